import { articleKey } from '../page/address/article-key';
import type { PageFacts } from '../page/article/page-facts';
import type { Article } from '../reading/types';
import { ownTextAddress } from './own-address';

/** Code units of a title: a headline. */
const LONGEST_TITLE = 200;
/** Blocks in which a heading is the title: a byline may stand above it. */
const HEAD = 3;

/**
 * Who a text of one's own is, in the place of `pageFacts`: it has no page that says anything of it, and is read whatever
 * it is.
 * @param id of one that is kept
 */
export function ownTextFacts(id: string, found: Article): PageFacts {
  const address = ownTextAddress(id);
  const title = titleOf(found);
  return {
    kind: found.text.trim() === '' ? 'empty' : 'article',
    info: { address, article: articleKey(address), url: address, title },
    article: { ...found, title },
  };
}

/** Its headline, or else how it begins. */
export function titleOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  const heading = blocks.slice(0, HEAD).find(({ kind }) => kind === 'heading') ?? blocks[0];
  const words = heading ? text.slice(...heading.span).replace(/\s+/g, ' ') : '';
  if (words.length <= LONGEST_TITLE) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE) + 1 || LONGEST_TITLE).trimEnd()}…`;
}
