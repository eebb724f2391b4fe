import { browser } from 'wxt/browser';
import { codesCss } from '../../lib/page/marks/code-look';
import { type Looks, looksCss } from '../../lib/page/marks/look';
import { LOOKS } from '../../lib/settings/looks';
import { onSetting, readSetting } from '../../lib/settings/stored';

/**
 * The origin of a style sheet for highlights that reaches shadow trees. In Chromium they inherit what their hosts have.
 * In Firefox no sheet of a page's own reaches them, but those of its user do; Chromium drops their backgrounds.
 */
export const EVERYWHERE = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** Has marks look as the reader wants, on pages that are open when they change it, too. */
export function keepLooks(): void {
  onSetting(LOOKS, (now, before) => void restyleAll(now, before));
}

/**
 * Puts how codes look into a page, and what is other than usual. Never rejects: marks that look as usual are marks.
 * @param allFrames also where text stands in frames
 */
export async function styleTab(tabId: number, allFrames = false): Promise<void> {
  await put(tabId, codesCss(), allFrames).catch(() => {});
  await put(tabId, looksCss(await readSetting(LOOKS)), allFrames).catch(() => {});
}

async function put(tabId: number, css: string, allFrames: boolean): Promise<void> {
  if (css === '') return;
  await browser.scripting.insertCSS({ target: { tabId, allFrames }, css, origin: EVERYWHERE });
}

async function restyleAll(now: Looks, before: Looks): Promise<void> {
  const [css, old] = [looksCss(now), looksCss(before)];
  const tabs = await browser.tabs.query({ discarded: false });
  const restyled = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const target = { tabId: id, allFrames: true };
    if (old !== '') await browser.scripting.removeCSS({ target, css: old, origin: EVERYWHERE });
    await put(id, css, true);
  });
  // Most tabs are none that we may touch.
  await Promise.allSettled(restyled);
}
