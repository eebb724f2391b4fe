import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { KindSample } from '../../../components/KindSample';
import { plainOf } from '../../../components/markdown/plain';
import { When } from '../../../components/When';
import { kindWord } from '../../../components/words';
import type { Asked } from '../../../lib/search/asked';
import type { Row, Sort } from '../../../lib/search/query';
import { Marked } from './Marked';
import { valueWord } from './value-words';

/** Tags that a row has room for. */
const MOST_TAGS = 4;

interface RowItemProps {
  /** Nothing before it has been fetched: a quiet blank. */
  row: Row | undefined;
  index: number;
  total: number;
  /** How far down it is put (CSS pixels). */
  top: number;
  isActive: boolean;
  isSelected: boolean;
  terms: readonly Asked[];
  sort: Sort;
}

export const rowId = (index: number): string => `row-${index}`;

/** One annotation, in four lines: who says it, the words, the note, and where that stands. */
export function RowItem({ row, index, total, top, isActive, isSelected, terms, sort }: RowItemProps) {
  // Scrolling moves rows, and mostly changes nothing in them.
  const lines = useMemo(() => row && <Lines row={row} terms={terms} sort={sort} />, [row, terms, sort]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which of its rows is meant
    <div
      role="option"
      id={rowId(index)}
      class="item"
      data-index={index}
      data-active={isActive}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-busy={row ? undefined : true}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span class="tick" aria-hidden="true" title={i18n.t('library.notes.select')} />
      {lines ?? <span class="visually-hidden">{i18n.t('popup.readingNow')}</span>}
    </div>
  );
}

function Lines({ row, terms, sort }: Pick<RowItemProps, 'terms' | 'sort'> & { row: Row }) {
  const { words, note, title, site, tags, assessment } = row;
  const at = sort === 'created' ? row.created : row.modified;
  return (
    <span class="lines">
      <span class="line">
        <Who row={row} terms={terms} />
        {row.isDismissed && <span class="small soft">{i18n.t('library.notes.dismissed')}</span>}
        {row.state !== 'exact' && <span class="state small">{valueWord('state', row.state)}</span>}
        <span class="at small soft">
          <When at={at} />
        </span>
      </span>
      {words !== '' && (
        <span class={note === '' ? 'said two-lines' : 'said one-line'}>
          <Marked text={flat(words)} terms={terms} />
        </span>
      )}
      {note !== '' && (
        <span class={words === '' ? 'noted two-lines' : 'noted one-line'}>
          <Marked text={plainOf(note)} terms={terms} />
        </span>
      )}
      <span class="line foot small soft">
        <span class="one-line where">
          <Marked text={title} terms={terms} />
          {site !== '' && title !== site && <> · {site}</>}
        </span>
        {assessment && <b class="assessed">{valueWord('assessment', assessment)}</b>}
        {tags.slice(0, MOST_TAGS).map((tag) => (
          <span key={tag} class="tag one-line">
            <Marked text={tag} terms={terms} />
          </span>
        ))}
        {tags.length > MOST_TAGS && <span>+{tags.length - MOST_TAGS}</span>}
      </span>
    </span>
  );
}

function Who({ row: { kind, source, words }, terms }: { row: Row; terms: readonly Asked[] }) {
  if (!kind) {
    return (
      <span class="soft one-line">
        {words === '' ? i18n.t('library.notes.pageNote') : i18n.t('library.notes.selected')}
      </span>
    );
  }
  return (
    <>
      <KindSample kind={kind} />
      {source !== '' && (
        <b class="one-line who">
          <Marked text={source} terms={terms} />
        </b>
      )}
      <span class={source === '' ? 'one-line who' : 'small soft kind-word'}>{kindWord(kind)}</span>
    </>
  );
}

/** Rows have one height: line ends are not shown in them. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');
