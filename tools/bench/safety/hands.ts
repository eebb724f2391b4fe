import type { Browser, Page, View } from '../../browsers';
import { openCardOn } from '../../browsers/card';
import { until } from '../../browsers/in-view';
import { rowsIn } from '../../browsers/rows';
import { openPopup } from './contexts';

/** What a reader does in a view: types a note, saves it, and saves it again where that failed. */
export interface Hands {
  /** Types it, and waits until it is kept as a draft. */
  type(text: string): Promise<void>;
  /** Presses the keys that save. */
  save(): Promise<void>;
  /** Waits for what comes of it: the editor closes, or there is a sentence, which it gives. */
  outcome(): Promise<{ sentence?: string }>;
  close(): Promise<void>;
}

/** In the popup, a new note on the page; `words` is not looked at. In the card, one on the mark with these words. */
export type Place = 'popup' | 'card';

export async function handsIn(
  browser: Browser,
  place: Place,
  { url, words }: { url: string; words: string },
): Promise<Hands> {
  const page = await browser.open(url);
  if (place === 'card') {
    const card = await openCardOn(page, words);
    await card.waitFor('the card to be in sight', () => !document.querySelector('.waiting'));
    return handsOn(browser, page, card, [page]);
  }
  await page.waitFor('the page to be read', () => CSS.highlights.size > 0);
  const popup = await openPopup(browser, url);
  await popup.click('button', 'Note on this page');
  return handsOn(browser, popup, popup, [popup, page]);
}

/** @param tab in which the view is */
function handsOn(browser: Browser, tab: Page, view: View, pages: Page[]): Hands {
  return {
    async type(text) {
      await view.type('.editor textarea', text.slice(0, MOST_TYPED));
      if (text.length > MOST_TYPED) await view.evaluate(paste, text);
      const own = await browser.openExtensionPage('welcome.html');
      await until('the draft', async () => (await rowsIn(own)).drafts?.some(({ note }) => note === text));
      await own.close();
      await tab.activate();
    },
    async save() {
      await tab.activate();
      await view.click('.editor textarea');
      await view.evaluate(watch);
      await view.press('Control+Enter');
    },
    outcome: () =>
      until('what comes of the save', async () => {
        const told = await view.evaluate(tell).catch(async (error) => {
          // The card goes with its view.
          if (view !== tab && !(await tab.hasCard())) return { sentence: null };
          throw error;
        });
        return told && { ...(told.sentence !== null && { sentence: told.sentence }) };
      }),
    async close() {
      for (const page of pages) await page.close();
    },
  };
}

/** Code units: more than this nobody types. */
const MOST_TYPED = 60;

/** In the view: puts a text in the place of what was typed. */
function paste(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('.editor textarea');
  if (!field) throw new Error('There is no editor.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

interface Watched {
  whenceSaves?: { ended: boolean };
}

/** In the view: from now on notes when a save has ended. What is said by then may be of an earlier one. */
function watch(): void {
  const saves = { ended: false };
  (globalThis as Watched).whenceSaves = saves;
  const button = document.querySelector<HTMLButtonElement>('.editor button.main');
  if (!button) throw new Error('There is no editor.');
  new MutationObserver(() => {
    saves.ended = !button.disabled;
  }).observe(button, { attributeFilter: ['disabled'] });
}

/** In the view: nothing while it is being saved. */
function tell(): { sentence: string | null } | null {
  const editor = document.querySelector('.editor');
  if (!editor) return { sentence: null };
  if (!(globalThis as Watched).whenceSaves?.ended) return null;
  const sentence = editor.querySelector('[role=alert] p')?.textContent;
  // Others are about the draft.
  return sentence?.includes('stored') ? { sentence } : null;
}
