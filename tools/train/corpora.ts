import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide, Span } from '../../lib/reading/types';

/** The corpora as training reads them: documents with their gold spans, texts without any. */

export type Role = 'source' | 'cue' | 'content';
export const ROLES: readonly Role[] = ['source', 'cue', 'content'];

export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface GoldDocument {
  id: string;
  text: string;
  /** The guide by which it is annotated. */
  guide: Guide;
  attributions: GoldAttribution[];
  /** The flat spans on which the exact scores are counted: one role a token. */
  flat: { role: Role; span: Span }[];
}

interface Row {
  doc: string;
  start: number;
  tokens: Span[];
  labels: string[];
}

/** PolNeAR's documents of one part, "train" or "dev". Throws where a file is missing. */
export function polnear(folder: string, part: string): GoldDocument[] {
  const rows = new Map<string, Row[]>();
  for (const row of lines<Row>(folder, `polnear-rows.${part}.jsonl`)) {
    const own = rows.get(row.doc);
    if (own === undefined) rows.set(row.doc, [row]);
    else own.push(row);
  }
  return lines<GoldDocument>(folder, `polnear.${part}.jsonl`).map(({ id, text, attributions }) => ({
    id,
    text,
    guide: 'polnear',
    attributions,
    flat: (rows.get(id) ?? []).flatMap(flatSpans),
  }));
}

/** Documents annotated by the project's own guide. Throws where the file is missing. */
export function whence(folder: string, name: string): GoldDocument[] {
  return lines<Omit<GoldDocument, 'guide' | 'flat'>>(folder, `${name}.jsonl`).map((document) => ({
    ...document,
    guide: 'reader',
    flat: document.attributions.flatMap(flatOf),
  }));
}

function flatOf(attribution: GoldAttribution): { role: Role; span: Span }[] {
  const cue = wholeCue(attribution);
  const of = (role: 'source' | 'content') => attribution[role].map((span) => ({ role, span }));
  return [
    ...(cue === undefined ? [] : [{ role: 'cue' as const, span: cue }]),
    ...of('source'),
    ...of('content'),
  ];
}

/**
 * A cue as one span, which is what the tagger can label: with the adverb that parts it ("has often said"), or its
 * longest piece where source or content stand in between; undefined where there is none.
 */
export function wholeCue({ source, cue, content }: GoldAttribution): Span | undefined {
  if (cue.length <= 1) return cue[0];
  const whole: Span = [Math.min(...cue.map(([start]) => start)), Math.max(...cue.map(([, end]) => end))];
  const parted = [...source, ...content].some(([start, end]) => start < whole[1] && whole[0] < end);
  return parted ? cue.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] : whole;
}

/** Texts without annotation, one each. */
export function texts(folder: string, name: string): string[] {
  return lines<{ text: string }>(folder, name).map(({ text }) => text);
}

export function lines<T>(folder: string, name: string): T[] {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`The corpus ${file} is missing.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function flatSpans({ start, tokens, labels }: Row): { role: Role; span: Span }[] {
  const found: { role: Role; span: Span }[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]![0] !== 'B') continue;
    const role = labels[i]!.slice(2) as Role;
    let last = i;
    while (labels[last + 1] === `I-${role}`) last += 1;
    found.push({ role, span: [start + tokens[i]![0], start + tokens[last]![1]] });
  }
  return found;
}
