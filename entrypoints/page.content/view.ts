import { isDark } from '../../lib/page/marks/paint';
import type { PageArticle } from '../../lib/page/read-article';
import { own } from '../../lib/page/tree/dom';

/** Elements whose colours are looked at: a page is light or dark as most of the first ones are. */
const SAMPLES = 5;

/** Whether most of the article's first elements are light text on dark. */
export function isDarkPage({ elements }: PageArticle): boolean {
  const samples = elements.slice(0, SAMPLES).map(isDark);
  return samples.filter(Boolean).length * 2 > samples.length;
}

/** Brings ranges into view. `false` where nothing is left of them. */
export function bringIntoView(ranges: Range[]): boolean {
  const first = ranges.find((range) => !range.collapsed && range.startContainer.isConnected);
  if (!first) return false;
  const inFrame = first.startContainer.ownerDocument !== document;
  if (inFrame || isOutside(first)) {
    // The element scrolls whatever holds it, nested boxes too. No smooth scrolling: some readers are made ill
    // by it, and all have to wait for it.
    const holder = first.startContainer.parentElement;
    if (holder) own(holder, 'scrollIntoView').call(holder, { block: 'center', inline: 'nearest' });
    // A paragraph can be taller than the window: then its marked line is brought in.
    if (!inFrame && isOutside(first)) scrollBy(0, first.getBoundingClientRect().top - innerHeight / 3);
  }
  return true;
}

function isOutside(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top < 0 || bottom > innerHeight;
}
