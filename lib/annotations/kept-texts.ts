import type { WhenceDatabase } from './database';
import type { KeptText } from './kept-text';
import { isLaidAside } from './laid-aside';
import type { PageRecord } from './model';

/** A text that is kept, without its words, and the page that it is of. */
export interface TextOfPage {
  text: Pick<KeptText, 'page' | 'at'>;
  row?: PageRecord;
}

/** All that are kept, the latest first. */
export function keptTexts(db: WhenceDatabase): Promise<TextOfPage[]> {
  return db.transaction('r', [db.texts, db.pages], async () => {
    const texts: TextOfPage['text'][] = [];
    // One after the other: together they may be hundreds of megabytes.
    await db.texts.each((text) => {
      if (!isLaidAside(text)) texts.push({ page: text.page, at: text.at });
    });
    texts.sort((a, b) => b.at - a.at);
    const rows = await db.pages.bulkGet(texts.map(({ page }) => page));
    return texts.map((text, index) => ({ text, ...(rows[index] && { row: rows[index] }) }));
  });
}
