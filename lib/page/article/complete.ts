import { attributeOf, matches, own } from '../tree/dom';
import { commonOf } from './found-article';
import { headlineOf } from './headline';
import { type Block, type Survey, sumsOf } from './survey';
import { teaserJudge } from './teaser';

/**
 * What belongs to an article beside what a finder kept of it: further containers, paragraphs that it dropped, headings,
 * captions, the names under block quotations, the headline and what stands under that.
 */

/** What pages put around an article and nothing else, and around an article and more. */
const ARTICLE = 'article,[role="article"],[itemprop~="articleBody"]';
const MAIN = 'main,[role="main"]';
const HEADING = /^h[1-6]$/;

/** Code units from which a paragraph within the page's `article` is text of it, wherever it stands there. */
const LONG_PARAGRAPH = 80;
/** Share of its text inside links above which a paragraph leads elsewhere. */
const MOST_LINKED = 0.3;
const ENDS_SENTENCE = /[.!?…:;"”’»)\]]\s*$/;

/**
 * @param kept texts that a finder kept
 * @returns those and more
 */
export function completeArticle(
  document: Document,
  page: Survey,
  kept: ReadonlySet<Text>,
  isOther: (block: Block) => boolean,
): ReadonlySet<Text> {
  const { blocks, blockOf } = page;
  const shareOf = (block: Block) =>
    block.texts.reduce((sum, text) => sum + (kept.has(text) ? text.length : 0), 0) / block.length;
  const mostlyKept = blocks.filter((block) => shareOf(block) >= 0.5);
  const chosen = new Set(withinArticle(page, mostlyKept));
  const dropped = new Set(mostlyKept.filter((block) => !chosen.has(block)));
  if (chosen.size === 0) return kept;
  const scope = scopeOf(page, chosen);
  const inScope = blocks.filter(({ at }) => at >= scope.at && at < page.ends[scope.at]!);
  const candidates = inScope.filter(
    (block) => !chosen.has(block) && !isOther(block) && !leadsElsewhere(block),
  );

  const accept = acceptor(page, chosen, scope);
  for (const block of candidates) if (accept(block)) chosen.add(block);
  if (scope.isArticle) for (const block of candidates) if (isCaption(block)) chosen.add(block);
  addBetween(page, candidates, chosen);
  addQuoted(blocks, chosen);
  const head = headlineOf(document, page, chosen, isOther);
  for (const block of head) chosen.add(block);
  for (const block of above(blocks, head[0])) if (isLabel(block)) dropped.add(block);

  const texts = new Set<Text>();
  for (const text of kept) if (!dropped.has(blockOf.get(text)!)) texts.add(text);
  for (const block of chosen) if (!dropped.has(block)) for (const text of block.texts) texts.add(text);
  return texts;
}

/** Share of the prose from which what the page calls its article is all of it. */
const MOST_WITHIN = 0.6;
/** What pages call an article, the surest first. https://schema.org/articleBody */
const CALLED = ['[itemprop~="articleBody"]', 'article,[role="article"]'];

/** Without prose behind what the page calls its article, where most of it is in there: readers' comments, a notice. */
function withinArticle({ elements, ends }: Survey, kept: Block[]): Block[] {
  const proseOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.prose, 0);
  for (const called of CALLED) {
    const isCalled = (element: Element) => matches(element, called);
    const ranges = elements.flatMap((element, at) => (isCalled(element) ? [[at, ends[at]!] as const] : []));
    const holds = (at: number) => ranges.some(([start, end]) => at >= start && at < end);
    const within = ranges.length > 0 ? kept.filter(({ at }) => holds(at)) : [];
    if (proseOf(within) < proseOf(kept) * MOST_WITHIN || within.length === 0) continue;
    return kept.slice(0, kept.indexOf(within.at(-1)!) + 1);
  }
  return kept;
}

interface Scope {
  at: number;
  /** Whether the page says that there is nothing but the article. */
  isArticle: boolean;
}

/** The nearest element around the prose that the page calls its article, or else its main part. */
function scopeOf(page: Survey, chosen: ReadonlySet<Block>): Scope {
  const { elements, parents } = page;
  const prose = [...chosen].filter((block) => block.prose > 0);
  const common = commonOf(
    page,
    (prose.length > 0 ? prose : [...chosen]).map(({ at }) => at),
  );
  for (const [called, isArticle] of [
    [ARTICLE, true],
    [MAIN, false],
  ] as const)
    for (let at = common; at > 0; at = parents[at]!)
      if (matches(elements[at]!, called)) return { at, isArticle };
  return { at: 0, isArticle: false };
}

function leadsElsewhere({ length, linked }: Block): boolean {
  return linked > length * MOST_LINKED;
}

function above(blocks: readonly Block[], headline: Block | undefined): readonly Block[] {
  return headline ? blocks.slice(0, blocks.indexOf(headline)) : [];
}

/** Links to sections and the like: no words of the article. */
function isLabel({ prose, linked, length }: Block): boolean {
  return prose === 0 && linked > length * MOST_LINKED;
}

/** Whether a block that was not kept is a paragraph of the article. */
function acceptor(page: Survey, chosen: ReadonlySet<Block>, scope: Scope): (block: Block) => boolean {
  const forms = new Set(
    [...chosen]
      .filter(({ prose, holder }) => prose > 0 && own(holder, 'localName') !== 'td')
      .map(({ holder }) => formOf(holder)),
  );
  const isTeaser = teaserJudge(page);
  const aparts = apartsOf(page, chosen, scope);
  return (block) => {
    if (block.prose === 0 || isHeading(block) || isTeaser(aparts[block.at]!)) return false;
    if (forms.has(formOf(block.holder))) return true;
    return scope.isArticle && block.prose >= LONG_PARAGRAPH && endsSentence(block);
  };
}

/** Of each element, the largest one around it in which nothing was chosen, inside the scope. */
function apartsOf(page: Survey, chosen: ReadonlySet<Block>, scope: Scope): number[] {
  const { parents } = page;
  const chosenIn = sumsOf(page, (block) => (chosen.has(block) ? block.prose : 0));
  const aparts: number[] = [];
  for (const [index, parent] of parents.entries())
    aparts.push(parent > scope.at && chosenIn[parent] === 0 ? aparts[parent]! : index);
  return aparts;
}

function isHeading({ holder }: Block): boolean {
  return HEADING.test(own(holder, 'localName'));
}

function around({ holder }: Block, selector: string): Element | null {
  return own(holder, 'closest').call(holder, selector);
}

function endsSentence({ texts }: Block): boolean {
  return ENDS_SENTENCE.test(texts.at(-1)!.data);
}

/** What the paragraphs of an article have in common: their names, and those of what holds them. */
function formOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < 3; at = own(at, 'parentElement'))
    names.push(`${own(at, 'localName')}.${attributeOf(at, 'class') ?? ''}`);
  return names.join(' ');
}

/** Headings before what was chosen, captions and short paragraphs among it. */
function addBetween({ blocks, parents }: Survey, candidates: readonly Block[], chosen: Set<Block>): void {
  const order = new Map(blocks.map((block, index) => [block, index]));
  const indexes = [...chosen].map((block) => order.get(block)!);
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  const holders = new Set([...chosen].filter(({ prose }) => prose > 0).map(({ at }) => parents[at]));
  for (const block of candidates.toReversed()) {
    const index = order.get(block)!;
    if (chosen.has(block)) continue;
    const next = blocks[index + 1];
    const isAmong = index > first && index < last;
    if (
      isHeading(block)
        ? index < last && index > first && next && chosen.has(next)
        : isAmong && belongs(block, holders, parents)
    )
      chosen.add(block);
  }
}

function isCaption(block: Block): boolean {
  return around(block, 'figcaption') !== null;
}

function belongs(
  block: Block,
  holders: ReadonlySet<number | undefined>,
  parents: readonly number[],
): boolean {
  const { at, texts } = block;
  if (isCaption(block)) return true;
  return holders.has(parents[at]) && ENDS_SENTENCE.test(texts.at(-1)!.data);
}

/** All of a block quotation of which something was chosen: the name under it stands in a `footer` or `cite`. */
function addQuoted(blocks: readonly Block[], chosen: Set<Block>): void {
  const quotations = new Set([...chosen].map((block) => around(block, 'blockquote')));
  for (const block of blocks) {
    const quotation = around(block, 'blockquote');
    if (quotation && quotations.has(quotation)) chosen.add(block);
  }
}
