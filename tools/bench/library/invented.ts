import { articlesOf } from '../../../lib/annotations/articles';
import { type Annotation, ASSESSMENTS, type PageRecord } from '../../../lib/annotations/model';
import type { Target } from '../../../lib/page/anchor/target';
import { SOURCE_KINDS } from '../../../lib/reading/types';
import { random } from '../generate';

/**
 * A library by chance, the same at every run for the same seed: notes of 59 words in the middle, ten a page, on pages of
 * some hundred sites, with sources that are quoted again and again, over eight years.
 */
export interface InventedLibrary {
  pages: number;
  /** Its words, the most frequent first. */
  words: readonly string[];
  /** A page with its annotations. */
  page(index: number): { record: PageRecord; annotations: Annotation[] };
}

const PER_PAGE = 10;
const NOTE_WORDS = [39, 79] as const;
const QUOTED_WORDS = [8, 26] as const;
/** Of 100,000 annotations, so many have sources of their own. */
const SOURCES_SHARE = 0.03;
const LEAST_SOURCES = 30;
const SITES = 300;
const TAGS = 200;
/** Words there are: of seven million that were written, one of a hundred is new (Heaps' law). */
const VOCABULARY = 60_000;
const SYLLABLES = [
  'ba',
  'bri',
  'den',
  'dor',
  'el',
  'fa',
  'gon',
  'har',
  'hou',
  'is',
  'kel',
  'lin',
  'ma',
  'mer',
  'no',
  'or',
  'pa',
  'ran',
  'ro',
  'sel',
  'sta',
  'ti',
  'tor',
  'un',
  'va',
  'wen',
  'wi',
  'ze',
];
const BEGAN = Date.UTC(2018, 0, 1);
const YEARS_MS = 8 * 365 * 86_400_000;
const SPREAD = 0x9e37_79b1;

export function inventLibrary(size: number, seed: number): InventedLibrary {
  const words = vocabulary(seed);
  const sources = Math.max(LEAST_SOURCES, Math.round(size * SOURCES_SHARE));
  return {
    pages: Math.ceil(size / PER_PAGE),
    words,
    page(index) {
      const by = chance(words, mixed(seed, index + 1));
      const site = words[100 + by.often(SITES)]!;
      const address = `https://${site}.example/${by.below(9) + 2018}/${by.word()}-${by.word()}-${index}`;
      const title = capital(by.words(6, 12));
      const at = BEGAN + by.below(YEARS_MS / 1000) * 1000;
      const count = Math.min(PER_PAGE, size - index * PER_PAGE);
      const annotations = Array.from({ length: count }, (_, place) =>
        annotation(index * PER_PAGE + place, by, address, place, at, sources),
      );
      const record: PageRecord = {
        address,
        url: address,
        title,
        site: capital(site),
        authors: [`${capital(by.word())} ${capital(by.word())}`],
        published: new Date(at).toISOString().slice(0, 10),
        lang: 'en',
        modified: at,
      };
      return { record: { ...record, articles: articlesOf(record) }, annotations };
    },
  };
}

type Chance = ReturnType<typeof chance>;

function annotation(
  number: number,
  by: Chance,
  page: string,
  place: number,
  at: number,
  sources: number,
): Annotation {
  const created = at + place * 60_000;
  // The first is about the page as a whole.
  const isOnPage = place === 0;
  const name = by.name(by.often(sources));
  return {
    id: by.uuid(number),
    page,
    motivation: 'commenting',
    note: by.below(10) === 0 ? '' : `${capital(by.words(...NOTE_WORDS))}.`,
    tags: [...new Set(Array.from({ length: by.below(4) }, () => by.tag()))],
    ...(by.below(4) === 0 && { assessment: by.one(ASSESSMENTS) }),
    ...(!isOnPage && {
      target: target(by, name),
      reading: {
        version: '12',
        mark: by.below(8) === 0 ? ('claim' as const) : ('attribution' as const),
        sources: [{ name, kind: by.one(SOURCE_KINDS) }],
        cue: 'said',
        form: 'direct' as const,
        stance: 'neutral' as const,
        confidence: 0.9,
      },
    }),
    ...(by.below(50) === 0 && { dismissal: true, motivation: 'editing' as const }),
    created,
    modified: created,
  };
}

function target(by: Chance, name: string): Target {
  const start = by.below(5_000);
  const exact = `${name} said ${by.words(...QUOTED_WORDS)}`;
  return {
    mapVersion: 1,
    ranges: [
      {
        role: 'content',
        quote: {
          type: 'TextQuoteSelector',
          exact,
          prefix: `${by.words(4, 5)} `,
          suffix: ` ${by.words(4, 5)}`,
        },
        position: { type: 'TextPositionSelector', start, end: start + exact.length },
      },
    ],
  };
}

function chance(vocabulary: readonly string[], seed: number) {
  const below = random(seed);
  const one = <T>(list: readonly T[]) => list[below(list.length)]!;
  // The n-th comes a n-th as often as the first (Zipf's law).
  const often = (count: number) => Math.floor(count ** (below(1 << 20) / (1 << 20))) - 1;
  const word = () => vocabulary[often(vocabulary.length)]!;
  return {
    below,
    one,
    often,
    word,
    words: (fewest: number, most: number) =>
      Array.from({ length: fewest + below(most - fewest + 1) }, word).join(' '),
    name: (number: number) =>
      `${capital(vocabulary[500 + (number % 400)]!)} ${capital(vocabulary[1_000 + number]!)}`,
    tag: () => vocabulary[300 + often(TAGS)]!,
    /** Made of the number alone: two pages may come to say the same by chance. In no order, as those of readers. */
    uuid(number: number) {
      const hex = (Math.imul(number + 1, SPREAD) >>> 0).toString(16).padStart(8, '0');
      return `${hex}-${hex.slice(4)}-4${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex}0000`;
    },
  };
}

/** Short words first, which come most often. */
function vocabulary(seed: number): string[] {
  const below = random(mixed(seed, 0));
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = words.size < 300 ? 2 : words.size < 8_000 ? 3 : 4;
    words.add(Array.from({ length: syllables }, () => SYLLABLES[below(SYLLABLES.length)]!).join(''));
  }
  return [...words];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A seed of two numbers; never 0, from which `random` gives nothing but 0. */
function mixed(seed: number, number: number): number {
  const state = Math.imul(seed ^ Math.imul(number + 1, SPREAD), 0x85eb_ca6b);
  return (state ^ (state >>> 15)) | 0 || 1;
}
