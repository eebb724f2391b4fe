import { frontTab } from '../../components/panel/front-tab';

/**
 * The tab that the popup is about: the one named in its own address, for a popup opened as a page (`?tab=ID`), or
 * else the active tab of its window. `undefined` where there is none.
 */
export async function findTab(search: string): Promise<number | undefined> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  return frontTab();
}
