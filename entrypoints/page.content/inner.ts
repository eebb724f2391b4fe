import { sendMessage } from '../../lib/messages';
import type { Slices } from '../../lib/page/slices';
import { hasInnerRoots } from '../../lib/page/tree/inner-root';
import { documentTree, type Tree } from '../../lib/page/tree/tree';
import { INNER } from '../page-inner/name';

/**
 * Tells how a page hangs together. Where text may stand in shadow roots or frames, has the background put in what reads
 * them, and the style sheet where it does not reach by itself.
 * @param onFrame called once for each document in a frame of the page
 */
export function innerTrees(
  document: Document,
  slices: Slices,
  onFrame: (document: Document) => void,
): () => Promise<Tree> {
  const known = new WeakSet<Document>();
  const look = () => (globalThis as { [INNER]?: (document: Document) => Tree })[INNER]?.(document);
  return async () => {
    if (!(await hasInnerRoots(document, slices))) return documentTree;
    let tree = look();
    if (!tree?.frames.every((frame) => known.has(frame))) {
      // Without it the rest of the page can be read all the same.
      await sendMessage('loadInner', undefined).catch(() => {});
      tree = look();
    }
    for (const frame of tree?.frames ?? []) {
      if (known.has(frame)) continue;
      known.add(frame);
      onFrame(frame);
    }
    return tree ?? documentTree;
  };
}
