import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Article } from '../../lib/reading/types';
import { articleFromHtml } from './article-from-html';
import { articleFromMarkdown } from './article-from-markdown';

/** What is wrong with a file, in a sentence for whoever named it. */
export class UnreadableFile extends Error {}

/** Bytes looked at for a zero byte, which text has none of (as git does). */
const BINARY_SAMPLE = 8000;

const FROM_TEXT: Record<string, (text: string) => Article> = {
  '.txt': articleFromText,
  '.md': articleFromMarkdown,
  '.markdown': articleFromMarkdown,
};
const HTML = new Set(['.html', '.htm', '.xhtml']);

/** Reads a file as an article, in the way its extension says. Throws UnreadableFile where it has no text. */
export async function articleOfFile(file: string): Promise<Article> {
  const extension = extname(file).toLowerCase();
  const fromText = FROM_TEXT[extension];
  if (fromText === undefined && !HTML.has(extension)) {
    throw new UnreadableFile('cannot be read: only .txt, .md and .html files can');
  }
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw new UnreadableFile('is empty');
  const article = fromText === undefined ? await articleFromHtml(bytes, file) : fromText(decode(bytes));
  if (article.text.trim() === '') throw new UnreadableFile('has no text to read');
  return article;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const bytes = await readFile(file);
    if (isBinary(bytes)) throw new UnreadableFile('is not a text file');
    return bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UnreadableFile('does not exist');
    if (code === 'EISDIR') throw new UnreadableFile('is a folder');
    if (code !== undefined) throw new UnreadableFile(`cannot be opened (${code})`);
    throw error;
  }
}

function isBinary(bytes: Buffer): boolean {
  return !hasUtf16Mark(bytes) && bytes.subarray(0, BINARY_SAMPLE).includes(0);
}

/** The byte order mark of UTF-16, whose text is full of zero bytes. */
function hasUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decode(bytes: Buffer): string {
  const encoding = hasUtf16Mark(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.replaceAll('\r\n', '\n');
  } catch {
    throw new UnreadableFile('is not UTF-8 text');
  }
}
