import { closeSync, openSync, writeSync } from 'node:fs';
import { runThrough } from '../../lib/reading/steps';
import type { FeatureMaker, Features } from '../../lib/reading/tagger/features';
import { type ParsedParagraph, parseParagraph, segmentEnds } from '../../lib/reading/tagger/paragraph';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Token } from '../../lib/reading/text/tokens';
import { tokensOf } from '../../lib/reading/text/tokens';
import type { Guide, Span } from '../../lib/reading/types';
import { type GoldAttribution, type Role, wholeCue } from './corpora';

/** Turns documents into the numbers that the native trainer reads (native/data.h says how they lie). */

export interface Document {
  text: string;
  /** By which it is annotated, or is to be read; the reader's where nothing is said. */
  guide?: Guide;
  /** Nothing where the text is not annotated. */
  flat?: { role: Role; span: Span }[];
  attributions?: GoldAttribution[];
}

const MAGIC = 0x57484e43;
/** Labels of the flat labelling and of the head for cues: 2r + 1 begins the role at r, 2r + 2 goes on. */
const FLAT: readonly Role[] = ['source', 'cue', 'content'];
const BY_CUE: readonly Role[] = ['source', 'content'];

/** A growing array of numbers. */
class Numbers<A extends Int32Array | Uint16Array | Uint8Array> {
  #values: A;
  length = 0;
  constructor(make: new (length: number) => A) {
    this.#values = new make(1 << 16);
    this.#make = make;
  }
  #make: new (
    length: number,
  ) => A;
  push(...values: number[]): void {
    for (const value of values) {
      if (this.length === this.#values.length) {
        const more = new this.#make(this.length * 2);
        more.set(this.#values);
        this.#values = more;
      }
      this.#values[this.length++] = value;
    }
  }
  bytes(): Uint8Array {
    return new Uint8Array(this.#values.buffer, 0, this.length * this.#values.BYTES_PER_ELEMENT);
  }
}

/** The paragraphs of a text, as a reading would see them. */
export function paragraphsOf(text: string): ParsedParagraph[] {
  const blocks = articleFromText(text).blocks.map(({ span }) => [...tokensOf(text, span)]);
  const paragraphs: ParsedParagraph[] = [];
  let before: ParsedParagraph['before'] = 'closed';
  for (const [i, tokens] of blocks.entries()) {
    const parsed: ParsedParagraph = runThrough(parseParagraph(tokens, blocks[i + 1], before));
    paragraphs.push(parsed);
    before = parsed.after;
  }
  return paragraphs;
}

/** Writes documents to `file`. `rowOf` gives a word's vector by its hash, or -1. */
export function writeDataset(
  file: string,
  documents: readonly Document[],
  maker: FeatureMaker,
  rowOf: (hash: number) => number,
): void {
  const pars = new Numbers(Int32Array);
  const words = new Numbers(Int32Array);
  const ends = new Numbers(Int32Array);
  const buckets = new Numbers(Uint16Array);
  const labels = new Numbers(Uint8Array);
  const cues = new Numbers(Int32Array);
  const roles = new Numbers(Uint8Array);
  let count = 0;
  let tokenCount = 0;
  for (const [doc, { text, guide = 'reader', flat, attributions }] of documents.entries()) {
    for (const paragraph of paragraphsOf(text)) {
      const features = maker.of(paragraph, guide);
      let from = 0;
      for (const to of segmentEnds(paragraph)) {
        const tokens = paragraph.tokens.slice(from, to);
        pars.push(doc, tokenCount, tokens.length, flat === undefined ? 0 : 1);
        pushFeatures(features, from, to, words, ends, buckets, rowOf);
        const range: Span = [tokens[0]!.start, tokens.at(-1)!.end];
        labels.push(
          ...labelled(
            tokens,
            (flat ?? []).map(({ role, span }) => ({ label: FLAT.indexOf(role), span })),
          ),
        );
        for (const one of attributions ?? []) {
          const cue = wholeCue(one);
          if (cue === undefined || cue[0] < range[0] || cue[0] >= range[1]) continue;
          const [first, last] = tokenRange(tokens, cue);
          if (first >= last) continue;
          cues.push(count, first, last, roles.length);
          roles.push(
            ...labelled(
              tokens,
              BY_CUE.flatMap((role, label) =>
                one[role as 'source' | 'content'].map((span) => ({ label, span })),
              ),
            ),
          );
        }
        count += 1;
        tokenCount += tokens.length;
        from = to;
      }
    }
  }
  const head = Int32Array.of(MAGIC, count, words.length, buckets.length, cues.length / 4, roles.length);
  const fd = openSync(file, 'w');
  for (const part of [
    new Uint8Array(head.buffer),
    ...[pars, words, ends, buckets, labels, cues, roles].map((n) => n.bytes()),
  ])
    for (let at = 0; at < part.length; ) at += writeSync(fd, part, at, Math.min(part.length - at, 1 << 24));
  closeSync(fd);
}

function pushFeatures(
  features: Features,
  from: number,
  to: number,
  words: Numbers<Int32Array>,
  ends: Numbers<Int32Array>,
  buckets: Numbers<Uint16Array>,
  rowOf: (hash: number) => number,
): void {
  for (let i = from; i < to; i++) {
    words.push(rowOf(features.words[i]!));
    for (let k = i === 0 ? 0 : features.ends[i - 1]!; k < features.ends[i]!; k++)
      buckets.push(features.buckets[k]!);
    ends.push(buckets.length);
  }
}

/** Tokens `[first, last)` that a span overlaps. */
function tokenRange(tokens: readonly Token[], [start, end]: Span): [number, number] {
  let first = 0;
  while (first < tokens.length && tokens[first]!.end <= start) first += 1;
  let last = first;
  while (last < tokens.length && tokens[last]!.start < end) last += 1;
  return [first, last];
}

function labelled(tokens: readonly Token[], spans: readonly { label: number; span: Span }[]): number[] {
  const out = new Array<number>(tokens.length).fill(0);
  for (const { label, span } of spans) {
    const [first, last] = tokenRange(tokens, span);
    if (first >= last || out.slice(first, last).some((value) => value > 0)) continue;
    for (let i = first; i < last; i++) out[i] = 2 * label + (i === first ? 1 : 2);
  }
  return out;
}
