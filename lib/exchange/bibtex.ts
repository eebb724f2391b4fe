import type { AuthorName } from './author-name';
import { byPage } from './by-page';
import { type CitedPage, citedPage, isoDate } from './cited-page';
import type { FileWords } from './file-words';
import type { OutFormat } from './formats';
import { linesOf } from './one-line';

/**
 * BibTeX in UTF-8, with BibLaTeX's fields for what is on the web: a page with a date is an `article` of a newspaper, one
 * without is `online`. Notes are in `annote`, which Zotero takes for notes, and which is printed by no style.
 * https://ctan.org/pkg/biblatex
 */
export const bibtex: OutFormat<{ words: FileWords }> = {
  extension: 'bib',
  mime: 'application/x-bibtex',
  async *write(leaving, { words }, tell) {
    for await (const page of byPage(leaving)) {
      yield entry(citedPage(page, leaving, words));
      tell(page.done);
    }
  },
};

function entry(page: CitedPage): string {
  const { published, accessed } = page;
  const fields: [name: string, value: string][] = [
    ['title', escaped(page.title)],
    ['author', page.authors.map(name).join(' and ')],
    [published ? 'journal' : 'organization', escaped(page.site)],
    ['entrysubtype', published ? 'newspaper' : ''],
    ['year', published ? String(published[0]).padStart(4, '0') : ''],
    ['date', published ? isoDate(published) : ''],
    ['urldate', accessed ? isoDate(accessed) : ''],
    ['url', address(page.url)],
    ['langid', escaped(page.language)],
    ['keywords', page.tags.map(keyword).join(', ')],
    ['annote', page.notes.map((note) => linesOf(note).map(escaped).join('\n')).join('\n\n')],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([field, value]) => `  ${field} = {${value}}`);
  return `@${published ? 'article' : 'online'}{${page.key},\n${lines.join(',\n')}\n}\n\n`;
}

/**
 * What TeX would take for an order. Braces have words of their own: BibTeX counts them whether or not a backslash stands
 * before, so that one alone would take in all that follows.
 */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Text as a value in braces. */
export const escaped = (text: string): string => text.replace(/[\\{}~^#$%&_]/g, (sign) => SPECIAL[sign]!);

/** `and` between names parts them: braces keep a name that has one in it together, and one that is no person's. */
function name(author: AuthorName): string {
  if ('literal' in author) return `{${escaped(author.literal)}}`;
  const parts = [author.family, author.given].map((part) => {
    const safe = escaped(part);
    return /,|\band\b/i.test(part) ? `{${safe}}` : safe;
  });
  return parts.join(', ');
}

/** Commas part keywords. */
const keyword = (tag: string): string => (/[,;]/.test(tag) ? `{${escaped(tag)}}` : escaped(tag));

/** Addresses are taken as they are: what would end the value is percent-encoded. */
const address = (url: string): string =>
  url.replace(/[\\{}\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
