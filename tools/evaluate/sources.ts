import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../lib/reading/types';
import { type GoldDocument, readLines } from './gold';
import { goldReading } from './gold-reading';
import { NothingToMeasure } from './nothing-to-measure';
import { type ResolvedDocument, type ResolvedFigures, resolvedFigures } from './resolved';

/** How well sources are told apart, typed and resolved, when all of them have been found. */

export interface NamedFigures {
  right: number;
  of: number;
  /** Named in the corpus and not in the reading, and the other way round. */
  missed: number;
  invented: number;
}

export interface ResolutionFigures {
  articles: number;
  /** Pronouns and definite descriptions among the sources, and those that got a row with a name. */
  pronouns: number;
  pronounsNamed: number;
  definite: number;
  definiteNamed: number;
  /** Rows, and different strings among the sources without articles, titles and case. */
  rows: number;
  strings: number;
  /** Sources by confidence, in tenths: [0, 0.1) first. */
  byConfidence: number[];
}

export interface SourceFigures {
  named: Record<'train' | 'dev', NamedFigures>;
  resolution: ResolutionFigures;
  /** By the name of the part of the project's own corpus; parts that are not there are left out. */
  resolved: Readonly<Record<string, ResolvedFigures>>;
}

/** Parts of the project's own corpus. */
const OWN = ['whence-wikinews.train', 'whence-wikinews.dev', 'whence-more.train', 'whence-more.dev'];

/** @param corpora folder that holds FactAppeal and PolNeAR. Throws `NothingToMeasure` where they are not. */
export function sourceFigures(corpora: string): SourceFigures {
  return {
    named: {
      train: namedFigures(linesOf<FactAppeal>(corpora, 'factappeal.train')),
      dev: namedFigures(linesOf<FactAppeal>(corpora, 'factappeal.dev')),
    },
    resolution: resolutionFigures(linesOf<GoldDocument>(corpora, 'polnear.dev')),
    resolved: Object.fromEntries(
      OWN.filter((name) => existsSync(join(corpora, `${name}.jsonl`))).map((name) => [
        name,
        resolvedFigures(linesOf<ResolvedDocument>(corpora, name)),
      ]),
    ),
  };
}

interface FactAppeal {
  text: string;
  attributions: { source: Span[]; source_named?: (string | null)[]; content: Span[] }[];
}

function linesOf<Line>(corpora: string, name: string): Line[] {
  const file = join(corpora, `${name}.jsonl`);
  if (!existsSync(file)) throw new NothingToMeasure(`The corpus ${file} is missing.`);
  return readLines(file);
}

/** FactAppeal has no cues, and says of each source whether it is named: one attribution a source. */
export function namedFigures(lines: readonly FactAppeal[]): NamedFigures {
  const figures = { right: 0, of: 0, missed: 0, invented: 0 };
  for (const { text, attributions } of lines) {
    const gold = attributions.flatMap(({ source, source_named, content }) =>
      content.length === 0
        ? []
        : source.map((span, i) => ({ source: [span], cue: [], content, named: source_named?.[i] })),
    );
    const reading = goldReading(text, gold);
    const named = new Map(reading.sources.map((source) => [source.id, source.named]));
    for (const one of gold) {
      const [start, end] = one.source[0]!;
      const hit = reading.attributions.find(({ source }) => source.some((s) => s[0] < end && start < s[1]));
      if (hit === undefined || !one.named) continue;
      const [expected, found] = [one.named === 'Named', named.get(hit.sourceIds[0] ?? '') ?? false];
      figures.of += 1;
      if (expected === found) figures.right += 1;
      else if (expected) figures.missed += 1;
      else figures.invented += 1;
    }
  }
  return figures;
}

const PRONOUN = /^(?:he|she|they|it|his|her|their|its|him|them|who|which|that)$/i;
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its) \p{Ll}/u;

export function resolutionFigures(lines: readonly GoldDocument[]): ResolutionFigures {
  const figures: ResolutionFigures = {
    articles: lines.length,
    pronouns: 0,
    pronounsNamed: 0,
    definite: 0,
    definiteNamed: 0,
    rows: 0,
    strings: 0,
    byConfidence: Array.from({ length: 11 }, () => 0),
  };
  for (const { text, attributions } of lines) {
    const gold = attributions.filter(({ source, content }) => source.length > 0 && content.length > 0);
    const { sources, attributions: read } = goldReading(text, gold);
    const named = new Map(sources.map((source) => [source.id, source.named]));
    const strings = new Set<string>();
    for (const { source, sourceIds, sourceSure } of read) {
      const words = text.slice(...source[0]!);
      strings.add(normalised(words));
      for (const confidence of sourceSure) figures.byConfidence[Math.floor(10 * confidence)]! += 1;
      const isNamed = sourceIds.some((id) => named.get(id));
      if (PRONOUN.test(words)) {
        figures.pronouns += 1;
        if (isNamed) figures.pronounsNamed += 1;
      } else if (DEFINITE.test(words)) {
        figures.definite += 1;
        if (isNamed) figures.definiteNamed += 1;
      }
    }
    figures.rows += sources.length;
    figures.strings += strings.size;
  }
  return figures;
}

const normalised = (words: string) =>
  words
    .toLowerCase()
    .replace(/^(?:the|a|an|mr\.?|mrs\.?|ms\.?|dr\.?|sen\.?|rep\.?|gov\.?) /, '')
    .replace(/['’]s?$/, '')
    .replace(/[\s,.]+$/, '');
