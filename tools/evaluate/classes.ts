import type { Span } from '../../lib/reading/types';
import type { GoldAttribution, GoldDocument, GoldRow } from './gold';
import { overlaps } from './spans';

/**
 * The classes of the guide on attribution, told from the gold spans, the text and the corpus's part-of-speech tags
 * (Penn Treebank) by small rules. An attribution is in as many as apply.
 */

/** An attribution with what its class is told from. */
export interface Construed {
  own: GoldAttribution;
  text: string;
  /** Words of each role in the order of the text, with their tags. */
  source: readonly Tagged[];
  cue: readonly Tagged[];
  content: readonly Tagged[];
  /** The word before the source, lower case. */
  beforeSource: string;
  /** An earlier attribution of the document has the very same source. */
  sourceSeen: boolean;
}

interface Tagged {
  span: Span;
  text: string;
  pos: string;
}

const BARE = new Set(['said', 'told', 'added', 'wrote']);
const VERBAL = /^(?:VB|MD)/;
const NOUN = /^NN/;
const NAME = /^NNP/;
const PRONOUN = /^(?:PRP|WP|DT|EX)/;

const cueText = ({ cue }: Construed) => cue.map(({ text }) => text.toLowerCase()).join(' ');
const isPronoun = ({ source }: Construed) => source.length === 1 && PRONOUN.test(source[0]!.pos);
const isNamed = ({ source }: Construed) => source.some(({ pos }) => NAME.test(pos));
/** The content has words after the end of a sentence. */
const hasSentences = ({ content }: Construed) =>
  content.some(({ pos }, i) => pos === '.' && content.slice(i + 1).some((later) => /^\w/.test(later.pos)));

export const CLASSES: readonly (readonly [name: string, holds: (one: Construed) => boolean])[] = [
  ['all', () => true],
  ['cue is said, told, added or wrote alone', (one) => BARE.has(cueText(one))],
  ['direct', ({ own }) => own.type === 'direct'],
  ['mixed', ({ own }) => own.type === 'mixed'],
  ['indirect', ({ own }) => own.type === 'indirect'],
  ['pronoun as source', isPronoun],
  ['common noun as source', (one) => one.source.length > 0 && !isPronoun(one) && !isNamed(one)],
  ['name in the source', isNamed],
  ['according to', (one) => cueText(one).includes('according to')],
  [
    'passive, “… by” its source',
    (one) => one.source.length > 0 && (cueText(one).endsWith(' by') || one.beforeSource === 'by'),
  ],
  ['no source', ({ own }) => own.source.length === 0],
  ['content of several sentences', hasSentences],
  ['content over several paragraphs', ({ own, text }) => text.slice(...rangeOf(own.content)).includes('\n')],
  ['source of an earlier one, too', ({ sourceSeen }) => sourceSeen],
  ['cue is a noun', ({ cue }) => cue.some(({ pos }) => NOUN.test(pos)) && !cue.some(isVerbal)],
  [
    'cue is a colon or dash',
    ({ cue }) => cue.length > 0 && cue.every(({ text }) => !/[\p{L}\p{N}]/u.test(text)),
  ],
  ['content is an infinitive', ({ content }) => content[0]?.pos === 'TO'],
];

const isVerbal = ({ pos }: Tagged) => VERBAL.test(pos);

function rangeOf(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** The words of each document, with their tags, in order. */
export function tagsOf(rows: readonly GoldRow[]): ReadonlyMap<string, readonly Omit<Tagged, 'text'>[]> {
  const tags = new Map<string, Omit<Tagged, 'text'>[]>();
  for (const { doc, start, tokens, pos } of rows) {
    const own = tags.get(doc) ?? [];
    for (const [i, token] of tokens.entries())
      own.push({ span: [token[0] + start, token[1] + start], pos: pos[i]! });
    tags.set(doc, own);
  }
  return tags;
}

/** A document's attributions with what their classes are told from. */
export function construed(
  { text, attributions }: GoldDocument,
  tags: readonly Omit<Tagged, 'text'>[],
): Construed[] {
  const seen = new Set<string>();
  return attributions.map((own) => {
    const words = (spans: readonly Span[]) =>
      tags
        .filter(({ span }) => overlaps([span], spans))
        .map(({ span, pos }) => ({ span, pos, text: text.slice(...span) }));
    const source = words(own.source);
    const key = own.source.join(' ');
    const sourceSeen = key !== '' && seen.has(key);
    seen.add(key);
    const before =
      source.length === 0 ? undefined : tags[tags.findIndex((one) => one.span[0] === source[0]!.span[0]) - 1];
    return {
      own,
      text,
      source,
      cue: words(own.cue),
      content: words(own.content),
      beforeSource: before === undefined ? '' : text.slice(...before.span).toLowerCase(),
      sourceSeen,
    };
  });
}
