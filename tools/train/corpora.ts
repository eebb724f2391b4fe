import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide, Span } from '../../lib/reading/types';
import { type AnnotatedText, type OffsetLine, type Part, withText } from '../corpora/offsets';

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

/** What the project's own guide says of a text. */
export type OwnDocument = GoldDocument & AnnotatedText;

/** The project's own corpora, annotated by its guide: as files with their texts, or as offsets into other corpora. */
const OWN_FILES = ['whence-wikinews', 'whence-more'] as const;
const OWN_OFFSETS = ['whence-other'] as const;
const OWN_TEXTS = ['whence-written'] as const;
export type OwnCorpus = (typeof OWN_FILES | typeof OWN_OFFSETS | typeof OWN_TEXTS)[number];

/** All of them. */
export const OWN_CORPORA: readonly OwnCorpus[] = [...OWN_FILES, ...OWN_OFFSETS, ...OWN_TEXTS];

/** Where annotations stand that the project keeps itself. */
const OWN_FOLDER = join(import.meta.dirname, '..', 'corpora');

/**
 * Documents of one part of a corpus that is annotated by the project's own guide.
 * Throws where a file is missing, or a text is another one than was annotated.
 *
 * @param folder of the corpora
 */
export function own(folder: string, name: OwnCorpus, part: Part): OwnDocument[] {
  return textsOf(folder, name, part).map((document) => ({
    ...document,
    guide: 'reader',
    flat: document.attributions.flatMap(flatOf),
  }));
}

function textsOf(folder: string, name: OwnCorpus, part: Part): AnnotatedText[] {
  if (isOne(OWN_FILES, name)) return lines(folder, `${name}.${part}.jsonl`);
  if (isOne(OWN_TEXTS, name))
    return lines<AnnotatedText & { part: Part }>(OWN_FOLDER, `${name}.jsonl`).filter(
      (line) => line.part === part,
    );
  const known = new Map<string, ReadonlyMap<string, string>>();
  return lines<OffsetLine>(OWN_FOLDER, `${name}.jsonl`)
    .filter((line) => line.part === part)
    .map((line) => {
      const byId = known.get(line.of) ?? textsById(folder, line.of);
      known.set(line.of, byId);
      return withText(line, (id) => byId.get(id));
    });
}

const isOne = (names: readonly string[], name: string) => names.includes(name);

const textsById = (folder: string, name: string) =>
  new Map(lines<{ id: string; text: string }>(folder, `${name}.jsonl`).map(({ id, text }) => [id, text]));

/** The flat spans of an attribution, its cue as one span: a cue in two would be labelled as two. */
export function flatOf(attribution: GoldAttribution): { role: Role; span: Span }[] {
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
