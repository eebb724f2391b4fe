import { existsSync } from 'node:fs';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Reader, Span } from '../../lib/reading/types';
import { type SpelledReading, spelledOut } from '../analyze/spelled-out';
import { readLines } from './gold';
import { NothingToMeasure } from './nothing-to-measure';

/** Passages with their readings, for a person to judge. */

export interface Wanted {
  count: number;
  /** The same seed picks the same passages. */
  seed: number;
}

/**
 * Each passage with its attributions in the text, `{s1 source s1}`, `{q1 cue q1}`, `{c1 content c1}`, `{v1 via v1}`,
 * its facts without a source, `{f1 fact f1}`, and a line for each with what else is known of it.
 */
export async function* passages(
  reader: Reader,
  corpus: string,
  { count, seed }: Wanted,
): AsyncGenerator<string> {
  if (!existsSync(corpus)) throw new NothingToMeasure(`The corpus ${corpus} is missing.`);
  const all = readLines<{ id: string; text: string }>(corpus);
  for (const { id, text } of picked(all, count, seed)) {
    const parted = paragraphs(text);
    const reading = spelledOut(await reader.read(articleFromText(parted)));
    yield [`== ${id}`, marked(parted, reading), ...notes(reading)].join('\n');
  }
}

/** Where a corpus has a paragraph a line, blank lines between them: that is how pages come. */
const paragraphs = (text: string) => (text.includes('\n\n') ? text : text.replaceAll('\n', '\n\n'));

/** Some of them, in the order that they have: a partial Fisher-Yates shuffle of their indices. */
export function picked<Line>(all: readonly Line[], count: number, seed: number): Line[] {
  const random = mulberry32(seed);
  const order = all.map((_, i) => i);
  const some = Math.min(count, all.length);
  for (let i = 0; i < some; i += 1) {
    const j = i + Math.floor(random() * (all.length - i));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order
    .slice(0, some)
    .sort((a, b) => a - b)
    .map((i) => all[i]!);
}

/** Numbers from 0 up to 1 (mulberry32 by Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text with a brace where a span starts and where it ends. */
function marked(text: string, { attributions, claims }: SpelledReading): string {
  const marks: { at: number; opens: boolean; size: number; mark: string }[] = [];
  const add = (name: string, spans: readonly Span[]) => {
    for (const [start, end] of spans) {
      const size = end - start;
      marks.push(
        { at: start, opens: true, size, mark: `{${name} ` },
        { at: end, opens: false, size, mark: ` ${name}}` },
      );
    }
  };
  for (const [i, { source, cue, content, via }] of attributions.entries()) {
    add(`s${i + 1}`, source);
    add(`q${i + 1}`, cue);
    add(`c${i + 1}`, content);
    add(`v${i + 1}`, via);
  }
  for (const [i, { span }] of claims.entries()) add(`f${i + 1}`, [span]);
  // What ends goes before what starts; of those that start, the longest first, so that braces nest.
  marks.sort(
    (a, b) =>
      a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.size - a.size : a.size - b.size),
  );
  let out = '';
  let done = 0;
  for (const { at, mark } of marks) {
    out += text.slice(done, at) + mark;
    done = at;
  }
  return out + text.slice(done);
}

function notes({ attributions, claims }: SpelledReading): string[] {
  const ofAttributions = attributions.map((own, i) => {
    const { speaker, sourceKind, form, stance, confidence, factual } = own;
    const known = [`${sourceKind}: ${speaker || '–'}`, form, stance, `factual ${factual.toFixed(2)}`];
    return `  ${i + 1} ${figure(confidence, own.marked)} ${known.join(', ')}`;
  });
  const ofClaims = claims.map(({ confidence, marked, checkable, reasons }, i) => {
    const known = [`checkable ${checkable.toFixed(2)}`, ...reasons];
    return `  f${i + 1} ${figure(confidence, marked)} ${known.join(', ')}`;
  });
  return [...ofAttributions, ...ofClaims];
}

const figure = (confidence: number, isMarked: boolean) =>
  `${confidence.toFixed(2)}${isMarked ? '' : ' (unmarked)'}`;
