import { seedLibrary } from '../../e2e/support/library-data';
import { NOTED } from './noted';
import { NOW, openOwnPage } from './own-page';
import { inBoth, type Scene } from './scene';

/** The notes on several articles, their filters, and the newest note read. */
export const library: Scene = {
  name: 'library',
  async take({ browser }) {
    // Another page of ours: the library would be reading while they are put in.
    const own = await browser.openExtensionPage('welcome.html');
    const count = NOTED.reduce((sum, { said }) => sum + said.length, 0);
    await seedLibrary(own, count, NOTED, NOW);
    await own.close();
    const view = await openOwnPage(browser, 'library.html#/notes');
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
