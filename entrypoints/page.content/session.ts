import { browser } from 'wxt/browser';
import type { MarkChoice, PageState, PageStatus, ReadPage } from '../../lib/messages';
import { sendMessage } from '../../lib/messages';
import { type Change, noticeChanges } from '../../lib/page/changes-meanwhile';
import { type Mark, markAt, marksOf } from '../../lib/page/marks';
import { createPainter, type Layer } from '../../lib/page/paint';
import { goesOn, isOther, type PageArticle, readArticle } from '../../lib/page/read-article';
import { selectedRanges } from '../../lib/page/selected';
import { createSlices } from '../../lib/page/slices';
import { buildTextMap } from '../../lib/page/text-map';
import type { Tree } from '../../lib/page/tree';
import { mergeSpans } from '../../lib/reading/spans';
import { SOURCE_KINDS, type Span } from '../../lib/reading/types';
import { firstPart, partOf, type ReadingPart } from '../../lib/reading-parts';
import type { PageText, Pointed } from '../page-beside/subjects';
import type { Follow, Follower } from '../page-follow/follow';
import { askForReading, askTwice } from './ask';
import { isChosen } from './chosen';
import { fetchPlaced, markOf, type Placed, spansOf } from './placed';
import { bringIntoView, isDarkPage } from './view';

/** How long a jump's flash stays (ms): long enough to be found by an eye that was elsewhere. */
const FLASH = 1600;

/** One page while it is open: its article, its reading, its marks. Nothing of it is stored. */
export interface Session {
  /** Reads the page, or says what was read where nothing has changed since. */
  read(anyway: boolean): Promise<PageState>;
  state(): PageState;
  /** Further rows of the reading. */
  part(from: number): ReadingPart | null;
  /** Whether this article (`articleKey`) is on the page. */
  shows(article: string): boolean;
  /** Fetches the annotations of this page again, and paints them. */
  refreshAnnotations(): Promise<void>;
  /** Marks what the reader wants to see, from now on. */
  choose(choice: MarkChoice): Promise<void>;
  /** Brings a mark or an annotation into view and flashes it; `false` where it has no place. */
  goTo(id: string): boolean;
  /** What a click at this offset means. */
  at(offset: number): Found | undefined;
  /** What is selected in the article. */
  selection(): Found | undefined;
  /** Takes the next or previous mark in hand. */
  step(by: 1 | -1): Step | undefined;
  inHand(): Found | undefined;
  /** Tints the mark more that the reader turned to; `undefined` puts it down. */
  take(id: string | undefined): void;
  /** The text that is on the page, and what was read in it. */
  pageText(): PageText | undefined;
  stop(): void;
}

/** Something on the page that a card can be about, and where it lies. */
export interface Found {
  id: string;
  pointed: Pointed;
  ranges: Range[];
}

/** The mark that a step led to. */
export interface Step {
  mark: Mark;
  /** From 1 to `count`. */
  number: number;
  count: number;
  words: string;
}

interface SessionOptions {
  /** How the page hangs together now. */
  treeOf: () => Promise<Tree>;
  /** Brings what follows the page's changes. */
  loadFollow: () => Promise<Follow>;
  /** The article, where it is known and need not be looked for. */
  within?: Element;
  /** Takes everything of ours off the page. */
  leave: () => void;
}

export function createSession(
  document: Document,
  { treeOf, loadFollow, within, leave }: SessionOptions,
): Session {
  const slices = createSlices();
  const painter = createPainter(slices);
  // Those of a script that was left behind.
  painter.clear();
  let status: PageStatus = 'reading';
  let problem: string | undefined;
  let page: PageArticle | undefined;
  let answer: ReadPage | undefined;
  let marks: Mark[] = [];
  let placed: Placed[] = [];
  let dismissed = new Set<string>();
  let choice: MarkChoice = { hidden: [], allClaims: false };
  let hand: string | undefined;
  let readAnyway = false;
  let running: Promise<PageState> | undefined;
  let follower: Follower | undefined;
  /** Addresses whose articles are on the page, with their keys: an endless page shows one below the other. */
  const addresses = new Map<string, string | undefined>();
  /** ms of the page's thread that the last reading took, with what others did between its slices. */
  let cost = 0;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const visible = () => marks.filter((mark) => !dismissed.has(mark.id) && isChosen(mark, choice));
  const notes = () => placed.filter(({ annotation }) => !annotation.dismissal);
  // A page that turns dark with the evening, or the reader's system, keeps its marks readable.
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const onScheme = () => page && painter.setDark(isDarkPage(page));
  scheme.addEventListener('change', onScheme);

  const rangesOf = (spans: readonly Span[]) => spans.flatMap((span) => page?.map.rangesOf(span) ?? []);

  function state(): PageState {
    return {
      status,
      page: answer?.info ?? { address: location.href, url: location.href, title: document.title },
      text: page?.map.text ?? '',
      reading: answer?.reading && firstPart(answer.reading),
      dismissed: [...dismissed],
      anchors: Object.fromEntries(placed.map(({ annotation, place }) => [annotation.id, place])),
      isPrivate: browser.extension.inIncognitoContext,
      problem,
      ...choice,
    };
  }

  function tellViews(): void {
    if (stopped) return;
    const attributions = answer?.reading?.attributions.length ?? 0;
    // The state itself is left to be asked for: of a long article it is heavy, and mostly nobody looks.
    const summary = { url: location.href, status, attributions, annotations: placed.length };
    // The background listens too, so that this only fails when the extension itself is gone.
    sendMessage('pageChanged', summary).catch(() => {});
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
    let changedMeanwhile = (_: readonly Node[]): Change | undefined => undefined;
    try {
      const before = page;
      cost = 0;
      const tree = await treeOf();
      changedMeanwhile = noticeChanges(document, tree);
      const now = await costly(() => readArticle(document, { slices, within, tree }));
      if (stopped) throw new Error('The page was left.');
      page = now;
      painter.setDark(isDarkPage(now));
      await readText(now, before);
    } catch (error) {
      status = 'failed';
      problem = error instanceof Error ? error.message : String(error);
    }
    tellViews();
    void follow(changedMeanwhile);
    return state();
  }

  async function costly<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    cost += performance.now() - start;
    return result;
  }

  /** Has the page followed from now on. Until then what changes is noticed. */
  async function follow(changedMeanwhile: (nodes: readonly Node[]) => Change | undefined): Promise<void> {
    try {
      if (!follower) {
        const { followPage } = await loadFollow();
        follower ??= followPage(document, { again, isBack: () => void session.refreshAnnotations(), leave });
      }
    } catch {
      // The extension has gone; or the page just is not followed.
    }
    const change = changedMeanwhile(page ? [...page.elements, ...page.roots] : []);
    if (stopped) follower?.stop();
    else if (page) follower?.follow(page, change);
  }

  /** Reads the page again, where its text has changed. @returns ms of the page's thread */
  async function again(isSure: boolean): Promise<number> {
    cost = 0;
    const was = page;
    const looked = !isSure && was ? await costly(() => buildTextMap(was.found, slices)) : undefined;
    if (looked && looked.text === was?.map.text) return cost;
    const lookCost = cost;
    await readAgain();
    return lookCost + cost;
  }

  async function readText(now: PageArticle, before: PageArticle | undefined): Promise<void> {
    if (!answer || !before || isOther(now, before) || (readAnyway && !answer.reading)) {
      answer = await askTwice(() => askForReading(now, readAnyway));
    }
    if (before && !goesOn(now, before)) addresses.clear();
    addresses.set(answer.info.address, answer.info.article);
    const { kind, reading } = answer;
    if (!reading) return leaveUnmarked(kind === 'empty' ? 'empty' : 'not-article');
    if (reading.language !== 'en' && reading.language !== 'und') return leaveUnmarked('foreign');
    marks = await marksOf(reading, now.map.text, slices);
    await place();
    await costly(paint);
    // Not before its marks are there: whoever is told looks for them.
    status = 'read';
  }

  async function leaveUnmarked(why: PageStatus): Promise<void> {
    status = why;
    marks = [];
    // What the reader wrote is theirs wherever it stands.
    await place();
    await paint();
  }

  async function place(): Promise<void> {
    const map = page?.map;
    if (!map || !answer) return;
    const fetched = await fetchPlaced([...new Set([answer.info.address, ...addresses.keys()])], map.text);
    // Read again meanwhile: these offsets are those of a text that is no longer on the page.
    if (page?.map !== map) return;
    placed = fetched;
    const wrong = placed
      .filter(({ annotation }) => annotation.dismissal)
      .map((one) => markOf(marks, one)?.id);
    dismissed = new Set(wrong.filter((id) => id !== undefined));
  }

  async function paint(): Promise<void> {
    const layers = new Map<Layer, Span[]>([...SOURCE_KINDS, 'claim' as const].map((kind) => [kind, []]));
    for (const mark of visible()) layers.get(mark.kind)?.push(...mark.spans);
    layers.set('note', notes().flatMap(spansOf));
    for (const [layer, spans] of layers) {
      const ranges: Range[] = [];
      // Of ranges that overlap in one highlight Firefox paints no more than a part.
      for (const span of mergeSpans(spans)) {
        if (slices.due()) await slices.breathe();
        ranges.push(...rangesOf([span]));
      }
      if (stopped) return;
      await painter.set(layer, ranges);
    }
    paintHand();
  }

  function paintHand(): void {
    const mark = visible().find(({ id }) => id === hand);
    const parts = (role: string) =>
      rangesOf(mark?.parts.filter((part) => part.role === role).map(({ span }) => span) ?? []);
    void painter.set('hand', rangesOf(mark?.spans ?? []));
    void painter.set('hand-source', parts('source'));
    void painter.set('hand-cue', parts('cue'));
  }

  function foundMark(mark: Mark): Found {
    const own = notes().find((one) => markOf(marks, one) === mark);
    return { id: mark.id, pointed: { mark, own }, ranges: rangesOf(mark.spans) };
  }

  function foundNote(one: Placed): Found {
    const mark = markOf(visible(), one);
    if (mark) return foundMark(mark);
    return { id: one.annotation.id, pointed: { own: one }, ranges: rangesOf(spansOf(one)) };
  }

  const session: Session = {
    async read(anyway) {
      readAnyway ||= anyway;
      // What has been read is watched since, so that it need not be read again.
      if (!running && status === 'read' && answer?.info.url === location.href) return state();
      return readAgain();
    },
    state,
    shows: (article) => [...addresses.values()].includes(article),
    part: (from) => (answer?.reading ? partOf(answer.reading, from) : null),
    async refreshAnnotations() {
      await place();
      await paint();
      tellViews();
    },
    async choose(chosen) {
      choice = chosen;
      await paint();
    },
    goTo(id) {
      const own = placed.find(({ annotation }) => annotation.id === id);
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
      const own = notes().find((one) => spansOf(one).some(([start, end]) => start <= offset && offset < end));
      return own && foundNote(own);
    },
    selection() {
      if (!page) return undefined;
      const { map } = page;
      const { frames } = map.tree;
      // What is selected in a frame stays selected while the reader is elsewhere.
      for (const one of [...frames.filter((frame) => frame.hasFocus()), document, ...frames]) {
        // Firefox selects several ranges at once, a table's cells for one.
        const selection = selectedRanges(one, map.tree).flatMap((range) => {
          const span = map.spanOf(range);
          return span && map.text.slice(...span).trim() ? [span] : [];
        });
        if (selection.length > 0) return { id: '', pointed: { selection }, ranges: rangesOf(selection) };
      }
      return undefined;
    },
    step(by) {
      const all = visible();
      const at = all.findIndex(({ id }) => id === hand);
      const first = by === 1 ? 0 : all.length - 1;
      const number = at === -1 ? first : (at + by + all.length) % all.length;
      const mark = all[number];
      if (!mark || !page) return undefined;
      session.take(mark.id);
      bringIntoView(rangesOf(mark.spans));
      return { mark, number: number + 1, count: all.length, words: page.map.text.slice(...mark.spans[0]!) };
    },
    inHand() {
      const mark = visible().find(({ id }) => id === hand);
      return mark && foundMark(mark);
    },
    take(id) {
      hand = id;
      paintHand();
    },
    pageText: () => page && answer && { ...answer, map: page.map },
    stop() {
      stopped = true;
      scheme.removeEventListener('change', onScheme);
      follower?.stop();
      clearTimeout(flashTimer);
      painter.clear();
    },
  };
  return session;
}
