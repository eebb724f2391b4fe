import type { Browser, Page, View } from '../../tools/browsers';
import { seedLibrary } from './library-data';

/** What a reader does in the library, and sees there. */

/** The library with some annotations in it. @param address of a view, as it stands behind `#` */
export async function openLibrary(browser: Browser, count: number, address = ''): Promise<Page> {
  // Another page of ours: the library would be reading while they are put in.
  const own = await browser.openExtensionPage('welcome.html');
  await seedLibrary(own, count);
  await own.close();
  const library = await browser.openExtensionPage(`library.html${address && `#${address}`}`);
  await library.waitFor(
    'the list',
    () => document.querySelector('.item .lines') && document.querySelector('.value'),
  );
  return library;
}

/** Until the list says how many there are, as in "4 of 60 annotations". */
export const total = (library: View, words: string) =>
  library.waitFor(`"${words}"`, (wanted) => document.querySelector('.total')?.textContent === wanted, words);

/** The address of the view, once it is this. */
export const address = (library: View, wanted: string) =>
  library.waitFor(`the address ${wanted}`, (hash) => location.hash === hash, `#${wanted}`);

/** The note that stands beside the list, once it holds these words. */
export const beside = (library: View, words: string) =>
  library.waitFor(
    `"${words}" beside the list`,
    (wanted) => document.querySelector('#preview .of')?.textContent?.includes(wanted),
    words,
  );

/** What those hear who do not see it: the row that is meant. */
export const meant = (library: View) =>
  library.evaluate(() => {
    const list = document.activeElement;
    const row = document.getElementById(list?.getAttribute('aria-activedescendant') ?? '');
    return {
      role: list?.getAttribute('role'),
      place: row && `${row.getAttribute('aria-posinset')} of ${row.getAttribute('aria-setsize')}`,
      text: row?.textContent ?? '',
    };
  });

/** Ids of what is selected are the page's own affair: how many there are is said. */
export const selected = (library: View, words: string | undefined) =>
  library.waitFor(
    words ?? 'nothing to be selected',
    (wanted) => (document.querySelector('.bulk [role=status]')?.textContent ?? null) === wanted,
    words ?? null,
  );
