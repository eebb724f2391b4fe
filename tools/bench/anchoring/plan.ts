import type { RoleSpan } from '../../../lib/page/anchor/target';
import type { Article, Attribution, Reading, Span } from '../../../lib/reading/types';
import type { Case, Change, Edit } from './edits';
import {
  type Below,
  changeDigits,
  changeTypography,
  replaceWords,
  sample,
  swapLetters,
  wordsIn,
} from './words';

/** What is annotated on a page, and one edit of each kind for each of it. */

/** Targets of each sort on a page: as many sentences as the experiment with the public code had. */
export const MOST_TARGETS = 8;
/** Words of a sentence that is annotated: shorter ones are headings and datelines. */
const SHORTEST_SENTENCE = 4;
/** Share of words that the heaviest edit and the look-alike replace. */
const MANY = 0.2;
/** Code units on each side of a target whose typography changes too. */
const BESIDE = 200;
/** Words from which on a sentence is split in two. */
const SPLIT_FROM = 6;

/** Cases of a page: all edits of a target follow one another. */
export function planCases(article: Article, reading: Reading, below: Below): Case[] {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => span);
  const sentences = paragraphs.flatMap((span) => sentencesOf(article.text, span));
  const plan = { text: article.text, paragraphs, sentences, below };
  return targetsOf(article, reading, sentences, below).flatMap((parts) =>
    editsOf(plan, parts).map((edit) => ({ parts, edit })),
  );
}

/** Unique sentences, attributions with all their parts, and claims. */
function targetsOf(
  { text }: Article,
  reading: Reading,
  sentences: readonly Span[],
  below: Below,
): RoleSpan[][] {
  const unique = sentences.filter(
    (span) => wordsIn(text, [span]).length >= SHORTEST_SENTENCE && isUnique(text, span),
  );
  return [
    ...sample(unique, MOST_TARGETS, below).map((span): RoleSpan[] => [{ role: 'selection', span }]),
    ...sample(reading.attributions, MOST_TARGETS, below).map(partsOf),
    ...sample(reading.claims, MOST_TARGETS, below).map(({ span }): RoleSpan[] => [{ role: 'claim', span }]),
  ].filter((parts) => parts.length > 0);
}

function isUnique(text: string, [start, end]: Span): boolean {
  const words = text.slice(start, end);
  return text.indexOf(words) === text.lastIndexOf(words);
}

const partsOf = ({ source, cue, content }: Attribution): RoleSpan[] => [
  ...source.map((span) => ({ role: 'source' as const, span })),
  ...cue.map((span) => ({ role: 'cue' as const, span })),
  ...content.map((span) => ({ role: 'content' as const, span })),
];

export function sentencesOf(text: string, [from, to]: Span): Span[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(from, to));
  return [...segments].map(({ index, segment }) => [from + index, from + index + segment.trimEnd().length]);
}

interface Plan {
  text: string;
  paragraphs: readonly Span[];
  sentences: readonly Span[];
  below: Below;
}

function editsOf(plan: Plan, parts: readonly RoleSpan[]): Edit[] {
  const { text, paragraphs, below } = plan;
  const spans = parts.map(({ span }) => span);
  const words = wordsIn(text, merged(spans));
  const edits: Edit[] = [
    { row: 'none', kind: 'text', changes: [] },
    { row: 'banner', kind: 'page', page: 'banner' },
    { row: 'rebuilt', kind: 'page', page: 'rebuilt' },
  ];
  const add = (row: Edit['row'], changes: Change[]) => {
    if (changes.length > 0) edits.push({ row, kind: 'text', changes });
  };
  const many = Math.max(1, Math.round(words.length * MANY));
  add('letters', swapLetters(text, words, below));
  add('typography', changeTypography(text, around(text, spans), below));
  add('word', replaceWords(text, words, 1, below));
  add('digits', changeDigits(text, merged(spans), below));
  add('fifth', replaceWords(text, words, many, below));
  add('split', splitOf(text, merged(spans)));
  add('joined', joinedOf(plan, spans));

  const own = paragraphs.filter(([from, to]) => spans.some(([start, end]) => start < to && end > from));
  // In front of the next one would be where it stood.
  const next = paragraphs[paragraphs.indexOf(own.at(-1)!) + 1];
  const others = paragraphs.filter((span) => !own.includes(span) && span !== next);
  if (own.length > 0 && others.length > 0) {
    const other = () => others[below(others.length)]!;
    // Not what was announced in one paragraph and stands in a list below it: it would be torn apart.
    const isInOne = spans.every(([start, end]) => start >= own[0]![0] && end <= own[0]![1]);
    if (isInOne) edits.push({ row: 'moved', kind: 'move', block: own[0]!, to: other() });
    edits.push({ row: 'deleted', kind: 'delete', blocks: own });
    edits.push({
      row: 'look-alike',
      kind: 'delete',
      blocks: own,
      lookAlike: { words: alike(text, own[0]!, below), to: other() },
    });
    if (parts.length === 1 && parts[0]!.role === 'selection')
      edits.push(...copyEdits(text, spans[0]!, other()));
  }
  return edits;
}

/** The target with what stands beside it: far changes make no difference to it. */
function around(text: string, spans: readonly Span[]): Span {
  const starts = spans.map(([start]) => start);
  const ends = spans.map(([, end]) => end);
  return [Math.max(0, Math.min(...starts) - BESIDE), Math.min(text.length, Math.max(...ends) + BESIDE)];
}

/** Spans that touch or overlap, made one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/** The longest part becomes two sentences, in its middle. */
function splitOf(text: string, spans: readonly Span[]): Change[] {
  const [longest] = [...spans].sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  const words = wordsIn(text, longest ? [longest] : []);
  if (words.length < SPLIT_FROM) return [];
  const [, end] = words[(words.length >> 1) - 1]!;
  const [next] = words[words.length >> 1]!;
  return text.slice(end, next) === ' ' ? [[end, next + 1, `. ${text[next]!.toUpperCase()}`]] : [];
}

/** The sentence in which the target ends, and the next of its paragraph, become one. */
function joinedOf({ text, sentences }: Plan, spans: readonly Span[]): Change[] {
  const last = Math.max(...spans.map(([, end]) => end));
  const index = sentences.findIndex(([, end]) => end >= last);
  const [, end] = sentences[index] ?? [0, 0];
  const next = sentences[index + 1]?.[0];
  if (next !== end + 1 || !/^\. \p{Lu}$/u.test(text.slice(end - 1, next + 1))) return [];
  return [[end - 1, next + 1, `, and ${text[next]!.toLowerCase()}`]];
}

function alike(text: string, [start, end]: Span, below: Below): string {
  const words = wordsIn(text, [[start, end]]);
  const changes = replaceWords(text, words, Math.max(1, Math.round(words.length * MANY)), below);
  let result = '';
  let at = start;
  for (const [from, to, other] of changes) {
    result += text.slice(at, from) + other;
    at = to;
  }
  return result + text.slice(at, end);
}

/** A second copy stood at the end of another paragraph; then one of the two goes. */
function copyEdits(text: string, [start, end]: Span, [, at]: Span): Edit[] {
  const copy: Change = [at, at, ` ${text.slice(start, end)}`];
  // With the space beside it, which would be none between two spaces or at the end of a line.
  const own: Change =
    text[end] === ' '
      ? [start, end + 1, '']
      : text[start - 1] === ' '
        ? [start - 1, end, '']
        : [start, end, ''];
  return [
    { row: 'other copy deleted', kind: 'text', before: [copy], changes: [] },
    { row: 'own copy deleted', kind: 'text', before: [copy], changes: [copy, own], gone: true },
  ];
}
