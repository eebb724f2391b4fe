import { seedLibrary } from '../../e2e/support/library-data';
import { NOTED } from './noted';
import { FRAME, inBoth, type Scene } from './scene';

/** ms since 1970 of the last note: in another year than any picture is taken in, so that every date has its year. */
const LAST_NOTE = Date.UTC(2025, 11, 5, 9, 30);

/** The notes on several articles, their filters, and the newest note read. */
export const library: Scene = {
  name: 'library',
  async take({ browser }) {
    // Another page of ours: the library would be reading while they are put in.
    const own = await browser.openExtensionPage('welcome.html');
    const count = NOTED.reduce((sum, { said }) => sum + said.length, 0);
    await seedLibrary(own, count, NOTED, LAST_NOTE);
    await own.close();
    const view = await browser.openExtensionPage('library.html#/notes');
    await view.resize(FRAME.width, FRAME.height);
    await view.waitFor(
      'the list and the filters',
      () => document.querySelector('.item .lines') && document.querySelector('.value'),
    );
    await view.click('.item .lines');
    await view.waitFor('the note', () => document.querySelector('#preview .of'));
    const pictures = await inBoth(view, () => view.screenshot());
    await view.close();
    return pictures;
  },
};
