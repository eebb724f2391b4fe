import { type Growing, growing, makeRoom, push, trimmed } from './growing';

/**
 * In which rows a term stands, and at which places of each. Rows are numbered, and each number is written as what it is
 * more than the one before, seven bits a byte: nine of ten take one byte. The places lie beside the rows, as nobody asks
 * for them but exact words do.
 */
export interface Postings {
  /** Of the terms up to `starts.length - 1`: where the bytes of each begin, and where the last ones end. */
  starts: Uint32Array;
  rows: Uint8Array;
  placeStarts: Uint32Array;
  places: Uint8Array;
  /** What came since, of any term; its rows are later ones. */
  since: Since[];
}

interface Since {
  rows: Growing<Uint8Array>;
  places: Growing<Uint8Array>;
  lastRow: number;
  lastPlace: number;
}

/** The postings of a number of terms, as they are stored. */
export type StoredPostings = Omit<Postings, 'since'>;

export const emptyPostings = (): Postings => ({
  starts: new Uint32Array(1),
  rows: new Uint8Array(),
  placeStarts: new Uint32Array(1),
  places: new Uint8Array(),
  since: [],
});

/** Adds a place of a term. Rows come in their order, and so do the places of each. */
export function addPlace({ since }: Postings, term: number, row: number, place: number): void {
  let one = since[term];
  if (!one) {
    one = { rows: growing(new Uint8Array()), places: growing(new Uint8Array()), lastRow: -1, lastPlace: 0 };
    since[term] = one;
  }
  if (one.lastRow === row) pushNumber(one.places, (place - one.lastPlace) * 2);
  else {
    pushNumber(one.rows, row - one.lastRow - 1);
    // An odd number is the first place of its row.
    pushNumber(one.places, place * 2 + 1);
    one.lastRow = row;
  }
  one.lastPlace = place;
}

/** Hears every row in which a term stands. */
export function eachRow({ starts, rows, since }: Postings, term: number, hear: (row: number) => void): void {
  if (term < starts.length - 1) decodeRows(rows, starts[term]!, starts[term + 1]!, hear);
  const more = since[term];
  if (more) decodeRows(more.rows.all, 0, more.rows.length, hear);
}

/** Hears every place of a term, row by row. */
export function eachPlace(
  { starts, rows, placeStarts, places, since }: Postings,
  term: number,
  hear: (row: number, place: number) => void,
): void {
  if (term < starts.length - 1)
    decodePlaces(rows, starts[term]!, places, placeStarts[term]!, placeStarts[term + 1]!, hear);
  const more = since[term];
  if (more) decodePlaces(more.rows.all, 0, more.places.all, 0, more.places.length, hear);
}

function decodeRows(bytes: Uint8Array, from: number, to: number, hear: (row: number) => void): void {
  let row = -1;
  let at = from;
  while (at < to) {
    let byte = bytes[at++]!;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      number |= (byte & 127) << shift;
    }
    row += number + 1;
    hear(row);
  }
}

function decodePlaces(
  rows: Uint8Array,
  rowsFrom: number,
  places: Uint8Array,
  from: number,
  to: number,
  hear: (row: number, place: number) => void,
): void {
  const reader = { at: rowsFrom };
  const placeReader = { at: from };
  let row = -1;
  let place = 0;
  while (placeReader.at < to) {
    const number = readNumber(places, placeReader);
    if (number & 1) {
      row += readNumber(rows, reader) + 1;
      place = number >>> 1;
    } else place += number >>> 1;
    hear(row, place);
  }
}

function readNumber(bytes: Uint8Array, reader: { at: number }): number {
  let byte = bytes[reader.at++]!;
  let number = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[reader.at++]!;
    number |= (byte & 127) << shift;
  }
  return number;
}

function pushNumber(bytes: Growing<Uint8Array>, value: number): void {
  let number = value;
  while (number > 127) {
    push(bytes, (number & 127) | 128);
    number >>>= 7;
  }
  push(bytes, number);
}

/** Writes postings anew, term by term. */
export function createWriter() {
  const starts = growing(new Uint32Array(1));
  const placeStarts = growing(new Uint32Array(1));
  const rows = growing(new Uint8Array());
  const places = growing(new Uint8Array());
  return {
    /**
     * @param row the number that a row of the old postings has in the new ones; -1: it is left out
     * @returns whether anything of the term is left
     */
    term(old: Postings, term: number, row: (old: number) => number): boolean {
      const before = rows.length;
      let last = -1;
      let lastPlace = 0;
      makeRoom(rows, 64);
      eachPlace(old, term, (oldRow, place) => {
        const now = row(oldRow);
        if (now < 0) return;
        if (now === last) pushNumber(places, (place - lastPlace) * 2);
        else {
          pushNumber(rows, now - last - 1);
          pushNumber(places, place * 2 + 1);
          last = now;
        }
        lastPlace = place;
      });
      if (rows.length === before) return false;
      push(starts, rows.length);
      push(placeStarts, places.length);
      return true;
    },
    done(): StoredPostings {
      return {
        starts: trimmed(starts),
        rows: trimmed(rows),
        placeStarts: trimmed(placeStarts),
        places: trimmed(places),
      };
    },
  };
}
