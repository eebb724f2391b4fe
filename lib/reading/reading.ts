import { Collector } from './collector';
import { hashText } from './hash';
import { isForeignTag, languageOf } from './language';
import { type Carry, readParagraph } from './paragraph';
import { blockTokens, isForeignBlock } from './steps';
import type { Token } from './tokens';
import type { Article, Block, Reading } from './types';

/** Grows when the results of a reading change. */
export const READING_VERSION = 'rules-1';

/** Blocks whose sentences may be claims. Headings repeat the text. */
const CLAIMING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'other']);
/** Blocks that are about the page: nobody is quoted there. */
const UNREAD: ReadonlySet<Block['kind']> = new Set(['byline', 'caption']);
/** Share of the work that is done when all tokens are known, as measured on long articles. */
const TOKENS_SHARE = 0.3;

/** Reads an article step by step; yields the share done, 0 to 1. */
export function* readingOf(article: Article): Generator<number, Reading, void> {
  const { text, blocks, lang } = article;
  const size = Math.max(1, text.length);
  const tokens: Token[][] = [];
  for (const block of blocks) {
    const steps = blockTokens(text, block);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield (TOKENS_SHARE * block.span[0]) / size;
    tokens.push(step.value);
  }
  const language = decideLanguage(tokens, lang);
  const english = language === 'en' || (language === 'und' && !isForeignTag(lang));
  const found = new Collector(article);
  let carry: Carry = {};
  for (const [index, block] of blocks.entries()) {
    const own = tokens[index]!;
    if (!english || UNREAD.has(block.kind) || isForeignTag(block.lang) || isForeignBlock(own)) continue;
    const steps = readParagraph(own, {
      next: tokens[index + 1],
      carry,
      isQuote: block.kind === 'quote',
      isHeading: block.kind === 'heading',
    });
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield TOKENS_SHARE + ((1 - TOKENS_SHARE) * step.value) / size;
    carry = step.value.carry;
    found.add(step.value, CLAIMING.has(block.kind));
    yield TOKENS_SHARE + ((1 - TOKENS_SHARE) * block.span[1]) / size;
  }
  return {
    version: READING_VERSION,
    textHash: hashText(text),
    language,
    ...found.finish(english ? tokens : []),
  };
}

/** The words decide; where they are too few, what the page says of itself, if that is English. */
function decideLanguage(tokens: readonly Token[][], lang: string | undefined): string {
  const guess = languageOf(inOrder(tokens));
  return guess === 'und' && lang !== undefined && /^en(?:$|[-_])/i.test(lang) ? 'en' : guess;
}

function* inOrder(tokens: readonly Token[][]): Generator<Token, void, void> {
  for (const block of tokens) yield* block;
}
