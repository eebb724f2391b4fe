import { attributeOf, own } from '../tree/dom';
import type { Block, Survey } from './survey';

/** Words of the page's title in a heading, as a share of the heading's, from which it is the headline. */
const MOST_IN_TITLE = 0.6;
const HEADLINES = 'h1,h2,h3,[role="heading"],[itemprop~="headline"]';
const STANDFIRST =
  /(^|[\s_-])(dek|deck|excerpt|intro\w*|kicker-?text|lead-?in|lede|leading|sub-?(title|head(line|ing)?)|stand-?first|strapline|summary|teaser-?text)($|[\s_-])/i;
/** Paragraphs that may stand above the headline. */
const MOST_ABOVE = 2;
/** Blocks between the headline and the first paragraph that are looked at. */
const MOST_BETWEEN = 12;

/**
 * The headline and what stands under it, where the page shows them: finders leave them out, since programs that show an
 * article elsewhere write them above it.
 */
export function headlineOf(
  document: Document,
  { blocks }: Survey,
  chosen: ReadonlySet<Block>,
  isOther: (block: Block) => boolean,
): Block[] {
  const prose = blocks.flatMap((block, index) =>
    chosen.has(block) && block.prose > 0 && !isHeading(block) ? [index] : [],
  );
  if (prose.length === 0) return [];
  // A picture with its caption may stand above the headline.
  const latest = prose[Math.min(prose.length - 1, MOST_ABOVE)]!;
  const title = new Set(wordsOf(titlesOf(document)));
  const before = blocks.slice(0, latest).filter(isHeading);
  const isIt = (block: Block) => {
    const words = wordsOf(textOf(block));
    const known = words.filter((word) => title.has(word)).length;
    return { block, known, share: words.length > 0 ? known / words.length : 0 };
  };
  const named = before.map(isIt).filter(({ share }) => share >= MOST_IN_TITLE);
  const best = named.reduce((one, other) => (other.known > (one?.known ?? 0) ? other : one), named[0])?.block;
  const only = before.findLast(
    (block) => closest(block.holder, 'h1') && block.linked === 0 && !isOther(block),
  );
  const headline = best ?? only;
  if (!headline) return [];
  const at = blocks.indexOf(headline);
  const between = blocks
    .slice(
      at + 1,
      prose.find((index) => index > at),
    )
    .slice(0, MOST_BETWEEN);
  const beside = parentOf(closest(headline.holder, HEADLINES));
  return [headline, ...between.filter((block) => !isOther(block) && isStandfirst(block, beside))];
}

function isHeading({ holder }: Block): boolean {
  return closest(holder, HEADLINES) !== null;
}

function isStandfirst({ holder, prose, linked }: Block, beside: Element | null): boolean {
  if (linked > 0 && prose === 0) return false;
  const heading = closest(holder, HEADLINES);
  if (STANDFIRST.test(namesOf(holder)) || STANDFIRST.test(namesOf(parentOf(holder)))) return true;
  if (heading) return beside !== null && own(beside, 'contains').call(beside, heading);
  return prose > 0 && parentOf(holder) === beside;
}

function closest(element: Element, selector: string): Element | null {
  return own(element, 'closest').call(element, selector);
}

function parentOf(element: Element | null): Element | null {
  return element && own(element, 'parentElement');
}

function namesOf(element: Element | null): string {
  return (element && attributeOf(element, 'class')) ?? '';
}

function textOf({ texts }: Block): string {
  return texts.map(({ data }) => data).join('');
}

function titlesOf(document: Document): string {
  const meta = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return `${document.title} ${meta ?? ''}`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
