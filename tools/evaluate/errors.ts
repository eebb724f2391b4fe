import type { Span } from '../../lib/reading/types';
import type { Predictions } from './calibration';
import { CLASSES, construed, tagsOf } from './classes';
import type { GoldAttribution, GoldDocument, GoldRow } from './gold';
import { match } from './match';
import type { Predicted } from './predict';
import { lengthOf, merged, overlaps, shared } from './spans';

/** What goes wrong, class by class. */

/**
 * The errors of an attribution. Of one that was found, its content may be too long, too short or both (`shifted`), and
 * its source wrong. Of one that was not: in pieces (`split`), in one with another (`merged`), far too long or short,
 * missed though its cue was found, or missed altogether.
 */
export const ERRORS = [
  'too long',
  'too short',
  'shifted',
  'split',
  'merged',
  'cue alone',
  'missed',
  'wrong source',
  'no source',
  'source where none',
] as const;
export type ErrorKind = (typeof ERRORS)[number];

/** Shares in per cent of the gold attributions of a class. */
export interface ClassFigures {
  name: string;
  count: number;
  contentFound: number;
  contentExact: number;
  /** Of those that have a source. */
  sourceExact: number | undefined;
  linked: number;
  /** How many have this error. */
  errors: Record<ErrorKind, number>;
}

/** Attributions of the reading that stand for no gold one. */
export interface Spurious {
  /** Of how many found. */
  found: number;
  /** Content that shares nothing with gold content, with a cue of the gold reading or without. */
  elsewhere: number;
  /** Content that shares something with gold content: the other side of the errors above. */
  overlapping: number;
}

interface Judged {
  classes: boolean[];
  hasSource: boolean;
  contentFound: boolean;
  contentExact: boolean;
  sourceExact: boolean;
  linked: boolean;
  errors: Set<ErrorKind>;
}

/** Of a gold content, so much must be in a found one for it to be swallowed by it; the other way round, likewise. */
const MOST = 0.8;
const HALF = 0.5;

export function errorsByClass(
  gold: readonly GoldDocument[],
  rows: readonly GoldRow[],
  predictions: Predictions,
): { classes: ClassFigures[]; spurious: Spurious } {
  const tags = tagsOf(rows);
  const judged: Judged[] = [];
  const spurious: Spurious = { found: 0, elsewhere: 0, overlapping: 0 };
  for (const document of gold) {
    const found = predictions.get(document.id)?.attributions ?? [];
    const { pairs, spurious: extra } = match(document.attributions, found);
    const partner = new Map(pairs.map((pair) => [pair.gold, pair]));
    for (const one of construed(document, tags.get(document.id) ?? [])) {
      if (one.own.content.length === 0) continue;
      const classes = CLASSES.map(([, holds]) => holds(one));
      const pair = partner.get(one.own);
      judged.push({ classes, ...judge(document, one.own, pair, found) });
    }
    spurious.found += found.length;
    for (const { content } of extra) {
      const touches = document.attributions.some((own) => overlaps(own.content, content));
      spurious[touches ? 'overlapping' : 'elsewhere'] += 1;
    }
  }
  const classes = CLASSES.map(([name], i) =>
    figuresOf(
      name,
      judged.filter((one) => one.classes[i]),
    ),
  );
  return { classes, spurious };
}

function judge(
  { text, attributions }: GoldDocument,
  gold: GoldAttribution,
  pair: { found: Predicted; linked: boolean } | undefined,
  found: readonly Predicted[],
): Omit<Judged, 'classes'> {
  const hasSource = gold.source.length > 0;
  const edges = pair && edgesOf(text, gold.content, pair.found.content);
  const errors = new Set<ErrorKind>();
  if (pair === undefined) errors.add(whyMissed(gold, attributions, found));
  else {
    if (edges !== 'exact') errors.add(edges!);
    if (!pair.linked)
      errors.add(
        !hasSource ? 'source where none' : pair.found.source.length > 0 ? 'wrong source' : 'no source',
      );
  }
  return {
    hasSource,
    contentFound: pair !== undefined,
    contentExact: edges === 'exact',
    sourceExact: hasSource && pair !== undefined && edgesOf(text, gold.source, pair.found.source) === 'exact',
    linked: pair?.linked ?? false,
    errors,
  };
}

/** White space does not count: the score's tokens have none. */
function edgesOf(
  text: string,
  gold: readonly Span[],
  found: readonly Span[],
): 'exact' | 'too long' | 'too short' | 'shifted' {
  const [own, other] = [inkOf(text, gold), inkOf(text, found)];
  const both = shared(own, other);
  const [lacks, exceeds] = [lengthOf(own) > both, lengthOf(other) > both];
  if (lacks) return exceeds ? 'shifted' : 'too short';
  return exceeds ? 'too long' : 'exact';
}

/** The words and marks of spans, without the spaces between them. */
function inkOf(text: string, spans: readonly Span[]): Span[] {
  return merged(
    spans.flatMap(([start, end]) =>
      [...text.slice(start, end).matchAll(/\S+/g)].map(
        (run): Span => [start + run.index, start + run.index + run[0].length],
      ),
    ),
  );
}

function whyMissed(
  { cue, content }: GoldAttribution,
  golds: readonly GoldAttribution[],
  found: readonly Predicted[],
): ErrorKind {
  const own = merged(content);
  const size = lengthOf(own);
  const touching = found
    .map((one) => merged(one.content))
    .map((spans) => ({ spans, both: shared(own, spans) }))
    .filter(({ both }) => both > 0);
  if (touching.length === 0) return found.some((one) => overlaps(one.cue, cue)) ? 'cue alone' : 'missed';
  const inside = touching.filter(({ spans, both }) => both >= MOST * lengthOf(spans));
  const covered = merged(inside.flatMap(({ spans }) => spans));
  if (inside.length > 1 && shared(own, covered) >= HALF * size) return 'split';
  const around = touching.find(({ both }) => both >= MOST * size);
  if (around !== undefined) {
    const others = golds.filter((one) => {
      const other = merged(one.content);
      return shared(other, around.spans) >= MOST * lengthOf(other);
    });
    return others.length > 1 ? 'merged' : 'too long';
  }
  return inside.length > 0 ? 'too short' : 'shifted';
}

function figuresOf(name: string, judged: readonly Judged[]): ClassFigures {
  const count = judged.length;
  const percent = (holds: (one: Judged) => boolean, of: number = count) =>
    of === 0 ? 0 : (100 * judged.filter(holds).length) / of;
  const withSource = judged.filter(({ hasSource }) => hasSource).length;
  const errors = Object.fromEntries(
    ERRORS.map((kind) => [kind, judged.filter((one) => one.errors.has(kind)).length]),
  ) as Record<ErrorKind, number>;
  return {
    name,
    count,
    contentFound: percent((one) => one.contentFound),
    contentExact: percent((one) => one.contentExact),
    sourceExact: withSource === 0 ? undefined : percent((one) => one.sourceExact, withSource),
    linked: percent((one) => one.linked),
    errors,
  };
}
