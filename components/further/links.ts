import { cleanAddress } from '../../lib/page/address/clean';
import type { SourceKind } from '../../lib/reading/types';
import { type Engine, searchAddress } from './engines';

/** What something can be looked for by. */
export interface Wanted {
  /** Who says it. */
  sources: readonly { name: string; kind: SourceKind }[];
  /** The words of a claim, a statement or a selection. */
  words: string;
  /** Address of the page. */
  page: string;
}

export type FurtherLink =
  | { what: 'name'; name: string; href: string }
  | { what: 'words' | 'factCheck' | 'wayback' | 'archiveToday'; href: string };

/** Code units of what is looked for. Google heeds 32 words, which are some 200 letters. */
const LONGEST_QUERY = 200;
/** Ends of names in networks of one's own: https://www.rfc-editor.org/rfc/rfc6762#appendix-G, and those set aside since. */
const NOT_IN_THE_OPEN =
  /\.(?:local|localdomain|localhost|internal|intranet|private|corp|home|home\.arpa|lan|test|onion)$/;
/** Names that are offered. */
const MOST_NAMES = 3;

/**
 * Addresses at which a reader may look further. Nothing is asked of them here.
 * @param engine none: the reader has not chosen one
 * @param language of the screen, as in BCP 47
 */
export function furtherLinks(
  { sources, words, page }: Wanted,
  engine: Engine | undefined,
  language: string,
): FurtherLink[] {
  const links: FurtherLink[] = [];
  const query = queryOf(words);
  if (engine) {
    const names = new Set(sources.filter(isNamed).map(({ name }) => queryOf(name)));
    for (const name of [...names].filter(Boolean).slice(0, MOST_NAMES))
      links.push({ what: 'name', name, href: searchAddress(engine, asName(name)) });
    if (query !== '') links.push({ what: 'words', href: searchAddress(engine, query) });
  }
  if (query !== '') links.push({ what: 'factCheck', href: factCheckAddress(query, language) });
  const copied = copiedAddress(page);
  if (copied !== undefined) {
    links.push({ what: 'wayback', href: `https://web.archive.org/web/*/${copied}` });
    links.push({ what: 'archiveToday', href: `https://archive.ph/${copied}` });
  }
  return links;
}

const isNamed = ({ kind }: { kind: SourceKind }): boolean => kind !== 'unnamed' && kind !== 'none';

/** A name of several words is one. */
const asName = (name: string): string => (name.includes(' ') ? `"${name}"` : name);

/** One line, cut between words. Without quotation marks, in which engines look for a text as it stands. */
function queryOf(words: string): string {
  const line = words
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_QUERY) return line;
  const cut = line.slice(0, LONGEST_QUERY + 1);
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST_QUERY).toWellFormed();
}

/** https://toolbox.google.com/factcheck/explorer: words in the path, the language behind a semicolon. */
const factCheckAddress = (words: string, language: string): string =>
  `https://toolbox.google.com/factcheck/explorer/search/${encodeURIComponent(words.toWellFormed())};hl=${encodeURIComponent(language)}`;

/** An address as archives take it: public, without what is the reader's own in it, and whole (`#` would end it). */
function copiedAddress(page: string): string | undefined {
  const clean = cleanAddress(page);
  if (!/^https?:/.test(clean) || !URL.canParse(clean)) return undefined;
  // With the dot of a root behind it a name is the same.
  const hostname = new URL(clean).hostname.replace(/\.$/, '');
  // No archive has what is not in the open, and its address is nobody's business.
  if (!hostname.includes('.') || /^\[|^[\d.]+$/.test(hostname) || NOT_IN_THE_OPEN.test(hostname))
    return undefined;
  return clean.replaceAll('#', '%23');
}
