import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotations/model';
import type { CardSubject, MarkKind, PageState, PageStatus } from '../../lib/messages';
import { sendMessage } from '../../lib/messages';
import { anchorSpans } from '../../lib/page/anchor';
import { type Mark, markAt, marksOf, overlap, startOf } from '../../lib/page/marks';
import { type ArticleObserver, observeArticle } from '../../lib/page/observe';
import { createPainter, isDark, type Layer } from '../../lib/page/paint';
import { type PageArticle, readArticle } from '../../lib/page/read-article';
import { createSlices } from '../../lib/page/slices';
import type { AnchoredSpans } from '../../lib/page/target';
import { type Reading, SOURCE_KINDS, type Span } from '../../lib/reading/types';
import { annotationSubject, markSubject, selectionSubject } from './subjects';

/** How alike (intersection over union) a mark and an anchored annotation must be to be about the same words. */
const SAME_WORDS = 0.9;
/** How long a jump's flash stays (ms): long enough to be found by an eye that was elsewhere. */
const FLASH = 1600;

/** One page while it is open: its article, its reading, its marks. Nothing of it is stored. */
export interface Session {
  read(anyway: boolean): Promise<PageState>;
  state(): PageState;
  /** Fetches the annotations of this page again, and paints them. */
  refreshAnnotations(): Promise<void>;
  hide(kinds: MarkKind[]): Promise<void>;
  /** The words' place of a mark or annotation in view, flashed; `false` where it has none. */
  goTo(id: string): boolean;
  /** What a click at this offset means, and where it lies. */
  subjectAt(offset: number): Found | undefined;
  selection(): Found | undefined;
  /** Takes the next or previous mark in hand, and says how many there are. */
  step(by: 1 | -1): void;
  inHand(): Found | undefined;
  /** Tints the mark more that the card is about; `undefined` puts it down. */
  take(id: string | undefined): void;
  article(): PageArticle | undefined;
  stop(): void;
}

export interface Found {
  id: string;
  subject: CardSubject;
  ranges: Range[];
}

interface Anchored {
  annotation: Annotation;
  place: AnchoredSpans;
}

export function createSession(document: Document, announce: (sentence: string) => void): Session {
  const slices = createSlices();
  const painter = createPainter(slices);
  let status: PageStatus = 'reading';
  let problem: string | undefined;
  let page: PageArticle | undefined;
  let reading: Reading | undefined;
  let marks: Mark[] = [];
  let anchored: Anchored[] = [];
  let dismissed = new Set<string>();
  let hidden = new Set<MarkKind>();
  let hand: string | undefined;
  let readAnyway = false;
  let running: Promise<PageState> | undefined;
  let watch: ArticleObserver | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const visible = () => marks.filter((mark) => !dismissed.has(mark.id) && !hidden.has(mark.kind));
  const shown = () => anchored.filter(({ annotation }) => !annotation.dismissal);

  function state(): PageState {
    return {
      status,
      page: page?.info ?? { address: location.href, url: location.href, title: document.title },
      text: page?.map.text ?? '',
      reading,
      dismissed: [...dismissed],
      anchors: Object.fromEntries(anchored.map(({ annotation, place }) => [annotation.id, place.status])),
      hidden: [...hidden],
      problem,
    };
  }

  function tellViews(): void {
    // The background listens too, so that this only fails when the extension itself is gone.
    if (!stopped) sendMessage('pageChanged', state()).catch(() => {});
  }

  /** Reads the page as it is now. One reading at a time: asked meanwhile, another follows it. */
  function readAgain(): Promise<PageState> {
    const turn = (running ?? Promise.resolve()).then(readNow);
    running = turn;
    void turn.then(() => {
      if (running === turn) running = undefined;
    });
    return turn;
  }

  async function readNow(): Promise<PageState> {
    try {
      watch?.stop();
      const before = page?.map.text;
      page = await readArticle(document, { slices });
      if (stopped) return state();
      painter.setDark(darkness(page));
      await readText(page, before);
    } catch (error) {
      status = 'failed';
      problem = error instanceof Error ? error.message : String(error);
    }
    if (page && !stopped) follow(page);
    tellViews();
    return state();
  }

  /** One watcher for the page's life: it remembers how often the page changes, and waits accordingly. */
  function follow({ elements, map }: PageArticle): void {
    const options = { wasShown: (element: Element) => map.contains(element) };
    if (watch) watch.follow(elements, options);
    else watch = observeArticle(elements, document, () => void readAgain(), options);
  }

  async function readText(now: PageArticle, before: string | undefined): Promise<void> {
    if (now.kind !== 'article' && !(readAnyway && now.kind === 'not-article')) {
      return leaveUnmarked(now.kind);
    }
    if (reading === undefined || now.map.text !== before) {
      reading = await askTwice(() => sendMessage('readArticle', { article: now.article }));
    }
    if (reading.language !== 'en' && reading.language !== 'und') return leaveUnmarked('foreign');
    status = 'read';
    marks = marksOf(reading, now.map.text);
    await fetchAnnotations(now);
    await paint();
  }

  async function leaveUnmarked(why: PageStatus): Promise<void> {
    status = why;
    marks = [];
    if (why !== 'foreign') reading = undefined;
    // The reader's own annotations are theirs wherever they stand.
    if (page) await fetchAnnotations(page);
    await paint();
  }

  async function fetchAnnotations(now: PageArticle): Promise<void> {
    const annotations = await askTwice(() => sendMessage('annotationsOf', { address: now.info.address }));
    const places: Anchored[] = [];
    for (const annotation of annotations) {
      if (slices.due()) await slices.breathe();
      if (annotation.target) places.push({ annotation, place: anchorSpans(now.map, annotation.target) });
    }
    anchored = places;
    dismissed = new Set();
    for (const { annotation, place } of places) {
      if (!annotation.dismissal || place.status === 'lost') continue;
      const mark = markOf(annotation, place);
      if (mark) dismissed.add(mark.id);
    }
  }

  /** The mark that an annotation was made on, if it is still read. */
  function markOf(annotation: Annotation, place: AnchoredSpans): Mark | undefined {
    const spans = place.spans.map((part) => part.span);
    const isClaim = annotation.reading?.mark === 'claim';
    return marks.find(
      (mark) =>
        (mark.kind === 'claim') === isClaim &&
        overlap(
          mark.parts.map((part) => part.span),
          spans,
        ) >= SAME_WORDS,
    );
  }

  const rangesOf = (spans: readonly Span[]): Range[] =>
    spans.flatMap((span) => page?.map.rangesOf(span) ?? []);

  async function paint(): Promise<void> {
    const layers = new Map<Layer, Range[]>([...SOURCE_KINDS, 'claim' as const].map((kind) => [kind, []]));
    for (const mark of visible()) {
      if (slices.due()) await slices.breathe();
      layers.get(mark.kind)?.push(...rangesOf(mark.spans));
    }
    for (const [layer, ranges] of layers) await painter.set(layer, ranges);
    await painter.set(
      'note',
      shown().flatMap(({ place }) => rangesOf(place.spans.map((part) => part.span))),
    );
    paintHand();
  }

  function paintHand(): void {
    const mark = visible().find(({ id }) => id === hand);
    void painter.set('hand', mark ? rangesOf(mark.spans) : []);
    void painter.set('hand-source', mark ? rangesOf(mark.attribution?.source ?? []) : []);
    void painter.set('hand-cue', mark ? rangesOf(mark.attribution?.cue ?? []) : []);
  }

  function found(mark: Mark): Found | undefined {
    if (!page || !reading) return undefined;
    const own = shown().find(({ annotation, place }) => markOf(annotation, place) === mark);
    return {
      id: mark.id,
      subject: markSubject(page.info, page.map, reading, mark, own?.annotation.id),
      ranges: rangesOf(mark.spans),
    };
  }

  function foundAnnotation({ annotation, place }: Anchored): Found | undefined {
    const mark = markOf(annotation, place);
    if (mark && !dismissed.has(mark.id)) return found(mark);
    const subject = page && annotationSubject(page.info, annotation);
    if (!subject) return undefined;
    return { id: annotation.id, subject, ranges: rangesOf(place.spans.map((part) => part.span)) };
  }

  const session: Session = {
    async read(anyway) {
      readAnyway ||= anyway;
      // What has been read is watched since, so that it need not be read again.
      if (!running && status === 'read' && page?.info.url === location.href) return state();
      return readAgain();
    },
    state,
    async refreshAnnotations() {
      if (!page || running) return;
      await fetchAnnotations(page);
      await paint();
      tellViews();
    },
    async hide(kinds) {
      hidden = new Set(kinds);
      await paint();
    },
    goTo(id) {
      const mark = marks.find((one) => one.id === id);
      const own = anchored.find(({ annotation }) => annotation.id === id);
      const ranges = rangesOf(mark?.spans ?? own?.place.spans.map((part) => part.span) ?? []);
      if (!show(ranges)) return false;
      void painter.set('flash', ranges);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => void painter.set('flash', []), FLASH);
      return true;
    },
    subjectAt(offset) {
      const mark = markAt(visible(), offset);
      if (mark) return found(mark);
      const own = shown().find(({ place }) =>
        place.spans.some(({ span }) => span[0] <= offset && offset < span[1]),
      );
      return own && foundAnnotation(own);
    },
    selection() {
      const selected = document.getSelection();
      if (!page || !selected || selected.isCollapsed) return undefined;
      const ranges: Range[] = [];
      const spans: Span[] = [];
      // Firefox selects several ranges at once, a table's cells for one.
      for (let i = 0; i < selected.rangeCount; i++) {
        const range = selected.getRangeAt(i);
        const span = page.map.spanOf(range);
        if (!span || page.map.text.slice(...span).trim() === '') continue;
        spans.push(span);
        ranges.push(range);
      }
      if (spans.length === 0) return undefined;
      return { id: '', subject: selectionSubject(page.info, page.map, spans, reading), ranges };
    },
    step(by) {
      const all = visible();
      if (all.length === 0) return;
      const at = all.findIndex(({ id }) => id === hand);
      const next = all[(at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by + all.length) % all.length]!;
      session.take(next.id);
      show(rangesOf(next.spans));
      const words = page?.map.text.slice(startOf(next.spans), next.spans[0]?.[1]) ?? '';
      announce(i18n.t('announceMark', [String(all.indexOf(next) + 1), String(all.length), words]));
    },
    inHand() {
      const mark = visible().find(({ id }) => id === hand);
      return mark && found(mark);
    },
    take(id) {
      hand = id;
      paintHand();
    },
    article: () => page,
    stop() {
      stopped = true;
      watch?.stop();
      clearTimeout(flashTimer);
      painter.clear();
    },
  };
  return session;
}

/** Brings ranges into view. `false` where nothing is left of them. */
function show(ranges: Range[]): boolean {
  const first = ranges.find((range) => !range.collapsed && range.startContainer.isConnected);
  if (!first) return false;
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    // The element scrolls whatever holds it, nested boxes too; no smooth scrolling, which some readers are
    // made ill by and all have to wait for.
    first.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
    // A paragraph can be taller than the window: then its marked line is brought in.
    const after = first.getBoundingClientRect();
    if (after.top < 0 || after.bottom > innerHeight) scrollBy(0, after.top - innerHeight / 3);
  }
  return true;
}

/** Whether most of the article's first blocks are light text on dark. */
function darkness(page: PageArticle): boolean {
  const samples = page.elements.slice(0, 5).map(isDark);
  return samples.filter(Boolean).length * 2 > samples.length;
}

/**
 * The background can be stopped at any moment, and a message on its way is then lost: the second try starts it
 * again. Reading and fetching change nothing, so asking twice is safe.
 */
async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}
