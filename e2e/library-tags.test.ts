import { describe, expect } from 'vitest';
import type { View } from '../tools/browsers';
import { noBrowser, test } from './support/fixture';
import { noteRow, pageRow, putRows } from './support/put-rows';

/** The library's tags, and what is done with one everywhere. */

const PAGE = 'https://herald.example/harbour';

const tagRows = (library: View): Promise<string[]> =>
  library.evaluate(() =>
    Array.from(document.querySelectorAll('.tag-row'), (row) => {
      const name = row.querySelector('a')?.textContent;
      return `${name} ${row.querySelector('.count')?.textContent}`;
    }),
  );
const toList = (library: View, rows: string[]) =>
  library.waitFor(
    rows.join(', '),
    (wanted) =>
      JSON.stringify(
        Array.from(
          document.querySelectorAll('.tag-row'),
          (row) => `${row.querySelector('a')?.textContent} ${row.querySelector('.count')?.textContent}`,
        ),
      ) === wanted,
    JSON.stringify(rows),
  );
const press = (library: View, label: string) =>
  library.evaluate((wanted) => {
    const button = Array.from(document.querySelectorAll('button')).find(
      (each) => each.textContent?.trim() === wanted,
    );
    if (!button) throw new Error(`There is no "${wanted}".`);
    button.click();
  }, label);
const choose = (library: View, tag: string) =>
  library.evaluate((wanted) => {
    document.querySelector<HTMLInputElement>(`input[aria-label="Choose “${wanted}”"]`)?.click();
  }, tag);

describe.skipIf(noBrowser)('tags in the library', () => {
  test('are renamed, merged and removed everywhere, each as one step', async ({ browser }) => {
    const welcome = await browser.openExtensionPage('library.html');
    await welcome.waitFor('the view', () => document.querySelector('nav'));
    await putRows(welcome, {
      pages: [pageRow(PAGE, 'The harbour wall')],
      annotations: [
        noteRow('a', { tags: ['wall', 'cost'] }),
        noteRow('b', { tags: ['walls'] }),
        noteRow('c', { tags: ['cost', 'once'] }),
      ],
    });
    await welcome.close();

    const library = await browser.openExtensionPage('library.html#/tags');
    await toList(library, ['cost 2', 'once 1', 'wall 1', 'walls 1']);
    await choose(library, 'wall');
    await choose(library, 'walls');
    await press(library, 'Merge');
    await toList(library, ['cost 2', 'once 1', 'wall 2']);
    await press(library, 'Remove once');
    await toList(library, ['cost 2', 'wall 2']);
    await press(library, 'Undo');
    await toList(library, ['cost 2', 'once 1', 'wall 2']);
    await library.press('Control+z');
    await toList(library, ['cost 2', 'once 1', 'wall 1', 'walls 1']);
    // Done again, from the list of steps or by the key.
    await library.press('Control+Shift+z');
    await toList(library, ['cost 2', 'once 1', 'wall 2']);
    expect(await tagRows(library)).toHaveLength(3);
    await library.close();
  });
});
