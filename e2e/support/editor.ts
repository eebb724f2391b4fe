import type { Page, View } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';

/** The editor of notes, the same in the card and in the popup. */

export interface Written {
  note?: string;
  tags?: string[];
  /** As on screen: "checked", "disputed", "needs a source", "out of context". */
  assessment?: string;
}

export async function write(view: View, { note, tags = [], assessment }: Written): Promise<void> {
  if (note !== undefined) await view.type('.editor textarea', note);
  for (const tag of tags) {
    await view.type('.editor .tag-input', tag);
    await view.press('Enter');
  }
  if (assessment !== undefined) await view.click('.editor button[aria-pressed]', assessment);
}

export const written = (
  view: View,
): Promise<Required<Pick<Written, 'note' | 'tags'>> & { assessment: string | null }> =>
  view.evaluate(() => ({
    note: document.querySelector<HTMLTextAreaElement>('.editor textarea')?.value ?? '',
    tags: [...document.querySelectorAll('.editor fieldset button:not([aria-pressed])')].map(
      (chip) => chip.firstChild?.textContent ?? '',
    ),
    assessment: document.querySelector('.editor button[aria-pressed=true]')?.textContent ?? null,
  }));

/** Saves with the keyboard from the note itself. */
export async function save(view: View): Promise<void> {
  await view.click('.editor textarea');
  await view.press('Control+Enter');
}

/** Saves in the card, which closes when the note is stored. */
export async function saveCard(page: Page, card: View): Promise<void> {
  await save(card);
  await cardToClose(page);
}

export const cardToClose = (page: Page) => until('the card to close', async () => !(await page.hasCard()));
