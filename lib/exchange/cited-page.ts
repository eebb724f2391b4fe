import { digest } from '../page/address/digest';
import { type AuthorName, authorName } from './author-name';
import type { PageOfNotes } from './by-page';
import type { FileWords } from './file-words';
import type { Leaving } from './formats';
import { hostOf } from './host-of';
import { noteText } from './note-of';
import { oneLine } from './one-line';

/** Year, month, day; the latter where they are known. */
export type DateParts = [year: number, month?: number, day?: number];

/** A page as bibliographies have it, before it is written in any of their formats. All on one line, but the notes. */
export interface CitedPage {
  /** The same at every export, and no other page's: letters, digits and hyphens. */
  key: string;
  title: string;
  authors: AuthorName[];
  site: string;
  published?: DateParts;
  /** When the reader last wrote about it, or began to keep it; by the reader's calendar. */
  accessed?: DateParts;
  url: string;
  language: string;
  /** Each once. */
  tags: string[];
  /** One for each annotation that says something. */
  notes: string[];
}

/** What is cited of a page. @param words for its notes; without them there are none */
export function citedPage(
  { address, page, annotations }: PageOfNotes,
  { nameOf }: Leaving,
  words?: FileWords,
): CitedPage {
  const authors = (page.authors ?? []).flatMap((author) => authorName(author) ?? []);
  const published = dateParts(page.published ?? '');
  const title = oneLine(page.title) || address;
  const last = Math.max(page.kept ?? 0, ...annotations.map(({ created }) => created));
  return {
    key: keyOf(address, authors[0], published, title),
    title,
    authors,
    site: oneLine(page.site ?? '') || hostOf(address),
    published,
    ...(last > 0 && { accessed: partsOf(new Date(last)) }),
    url: oneLine(page.url || address),
    language: oneLine(page.lang ?? ''),
    tags: [...new Set(annotations.flatMap(({ tags }) => tags.map(oneLine)))].filter((tag) => tag !== ''),
    notes: words
      ? annotations.map((each) => noteText(each, nameOf, words)).filter((note) => note !== '')
      : [],
  };
}

const partsOf = (date: Date): DateParts => [date.getFullYear(), date.getMonth() + 1, date.getDate()];

/** A date at the beginning of what a page gives; what is none, or none of a calendar, is left out. */
export function dateParts(published: string): DateParts | undefined {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(published) ?? [];
  if (year === undefined || year === '0000') return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12)) return [y];
  const isDay = d >= 1 && new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d;
  return isDay ? [y, m, d] : [y, m];
}

/** "2026-05-03", "2026-05" or "2026". */
export const isoDate = ([year, ...rest]: DateParts): string =>
  [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');

/** Signs of the digest in a key: with 10,000 pages by one author of one year two share one once in 40,000 libraries. */
const DIGEST_SIGNS = 10;
/** Of author and title, so that keys can be read. */
const LONGEST_WORD = 20;

/**
 * "olsen2026harbour-1f0c52ab77": readable, and the same as long as the page says the same of itself; the digest of its
 * address tells it from all others.
 */
function keyOf(
  address: string,
  author: AuthorName | undefined,
  published: DateParts | undefined,
  title: string,
): string {
  const name = author === undefined ? '' : 'family' in author ? author.family : author.literal;
  const word =
    title
      .split(/\s+/)
      .map(plainLetters)
      .find((each) => each.length > 3) ?? '';
  const readable =
    plainLetters(name).slice(0, LONGEST_WORD) + (published?.[0] ?? '') + word.slice(0, LONGEST_WORD);
  return `${/^[a-z]/.test(readable) ? '' : 'page'}${readable}-${digest(address).slice(0, DIGEST_SIGNS)}`;
}

/** Letters and digits of ASCII, accents taken off: all that BibTeX takes in a key. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
