/** This room makes articles of texts that are brought: pasted, typed, or in a file. One format a file; it stores nothing. */

import type { Article } from '../reading/types';
import { lettersIn } from './letters';
import { refuseLength } from './limits';
import type { TextFormat } from './text-format';
import { articleFromTyped } from './typed-text';

/** What reads the formats that take more than a few lines: brought when the first file of one comes. */
export interface Readers {
  /** Makes a document of HTML in which nothing runs and nothing is loaded. */
  parse: (html: string) => Document;
  /** Reads in a worker, and ends one that takes too long. */
  inWorker: (file: Blob, format: 'markdown' | 'docx' | 'pdf') => Promise<Article>;
}

/**
 * What a file says.
 * @param format as `formatOf` found it
 * @throws TextError for one that cannot be read: empty, broken, locked, too long
 */
export async function articleFromFile(file: Blob, format: TextFormat, readers: Readers): Promise<Article> {
  const article = await read(file, format, readers);
  refuseLength(article.text);
  return article;
}

async function read(file: Blob, format: TextFormat, { parse, inWorker }: Readers): Promise<Article> {
  switch (format) {
    case 'plain':
      return articleFromTyped(await lettersIn(file));
    case 'html': {
      const { articleFromHtml } = await import('./html-text');
      return articleFromHtml(parse(await lettersIn(file)));
    }
  }
  return inWorker(file, format);
}
