import { byPage } from './by-page';
import { type CitedPage, citedPage, type DateParts } from './cited-page';
import type { FileWords } from './file-words';
import type { OutFormat } from './formats';
import { cleanWords } from './one-line';

/**
 * CSL-JSON, as citation processors, Pandoc and Zotero take it.
 * https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export const cslJson: OutFormat<{ words: FileWords }> = {
  extension: 'csl.json',
  mime: 'application/vnd.citationstyles.csl+json',
  async *write(leaving, { words }, tell) {
    let before = '[\n';
    for await (const page of byPage(leaving)) {
      yield before + JSON.stringify(item(citedPage(page, leaving, words)));
      before = ',\n';
      tell(page.done);
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  },
};

/** What is not known is not there. */
function item({ key, title, authors, site, published, accessed, url, language, tags, notes }: CitedPage) {
  return {
    id: key,
    type: published ? 'article-newspaper' : 'webpage',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(site !== '' && { 'container-title': site }),
    ...(published && { issued: date(published) }),
    ...(accessed && { accessed: date(accessed) }),
    URL: url,
    ...(language !== '' && { language }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(notes.length > 0 && { note: cleanWords(notes.join('\n\n')) }),
  };
}

const date = (parts: DateParts) => ({ 'date-parts': [parts] });
