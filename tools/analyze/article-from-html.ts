import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { pageFacts } from '../../lib/page/article/page-facts';
import { readArticle } from '../../lib/page/read-article';
import type { Article } from '../../lib/reading/types';

/**
 * The article of an HTML file, taken out by the same code as in the browser. Scripts are not run and nothing is
 * fetched. Takes bytes, since a page may name its own encoding.
 */
export async function articleFromHtml(bytes: Buffer, file: string): Promise<Article> {
  const dom = new JSDOM(bytes, { url: pathToFileURL(resolve(file)).href });
  try {
    const { article, particulars } = await readArticle(dom.window.document);
    return pageFacts(particulars, article).article;
  } finally {
    dom.window.close();
  }
}
