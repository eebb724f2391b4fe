import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages';
import { SOURCE_KINDS, type Span } from '../../lib/reading/types';
import { kindWord } from '../words';
import { goTo } from './go-to';
import { countMarks, type MapMark, mapMarks, nearestMark } from './map-marks';
import './map.css';
import type { PanelState } from './state';

/** Marks that Page up and Page down go on by. */
const PAGE_OF_MARKS = 10;

interface ArticleMapProps {
  state: PanelState;
  page: PageState;
  /** What of the text is in the window. */
  place: ReadonlySignal<Span | undefined>;
}

/**
 * The article from top to bottom: where each mark and note stands, and where the reader is. A picture, with what it
 * shows in words; a press on it, or the arrow keys, go there. The lists beside it are the equal path.
 */
export function ArticleMap({ state, page, place }: ArticleMapProps) {
  const annotations = state.annotations.value.value;
  const marks = useMemo(() => mapMarks(page, annotations), [page, annotations]);
  const length = Math.max(1, page.text.length);
  return (
    <section class="map" aria-label={i18n.t('sidePanel.map.title')}>
      <Picture marks={marks} length={length} place={place} />
      {marks.length > 0 && <Way state={state} marks={marks} length={length} place={place} />}
    </section>
  );
}

interface MarksProps {
  marks: readonly MapMark[];
  /** Of the text, code units. */
  length: number;
  place: ReadonlySignal<Span | undefined>;
}

const share = (offset: number, length: number) => `${(100 * offset) / length}%`;

function Picture({ marks, length, place }: MarksProps) {
  const words = useMemo(() => pictureWords(marks, length), [marks, length]);
  // Drawn anew for other marks alone, and not while the reader scrolls.
  const ticks = useMemo(
    () =>
      marks.map(({ id, kind, start }) => (
        <span key={id} class="tick" data-kind={kind} style={{ insetBlockStart: share(start, length) }} />
      )),
    [marks, length],
  );
  return (
    <div class="picture" role="img" aria-label={`${words} ${placeWords(place.value, length)}`.trim()}>
      {ticks}
      <Here place={place} length={length} />
    </div>
  );
}

function Here({ place, length }: Pick<MarksProps, 'place' | 'length'>) {
  const span = place.value;
  if (!span) return null;
  const [from, to] = span;
  const style = { insetBlockStart: share(from, length), blockSize: share(to - from, length) };
  return <span class="here" style={style} />;
}

/** Lies over the picture: where it is pressed, or with the arrow keys from mark to mark, the page goes. */
function Way({ state, marks, length, place }: MarksProps & { state: PanelState }) {
  const chosen = useSignal<string>();
  const known = marks.findIndex(({ id }) => id === chosen.value);
  // Before one is chosen: the first one from where the reader is.
  const fromHere = marks.findIndex(({ start }) => start >= (place.value?.[0] ?? 0));
  const at = known !== -1 ? known : Math.max(0, fromHere);
  const mark = marks[at]!;

  function go(index: number): void {
    const to = marks[Math.min(marks.length - 1, Math.max(0, index))];
    if (!to) return;
    chosen.value = to.id;
    void goTo(state, to.id);
  }

  function markAt({ clientY, currentTarget }: MouseEvent): number {
    const { top, height } = (currentTarget as HTMLElement).getBoundingClientRect();
    return nearestMark(marks, ((clientY - top) / height) * length);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = targetOf(event.key, at, marks.length, known === -1);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  return (
    <div
      class="way"
      role="slider"
      tabIndex={0}
      aria-label={i18n.t('sidePanel.map.way')}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={marks.length}
      aria-valuenow={at + 1}
      aria-valuetext={i18n.t('sidePanel.map.mark', [at + 1, marks.length, markWord(mark.kind), mark.words])}
      onKeyDown={onKeyDown}
      onClick={(event) => go(markAt(event))}
      onMouseMove={(event) => {
        const under = marks[markAt(event)];
        event.currentTarget.title = under ? `${markWord(under.kind)}: ${under.words}` : '';
      }}
    />
  );
}

/** @param isFresh none was chosen yet: the one that is named is where a step leads first */
function targetOf(key: string, at: number, length: number, isFresh: boolean): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return isFresh ? at : at + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'PageDown':
      return at + PAGE_OF_MARKS;
    case 'PageUp':
      return at - PAGE_OF_MARKS;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    case 'Enter':
    case ' ':
      return at;
    default:
      return undefined;
  }
}

const markWord = (kind: MapMark['kind']) => (kind === 'note' ? i18n.t('sidePanel.map.note') : kindWord(kind));

/** What the picture shows, in words: how many of each kind, and how they are spread. */
function pictureWords(marks: readonly MapMark[], length: number): string {
  if (marks.length === 0) return i18n.t('sidePanel.map.empty');
  const {
    kinds,
    thirds: [first = 0, middle = 0, last = 0],
  } = countMarks(marks, length);
  const present = [
    ...SOURCE_KINDS.filter((kind) => kinds[kind] > 0).map((kind) => i18n.t(`mix.${kind}`, kinds[kind])),
    ...(kinds.claim > 0 ? [i18n.t('sidePanel.map.claims', kinds.claim)] : []),
    ...(kinds.note > 0 ? [i18n.t('sidePanel.map.notes', kinds.note)] : []),
  ];
  return i18n.t('sidePanel.map.picture', [i18n.list(present), first, middle, last]);
}

function placeWords(span: Span | undefined, length: number): string {
  if (!span) return '';
  return i18n.t('sidePanel.map.here', [i18n.percent(span[0] / length), i18n.percent(span[1] / length)]);
}
