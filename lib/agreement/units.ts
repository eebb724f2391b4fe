import {
  asRead,
  type CodedNote,
  type Coding,
  comparable,
  markOfSnapshot,
  type ReadMark,
  renamesOf,
  type Said,
  saidBy,
} from './coding';
import { isSamePlace, type Place, placeOf, placeOfWords } from './places';

/** A passage that two coders judge: a mark of the reading, or one that either of them added. */
export interface CodedUnit {
  words: string;
  /** What each says of it; `null`: has not judged it. */
  said: readonly [Said | null, Said | null];
}

/**
 * What a mark of the reading counts as that a coder has not touched. `open`: it has not been judged, and counts nowhere.
 * `asRead`: the coder left it as it was read.
 */
export type Untouched = 'open' | 'asRead';

interface Gathered {
  place: Place;
  read?: Omit<ReadMark, 'words'>;
  said: [Said?, Said?];
}

/**
 * The units of one article, in the order of the text as far as it is known. What only one coder added the other has not
 * found: that says nothing is there, where the other coded the article at all.
 * @param read marks of a reading that is kept of it; none where none is
 */
export function unitsOf(
  codings: readonly [Coding, Coding],
  read: readonly ReadMark[],
  untouched: Untouched,
): CodedUnit[] {
  const gathered: Gathered[] = read.map(({ words, ...mark }) => ({
    place: placeOfWords(words),
    read: mark,
    said: [],
  }));
  for (const side of [0, 1] as const) for (const note of codings[side].notes) gather(gathered, side, note);
  const units = gathered.filter(
    ({ said, read: mark }) => said[0] || said[1] || (mark && untouched === 'asRead'),
  );
  return inTextOrder(units).map(({ place, read: mark, said }) => {
    const of = (side: 0 | 1): Said | null => {
      const renames = renamesOf(codings[side].notes);
      const own = filled(said[side], mark) ?? left(codings[side], mark, untouched);
      return own && renamed(own, renames);
    };
    return { words: place.words, said: [of(0), of(1)] };
  });
}

function gather(gathered: Gathered[], side: 0 | 1, note: CodedNote): void {
  const { target, correction, reading } = note;
  // What is said of a source is said of all its statements.
  if (!target || correction?.what === 'source') return;
  const mark = correction && 'mark' in correction ? correction.mark : undefined;
  const place = placeOf(mark ?? target);
  let unit = gathered.find((each) => isSamePlace(each.place, place));
  if (!unit) {
    unit = { place, said: [] };
    gathered.push(unit);
  }
  // What is known by its words alone gets its place by whoever points at it.
  else if (!unit.place.span) unit.place = { ...place, words: unit.place.words };
  if (reading) unit.read ??= markOfSnapshot(reading);
  unit.said[side] = joined(unit.said[side], saidBy(note));
}

/** Of two notes of one coder on the same words: what the first says of them that says something, and the tags of both. */
function joined(before: Said | undefined, said: Said): Said {
  if (!before) return said;
  const tags = [...new Set([...before.tags, ...said.tags])];
  return before.what === undefined ? { ...said, tags } : { ...before, tags };
}

/** Not every file holds what was read of a mark: what is left as it was is known from others. */
function filled(said: Said | undefined, mark: Gathered['read']): Said | undefined {
  if (!said) return undefined;
  const { isRight, ...own } = said;
  const read = mark && asRead(mark);
  if (isRight && own.what === undefined) return { ...own, ...read, tags: own.tags };
  if (own.what !== 'attribution' || own.who !== undefined) return own;
  return { ...own, kind: read?.kind ?? 'none', who: read?.who ?? '' };
}

function left({ isWhole, notes }: Coding, mark: Gathered['read'], untouched: Untouched): Said | null {
  if (isWhole) return { what: 'nothing', tags: [] };
  if (mark) return untouched === 'asRead' ? asRead(mark) : null;
  return notes.length > 0 ? { what: 'nothing', tags: [] } : null;
}

function renamed(said: Said, renames: ReturnType<typeof renamesOf>): Said {
  const put = said.who === undefined ? undefined : renames.get(comparable(said.who));
  return put ? { ...said, who: put.name ?? said.who, kind: put.kind ?? said.kind } : said;
}

/** Those that are known by their words alone stay where the reading has them: behind the one before. */
function inTextOrder(units: readonly Gathered[]): Gathered[] {
  let last = 0;
  const placed = units.map((unit): [Gathered, number] => {
    if (unit.place.span) last = unit.place.span[0];
    return [unit, last];
  });
  return placed.sort((a, b) => a[1] - b[1]).map(([unit]) => unit);
}
