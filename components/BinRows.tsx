import { i18n } from '#i18n';
import { BIN_MS } from '../lib/annotations/bin';
import type { Deleted } from '../lib/annotations/bin-rows';
import { targetWords } from '../lib/annotations/target-words';
import { AskTwice } from './AskTwice';
import type { BinState } from './bin';
import { LongList } from './LongList';
import { wordsOf } from './step-words';
import { Written } from './Written';
import { whenWord } from './when';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Props {
  bin: BinState;
  /** A row goes, and the focus with it: where it is to be then. */
  onGone: () => void;
}

/** What was deleted, until it is erased. */
export function BinRows({ bin, onGone }: Props) {
  const rows = bin.rows.value.value;
  const problem = bin.rows.problem.value;
  const ids = rows?.map(({ annotation }) => annotation.id) ?? [];
  return (
    <>
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
              onGone();
            }}
          />
        </div>
      )}
      {rows && (
        <LongList rows={rows}>
          {(row) => <BinRow key={row.annotation.id} bin={bin} onGone={onGone} row={row} />}
        </LongList>
      )}
    </>
  );
}

function BinRow({ bin, onGone, row: { annotation, page } }: Props & { row: Deleted }) {
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
            void bin.putBack(id);
            onGone();
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
            void bin.erase([id]);
            onGone();
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
