import { shownPart } from './entry';
import { type Growing, growing, makeRoom, push, trimmed } from './growing';

/** Rows of one pack: few enough that one is rewritten at once, many enough that all are read quickly. */
export const PACK_ROWS = 500;

/** What the list shows of some rows that follow each other, as UTF-8: the words of each, then its note. */
export interface Pack {
  /** Number of the first row. */
  first: number;
  bytes: Uint8Array;
  /** Where the words and the note of each end. */
  ends: Uint32Array;
}

interface OpenPack {
  first: number;
  bytes: Growing<Uint8Array>;
  ends: Growing<Uint32Array>;
}

/** What the list shows of each row. Not all of it may be there: it is loaded when the first rows have been shown. */
export interface RowTexts {
  /** Numbers of the first rows of each pack, in order. */
  firsts: number[];
  packs: (Pack | undefined)[];
  open?: OpenPack;
}

export const createRowTexts = (firsts: readonly number[] = []): RowTexts => ({
  firsts: [...firsts],
  packs: firsts.map(() => undefined),
});

/** Rows are added in their order. */
export function addText(texts: RowTexts, row: number, words: string, note: string): void {
  let { open } = texts;
  if (!open || open.ends.length >= PACK_ROWS * 2) {
    closePack(texts);
    open = { first: row, bytes: growing(new Uint8Array()), ends: growing(new Uint32Array()) };
    texts.open = open;
  }
  for (const text of [words, note]) {
    const shown = shownPart(text);
    // A code unit takes three bytes at most.
    makeRoom(open.bytes, shown.length * 3);
    const { written } = new TextEncoder().encodeInto(shown, open.bytes.all.subarray(open.bytes.length));
    open.bytes.length += written;
    push(open.ends, open.bytes.length);
  }
}

/** Rows that are added later come into another pack. */
export function closePack(texts: RowTexts): void {
  const { open } = texts;
  if (!open) return;
  texts.firsts.push(open.first);
  texts.packs.push({ first: open.first, bytes: trimmed(open.bytes), ends: trimmed(open.ends) });
  texts.open = undefined;
}

/** What the list shows of a row; nothing where that has not been loaded yet. */
export function textOf(texts: RowTexts, row: number): { words: string; note: string } | undefined {
  const { open } = texts;
  if (open && row >= open.first) return textIn(open.bytes.all, open.ends.all, row - open.first);
  const pack = texts.packs[packOf(texts, row)];
  return pack && textIn(pack.bytes, pack.ends, row - pack.first);
}

function textIn(bytes: Uint8Array, ends: Uint32Array, place: number): { words: string; note: string } {
  const start = place === 0 ? 0 : ends[place * 2 - 1]!;
  const middle = ends[place * 2]!;
  const decoder = new TextDecoder();
  return {
    words: decoder.decode(bytes.subarray(start, middle)),
    note: decoder.decode(bytes.subarray(middle, ends[place * 2 + 1]!)),
  };
}

/** The place of the pack that a row is in; of the open one, the place that it will have. */
export function packOf({ firsts, open }: RowTexts, row: number): number {
  if (open && row >= open.first) return firsts.length;
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firsts[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A pack without what the rows said that are gone. */
export function withoutGone({ first, bytes, ends }: Pack, isThere: (row: number) => boolean): Pack {
  const kept = growing(new Uint8Array());
  makeRoom(kept, bytes.length);
  const now = new Uint32Array(ends.length);
  for (let i = 0; i < ends.length; i += 2) {
    const [start, end] = [i === 0 ? 0 : ends[i - 1]!, ends[i + 1]!];
    const shift = start - kept.length;
    const is = isThere(first + i / 2);
    if (is) {
      kept.all.set(bytes.subarray(start, end), kept.length);
      now[i] = ends[i]! - shift;
      kept.length += end - start;
    } else now[i] = kept.length;
    now[i + 1] = kept.length;
  }
  return { first, bytes: trimmed(kept), ends: now };
}
