import { JSDOM } from 'jsdom';
import { tidyText } from './tidy-text';

/**
 * The Wikinews articles of Trani et al. ("SEL: A Unified Algorithm for Entity Linking and Saliency Detection", DocEng
 * 2016), as their repository has them: `saliency-dataset.json`, an article a line.
 */

export interface WikinewsArticle {
  title: string;
  /** As the article gives it ("March 5, 2005"), "" where it gives none. */
  date: string;
  url: string;
  /** The headline and the paragraphs, parted by blank lines. */
  text: string;
}

/** What is read of a line: the fields of `document` are `headline`, `dateline`, `body_par_000`, `body_par_001`, … */
interface Line {
  docId: number;
  wikiTitle: string;
  document: { name: string; value?: string }[];
}

/** Where a link or a picture stood in the article, its closing brackets were left behind. Single ones are kept. */
const LEFT_BRACKETS = /\]{2,}/g;

/**
 * The articles by their `docId`. Entities ("&mdash;") are decoded, closing brackets in pairs left out, white space made
 * single spaces. Throws where a line is no JSON.
 *
 * @param lines the whole of `saliency-dataset.json`
 */
export function wikinewsArticles(lines: string): Map<string, WikinewsArticle> {
  const decode = entityDecoder();
  const articles = new Map<string, WikinewsArticle>();
  for (const json of lines.split('\n').filter(Boolean)) {
    const { docId, wikiTitle, document } = JSON.parse(json) as Line;
    const clean = (value = '') => tidyText([decode(value).replace(LEFT_BRACKETS, '')]);
    const field = (name: string) => clean(document.find((one) => one.name === name)?.value);
    const title = field('headline');
    const body = document.filter(({ name }) => name.startsWith('body_par_'));
    const paragraphs = body.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ value }) => clean(value));
    articles.set(String(docId), {
      title,
      date: field('dateline'),
      url: `https://en.wikinews.org/wiki/${wikiTitle}`,
      text: tidyText([title, ...paragraphs]),
    });
  }
  return articles;
}

/** A text area takes its text for text: entities are decoded in it, tags are not read. */
function entityDecoder(): (text: string) => string {
  const area = new JSDOM('').window.document.createElement('textarea');
  return (text) => {
    area.innerHTML = text.replaceAll('<', '&lt;');
    return area.value;
  };
}
