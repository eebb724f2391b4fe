import type { Span } from '../../lib/reading/types';
import type { AnnotatedAttribution } from '../corpora/offsets';
import type { NumberedText } from './document';
import { cutsWord, distance, overlaps, placesOf } from './places';
import { KINDS, type WrittenAttribution } from './written';

/** A written attribution with the places of its spans in the text. */
export interface Resolved extends Omit<AnnotatedAttribution, 'id'> {
  /** The line of its cue. */
  at: string;
}

/** How far from its line a content or source is looked for when equal cues are told apart, in characters. */
const CONTENT_WITHIN = 3000;
const SOURCE_WITHIN = 600;
/** Contents that are quoted often in one article would take long to weigh, and the first ones tell enough. */
const CONTENTS_WEIGHED = 6;

/**
 * Finds an attribution's spans: the cue in its line, everything else where it stands nearest to the cue.
 *
 * @returns what was found, undefined where the line is not there, and what is wrong with it, in words
 */
export function resolve(
  document: NumberedText,
  written: WrittenAttribution,
): { found?: Resolved; problems: string[] } {
  const { text } = document;
  const line = document.lines.find(([name]) => name === written.at);
  if (line === undefined) return { problems: [`no line ${written.at}`] };
  const [, start, end] = line;
  const problems: string[] = [];

  const cue = cues(text, written, [start, end], problems);
  const near = cue[0] ?? [start, start];
  const nearest = (role: string, spans: readonly string[], taken: readonly Span[]) =>
    nearestOf(text, { role, spans, taken, near }, problems);
  const source = nearest('source', written.s, cue);
  const content = nearest('content', written.t, [...cue, ...source]);
  const via = nearest('via', written.via, []);

  if (content.length === 0) problems.push('no content');
  if (!KINDS.includes(written.k)) problems.push(`kind ${quoted(written.k)}`);
  if ((written.k === 'none') !== (source.length === 0))
    problems.push('kind none goes with an empty source, and only with it');
  for (const span of [...source, ...cue, ...content]) {
    const words = text.slice(...span);
    if (words !== words.trim()) problems.push(`white space at an edge: ${quoted(words)}`);
    if (cutsWord(text, span)) problems.push(`cuts a word: ${quoted(words)}`);
  }
  const { at, k: kind, who: speaker } = written;
  return {
    found: {
      at,
      source: inOrder(source),
      cue: inOrder(cue),
      content: inOrder(content),
      via: inOrder(via),
      kind,
      speaker,
    },
    problems,
  };
}

/** The cue's pieces in its line: a whole word before a part of one, outside of source and content, near to them. */
function cues(text: string, { s, c, t, cn }: WrittenAttribution, line: Span, problems: string[]): Span[] {
  const around = (spans: readonly string[], within: number) =>
    spans.flatMap((span) => placesOf(text, span)).filter(([start]) => Math.abs(start - line[0]) < within);
  const contents = around(t, CONTENT_WITHIN).slice(0, CONTENTS_WEIGHED);
  const others = [...around(s, SOURCE_WITHIN), ...contents];
  return c.flatMap((piece) => {
    const places = placesOf(text, piece).filter(([start]) => start >= line[0] && start < line[1]);
    if (places.length === 0) problems.push(`cue not in its line: ${quoted(piece)}`);
    if (cn !== undefined && cn > 0 && places.length >= cn) return [places[cn - 1]!];
    return least(places, (place) => [
      Number(partOfWord(text, place)),
      Number(others.some((one) => overlaps(place, one))),
      others.length === 0 ? 0 : Math.min(...others.map((one) => distance(place, one))),
    ]);
  });
}

/** The place of each span that is nearest, a free one before one that is taken. */
function nearestOf(
  text: string,
  {
    role,
    spans,
    taken,
    near,
  }: { role: string; spans: readonly string[]; taken: readonly Span[]; near: Span },
  problems: string[],
): Span[] {
  const got: Span[] = [];
  for (const span of spans) {
    const isTaken = (place: Span) => [...taken, ...got].some((one) => overlaps(place, one));
    const [place] = least(placesOf(text, span), (one) => [Number(isTaken(one)), distance(one, near)]);
    if (place === undefined) {
      problems.push(`${role} not found: ${quoted(span)}`);
      continue;
    }
    if (isTaken(place)) problems.push(`${role} overlaps another span: ${quoted(span)}`);
    got.push(place);
  }
  return got;
}

/** The first of the places whose numbers are the least, compared one after the other; none where there is none. */
function least(places: readonly Span[], numbers: (place: Span) => number[]): Span[] {
  const weighed = places.map((place) => ({ place, by: numbers(place) }));
  const [first] = weighed.sort((a, b) => {
    const i = a.by.findIndex((number, j) => number !== b.by[j]);
    return i < 0 ? 0 : a.by[i]! - b.by[i]!;
  });
  return first === undefined ? [] : [first.place];
}

const LETTER = /[\p{L}\p{N}]/u;
const partOfWord = (text: string, [start, end]: Span) =>
  LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end));

const inOrder = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);

const quoted = (words: string) => JSON.stringify(words);
