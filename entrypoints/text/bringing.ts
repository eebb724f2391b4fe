import type { Article } from '../../lib/reading/types';
import { TextError, type TextTrouble } from '../../lib/texts/text-error';
import { articleFromFile } from '../../lib/texts/text-file';
import { formatOf } from '../../lib/texts/text-format';
import { parseInert } from './inert-html';
import { readInWorker } from './workers';

/** What came of bringing a file: its text, or why it is none, in which case all is as it was. */
export type Brought = { article: Article } | { trouble: TextTrouble };

/** Reads a file that the reader chose or dropped. Never rejects. */
export async function bringFile(file: File): Promise<Brought> {
  try {
    const format = await formatOf(file, file.name);
    return { article: await articleFromFile(file, format, { parse: parseInert, inWorker: readInWorker }) };
  } catch (error) {
    // What the browser says where a file has gone meanwhile is no error of ours.
    return { trouble: error instanceof TextError ? error.trouble : 'broken' };
  }
}

/**
 * Words that were dropped or pasted as HTML, as from a word processor; nothing where they are none, or cannot be read as
 * such: the same words are there without it. Never rejects.
 */
export async function bringHtml(html: string): Promise<Article | undefined> {
  try {
    const { articleFromHtml } = await import('../../lib/texts/html-text');
    const article = await articleFromHtml(parseInert(html));
    return article.text === '' ? undefined : article;
  } catch {
    return undefined;
  }
}
