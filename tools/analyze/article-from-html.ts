import { isUtf8 as bufferIsUtf8, isAscii } from 'node:buffer';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { pageFacts } from '../../lib/page/article/page-facts';
import { readArticle } from '../../lib/page/read-article';
import type { Article } from '../../lib/reading/types';

/**
 * The article of an HTML file, taken out by the same code as in the browser. Scripts are not run and nothing is
 * fetched. Takes bytes, since a page may name its own encoding; what is valid UTF-8 is read as such, since a page may
 * name it farther down than anybody looks (HTML, "prescan a byte stream": 1,024 bytes).
 */
export async function articleFromHtml(bytes: Buffer, file: string): Promise<Article> {
  const dom = new JSDOM(bytes, {
    url: pathToFileURL(resolve(file)).href,
    ...(isUtf8(bytes) && { contentType: 'text/html; charset=utf-8' }),
  });
  try {
    const { article, particulars } = await readArticle(dom.window.document);
    return pageFacts(particulars, article).article;
  } finally {
    dom.window.close();
  }
}

/** Whether bytes hold more than ASCII and are UTF-8 throughout: text in another encoding hardly ever is. */
const isUtf8 = (bytes: Buffer): boolean => !isAscii(bytes) && bufferIsUtf8(bytes);
