import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { inMarks } from '../../../components/step-words';
import type { InFormatId } from '../../../lib/exchange/format-list';
import {
  DOINGS,
  type Doing,
  type ImportExample,
  type ImportPreview,
} from '../../../lib/library/arriving/plan-import';
import { doingWord, passedSentence } from './import-words';
import type { Importing } from './importing';

interface Props {
  importing: Importing;
  format: InFormatId;
  preview: ImportPreview;
}

/** What a file would add, change, merge and leave alone, before anything is written. */
export function ImportPlanView({ importing, format, preview }: Props) {
  const { counts, examples, newPages, texts } = preview;
  const first = useRef<HTMLButtonElement>(null);
  // What was pressed before has gone, and here the answer is wanted.
  useEffect(() => first.current?.focus(), []);
  const isSomething = counts.add + counts.change + counts.merge + counts.putBack > 0;
  return (
    <>
      <p class="soft">{i18n.t(`library.take.format.${format}.name`)}</p>
      {DOINGS.filter((doing) => counts[doing] > 0).map((doing) => (
        <details key={doing}>
          <summary>{doingWord(doing, counts[doing], 'plan')}</summary>
          <Examples doing={doing} examples={examples[doing]} count={counts[doing]} />
        </details>
      ))}
      {newPages > 0 && <p>{i18n.t('library.take.in.newPages', newPages)}</p>}
      {texts > 0 && <p>{i18n.t('library.take.in.texts', texts)}</p>}
      {!isSomething && <p>{i18n.t('library.take.in.nothingNew')}</p>}
      <p class="row">
        {isSomething && (
          <button ref={first} type="button" class="main" onClick={importing.accept}>
            {i18n.t('library.take.in.accept')}
          </button>
        )}
        <button ref={isSomething ? null : first} type="button" class="chip" onClick={importing.decline}>
          {i18n.t('library.take.in.decline')}
        </button>
      </p>
    </>
  );
}

function Examples({ doing, examples, count }: { doing: Doing; examples: ImportExample[]; count: number }) {
  return (
    <ul class="examples small">
      {examples.map(({ at, title, page, words, note, tags, why }) => (
        <li key={at}>
          {why ? (
            passedSentence(at, why)
          ) : (
            <>
              {words !== '' && <span class="one-line soft">{inMarks(words)}</span>}
              {note !== '' && <span class="one-line">{note}</span>}
              {tags.length > 0 && <span class="one-line">{tags.map((tag) => `#${tag}`).join(' ')}</span>}
              <span class="one-line soft">{title || page}</span>
            </>
          )}
        </li>
      ))}
      {count > examples.length && (
        <li class="soft">
          {i18n.t(`library.take.in.more.${doing === 'passed' ? 'passed' : 'notes'}`, count - examples.length)}
        </li>
      )}
    </ul>
  );
}
