import type { View } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';
import { decodePng, type Picture } from './png';

/** The view's picture once it has stopped changing: a page just opened may still be drawing its fonts. */
export async function steadyPicture(view: View): Promise<Picture> {
  let last = await view.screenshot();
  const steady = await until('two pictures in a row that are the same', async () => {
    const next = await view.screenshot();
    const same = next.equals(last);
    last = next;
    return same ? next : undefined;
  });
  return decodePng(steady);
}
