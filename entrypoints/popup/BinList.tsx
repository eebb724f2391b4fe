import { i18n } from '#i18n';
import { AskTwice } from '../../components/AskTwice';
import { wordsOf } from '../../components/step-words';
import { Written } from '../../components/Written';
import { whenWord } from '../../components/when';
import { BIN_MS } from '../../lib/annotations/bin';
import type { Deleted } from '../../lib/annotations/bin-rows';
import { targetWords } from '../../lib/annotations/target-words';
import { LongList } from './LongList';
import { PanelFrame } from './PanelFrame';
import { leaveRow } from './RowActions';
import type { PopupState } from './state';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was deleted, until it is erased. */
export function BinList({ state }: { state: PopupState }) {
  const { bin } = state;
  const rows = bin.rows.value.value;
  const problem = bin.rows.problem.value;
  const ids = rows?.map(({ annotation }) => annotation.id) ?? [];
  return (
    <PanelFrame state={state} title={i18n.t('bin.title')}>
      {problem && (
        <p class="empty" role="alert">
          {i18n.t('mine.unreadable', [problem])}
        </p>
      )}
      {rows?.length === 0 && <p class="empty">{i18n.t('bin.empty')}</p>}
      {ids.length > 0 && (
        <div class="small soft bin-help">
          <p>{i18n.t('bin.help')}</p>
          <AskTwice
            label={i18n.t('bin.emptyIt')}
            question={i18n.t('bin.askAll', ids.length)}
            yes={i18n.t('bin.eraseAll')}
            no={i18n.t('bin.keep')}
            onYes={() => {
              void bin.erase(ids);
              leaveRow();
            }}
          />
        </div>
      )}
      {rows && (
        <LongList rows={rows}>{(row) => <BinRow key={row.annotation.id} state={state} row={row} />}</LongList>
      )}
    </PanelFrame>
  );
}

function BinRow({ state, row: { annotation, page } }: { state: PopupState; row: Deleted }) {
  const { id, target, dismissal, deleted = 0 } = annotation;
  const label = wordsOf(annotation) || page;
  return (
    <li class="mine">
      <p class="words three-lines soft">{target ? targetWords(target) : i18n.t('mine.pageNote')}</p>
      {dismissal && <p class="small soft">{i18n.t('mine.dismissed')}</p>}
      <Written body={annotation} />
      <p class="one-line small soft">{page}</p>
      <p class="small soft">
        {i18n.t('bin.deleted', [whenWord(deleted)])} · {leftWord(deleted)}
      </p>
      <div class="row small">
        <button
          type="button"
          class="link"
          aria-label={i18n.t('bin.putBackLabel', [label])}
          onClick={() => {
            void state.bin.putBack(id);
            leaveRow();
          }}
        >
          {i18n.t('bin.putBack')}
        </button>
        <AskTwice
          label={i18n.t('bin.erase')}
          spoken={i18n.t('bin.eraseLabel', [label])}
          question={i18n.t('bin.ask')}
          yes={i18n.t('bin.eraseIt')}
          no={i18n.t('bin.keep')}
          onYes={() => {
            void state.bin.erase([id]);
            leaveRow();
          }}
        />
      </div>
    </li>
  );
}

/** How long it can still be put back. */
function leftWord(deleted: number): string {
  const left = Math.ceil((deleted + BIN_MS - Date.now()) / DAY_MS);
  return left > 0 ? i18n.t('bin.left', left) : i18n.t('bin.leftNone');
}
