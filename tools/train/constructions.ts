import type { Span } from '../../lib/reading/types';
import type { GoldAttribution, Role } from './corpora';
import type { Document } from './dataset';
import { fill } from './fillers/fill';
import { FILLERS } from './fillers/fillers';
import { ACTS } from './patterns/acts';
import { PATTERNS } from './patterns/patterns';

/**
 * Documents of invented text, made of patterns: the constructions that readers meet and the corpora hardly have, and
 * beside each what looks like it and hands nothing over. Marked by the project's own guide (docs/annotation-guide.md).
 *
 * In a pattern {…} names a list of fillers (fillers/fill.ts), and a mark of an attribution is `<S …>` for a source, `<Q …>`
 * for a cue and `<C …>` for a content; those of the second are `<S2 …>`, and what two share is `<S12 …>`.
 */

/** Rounds through all patterns: enough that each meets many fillers, few beside the corpora. */
const ROUNDS = 7;

/** How often a second construction stands in the same document, in a paragraph of its own. */
const SECOND = 0.35;
/** How often a neighbour is a construction itself: the corpora have an attribution in every second sentence. */
const MIXED = 0.4;
/** How often marks of quotation are straight, and how often single, as pages have them. */
const STRAIGHT = 0.45;
const SINGLE = 0.1;

/** Documents of one or two patterns each among ordinary sentences, dealt by a seed: one for each pattern and round. */
export function constructions(seed: number, rounds = ROUNDS): Document[] {
  const random = generator(seed);
  const documents: Document[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const pattern of PATTERNS.headlines) documents.push(underHeadline(pattern, random));
    for (const pattern of PATTERNS.paragraphs) documents.push(amongOthers(pattern, random));
  }
  return documents;
}

/** The first document that each pattern makes alone, to be read by people. */
export function examples(seed: number): { pattern: string; document: Document }[] {
  const random = generator(seed);
  return [...PATTERNS.headlines, ...PATTERNS.paragraphs].map((pattern) => ({
    pattern,
    document: documentOf(filled(pattern, random)),
  }));
}

function underHeadline(pattern: string, random: () => number): Document {
  const body = amongOthers(pick(random() < SECOND ? PATTERNS.paragraphs : ACTS, random), random);
  return joined([documentOf(filled(pattern, random)), body], '\n\n');
}

/** A pattern's sentences, with none to two ordinary ones on each side, and perhaps a paragraph before or behind. */
function amongOthers(pattern: string, random: () => number): Document {
  const paragraphs = [paragraph(pattern, random)];
  if (random() < SECOND) paragraphs.push(paragraph(pick(PATTERNS.paragraphs, random), random));
  if (random() < SECOND) paragraphs.unshift(paragraph(pick(ACTS, random), random));
  return styled(joined(paragraphs, '\n\n'), random);
}

/** A speaker's turn, and what goes over paragraphs, has its lines to itself. */
const isSentence = (marked: string) =>
  /[.?!][”’]?>?$/.test(marked) && !marked.includes('\n') && !marked.includes('><Q :>');

function paragraph(pattern: string, random: () => number): Document {
  const text = filled(pattern, random);
  const parts = [documentOf(text)];
  if (isSentence(text)) {
    parts.unshift(...neighbours(random));
    parts.push(...neighbours(random));
  }
  return joined(parts, ' ');
}

/** None to two sentences: most hand nothing over, as in an article. */
function neighbours(random: () => number): Document[] {
  return Array.from({ length: Math.floor(random() * 3) }, () => {
    const text = filled(pick(random() < MIXED ? PATTERNS.paragraphs : ACTS, random), random);
    return documentOf(isSentence(text) ? text : filled(pick(ACTS, random), random));
  });
}

const filled = (pattern: string, random: () => number) => nested(fill(pattern, FILLERS, random));

const pick = (list: readonly string[], random: () => number) => list[Math.floor(random() * list.length)]!;

/** Quotation marks within others are single ones. */
function nested(text: string): string {
  let depth = 0;
  return text.replace(/[“”]|\n\n/g, (mark) => {
    if (mark === '\n\n') depth = 0;
    if (mark === '“') return depth++ > 0 ? '‘' : mark;
    if (mark === '”') return --depth > 0 ? '’' : mark;
    return mark;
  });
}

/** Quotation marks as one page or another writes them: as many characters as before. */
function styled(document: Document, random: () => number): Document {
  const dice = random();
  let { text } = document;
  if (dice < STRAIGHT) text = text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  else if (dice < STRAIGHT + SINGLE && !text.includes('‘')) text = text.replace(/“/g, '‘').replace(/”/g, '’');
  return { ...document, text };
}

/** Several documents as one, with `gap` between them. */
function joined(documents: readonly Document[], gap: string): Document {
  let text = '';
  const flat: { role: Role; span: Span }[] = [];
  const attributions: GoldAttribution[] = [];
  for (const [i, one] of documents.entries()) {
    if (i > 0) text += gap;
    const at = text.length;
    const moved = ([start, end]: Span): Span => [start + at, end + at];
    flat.push(...one.flat!.map(({ role, span }) => ({ role, span: moved(span) })));
    for (const { source, cue, content } of one.attributions!)
      attributions.push({ source: source.map(moved), cue: cue.map(moved), content: content.map(moved) });
    text += one.text;
  }
  return { text, flat, attributions };
}

const NAMES: Record<string, Role> = { S: 'source', Q: 'cue', C: 'content' };

/** Stops that end no sentence. */
const ABBREVIATED = /\b(?:[A-Z]|Mr|Ms|Mrs|Dr|St|Sen|Rep|Gov|Sgt)\.\s$/;

/** Reads the marks of a filled pattern: its text, and where its spans lie. */
export function documentOf(marked: string): Document {
  let text = '';
  const open: { role: Role; indices: number[]; start: number }[] = [];
  const attributions: GoldAttribution[] = [];
  const flat: { role: Role; span: Span }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const mark = /^<([SQC])(\d*) /.exec(marked.slice(i, i + 6));
    if (mark !== null) {
      const indices = [...(mark[2] || '1')].map((digit) => Number(digit) - 1);
      open.push({ role: NAMES[mark[1]!]!, indices, start: text.length });
      i += mark[0].length - 1;
    } else if (marked[i] === '>') {
      const { role, indices, start } = open.pop()!;
      for (const span of paragraphs(text, start)) {
        flat.push({ role, span });
        for (const index of indices) {
          attributions[index] ??= { source: [], cue: [], content: [] };
          attributions[index][role].push(span);
        }
      }
    } else {
      // What begins a sentence begins with a capital.
      const begins = text === '' || /(?:[.?!]\s|[.][”’"']\s|\n)$/.test(text);
      text += begins && !ABBREVIATED.test(text) ? marked[i]!.toUpperCase() : marked[i]!;
    }
  }
  return { text, flat, attributions };
}

/** A span from `start` to the end, cut at blank lines. */
function paragraphs(text: string, start: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const part of text.slice(start).split('\n\n')) {
    spans.push([from, from + part.length]);
    from += part.length + 2;
  }
  return spans;
}

/** Numbers from 0 to 1 (Mulberry32, Tommy Ettinger 2017). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
