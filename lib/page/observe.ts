/**
 * Notices that the article's text has changed. It watches the article's own elements, not the page: ads,
 * counters and tickers around it cost nothing. What we put on the page stands outside the article, unseen.
 */

/** ms without a change after which a burst of changes is taken to be over. */
const QUIET_MS = 300;
/** ms after the first change when changes never stop. */
const LONGEST_WAIT_MS = 2_000;
/** ms of peace after which a page is no longer taken for one that rewrites itself. */
const PEACE_MS = 10_000;
/** ms between two calls once bursts follow each other: doubled each time, so that such a page costs ever less. */
const FIRST_GAP_MS = 1_000;
const LONGEST_GAP_MS = 64_000;

/** The attributes by which a page hides and shows text. */
const HIDING = ['class', 'hidden', 'style', 'open'];

export interface ObserveOptions {
  /** Whether text in this element was in the article when it was read. */
  wasShown?: (element: Element) => boolean;
}

export interface ArticleObserver {
  /** Turns to the elements of the article as it was read again. How often the page changed is remembered. */
  follow(elements: readonly Element[], options?: ObserveOptions): void;
  /** Says that the article has changed, where that was seen by other means. */
  changed(): void;
  stop(): void;
}

/** Calls `onChange` once for each burst of changes to the article, until stopped. */
export function observeArticle(
  elements: readonly Element[],
  document: Document,
  onChange: () => void,
  options?: ObserveOptions,
): ArticleObserver {
  const burst = createBurst(onChange);
  let observer: MutationObserver | undefined;
  const stop = () => {
    observer?.disconnect();
    burst.stop();
  };
  const follow: ArticleObserver['follow'] = (followed, { wasShown = () => true } = {}) => {
    stop();
    observer = new MutationObserver((records) => {
      if (records.some((record) => isChange(record, followed, wasShown))) burst.changed();
    });
    watch(observer, followed, document);
  };
  follow(elements, options);
  return { follow, changed: burst.changed, stop };
}

function watch(observer: MutationObserver, elements: readonly Element[], document: Document): void {
  for (const element of elements) {
    observer.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: HIDING,
    });
  }
  // Only to see the article itself being replaced: what else comes and goes there is not ours.
  for (const ancestor of ancestorsOf(elements, document)) observer.observe(ancestor, { childList: true });
}

function ancestorsOf(elements: readonly Element[], document: Document): Set<Node> {
  const ancestors = new Set<Node>([document]);
  for (const element of elements) {
    let at = element.parentNode;
    while (at && !ancestors.has(at)) {
      ancestors.add(at);
      at = at.parentNode;
    }
  }
  for (const element of elements) ancestors.delete(element);
  return ancestors;
}

function isChange(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  elements: readonly Element[],
  wasShown: (element: Element) => boolean,
): boolean {
  if (type === 'attributes') return changesSight(target as Element, wasShown);
  if (type === 'characterData') return elements.some((element) => element.contains(target));
  if (elements.some((element) => !element.isConnected)) return true;
  if (!elements.some((element) => element.contains(target))) return false;
  return [...addedNodes, ...removedNodes].some((node) => /\S/.test(node.textContent ?? ''));
}

/** Classes and styles change all the time; only what shows or hides text matters. */
function changesSight(element: Element, wasShown: (element: Element) => boolean): boolean {
  if (!/\S/.test(element.textContent ?? '')) return false;
  const shown = element.checkVisibility?.({ visibilityProperty: true }) ?? !element.hasAttribute('hidden');
  return shown !== wasShown(element);
}

/** Puts changes that follow each other closely together, and waits longer each time bursts follow each other. */
function createBurst(onChange: () => void): { changed(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let lastCall = Number.NEGATIVE_INFINITY;
  let gap = 0;
  const call = () => {
    timer = undefined;
    const now = Date.now();
    const busy = now - lastCall < gap + PEACE_MS;
    gap = busy ? Math.min(Math.max(gap * 2, FIRST_GAP_MS), LONGEST_GAP_MS) : 0;
    lastCall = now;
    onChange();
  };
  return {
    changed() {
      const now = Date.now();
      if (timer === undefined) first = now;
      clearTimeout(timer);
      const settled = Math.min(now + QUIET_MS, first + LONGEST_WAIT_MS);
      timer = setTimeout(call, Math.max(0, settled - now, lastCall + gap - now));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
