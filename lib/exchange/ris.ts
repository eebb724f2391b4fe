import type { AuthorName } from './author-name';
import { byPage } from './by-page';
import { type CitedPage, citedPage, type DateParts } from './cited-page';
import type { FileWords } from './file-words';
import type { OutFormat } from './formats';
import { linesOf } from './one-line';

/**
 * RIS, which all reference managers read: a line a field, in UTF-8.
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 * A page with a date is a newspaper article (NEWS), one without a web page (ELEC), as Zotero reads them.
 */
export const ris: OutFormat<{ words: FileWords }> = {
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  async *write(leaving, { words }, tell) {
    for await (const page of byPage(leaving)) {
      yield entry(citedPage(page, leaving, words));
      tell(page.done);
    }
  },
};

function entry(page: CitedPage): string {
  const fields: [tag: string, value: string][] = [
    ['TY', page.published ? 'NEWS' : 'ELEC'],
    ['ID', page.key],
    ['TI', page.title],
    ...page.authors.map((author): [string, string] => ['AU', inverted(author)]),
    ['T2', page.site],
    ...(page.published ? dates(page.published) : []),
    ['Y2', page.accessed ? slashed(page.accessed) : ''],
    ['UR', page.url],
    ['LA', page.language],
    ...page.tags.map((tag): [string, string] => ['KW', tag]),
    ...page.notes.map((note): [string, string] => ['N1', folded(note)]),
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/** Behind a name that is not to be taken apart stands a comma. */
const inverted = (author: AuthorName): string =>
  'literal' in author ? `${author.literal.replaceAll(',', '')},` : `${author.family}, ${author.given}`;

const dates = (published: DateParts): [string, string][] => [
  ['PY', String(published[0]).padStart(4, '0')],
  ['DA', slashed(published)],
];

/** YYYY/MM/DD/, with nothing between the slashes where it is not known. */
function slashed([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}`;
}

/**
 * A value of several lines. A line that is no field goes on with the one before; a space at its beginning keeps any line
 * from being taken for a field ("ER  - "), and an empty one from ending it.
 */
const folded = (note: string): string => linesOf(note).join('\r\n ');
