import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { openLibrary } from '../../components/open-library';
import { ACCEPTED } from '../../lib/texts/text-format';
import type { OwnText } from './state';

/** What can be done with the text. */
export function Toolbar({ state }: { state: OwnText }) {
  const chooser = useRef<HTMLInputElement>(null);
  const isBusy = state.busy.value !== undefined;
  const isWriting = state.mode.value === 'write';
  return (
    <div class="row tools">
      <button type="button" class="chip" disabled={isBusy} onClick={() => chooser.current?.click()}>
        {i18n.t('text.openFile')}
      </button>
      <input
        ref={chooser}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={i18n.t('text.openFile')}
        accept={ACCEPTED}
        onChange={(event) => {
          const { currentTarget } = event;
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) void state.bring(file);
        }}
      />
      {isWriting ? (
        <button type="button" class="main" disabled={isBusy} onClick={() => void state.read()}>
          {i18n.t('text.read')}
        </button>
      ) : (
        <button type="button" class="chip" disabled={isBusy} onClick={state.write}>
          {i18n.t('text.write')}
        </button>
      )}
      {!state.isPrivate && !isWriting && state.shown.value && <Keep state={state} />}
    </div>
  );
}

function Keep({ state }: { state: OwnText }) {
  const isKept = state.keptAs.value !== undefined;
  if (isKept && !state.isUnkept.value) {
    return (
      <button type="button" class="link" onClick={() => void openLibrary('/text')}>
        {i18n.t('text.toLibrary')}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="chip" aria-describedby="keep-help" onClick={() => void state.keep()}>
        {i18n.t(isKept ? 'text.keepChanges' : 'text.keep')}
      </button>
      <span id="keep-help" class="soft small grow">
        {i18n.t(isKept ? 'text.keepChangesHelp' : 'text.keepHelp')}
      </span>
    </>
  );
}
