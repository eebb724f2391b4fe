import type { Tree } from '../tree/tree';

/**
 * What is selected in a document or in shadow trees of it; none where the selection is but a caret. Static ranges: they
 * do not follow later changes of the page, and cost it nothing. The selection's own
 * `isCollapsed` and `getRangeAt` tell of one tree alone, and each browser tells of another one.
 */
export function selectedRanges(document: Document, { shadows }: Tree): StaticRange[] {
  const selection = document.getSelection();
  return (
    selection?.getComposedRanges({ shadowRoots: [...shadows] }).filter(({ collapsed }) => !collapsed) ?? []
  );
}
