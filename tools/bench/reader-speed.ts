import type { Article, Block } from '../../lib/reading/types';
import type { View } from '../browsers';
import { shippedReader } from '../shipped-reader';
import { paragraphs } from './generate';
import { readInBackground } from './listen';
import { median } from './median';

/** How fast the reading is: ms per 1,000 words, medians. */

/** UTF-16 code units of the text that is read: a long magazine story. */
const LENGTH = 60_000;

/** Words as a word processor counts them. */
const countWords = (text: string): number => text.split(/\s+/).length;

export function speedArticle(): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs(LENGTH)) {
    if (text) text += '\n\n';
    blocks.push({ span: [text.length, text.length + paragraph.length], kind: 'paragraph' });
    text += paragraph;
  }
  return { text, blocks, links: [], lang: 'en' };
}

/** In this Node. The first run, in which the code is compiled, is left out. */
export async function speedInNode(article: Article, runs: number): Promise<number> {
  const reader = await shippedReader();
  await reader.read(article);
  return perThousandWords(article, runs, async () => {
    const started = performance.now();
    await reader.read(article);
    return performance.now() - started;
  });
}

/** In the background of a browser, the messages there and back included. */
export async function speedInBackground(listener: View, article: Article, runs: number): Promise<number> {
  await readInBackground(listener, article);
  return perThousandWords(article, runs, () => readInBackground(listener, article));
}

async function perThousandWords(article: Article, runs: number, run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await run());
  return (median(times) / countWords(article.text)) * 1000;
}
