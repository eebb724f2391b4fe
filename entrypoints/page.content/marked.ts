import type { MarkChoice } from '../../lib/messages';
import { type Mark, markAt } from '../../lib/page/marks/marks';
import { type CodeLayer, createPainter, type Layer, MOST_LOOKS } from '../../lib/page/marks/paint';
import { selectedRanges } from '../../lib/page/marks/selected';
import type { Slices } from '../../lib/page/slices';
import type { TextMap } from '../../lib/page/text/text-map';
import { mergeSpans } from '../../lib/reading/text/spans';
import { SOURCE_KINDS, type Span } from '../../lib/reading/types';
import type { Pointed } from '../page-beside/subjects';
import { type AnchoredAnnotation, markOf, spansOf } from './anchored';
import { isChosen } from './chosen';
import { bringIntoView } from './view';

/** How long a jump's flash stays (ms): long enough to be found by an eye that was elsewhere. */
const FLASH = 1600;

/** Something on the page that a card can be about, and where it lies. */
export interface Found {
  id: string;
  pointed: Pointed;
  ranges: Range[];
}

/** What is marked on a page: paints it, and finds what the reader points at. */
export interface Marked {
  readonly anchored: readonly AnchoredAnnotation[];
  /** Marks that the reader called wrong. */
  readonly dismissed: ReadonlySet<string>;
  readonly choice: MarkChoice;
  /** Where the text is now. */
  turnTo(map: TextMap): void;
  setMarks(marks: Mark[]): void;
  setAnchored(anchored: AnchoredAnnotation[]): void;
  setDark(dark: boolean): void;
  /** Puts it all on the page, as it is now. */
  paint(): Promise<void>;
  /** The same where the page has wiped or changed what was painted. */
  mend(): void;
  /** The reader's annotations that are on the page, and where. */
  notes(): { id: string; ranges: Range[] }[];
  /** Marks what the reader wants to see, from now on. */
  choose(choice: MarkChoice): Promise<void>;
  /** Brings a mark or an annotation into view and flashes it; `false` where it is not on the page. */
  goTo(id: string): boolean;
  /** What a click at this offset means. */
  at(offset: number): Found | undefined;
  /** A mark of the reading. */
  mark(id: string): Found | undefined;
  /** What is selected in the article. */
  selection(): Found | undefined;
  /** What the reader sees of marks and notes, for who goes through them. */
  seen(): { marks: Mark[]; notes: AnchoredAnnotation[] };
  foundMark(mark: Mark): Found;
  foundNote(note: AnchoredAnnotation): Found;
  /** Takes it in hand and brings it into view. */
  show(found: Found): void;
  inHand(): Found | undefined;
  /** Tints the mark more that the reader turned to; `undefined` puts it down. */
  take(id: string | undefined): void;
  /** Takes it off the page for good. */
  stop(): void;
}

export function createMarked(document: Document, slices: Slices): Marked {
  const painter = createPainter(slices);
  // Those of a script that was left behind.
  painter.clear();
  let map: TextMap | undefined;
  let marks: Mark[] = [];
  let anchored: AnchoredAnnotation[] = [];
  let dismissed = new Set<string>();
  let choice: MarkChoice = { hidden: [], allClaims: false };
  let hand: string | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const visible = () => marks.filter((mark) => !dismissed.has(mark.id) && isChosen(mark, choice));
  const notes = () => anchored.filter(({ annotation }) => !annotation.dismissal && !annotation.isQuiet);
  const seenNotes = () => (choice.density === 'nothing' ? [] : notes());
  const rangesOf = (spans: readonly Span[]) => spans.flatMap((span) => map?.rangesOf(span) ?? []);

  async function paint(): Promise<void> {
    const layers = new Map<Layer, Span[]>([...SOURCE_KINDS, 'claim' as const].map((kind) => [kind, []]));
    for (const mark of visible()) layers.get(mark.kind)?.push(...mark.spans);
    layers.set('note', seenNotes().flatMap(spansOf));
    for (let style = 1; style <= MOST_LOOKS; style++) {
      const own = seenNotes().filter(({ annotation }) => annotation.style === style);
      layers.set(`code-${style}` as CodeLayer, own.flatMap(spansOf));
    }
    for (const [layer, spans] of layers) {
      const ranges: Range[] = [];
      // Of ranges that overlap in one highlight Firefox paints no more than a part.
      for (const span of mergeSpans(spans)) {
        if (slices.due()) await slices.yieldIfDue();
        ranges.push(...rangesOf([span]));
      }
      if (stopped) return;
      await painter.set(layer, ranges);
    }
    paintHand();
  }

  function paintHand(): void {
    // Where nobody looks it would only tell the page what the reader turned to.
    const found = document.hidden ? undefined : inHand();
    const mark = found && 'mark' in found.pointed ? found.pointed.mark : undefined;
    const parts = (role: string) =>
      rangesOf(mark?.parts.filter((part) => part.role === role).map(({ span }) => span) ?? []);
    void painter.set('hand', found?.ranges ?? []);
    void painter.set('hand-source', parts('source'));
    void painter.set('hand-cue', parts('cue'));
  }

  function take(id: string | undefined): void {
    hand = id;
    paintHand();
  }

  function foundMark(mark: Mark): Found {
    const own = notes().find((one) => markOf(marks, one) === mark);
    return { id: mark.id, pointed: { mark, own }, ranges: rangesOf(mark.spans) };
  }

  function markOfId(wanted: string): Found | undefined {
    const mark = visible().find(({ id }) => id === wanted);
    return mark && foundMark(mark);
  }

  function foundNote(one: AnchoredAnnotation): Found {
    const mark = markOf(visible(), one);
    if (mark) return foundMark(mark);
    return { id: one.annotation.id, pointed: { own: one }, ranges: rangesOf(spansOf(one)) };
  }

  function inHand(): Found | undefined {
    if (hand === undefined) return undefined;
    const note = seenNotes().find(({ annotation }) => annotation.id === hand);
    return markOfId(hand) ?? (note && foundNote(note));
  }

  function choose(chosen: MarkChoice): Promise<void> {
    choice = { ...choice, ...chosen };
    return paint();
  }

  document.addEventListener('visibilitychange', paintHand);

  return {
    get anchored() {
      return anchored;
    },
    get dismissed() {
      return dismissed;
    },
    get choice() {
      return choice;
    },
    turnTo(now) {
      map = now;
    },
    setMarks(now) {
      marks = now;
    },
    setAnchored(now) {
      anchored = now;
      const wrong = anchored
        .filter(({ annotation }) => annotation.dismissal)
        .map((one) => markOf(marks, one)?.id);
      dismissed = new Set(wrong.filter((id) => id !== undefined));
    },
    setDark: painter.setDark,
    paint,
    mend() {
      if (painter.isDisturbed()) void paint();
    },
    notes: () => notes().map((one) => ({ id: one.annotation.id, ranges: rangesOf(spansOf(one)) })),
    choose,
    goTo(id) {
      const own = anchored.find(({ annotation }) => annotation.id === id);
      const ranges = rangesOf(marks.find((mark) => mark.id === id)?.spans ?? (own ? spansOf(own) : []));
      if (!bringIntoView(ranges)) return false;
      void painter.set('flash', ranges);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => void painter.set('flash', []), FLASH);
      return true;
    },
    at(offset) {
      const mark = markAt(visible(), offset);
      if (mark) return foundMark(mark);
      const own = seenNotes().find((one) =>
        spansOf(one).some(([start, end]) => start <= offset && offset < end),
      );
      return own && foundNote(own);
    },
    mark: markOfId,
    selection() {
      if (!map) return undefined;
      const { tree, text } = map;
      // What is selected in a frame stays selected while the reader is elsewhere.
      for (const one of [...tree.frames.filter((frame) => frame.hasFocus()), document, ...tree.frames]) {
        // Firefox selects several ranges at once, a table's cells for one.
        const selection = selectedRanges(one, tree).flatMap((range) => {
          const span = map?.spanOf(range);
          return span && text.slice(...span).trim() ? [span] : [];
        });
        if (selection.length > 0) return { id: '', pointed: { selection }, ranges: rangesOf(selection) };
      }
      return undefined;
    },
    seen: () => ({ marks: visible(), notes: seenNotes() }),
    foundMark,
    foundNote,
    show({ id, ranges }) {
      take(id);
      bringIntoView(ranges);
    },
    inHand,
    take,
    stop() {
      stopped = true;
      document.removeEventListener('visibilitychange', paintHand);
      clearTimeout(flashTimer);
      painter.clear();
    },
  };
}
