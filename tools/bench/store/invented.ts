import { articlesOf } from '../../../lib/annotations/articles';
import {
  type Annotation,
  ASSESSMENTS,
  type Body,
  type PageInfo,
  type PageRecord,
} from '../../../lib/annotations/model';
import { describeSpans } from '../../../lib/page/anchor/describe';
import type { RoleSpan, Target } from '../../../lib/page/anchor/target';
import { TEXT_MAP_VERSION } from '../../../lib/page/text/text-map';
import { SOURCE_KINDS, type SourceKind } from '../../../lib/reading/types';
import { random } from '../generate';

/**
 * What a reader might have written in years, invented: the same at every run for the same seed. Words follow each other
 * by chance, common ones more often, so that they can be packed about as tightly as prose, and no tighter.
 */

/** A page, its own note and the notes on its statements. */
export interface InventedPage {
  record: PageRecord;
  annotations: Annotation[];
}

export interface Invention {
  /** The page of this number, from 0 on, with so many annotations. */
  page(index: number, annotations: number): InventedPage;
  /** What is written next about a statement of a page: another for each `turn`. */
  next(index: number, turn: number): { page: PageInfo; target: Target; body: Body };
  /** A body as it might be changed to: by a sentence more, by another word, or by a tag. */
  changed(body: Body, turn: number): Body;
}

const VOCABULARY = 5_000;
const ONSETS = ['b', 'br', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const ENDS = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd'];
const CUES = ['said', 'told reporters', 'warned', 'admitted', 'added', 'wrote', 'insisted'];
const SITES = 120;
const TAGS = 80;
/** Words of a page's article, and of a statement in it. */
const ARTICLE_WORDS = 600;
const STATEMENT_WORDS = [8, 26] as const;
/** UTF-16 code units that notes have in the middle. */
const NOTE_LENGTH = 120;
const DAY_MS = 86_400_000;
/** The first of January 2024, when the reader began. */
const BEGAN = 1_704_067_200_000;
const YEARS_MS = 700 * DAY_MS;
/** Of the reading that marked the statements. */
const READING_VERSION = '12';
/** Large and odd, so that neighbouring numbers give seeds that have nothing in common. */
const SPREAD = 0x9e37_79b1;

export function invent(seed: number): Invention {
  const words = vocabulary(random(mixed(seed, 1)));
  const chanceOf = (...numbers: number[]) =>
    chance(
      words,
      numbers.reduce((state, number) => mixed(state, number), seed),
    );

  /** A page without what is written on it. */
  function base(index: number): Article {
    const by = chanceOf(2, index);
    const site = by.below(SITES);
    const title = by.sentence(7, 12);
    const host = `${words[200 + site]}-${words[900 + site]}.example`;
    const day = new Date(BEGAN + by.below(YEARS_MS)).toISOString().slice(0, 10);
    const slug = title.toLowerCase().replace(/[^a-z]+/g, '-');
    const address = `https://${host}/${day.replaceAll('-', '/')}/${slug}${index}`;
    const text = by.sentence(ARTICLE_WORDS, ARTICLE_WORDS);
    const info: PageInfo = {
      address,
      url: address,
      title,
      site: `${capital(words[200 + site]!)} ${capital(words[900 + site]!)}`,
      authors: [`${capital(by.word())} ${capital(by.word())}`],
      published: day,
      lang: 'en',
    };
    return { info, text, starts: [...text.matchAll(/\S+/g)].map((match) => match.index) };
  }

  function annotation(page: Article, isOnPage: boolean, by: Chance, at: number): Annotation {
    const body = bodyBy(by);
    const target = isOnPage ? undefined : targetBy(page, by);
    const created = at + by.below(DAY_MS / 24);
    return {
      id: by.uuid(),
      page: page.info.address,
      motivation: 'commenting',
      ...body,
      ...(target && {
        target,
        reading: {
          version: READING_VERSION,
          mark: 'attribution',
          sources: [{ name: target.ranges[0]!.quote.exact, kind: by.one(SOURCE_KINDS) }],
          cue: by.one(CUES),
          form: by.one(['direct', 'indirect', 'mixed']),
          stance: by.one(['neutral', 'neutral', 'doubting', 'conceding']),
          confidence: by.below(1_000) / 1_000,
        },
      }),
      created,
      modified: created,
    };
  }

  return {
    page(index, count) {
      const page = base(index);
      const by = chanceOf(3, index);
      const at = BEGAN + by.below(YEARS_MS);
      const annotations = Array.from({ length: count }, (_, place) =>
        // The first is about the page as a whole.
        annotation(page, place === 0, by, at),
      );
      const record: PageRecord = {
        ...page.info,
        counts: countsBy(by),
        modified: Math.max(...annotations.map(({ modified }) => modified), at),
      };
      return { record: { ...record, articles: articlesOf(record) }, annotations };
    },
    next(index, turn) {
      const page = base(index);
      const by = chanceOf(4, index, turn);
      return { page: page.info, target: targetBy(page, by), body: bodyBy(by) };
    },
    changed(body, turn) {
      const by = chanceOf(5, turn, body.note.length);
      const kind = turn % 3;
      if (kind === 2) return { ...body, tags: [...new Set([...body.tags, by.tag()])] };
      if (kind === 0) return { ...body, note: `${body.note} ${by.sentence(4, 12)}` };
      const words = body.note.split(' ');
      words[by.below(words.length)] = by.word();
      return { ...body, note: words.join(' ') };
    },
  };
}

interface Article {
  info: PageInfo;
  text: string;
  /** Where each of its words begins. */
  starts: readonly number[];
}

interface Chance {
  below(limit: number): number;
  one<T>(list: readonly T[]): T;
  word(): string;
  /** Between so many words. */
  sentence(fewest: number, most: number): string;
  note(): string;
  tag(): string;
  uuid(): string;
}

function chance(words: readonly string[], seed: number): Chance {
  const below = random(seed);
  const one = <T>(list: readonly T[]) => list[below(list.length)]!;
  // The n-th word comes a n-th as often as the first (Zipf's law).
  const word = () => words[Math.floor(words.length ** (below(1 << 20) / (1 << 20))) - 1]!;
  const sentence = (fewest: number, most: number) => {
    const length = fewest + below(most - fewest + 1);
    return `${capital(Array.from({ length }, word).join(' '))}.`;
  };
  return {
    below,
    one,
    word,
    sentence,
    note() {
      const length = NOTE_LENGTH / 2 + below(NOTE_LENGTH);
      let text = sentence(4, 12);
      while (text.length < length) text += ` ${sentence(4, 12)}`;
      return text;
    },
    tag: () => words[100 + Math.floor(TAGS ** (below(1 << 20) / (1 << 20)))]!,
    uuid() {
      const hex = Array.from({ length: 8 }, () =>
        below(1 << 16)
          .toString(16)
          .padStart(4, '0'),
      ).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

function bodyBy(by: Chance): Body {
  const tags = new Set(Array.from({ length: 1 + by.below(2) }, by.tag));
  return {
    note: by.note(),
    tags: [...tags],
    ...(by.below(4) === 0 && { assessment: by.one(ASSESSMENTS) }),
  };
}

function countsBy(by: Chance): NonNullable<PageRecord['counts']> {
  const kinds = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, by.below(9)])) as Record<
    SourceKind,
    number
  >;
  return {
    kinds,
    attributions: Object.values(kinds).reduce((sum, count) => sum + count),
    claims: by.below(40),
    wordsAttributed: by.below(ARTICLE_WORDS),
    wordsOther: by.below(ARTICLE_WORDS),
  };
}

/** A statement of the text: who, mostly a cue, and what. */
function targetBy({ text, starts }: Article, by: Chance): Target {
  const [fewest, most] = STATEMENT_WORDS;
  const length = fewest + by.below(most - fewest);
  const first = by.below(starts.length - length - 4);
  const span = (from: number, to: number): [number, number] => [starts[from]!, starts[to]! - 1];
  const cue: RoleSpan = { role: 'cue', span: span(first + 2, first + 3) };
  const spans: RoleSpan[] = [
    { role: 'source', span: span(first, first + 2) },
    ...(by.below(3) > 0 ? [cue] : []),
    { role: 'content', span: span(first + 3, first + 3 + length) },
  ];
  return describeSpans({ text, version: TEXT_MAP_VERSION }, spans);
}

/** Short words first, which come most often. */
function vocabulary(below: (limit: number) => number): string[] {
  const one = (list: readonly string[]) => list[below(list.length)]!;
  const syllable = () => one(ONSETS) + one(VOWELS) + one(ENDS);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = words.size < 150 ? 1 : words.size < 1_500 ? 2 : 3;
    words.add(Array.from({ length: syllables }, syllable).join(''));
  }
  return [...words];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A seed of two numbers; never 0, from which `random` gives nothing but 0. */
function mixed(seed: number, number: number): number {
  const state = Math.imul(seed ^ Math.imul(number + 1, SPREAD), 0x85eb_ca6b);
  return (state ^ (state >>> 15)) | 0 || 1;
}
