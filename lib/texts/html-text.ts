import { readArticle } from '../page/read-article';
import { allIn } from '../page/tree/dom';
import type { Article } from '../reading/types';
import { type Piece, TextBuilder, webAddress } from './text-builder';

/** Share of all words of a file that its article has at least: with less, what was found is but a part of it. */
const LEAST_SHARE = 0.5;
/** What a page has around its article, and a text that was saved as HTML has not. */
const AROUND = 'nav, aside, header, footer, form, article, main';

/**
 * What a file of HTML says: a page's article, or all that stands in it where it is no page but a text.
 * @param document without a window: nothing in it runs, and nothing is loaded
 */
export async function articleFromHtml(document: Document): Promise<Article> {
  const { body } = document;
  if (!body) return new TextBuilder().article();
  const all = (await readArticle(document, { within: body })).article;
  if (allIn(body, AROUND).length === 0) return bare(all, document);
  const { article } = await readArticle(document);
  return bare(
    article.text.length < all.text.length * LEAST_SHARE && isText(document) ? all : article,
    document,
  );
}

/** Whether nothing around the text is there to be left out. */
const isText = ({ body }: Document) => allIn(body, 'nav, aside').length === 0;

/** Without links that lead nowhere on the web, and with a title: its first heading, or the document's. */
function bare({ text, blocks, links }: Article, document: Document): Article {
  const builder = new TextBuilder();
  // A link within the file, as it is where the file was made: here it would lead to us.
  const own = new URL('/', document.URL).href;
  let next = 0;
  for (const { span, kind } of blocks) {
    const pieces: Piece[] = [];
    let at = span[0];
    for (; next < links.length && links[next]!.span[0] < span[1]; next += 1) {
      const link = links[next]!;
      const href = link.href.startsWith(own) ? undefined : webAddress(link.href);
      if (link.span[0] < at || link.span[1] > span[1] || href === undefined) continue;
      pieces.push({ text: text.slice(at, link.span[0]) }, { text: text.slice(...link.span), href });
      at = link.span[1];
    }
    builder.add(kind, [...pieces, { text: text.slice(at, span[1]) }]);
  }
  const article = builder.article();
  const title = article.title ?? document.title.trim();
  return { ...article, ...(title && { title }) };
}
