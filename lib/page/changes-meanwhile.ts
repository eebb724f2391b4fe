/**
 * Notices changes to a document while its article is being looked for, when it is not yet known what is to be
 * observed. The answer, asked for once, says whether any of them touched the article's elements; where there are none,
 * whether there were any.
 */
export function noticeChanges(document: Document): (elements: readonly Element[]) => boolean {
  const touched = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) touched.add(target);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  return (elements) => {
    for (const { target } of observer.takeRecords()) touched.add(target);
    observer.disconnect();
    if (elements.length === 0) return touched.size > 0;
    const inside = (node: Node) => elements.some((element) => element.contains(node));
    return elements.some((element) => !element.isConnected) || [...touched].some(inside);
  };
}
