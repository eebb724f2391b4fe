import { Collector } from './collector';
import { hashText } from './hash';
import { isForeignTag, languageOfPage } from './language';
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
/** Shares of the work that finding tokens and reading paragraphs are, as measured on long articles. */
const TOKENS_SHARE = 0.3;
const READ_SHARE = 0.6;

/** Reads an article step by step; yields the share done, 0 to 1. */
export function* readingOf(article: Article): Generator<number, Reading, void> {
  const { text, blocks, lang } = article;
  const size = Math.max(1, text.length);
  const tokens: Token[][] = [];
  for (const block of blocks) {
    const done = (TOKENS_SHARE * block.span[0]) / size;
    tokens.push(yield* at(done, blockTokens(text, block)));
    yield done;
  }
  const language = languageOfPage(inOrder(tokens), lang);
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
    for (; !step.done; step = steps.next()) yield TOKENS_SHARE + (READ_SHARE * step.value) / size;
    carry = step.value.carry;
    const done = TOKENS_SHARE + (READ_SHARE * block.span[1]) / size;
    yield* at(done, found.add(step.value, CLAIMING.has(block.kind)));
    yield done;
  }
  const findings = yield* at(TOKENS_SHARE + READ_SHARE, found.finish(english ? tokens : []));
  return { version: READING_VERSION, textHash: hashText(text), language, ...findings };
}

/** Goes through steps that say nothing of how far they are: all of them are at `done`. */
function* at<Result>(done: number, steps: Generator<void, Result, void>): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done;
  }
}

function* inOrder(tokens: readonly Token[][]): Generator<Token, void, void> {
  for (const block of tokens) yield* block;
}
