import type { SentenceClassifier } from './claims/classifier';
import { createSentenceClassifier } from './claims/classifier';
import { signsOf } from './claims/sentence';
import { Collector } from './collector';
import type { FormParagraph } from './forms/form-paragraph';
import { formed } from './forms/forms';
import type { Found } from './found';
import { hashText } from './hash';
import { isForeignBlock, isForeignTag, languageOfPage } from './language/language';
import { createKindClassifier } from './sources/kind-classifier';
import { type JudgeKind, kindJudge } from './sources/kind-judge';
import { at, share } from './steps';
import { confidenceOf, EVIDENCE } from './tagger/confidence';
import { joined } from './tagger/join';
import type { NetworkOptions } from './tagger/network';
import { parseParagraph } from './tagger/paragraph';
import { createTagger, type Tagger } from './tagger/tagger';
import { parseWeights } from './tagger/weights';
import { blockTokens, inOrder } from './text/block-tokens';
import type { Token } from './text/tokens';
import type { Article, Block, Guide, Reading } from './types';

/** Blocks whose sentences may be claims. Headings repeat the text. */
const CLAIMING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'other']);
/** Blocks that are about the page: nobody is quoted there. */
const UNREAD: ReadonlySet<Block['kind']> = new Set(['byline', 'caption']);
/** Shares of the work, as measured on long articles: finding tokens; tagging, and what is left is telling sources. */
const TOKENS_SHARE = 0.15;
const TAGGED_SHARE = 0.75;

/** Grows when the results of a reading change. */
export const READING_VERSION = 'trained-4';

/** What reading needs and does not change. */
export interface Instruments {
  tagger: Tagger;
  /** Of `confidence.ts`. */
  confidence: Record<Guide, Float32Array>;
  classify: SentenceClassifier;
  judgeKind: JudgeKind;
}

/** Makes them of a file of weights. Rejects where it is none, or lacks something. */
export async function instrumentsOf(file: ArrayBuffer, options?: NetworkOptions): Promise<Instruments> {
  const weights = parseWeights(file);
  const tagger = await createTagger(weights, options);
  return {
    tagger,
    confidence: {
      reader: weights.floats('confidence', [EVIDENCE]),
      polnear: weights.floats('confidence.polnear', [EVIDENCE]),
    },
    classify: createSentenceClassifier(weights, tagger.network.words),
    judgeKind: kindJudge(createKindClassifier(weights, tagger.network.words)),
  };
}

interface ReadBlock extends FormParagraph {
  /** Its sentences may be claims. */
  claiming: boolean;
  isHeading: boolean;
}

/**
 * Reads an article step by step; yields the share done, 0 to 1. Where it is not in English, all lists are empty and all
 * counts 0. Never throws for any string.
 */
export function* readingOf(
  article: Article,
  { tagger, confidence, classify, judgeKind }: Instruments,
  guide: Guide = 'reader',
): Generator<number, Reading, void> {
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
  const read = english ? yield* at(TOKENS_SHARE, blocksToRead(blocks, tokens)) : [];
  const tagged = yield* share(TOKENS_SHARE, TAGGED_SHARE, tagger.tag(read, guide));
  const collector = new Collector(article, classify, judgeKind, guide);
  const all = yield* at(TAGGED_SHARE, joined(read, tagged, text));
  // The corpus of the other guide knows no forms of text: there the tagger alone decides.
  const forms = guide === 'reader' ? yield* at(TAGGED_SHARE, formed(read, all, text)) : undefined;
  for (const [i, own] of all.entries()) {
    const { sentences, claiming, credit, isHeading } = read[i]!;
    const found: Found[] = own.map(({ found: one, evidence }) => {
      one.confidence = confidenceOf(confidence[guide], evidence);
      return one;
    });
    const signs = signsOf(tagged[i]!);
    const paragraph = { sentences, found: forms?.found[i] ?? found, signs, isHeading };
    yield* at(TAGGED_SHARE, collector.add(paragraph, claiming && !forms?.isGiven[i]));
    const ofCredit = forms?.credited.get(i);
    if (credit && ofCredit)
      yield* at(TAGGED_SHARE, collector.add({ sentences: credit.sentences, found: [ofCredit] }, false));
  }
  const findings = yield* at(1, collector.finish(english ? tokens : []));
  return { version: READING_VERSION, textHash: hashText(text), language, ...findings };
}

/** The blocks that are read, with their quotations and sentences. */
function* blocksToRead(
  blocks: readonly Block[],
  tokens: readonly (readonly Token[])[],
): Generator<void, ReadBlock[], void> {
  const chosen: { block: Block; own: readonly Token[]; credit?: readonly Token[]; follows: boolean }[] = [];
  for (const [i, block] of blocks.entries()) {
    const above = chosen.at(-1);
    const isNext = above?.block === blocks[i - 1];
    if (block.kind === 'byline' && above?.block.kind === 'quote' && isNext) above.credit = tokens[i]!;
    const own = tokens[i]!;
    const skipped = UNREAD.has(block.kind) || isForeignTag(block.lang) || isForeignBlock(own);
    if (!skipped && own.length > 0) chosen.push({ block, own, follows: isNext });
    yield;
  }
  const read: ReadBlock[] = [];
  for (const [i, { block, own, credit, follows }] of chosen.entries()) {
    const before = read.at(-1)?.after ?? 'closed';
    read.push({
      ...(yield* parseParagraph(own, chosen[i + 1]?.own, before)),
      kind: block.kind,
      isQuote: block.kind === 'quote',
      follows,
      credit: credit && (yield* parseParagraph(credit, undefined, 'closed')),
      claiming: CLAIMING.has(block.kind),
      isHeading: block.kind === 'heading',
    });
    yield;
  }
  return read;
}
