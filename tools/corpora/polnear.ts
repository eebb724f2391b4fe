import type { Span } from '../../lib/reading/types';

/**
 * PolNeAR as its public repository has it, turned into the lines that training and evaluation read: texts, standoff
 * annotation of the BRAT tool, and the words and tags of CoreNLP.
 */

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

export interface Attribution extends Record<Role, Span[]> {
  id: string;
  type: 'direct' | 'indirect' | 'mixed';
  no_source: boolean;
}

export interface Word {
  span: Span;
  pos: string;
  ner: string;
}

export interface Row {
  id: string;
  doc: string;
  primary: boolean;
  start: number;
  text: string;
  tokens: Span[];
  pos: string[];
  ner: string[];
  labels: string[];
}

/**
 * The attributions of a `.ann` file. `T` lines name spans ("T1⇥Source 89 106⇥words", fragments parted by semicolons), `E`
 * lines join them ("E1⇥Attribution:T4 Content:T3 Content2:T5 Cue:T2 Source:T1"). Its offsets count code points; ours
 * UTF-16 units. Throws where an `E` line names a span that is not there.
 */
export function attributionsOf(ann: string, text: string): Attribution[] {
  const units = unitOffsets(text);
  const spans = new Map<string, Span[]>();
  const attributions: Attribution[] = [];
  for (const line of ann.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) spans.set(id, spansOf(body.slice(body.indexOf(' ') + 1), units));
  }
  for (const line of ann.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (!id.startsWith('E')) continue;
    const own: Record<Role, Span[]> = { source: [], cue: [], content: [] };
    for (const part of body.trim().split(' ')) {
      const [name = '', target = ''] = part.split(':');
      const role = ROLES.find((one) => one === name.toLowerCase().replace(/\d+$/, ''));
      if (role === undefined) continue;
      const found = spans.get(target);
      if (found === undefined) throw new Error(`${id} names ${target}, which is not there.`);
      own[role].push(...found);
    }
    for (const role of ROLES) own[role].sort((a, b) => a[0] - b[0]);
    attributions.push({ id, ...own, type: typeOf(own.content, text), no_source: own.source.length === 0 });
  }
  return attributions;
}

function spansOf(offsets: string, units: readonly number[]): Span[] {
  return offsets.split(';').map((pair): Span => {
    const [start = 0, end = 0] = pair.trim().split(' ').map(Number);
    return [units[start] ?? 0, units[end] ?? 0];
  });
}

/** The offset in UTF-16 units of each code point, and of the end. */
function unitOffsets(text: string): number[] {
  const offsets = [0];
  let at = 0;
  for (const character of text) {
    at += character.length;
    offsets.push(at);
  }
  return offsets;
}

/** Direct where each fragment stands within quotation marks, mixed where there are some, else indirect. */
export function typeOf(content: readonly Span[], text: string): Attribution['type'] {
  const fragments = content.map((span) => text.slice(...span).trim());
  if (fragments.length > 0 && fragments.every((own) => /^["“]/.test(own) && /["”]$/.test(own)))
    return 'direct';
  return fragments.some((own) => /["“”]/.test(own)) ? 'mixed' : 'indirect';
}

const TOKEN = /<token id="\d+">(.*?)<\/token>/gs;

/** The words of a CoreNLP file. Its offsets are Java's, UTF-16 units like ours. */
export function wordsOf(xml: string): Word[] {
  return Array.from(xml.matchAll(TOKEN), ([, token = '']) => {
    const field = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(token)?.[1] ?? '';
    return {
      span: [Number(field('CharacterOffsetBegin')), Number(field('CharacterOffsetEnd'))],
      pos: field('POS'),
      ner: field('NER'),
    };
  });
}

export interface Annotated {
  doc: string;
  /** Whether this is the annotator that counts where an article has several. */
  primary: boolean;
  text: string;
  attributions: readonly Attribution[];
  words: readonly Word[];
}

/** An article in rows: a paragraph each, with those after it into which an attribution goes on. */
export function rowsOf({ doc, primary, text, attributions, words }: Annotated): Row[] {
  return rowSpans(text, attributions).map(([start, end], i) => {
    const own = words.filter(({ span }) => span[0] >= start && span[1] <= end);
    return {
      id: `${doc}#${i}`,
      doc,
      primary,
      start,
      text: text.slice(start, end),
      tokens: own.map(({ span }): Span => [span[0] - start, span[1] - start]),
      pos: own.map(({ pos }) => pos),
      ner: own.map(({ ner }) => ner),
      labels: labelsOf(own, attributions),
    };
  });
}

function rowSpans(text: string, attributions: readonly Attribution[]): Span[] {
  const ranges = attributions.map((one): Span => {
    const all = ROLES.flatMap((role) => one[role]);
    return [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))];
  });
  const rows: [number, number][] = [];
  for (const paragraph of text.matchAll(/[^\s](?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    const start = paragraph.index;
    const end = start + paragraph[0].trimEnd().length;
    const last = rows.at(-1);
    if (last !== undefined && ranges.some(([from, to]) => from < last[1] && to > start)) last[1] = end;
    else rows.push([start, end]);
  }
  return rows;
}

/** A label for each word: of the span that it overlaps, where there are two the later one's. */
function labelsOf(words: readonly Word[], attributions: readonly Attribution[]): string[] {
  const labels = words.map(() => 'O');
  for (const attribution of attributions) {
    for (const role of ROLES) {
      for (const [start, end] of attribution[role]) {
        let begins = true;
        for (const [i, { span }] of words.entries()) {
          if (span[0] >= end || span[1] <= start) continue;
          labels[i] = `${begins ? 'B' : 'I'}-${role}`;
          begins = false;
        }
      }
    }
  }
  return labels;
}
