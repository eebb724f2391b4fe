import { i18n } from '#i18n';
import type { Draft } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import { plainOf } from '../markdown/plain';
import { Written } from '../Written';
import { leaveRow } from './RowActions';
import type { Writing } from './writing';

/** What was being typed when a popup or card was closed. */
export function DraftRow({ writing, draft }: { writing: Writing; draft: Draft }) {
  const words = draft.target ? targetWords(draft.target) : i18n.t('mine.pageNote');
  const label = plainOf(draft.note) || words;
  return (
    <li class="mine">
      <p class="small">
        <b>{i18n.t('mine.draft')}</b>
      </p>
      <p class="words three-lines soft">{words}</p>
      <Written body={draft} />
      <p class="row small">
        <button
          type="button"
          class="link"
          aria-label={i18n.t('mine.continueLabel', [label])}
          onClick={() => void writing.continueDraft(draft)}
        >
          {i18n.t('mine.continue')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={i18n.t('mine.discardLabel', [label])}
          onClick={() => {
            void writing.discard(draft);
            leaveRow();
          }}
        >
          {i18n.t('mine.discard')}
        </button>
      </p>
    </li>
  );
}
