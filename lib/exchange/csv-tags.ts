import { cleanTags } from '../annotations/tags';

/** The tags in a cell, however they are parted; without the sign that some put before each. */
export const splitTags = (cell: string): string[] =>
  cleanTags(cell.split(/[,;|\r\n]/).map((tag) => tag.trim().replace(/^#(?=\S)/, '')));

/** Tags at the beginning of a note as Readwise has them: ".bridge .council and what the note says". */
const DOT_TAGS = /^\s*((?:\.[^\s.][^\s]*(?:\s+|$))+)/;

/** As Readwise has tags: each is one word with a full stop before it, and they stand before the note. */
export function withDotTags(note: string, tags: readonly string[]): string {
  const dotted = tags.map((tag) => `.${tag.trim().replace(/^\.+/, '').replace(/\s+/g, '-')}`);
  return [...dotted.filter((tag) => tag !== '.'), note].filter((part) => part !== '').join(' ');
}

/** A note of Readwise's, and the tags that stood before it. */
export function dotTagsOf(text: string): { note: string; tags: string[] } {
  const [all = '', dotted = ''] = DOT_TAGS.exec(text) ?? [];
  const tags = dotted.split(/\s+/).map((tag) => tag.slice(1));
  return { note: text.slice(all.length), tags: cleanTags(tags) };
}
