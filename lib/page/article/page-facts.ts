import type { Article } from '../../reading/types';
import { pageAddress } from '../address/address';
import { articleKey } from '../address/article-key';
import { readMetadata } from './metadata';
import { type PageKind, pageKind } from './page-kind';
import type { Particulars } from './particulars';
import type { Policies } from './policies';

/** What is known of a page without reading what its text says. */
export interface PageFacts {
  kind: PageKind;
  info: PageInfo;
  /** The article with what the page says of it. */
  article: Article;
}

/** Code units. Headlines have 300 at most; what a page says beyond that is kept with every note for nothing. */
const LONGEST_FACT = 1000;
/** Papers of large collaborations name more, and news never. */
const MOST_AUTHORS = 50;

/** Who a page is. */
export interface PageInfo {
  /** Key under which its annotations are kept (`pageAddress`): without what does not tell articles apart. */
  address: string;
  /** What all addresses of the article have in common (`articleKey`). Absent before the page is read. */
  article?: string;
  /** The address as it was opened. Stored, sent on and exported without what it should not hold (`cleanAddress`). */
  url: string;
  title: string;
  site?: string;
  authors?: string[];
  /** As the page gives it, ISO 8601 where it can be told. */
  published?: string;
  /** BCP 47. */
  lang?: string;
  /** Addresses of the outlet's own rules, as the page names them; never opened by themselves. */
  policies?: Policies;
}

/**
 * Judges what was collected on a page. Needs no document, and runs away from the page. Always gives an answer: what the
 * page does not say is absent, and a title that it does not have is empty.
 * @param found the article's text, blocks and links
 */
export function pageFacts(page: Particulars, found: Article): PageFacts {
  const metadata = readMetadata(page);
  const [title, site, published, lang] = [
    metadata.title,
    metadata.site,
    metadata.published,
    metadata.lang,
  ].map(short);
  const authors = metadata.authors.slice(0, MOST_AUTHORS).map((name) => name.slice(0, LONGEST_FACT));
  const address = pageAddress(page);
  return {
    kind: pageKind(page, metadata, found),
    info: {
      address,
      article: articleKey(address),
      url: page.url,
      title: title ?? '',
      site,
      authors: authors.length > 0 ? authors : undefined,
      published,
      lang,
      ...(metadata.policies && { policies: metadata.policies }),
    },
    article: { ...found, title, site, lang },
  };
}

const short = (text: string | undefined) => text?.slice(0, LONGEST_FACT);
