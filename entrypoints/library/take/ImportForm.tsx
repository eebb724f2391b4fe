import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupPlanView } from './BackupPlanView';
import { ImportPlanView } from './ImportPlanView';
import type { Importing } from './importing';
import { Locked } from './Locked';
import { TableForm } from './TableForm';
import { Working } from './Working';

/** Files that come in: chosen or dropped here, looked at, and taken when the reader says so. */
export function ImportForm({ importing }: { importing: Importing }) {
  return (
    <div class="import">
      <FileChoice importing={importing} />
      <Now importing={importing} />
      <Ends importing={importing} />
    </div>
  );
}

function FileChoice({ importing }: { importing: Importing }) {
  const isOver = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => importing.add([...(files ?? [])]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped on it; the button in it does the same
    <div
      class={isOver.value ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <p>
        <button type="button" class="main" onClick={() => field.current?.click()}>
          {i18n.t('library.take.in.choose')}
        </button>{' '}
        <span class="soft">{i18n.t('library.take.in.drop')}</span>
      </p>
      <p class="small soft">{i18n.t('library.take.in.formats')}</p>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('library.take.in.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again is to be heard of.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** The file that is in hand. */
function Now({ importing }: { importing: Importing }) {
  const step = importing.step.value;
  if (step.at === 'start') return null;
  const waiting = importing.waiting.value;
  return (
    <section aria-labelledby="in-hand" class="in-hand">
      <h2 id="in-hand" class="words">
        {step.name}
      </h2>
      {(step.at === 'looking' || step.at === 'writing') && (
        <Working label={i18n.t(`library.take.in.${step.at}`)} done={step.done} onStop={importing.stop} />
      )}
      {step.at === 'table' && <TableForm importing={importing} table={step.table} />}
      {step.at === 'locked' && <Locked importing={importing} isWrong={step.isWrong} />}
      {step.at === 'plan' && (
        <ImportPlanView importing={importing} format={step.format} preview={step.preview} />
      )}
      {step.at === 'backup' && <BackupPlanView importing={importing} head={step.head} counts={step.counts} />}
      {waiting > 0 && <p class="soft">{i18n.t('library.take.in.waiting', waiting)}</p>}
    </section>
  );
}

/** What became of each file. Always there, so that it is heard. */
function Ends({ importing }: { importing: Importing }) {
  return (
    <div role="status">
      <ul class="ends">
        {importing.ends.value.map(({ name, sentence, isBad }, i) => (
          <li key={`${i} ${name}`} class={isBad ? 'bad' : ''}>
            <b class="words">{name}</b> <span class="words">{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
