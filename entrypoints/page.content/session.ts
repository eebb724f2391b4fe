import { browser } from 'wxt/browser';
import { textPart } from '../../lib/long-text';
import type { PageState, PageStatus, ReadPage } from '../../lib/messages';
import { sendMessage } from '../../lib/messages';
import { type Change, noticeChanges } from '../../lib/page/follow/changes-meanwhile';
import { marksOf } from '../../lib/page/marks/marks';
import { goesOn, isOther, type PageArticle, readArticle } from '../../lib/page/read-article';
import { createSlices } from '../../lib/page/slices';
import { buildTextMap, type TextMap } from '../../lib/page/text/text-map';
import type { Tree } from '../../lib/page/tree/tree';
import type { Reading } from '../../lib/reading/types';
import { firstPart, partOf, type ReadingPart } from '../../lib/reading-parts';
import type { PageText } from '../page-beside/subjects';
import type { CorrectPage } from '../page-correct/correct-page';
import type { Follow, Follower } from '../page-follow/follow';
import type { AnchoredAnnotation } from './anchored';
import { fetchAnchored } from './anchored';
import { askForReading, askTwice } from './ask';
import { createMarked, type Marked } from './marked';
import type { Scripts } from './scripts';
import { isDarkPage } from './view';

/** ms for a look at whether notes can be seen: each makes the page work out where its text is. */
const LOOK_MS = 20;
/** Code units of a title that is shown before the page was read. */
const LONGEST_TITLE = 1_000;

/** One page while it is open: its article, its reading, its marks. Nothing of it is stored. */
export interface Session {
  readonly marked: Marked;
  /** Reads the page, or says what was read where nothing has changed since. */
  read(anyway: boolean): Promise<PageStatus>;
  state(): PageState;
  /** More of the text. */
  textPart(from: number): string | null;
  /** Further rows of the reading. */
  part(from: number): ReadingPart | null;
  /** Whether this article (`articleKey`) is on the page. */
  shows(article: string): boolean;
  /** Fetches the annotations of this page again, and paints them. */
  refreshAnnotations(): Promise<void>;
  /** The page lets nothing of ours be shown on it: the popup is to say so. */
  cannotShow(): void;
  /** The text that is on the page, and what was read in it. */
  pageText(): PageText | undefined;
  stop(): void;
}

interface SessionOptions {
  /** How the page hangs together now. */
  treeOf: () => Promise<Tree>;
  /** Brings what follows the page's changes. */
  loadFollow: Scripts['follow'];
  /** Brings what puts the reading right. */
  loadCorrect: Scripts['correct'];
  /** The article, where it is known and need not be looked for. */
  within?: Element;
  /** Takes everything of ours off the page. */
  leave: () => void;
  /** The page was read, whatever came of it. */
  onRead: () => void;
  /** There is something new to ask for. */
  onChange?: () => void;
}

export function createSession(
  document: Document,
  { treeOf, loadFollow, loadCorrect, within, leave, onRead, onChange }: SessionOptions,
): Session {
  const slices = createSlices();
  const marked = createMarked(document, slices);
  let status: PageStatus = 'reading';
  let problem: string | undefined;
  let page: PageArticle | undefined;
  let answer: ReadPage | undefined;
  /** The answer's, as the reader has put it right. */
  let reading: Reading | undefined;
  /** That the marks are of. */
  let markedReading: Reading | undefined;
  /** Not where the page is in another language, or no article. */
  let isMarked = false;
  let readAnyway = false;
  let running: Promise<PageStatus> | undefined;
  let follower: Follower | undefined;
  let canBeSeen: Follow['canBeSeen'] | undefined;
  /** Addresses whose articles are on the page, with their keys: an endless page shows one below the other. */
  const addresses = new Map<string, string | undefined>();
  /** ms of the page's thread that the last reading took, with what others did between its slices. */
  let cost = 0;
  let stopped = false;
  let cannotShow = false;

  // A page that turns dark with the evening, or the reader's system, keeps its marks readable.
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const onScheme = () => page && marked.setDark(isDarkPage(page));
  scheme.addEventListener('change', onScheme);

  /** Those whose words the page shows to nobody, as far as there is time to look. */
  function hiddenNotes(): string[] {
    const end = performance.now() + LOOK_MS;
    const isHidden = (ranges: Range[]) =>
      canBeSeen && ranges.length > 0 && performance.now() < end && !canBeSeen(ranges);
    return marked.notes().flatMap(({ id, ranges }) => (isHidden(ranges) ? [id] : []));
  }

  function state(): PageState {
    marked.mend();
    return {
      status,
      page: answer?.info ?? {
        address: location.href,
        url: location.href,
        title: document.title.slice(0, LONGEST_TITLE),
      },
      text: textPart(page?.map.text ?? '', 0),
      reading: reading && firstPart(reading),
      dismissed: [...marked.dismissed],
      anchors: Object.fromEntries(marked.anchored.map(({ annotation, anchor }) => [annotation.id, anchor])),
      hiddenAnchors: hiddenNotes(),
      isCut: page !== undefined && (page.map.isCut || answer?.isCut === true),
      isPrivate: browser.extension.inIncognitoContext,
      problem,
      cannotShow,
      ...marked.choice,
    };
  }

  function tellViews(): void {
    if (stopped) return;
    onChange?.();
    const attributions = reading?.attributions.length ?? 0;
    // The state itself is left to be asked for: of a long article it is heavy, and mostly nobody looks.
    const annotations = marked.anchored.length;
    const summary = { url: location.href, status, attributions, annotations, cannotShow };
    // The background listens too, so that this only fails when the extension itself is gone.
    sendMessage('pageChanged', summary).catch(() => {});
  }

  /** Reads the page as it is now. One reading at a time: asked meanwhile, another follows it. */
  function readAgain(): Promise<PageStatus> {
    const turn = (running ?? Promise.resolve()).then(readNow);
    running = turn;
    void turn.then(() => {
      if (running === turn) running = undefined;
    });
    return turn;
  }

  async function readNow(): Promise<PageStatus> {
    let changedMeanwhile = (_: readonly Node[]): Change | undefined => undefined;
    try {
      const before = page;
      cost = 0;
      const tree = await treeOf();
      changedMeanwhile = noticeChanges(document, tree);
      const now = await costly(() => readArticle(document, { slices, within, tree }));
      if (stopped) throw new Error('The page was left.');
      page = now;
      marked.turnTo(now.map);
      marked.setDark(isDarkPage(now));
      await readText(now, before);
    } catch (error) {
      status = 'failed';
      problem = error instanceof Error ? error.message : String(error);
    }
    if (!stopped) onRead();
    tellViews();
    void follow(changedMeanwhile);
    return status;
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
        const { followPage, leftBehind, ...seeing } = await loadFollow();
        const isBack = () => void session.refreshAnnotations();
        follower ??= followPage(document, { again, isBack, mend: marked.mend, leave, leftBehind });
        canBeSeen = seeing.canBeSeen;
        if (hiddenNotes().length > 0) tellViews();
      }
    } catch {
      // The extension has gone; or the page just is not followed.
    }
    const change = changedMeanwhile(page ? [...page.elements, ...page.roots] : []);
    if (stopped) follower?.stop();
    else if (page) follower?.follow(page, change);
  }

  /** Reads the page again, where its text has changed. @returns ms of the page's thread */
  async function again(isCertain: boolean): Promise<number> {
    cost = 0;
    const was = page;
    const looked = !isCertain && was ? await costly(() => buildTextMap(was.found, slices)) : undefined;
    if (looked && looked.text === was?.map.text) return cost;
    const lookCost = cost;
    await readAgain();
    return lookCost + cost;
  }

  async function readText(now: PageArticle, before: PageArticle | undefined): Promise<void> {
    if (!answer || !before || isOther(now, before) || (readAnyway && !answer.reading)) {
      await slices.yieldIfDue();
      answer = await askTwice(() => askForReading(now, readAnyway));
    }
    if (before && !goesOn(now, before)) addresses.clear();
    addresses.set(answer.info.address, answer.info.article);
    const { kind } = answer;
    reading = answer.reading;
    if (!reading) return leaveUnmarked(kind === 'empty' ? 'empty' : 'not-article');
    if (reading.language !== 'en' && reading.language !== 'und') return leaveUnmarked('foreign');
    isMarked = true;
    await loadAnnotations();
    await costly(marked.paint);
    // Not before its marks are there: whoever is told looks for them.
    status = 'read';
  }

  async function leaveUnmarked(why: PageStatus): Promise<void> {
    status = why;
    isMarked = false;
    markedReading = undefined;
    marked.setMarks([]);
    // What the reader wrote is theirs wherever it stands.
    await loadAnnotations();
    await marked.paint();
  }

  async function loadAnnotations(): Promise<void> {
    const map = page?.map;
    if (!map || !answer) return;
    const fetched = await fetchAnchored([...new Set([answer.info.address, ...addresses.keys()])], map.text);
    // Read again meanwhile: these offsets are those of a text that is no longer on the page.
    if (page?.map !== map) return;
    if (isMarked && !(await markRight(map, fetched))) return;
    marked.setAnchored(fetched);
  }

  /**
   * Takes the marks of the reading, as the reader has put it right.
   * @returns `false` where the page was read again meanwhile
   */
  async function markRight(map: TextMap, fetched: AnchoredAnnotation[]): Promise<boolean> {
    const read = answer?.reading;
    const isStill = () => page?.map === map && answer?.reading === read;
    if (!read) return true;
    const isRight = !fetched.some(({ annotation }) => annotation.correction);
    // What cannot be put right is marked as it was read.
    const put = isRight ? read : await putRight(read, map.text, fetched).catch(() => read);
    // A note that is written makes no other marks: a long article has thousands.
    const marks = put === markedReading ? undefined : await marksOf(put, map.text, slices);
    if (!isStill()) return false;
    reading = markedReading = put;
    if (marks) marked.setMarks(marks);
    return true;
  }

  const putRight: CorrectPage = async (...given) => (await loadCorrect()).correctPage(...given);

  const session: Session = {
    marked,
    async read(anyway) {
      readAnyway ||= anyway;
      // What has been read is watched since, so that it need not be read again.
      if (!running && status === 'read' && answer?.info.url === location.href) return status;
      return readAgain();
    },
    state,
    textPart: (from) => (page ? textPart(page.map.text, from) : null),
    shows: (article) => [...addresses.values()].includes(article),
    part: (from) => (reading ? partOf(reading, from) : null),
    async refreshAnnotations() {
      await loadAnnotations();
      await marked.paint();
      tellViews();
    },
    cannotShow() {
      if (cannotShow) return;
      cannotShow = true;
      tellViews();
    },
    // What is not marked is not put right either.
    pageText: () => page && answer && { ...answer, reading: isMarked ? reading : undefined, map: page.map },
    stop() {
      stopped = true;
      scheme.removeEventListener('change', onScheme);
      follower?.stop();
      marked.stop();
    },
  };
  return session;
}
