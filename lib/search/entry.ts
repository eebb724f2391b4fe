import type { Row } from './query';

/** What is known of an annotation: all that it is found by, and what its row shows. */
export interface Entry extends Omit<Row, 'words' | 'note' | 'source' | 'site' | 'state'> {
  /** All of the words that it is on, and all of the note. */
  words: string;
  note: string;
  /** All names of sources, as the reading gave them; the first is the one that is shown. */
  sources: string[];
  /** Something was also written elsewhere. */
  isAlso: boolean;
  /** Where its words begin in the page's text; -1 for a note on the page as a whole. */
  position: number;
}

/** Code units of words and note that a row shows. */
export const SHOWN = 300;

/** What is searched of it, each for itself: exact words do not reach from one into the next. */
export const textsOf = ({ note, words, title, tags, sources }: Entry): string[] => [
  note,
  words,
  title,
  ...tags,
  ...sources,
];

/** Host of a page; empty where its address is none. */
export function siteOf(address: string): string {
  const [, host] = /^https?:\/\/([^/?#@]+)/.exec(address) ?? [];
  return host?.toLowerCase() ?? (URL.canParse(address) ? new URL(address).host : '');
}

/** As much of a text as a row shows; no letter is cut in two. */
export function shownPart(text: string): string {
  const cut = text.slice(0, SHOWN);
  return text.length > SHOWN && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
