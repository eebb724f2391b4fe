import { type Counting, type Places, POINTS, placesOf } from './code-points';
import { ORIGIN } from './qdpx-names';

/** Words that a file says are selected, and where it says that they are. */
export interface Claimed {
  start: number;
  end: number;
  /** What the selection is called: mostly its words, or their beginning. */
  name: string;
}

/**
 * The standard counts Unicode code points, and says nothing of line ends. Programs differ: of `\r\n` ATLAS.ti counts one
 * and NVivo two, and some count UTF-16. What is right is told by the words; these are in the order of who is believed
 * where they tell nothing.
 */
const WAYS: readonly Counting[] = [
  { unit: 'point', isLineEndOne: false },
  { unit: 'point', isLineEndOne: true },
  { unit: 'unit', isLineEndOne: false },
  { unit: 'unit', isLineEndOne: true },
];

/** Selections that are looked at to find out how a text is counted: those at its end tell most. */
const MOST_LOOKED_AT = 200;
/** A name that is the very words says more than an end that is also the end of a word. */
const BY_NAME = 10;
/** Signs of a name that are compared. Shorter ones stand everywhere. */
const LONGEST_COMPARED = 40;
const SHORTEST_COMPARED = 3;

/** How the offsets in a text are to be understood. @param origin the program that wrote the file */
export function countingOf(text: string, claimed: readonly Claimed[], origin: string): Places {
  // Words of one sign have names that tell nothing.
  if (origin === ORIGIN) return placesOf(text, POINTS);
  const isLineEndOne = /atlas/i.test(origin);
  const ways = [...WAYS].sort(
    (a, b) => Number(b.isLineEndOne === isLineEndOne) - Number(a.isLineEndOne === isLineEndOne),
  );
  const places = ways.map((way) => placesOf(text, way));
  const differ = places.some(({ count }) => count !== places[0]!.count);
  if (!differ) return places[0]!;
  const looked = [...claimed].sort((a, b) => b.start - a.start).slice(0, MOST_LOOKED_AT);
  const scores = places.map((each) => looked.reduce((sum, one) => sum + scoreOf(text, each, one), 0));
  return places[scores.indexOf(Math.max(...scores))]!;
}

function scoreOf(text: string, { toOffset }: Places, { start, end, name }: Claimed): number {
  const [from, to] = [toOffset(start), toOffset(end)];
  const words = onOneLine(text.slice(from, to));
  const begin = onOneLine(name)
    .replace(/(…|\.\.\.)$/, '')
    .trim()
    .slice(0, LONGEST_COMPARED);
  const isNamed = begin.length >= SHORTEST_COMPARED && words.startsWith(begin);
  return (isNamed ? BY_NAME : 0) + (isEdge(text, from) ? 1 : 0) + (isEdge(text, to) ? 1 : 0);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a word ends or begins here. */
const isEdge = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') !== /[\p{L}\p{N}]/u.test(text[at] ?? '');
