import { matches, own } from '../tree/dom';
import { type Block, type Survey, sumsOf } from './survey';

/** Where most of a page's prose is: the finder for pages that Readability cannot read, or does not know. */

/** Share of an element's prose from which one child stands for it. */
const NEARLY_ALL = 0.85;
/** Share of the prose there from which what the page calls its article is the article. */
const MOST = 0.5;
/** What pages call their article, the surest first. https://schema.org/articleBody */
const CALLED = ['[itemprop~="articleBody"]', 'article,[role="article"]', 'main,[role="main"]'];
/** Elements that hold one piece of text, and no article. */
const PIECES = /^(p|li|dt|dd|blockquote|pre|h[1-6])$/;

/** The blocks of prose in the smallest element that holds nearly all of it. */
export function mostProse(page: Survey, isOther: (block: Block) => boolean): Block[] {
  const scope = scopeOf(page, isOther);
  const end = page.ends[scope]!;
  return page.blocks.filter(
    (block) => block.at >= scope && block.at < end && block.prose > 0 && !isOther(block),
  );
}

function scopeOf(page: Survey, isOther: (block: Block) => boolean): number {
  const { elements, parents, ends } = page;
  const sums = sumsOf(page, (block) => (isOther(block) ? 0 : block.prose));
  const largest = new Map<number, number>();
  for (let index = parents.length - 1; index > 0; index -= 1) {
    const parent = parents[index]!;
    if (sums[index]! >= (sums[largest.get(parent)!] ?? 0)) largest.set(parent, index);
  }
  let scope = 0;
  for (;;) {
    const child = largest.get(scope);
    const goesOn = child !== undefined && sums[child]! > 0 && sums[child]! >= sums[scope]! * NEARLY_ALL;
    if (!goesOn || PIECES.test(own(elements[child]!, 'localName'))) break;
    scope = child;
  }
  for (const called of CALLED) {
    for (let index = scope + 1; index < ends[scope]!; index += 1)
      if (sums[index]! >= sums[scope]! * MOST && matches(elements[index]!, called)) return index;
  }
  return scope;
}
