/**
 * Functions that run inside pages. They are sent there as text, so that each sees its arguments and the page's
 * globals alone; what they share, they keep in one object on the window of the page.
 */

export interface Bench {
  /** Sum of layout shifts since `watchPage`. https://web.dev/articles/cls */
  shift: number;
  /** Elements, attributes and texts of the document that changed since `watchPage`. */
  changes: number;
  /** `performance.now()` of the click, and of the first frame with marks. */
  clicked: number;
  marked: number;
  paint?: Record<'highlight' | 'wrap', () => void>;
}

/** Where one range lies: layer, index of the first text node, offset in it, the same of the last. */
export type Slice = [layer: string, firstNode: number, start: number, lastNode: number, end: number];

type Page = Window & { whenceBench?: Bench };
type Registry = Map<string, Set<AbstractRange>>;

/** Resolves when the page has been painted and has nothing left to do: what comes then is not its loading. */
export function settled(): Promise<true> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        requestIdleCallback(() => resolve(true));
      });
    });
  });
}

/** Right before the click: from here on, what happens to the page is noted. */
export function watchPage(): void {
  const bench: Bench = { shift: 0, changes: 0, clicked: performance.now(), marked: Number.NaN };
  (window as Page).whenceBench = bench;
  new MutationObserver((records) => {
    bench.changes += records.length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) bench.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  } else bench.shift = Number.NaN;
  performance.mark('whence-bench-click');
}

/** Notes the first frame with marks. A script in every frame: not where script time is measured. */
export function watchMarks(): void {
  const bench = (window as Page).whenceBench!;
  const look = () => {
    if (CSS.highlights.size > 0) bench.marked = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export function observed(): { shift: number; changes: number; marks: number } {
  const { shift, changes, clicked, marked } = (window as Page).whenceBench!;
  // JSON knows no NaN.
  return {
    shift: Number.isNaN(shift) ? -1 : shift,
    changes,
    marks: Number.isNaN(marked) ? -1 : marked - clicked,
  };
}

/** Every range that is painted, in terms that hold for another load of the same page. */
export function collectSlices(): Slice[] {
  const indices = new Map<Node, number>();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let index = 0; walker.nextNode(); index++) indices.set(walker.currentNode, index);
  const slices: Slice[] = [];
  for (const [layer, highlight] of CSS.highlights as unknown as Registry) {
    for (const range of highlight) {
      const first = indices.get(range.startContainer);
      const last = indices.get(range.endContainer);
      if (first === undefined || last === undefined) throw new Error('A range does not stand on text.');
      slices.push([layer, first, range.startOffset, last, range.endOffset]);
    }
  }
  return slices;
}

/**
 * Makes ready to paint the same ranges in two ways: as highlights, as Whence does, and by wrapping them in
 * `mark` elements, as most highlighters do. Where marks overlap the peer wraps once: in its favour.
 */
export function preparePaint(slices: Slice[], styles: Record<string, string>): void {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);

  const sheet = new CSSStyleSheet();
  for (const [layer, style] of Object.entries(styles)) {
    sheet.insertRule(`::highlight(${layer}) { ${style} }`);
    sheet.insertRule(`mark.${layer} { color: inherit; ${style} }`);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const pieces = new Map<Text, { start: number; end: number; layer: string }[]>();
  for (const [layer, first, start, last, end] of slices) {
    for (let index = first; index <= last; index++) {
      const node = nodes[index]!;
      const piece = { start: index === first ? start : 0, end: index === last ? end : node.length, layer };
      pieces.set(node, [...(pieces.get(node) ?? []), piece]);
    }
  }

  (window as Page).whenceBench!.paint = {
    highlight() {
      const layers: Record<string, Highlight> = {};
      for (const [layer, first, start, last, end] of slices) {
        const range = document.createRange();
        range.setStart(nodes[first]!, start);
        range.setEnd(nodes[last]!, end);
        layers[layer] ??= new Highlight();
        layers[layer].add(range);
      }
      for (const [layer, highlight] of Object.entries(layers)) CSS.highlights.set(layer, highlight);
    },
    wrap() {
      for (const [node, parts] of pieces) {
        // From the last to the first, so that offsets before a cut stay true.
        let next = Number.POSITIVE_INFINITY;
        for (const { start, end, layer } of parts.sort((a, b) => b.start - a.start)) {
          const until = Math.min(end, next);
          next = start;
          if (start >= until || node.data.slice(start, until).trim() === '') continue;
          const words = node.splitText(start);
          words.splitText(until - start);
          const mark = document.createElement('mark');
          mark.className = layer;
          words.replaceWith(mark);
          mark.append(words);
        }
      }
    },
  };
}

export function paint(way: 'highlight' | 'wrap'): void {
  (window as Page).whenceBench!.paint![way]();
}

export const countMarks = (): number => document.querySelectorAll('mark[class^="whence-"]').length;
