import { isBinary } from './letters';
import { LARGEST_DOCUMENT, LARGEST_LETTERS } from './limits';
import { TextError } from './text-error';

/** Formats that texts are read from. */
export type TextFormat = 'plain' | 'markdown' | 'html' | 'docx' | 'pdf';

/** For the browser's window in which files are chosen; what is chosen is looked at all the same. */
export const ACCEPTED = '.txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html';

/** Bytes that a file is judged by. */
const START = 65_536;
/** Bytes in which `%PDF` stands: readers of PDF allow for some before it. */
const PDF_START = 1024;

const EXTENSIONS: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/**
 * In which format a file is: by its first bytes, and where these are letters by its name.
 * @throws TextError where it is empty, larger than such a file may be, or in none that is read
 */
export async function formatOf(file: Blob, name: string): Promise<TextFormat> {
  if (file.size === 0) throw new TextError('empty');
  const bytes = new Uint8Array(await file.slice(0, START).arrayBuffer());
  const format = formatOfBytes(bytes, name);
  const isLetters = format !== 'docx' && format !== 'pdf';
  if (file.size > (isLetters ? LARGEST_LETTERS : LARGEST_DOCUMENT)) throw new TextError('too-large');
  return format;
}

function formatOfBytes(bytes: Uint8Array, name: string): TextFormat {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_START));
  if (start.includes('%PDF-')) return 'pdf';
  // A zip, or what Word wrote before 2007 and writes with a password.
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'docx';
  if (isBinary(bytes) || start.startsWith('{\\rtf')) throw new TextError('type');
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS[extension] ?? (/^\s*(?:<!doctype html|<html)/i.test(start) ? 'html' : 'plain');
}
