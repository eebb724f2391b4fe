import { describe } from 'vitest';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';

/** The library: every annotation on every page. */
describe.skipIf(noBrowser)('the library', () => {
  test('shows what was written on a page', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'Who counted them?', tags: ['counted'] });
    await saveCard(page, card);

    const library = await browser.openExtensionPage('library.html');
    await library.waitFor(
      'the count',
      () => document.querySelector('.total')?.textContent === '1 annotation',
    );
    await library.close();
    await page.close();
  });
});
