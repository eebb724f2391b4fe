import search from 'approx-string-match';
import { normalText } from '../page/anchor/normal-text';

/** Whether two articles hand on the same words, small differences forgiven. */

/**
 * Of the letters of the shorter, so many in a hundred may differ: publishers cut a word, exchange a spelling, and write
 * "will" for "would" where they paraphrase. With a third, statements that are merely alike would be taken for one.
 */
const MOST_DIFFERENT = 0.2;
/** "It is a shame" and "we are disappointed" are said by many: shorter ones must be the same to the word. In words. */
const FEWEST_WORDS = 5;
/** Code units: of longer statements the beginning is compared, since the work grows with the product of both lengths. */
const LONGEST = 2_000;

/** Words of a statement as they are compared: made once, for each is compared with many. */
export interface Comparable {
  text: string;
  words: ReadonlySet<string>;
  count: number;
}

export function comparable(words: string): Comparable {
  const normal = normalText(words.slice(0, LONGEST)).text;
  const all = normal.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { text: all.join(' '), words: new Set(all), count: all.length };
}

/**
 * How alike two statements are, 0 to 1, where one of them stands in the other but for small differences: articles cut
 * what they quote. `undefined` where it does not.
 */
export function alike(a: Comparable, b: Comparable): number | undefined {
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (short.count === 0) return undefined;
  if (short.count < FEWEST_WORDS) return short.text === long.text ? 1 : undefined;
  // Far cheaper than to look for them in their order.
  const shared = [...short.words].filter((word) => long.words.has(word)).length;
  if (shared < short.words.size * (1 - 2 * MOST_DIFFERENT)) return undefined;
  const most = Math.floor(short.text.length * MOST_DIFFERENT);
  const [best] = search(long.text, short.text, most).sort((one, other) => one.errors - other.errors);
  return best ? 1 - best.errors / short.text.length : undefined;
}

/** Words that are in every text, and so tell nothing of what it is about. */
const EVERYWHERE = new Set(
  (
    'a an the and or but if of in on at to from by for with as is are was were be been being am it its this that these ' +
    'those there here he she they we you i him her them us his their our your my who whom which what when where why how ' +
    'has have had having do does did will would can could may might must shall should not no nor so than then too very ' +
    'also just only more most much many some any all each other another such own same about into over under after ' +
    'before between during through up down out off again once said says say told new year years people'
  ).split(' '),
);

/** What a sentence is about: its words that are not in every text, cut to their beginnings, and its figures. */
export interface Topic {
  stems: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

/** Letters of a word that are compared: "ferry" and "ferries", "cost" and "costs". Five tell most words apart. */
const STEM = 5;

export function topicOf(words: string): Topic {
  const normal = normalText(words.slice(0, LONGEST)).text;
  const figures = new Set(
    (normal.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replace(/,(?=\d{3})/g, '')),
  );
  const all = normal.match(/\p{L}+/gu) ?? [];
  const stems = all.filter((word) => word.length > 2 && !EVERYWHERE.has(word));
  return { stems: new Set(stems.map((word) => word.slice(0, STEM))), figures };
}

/** Of what the shorter is about, so much has to be in the other; and so many words at least. */
const SAME_TOPIC = 0.6;
const FEWEST_SHARED = 3;

/** Whether two sentences may state one thing, 0 to 1: a figure that both have counts as two words. */
export function sameTopic(a: Topic, b: Topic): number | undefined {
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((each) => other.has(each)).length;
  const stems = shared(a.stems, b.stems);
  const figures = shared(a.figures, b.figures);
  // Two figures, none of them the same, are two facts.
  if (a.figures.size > 0 && b.figures.size > 0 && figures === 0) return undefined;
  const weight = ({ stems: { size }, figures: { size: more } }: Topic) => size + 2 * more;
  const least = Math.min(weight(a), weight(b));
  const both = stems + 2 * figures;
  if (stems < FEWEST_SHARED || both < SAME_TOPIC * least) return undefined;
  return both / least;
}
