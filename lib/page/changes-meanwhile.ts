import { documentTree, type Tree } from './tree';

/**
 * Notices changes to a document while its article is being looked for, when it is not yet known what is to be
 * observed. The answer, asked for once, says whether any of them touched the article's elements; where there are none,
 * whether there were any.
 */
export function noticeChanges(
  document: Document,
  { shadows, frames }: Tree = documentTree,
): (nodes: readonly Node[]) => boolean {
  const touched = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) touched.add(target);
  });
  for (const root of [document, ...shadows, ...frames])
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  return (nodes) => {
    for (const { target } of observer.takeRecords()) touched.add(target);
    observer.disconnect();
    if (nodes.length === 0) return touched.size > 0;
    const inside = (node: Node) => nodes.some((one) => one.contains(node));
    return nodes.some((node) => !node.isConnected) || [...touched].some(inside);
  };
}
