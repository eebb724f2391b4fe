import Papa from 'papaparse';

/** https://www.rfc-editor.org/rfc/rfc4180#section-2 */
const LINE_END = '\r\n';

/**
 * How a cell begins that a spreadsheet would run, in full width too, as Japanese editions do; behind apostrophes also,
 * so that one that stood there is told from ours. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same within a cell, behind what another spreadsheet may take for the end of one: a table with commas is opened
 * with semicolons where commas are decimal signs. A dash before a space is a list in Markdown.
 */
const FORMULA_WITHIN = /(?<=[,;\t\r\n])(?='*(?:[=+@＝＋＠－]|-(?! )))/g;
const GUARDED_WITHIN = /(?<=[,;\t\r\n])'(?='*(?:[=+@＝＋＠－]|-(?! )))/g;

export type Separator = ',' | ';' | '\t';

/** Rows of a table as text, each with its line end. An apostrophe stands before whatever could be a formula. */
export function csvText(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  if (rows.length === 0) return '';
  const options = { newline: LINE_END, delimiter: separator, escapeFormulae: FORMULA };
  const guarded = rows.map((row) => row.map((cell) => cell.replace(FORMULA_WITHIN, "'")));
  return Papa.unparse(guarded, options) + LINE_END;
}

/** A cell of ours without the apostrophes before what could be a formula. */
export const withoutApostrophe = (cell: string): string =>
  (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell).replace(GUARDED_WITHIN, '');

/** What a cell holds of a text: half a pair of surrogates has no place in any encoding. */
export const asCell = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Whether two cells say the same: spreadsheets write other line ends than they read. */
export const isSameCell = (one: string, other: string): boolean =>
  one === other || one.replace(/\r\n?/g, '\n').trim() === other.replace(/\r\n?/g, '\n').trim();

/** Tags in one cell, as people type them. */
export const tagsCell = (tags: readonly string[]): string => tags.join(', ');
/** And several names. */
export const namesCell = (names: readonly string[]): string => names.join('; ');
