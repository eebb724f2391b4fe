import { oneLine } from './one-line';

/** Signs that mean something in Markdown, Obsidian's or Logseq's, wherever they stand. */
const SIGNS = /[\\`*_[\]>#$|~^{}]/g;

/**
 * What means something by standing together: comments (`%%`) and highlights (`==`) of Obsidian, fields of Dataview and
 * properties of Logseq (`::`), its references (`((`), and addresses that become links by themselves.
 */
const TOGETHER = /%(?=%)|(?<=%)%|=(?==)|(?<==)=|(?<=:):|(?<=:)\/|(?<=\()\(|(?<=[\w.+-])@(?=\w)|(?<=www)\./gi;

/** What makes a list or a heading of a line that begins with it. */
const AT_START = /^(\d+(?=[.)])|(?=[-+=]))/;

/**
 * Words of a page as Markdown that says just these words, on one line: nothing in them can end a quote, make a link, an
 * element of HTML, a property, or a query of one of the many plugins. `<` is written as an entity, since Templater runs
 * what it finds between `<%` and `%>` in any file, whatever stands before it.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export const markdownWords = (text: string): string =>
  oneLine(text)
    .replace(SIGNS, '\\$&')
    .replace(TOGETHER, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(AT_START, '$1\\');

/** A link to a page that shows its address; of what is no address of the web, the words alone. */
export function markdownLink(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return markdownWords(address);
  return `<${new URL(address).href.replace(/[\s<>`|\\^{}[\]]/g, encodeURIComponent)}>`;
}

/**
 * What the reader wrote, as it is, but for line ends and signs that are no text. A block of code or a comment that is not
 * ended is ended, so that it does not take in what follows.
 */
export function markdownNote(note: string): string {
  const text = note
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
    .trim();
  let fence = '';
  let prose = '';
  for (const line of text.split('\n')) {
    const [, signs = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === '') prose += `${line.replace(/`[^`]*`/g, '')}\n`;
    if (signs === '') continue;
    if (fence === '') fence = signs[0] === '`' && rest.includes('`') ? '' : signs;
    else if (signs.startsWith(fence) && rest.trim() === '') fence = '';
  }
  if (fence !== '') return `${text}\n${fence}`;
  return prose.lastIndexOf('<!--') > prose.lastIndexOf('-->') ? `${text}\n-->` : text;
}

/** Each line of a text as a quotation. */
export const quotation = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Letters and figures of any script, and hyphens between them. */
export const slug = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** A tag as Obsidian takes it, without its `#`: no spaces, and not figures alone. Empty where nothing is left. */
export function obsidianTag(tag: string): string {
  const name = oneLine(tag)
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\d+$/.test(name) ? `_${name}` : name;
}

/** As Logseq takes it, without its `#[[` and `]]`: nothing in it parts tags, or is an order of its own. */
export const logseqTag = (tag: string): string =>
  oneLine(tag)
    .replace(/[[\]#,`<>{}|\\]+|:{2,}|\({2,}/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
