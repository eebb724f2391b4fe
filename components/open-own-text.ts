import { browser } from 'wxt/browser';
import { OWN_TEXT_PAGE } from '../lib/texts/own-address';

/** Opens the page of one's own text in a tab: each text has its own. */
export async function openOwnText(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(OWN_TEXT_PAGE) });
}
