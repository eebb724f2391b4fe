import { own } from '../tree/dom';
import { innerRootOf } from '../tree/inner-root';
import { documentTree, type Tree } from '../tree/tree';

/** The attributes by which a page hides and shows text. */
export const HIDING = ['class', 'hidden', 'style', 'open'];

/** Nodes kept: where more have changed, some are taken to be of the article. */
const MOST_TOUCHED = 500;

/** What has changed: the text, or something that may hide or show text, on which a look at the text decides. */
export type Change = 'text' | 'sight';

/**
 * Notices changes to a document while its article is being looked for and read, when it is not yet known what is to be
 * observed. The answer, asked for once, says whether text of the article's elements has changed, or what any of the
 * page may hide or show; where there are none, whether anything was put in or taken out. `undefined` where nothing has.
 * It watches the whole page, which costs more than `observeArticle`, until the answer is asked for.
 */
export function noticeChanges(
  document: Document,
  { shadows, frames }: Tree = documentTree,
): (nodes: readonly Node[]) => Change | undefined {
  const touched = new Set<Node>();
  let mayHide = false;
  let hasFrameCome = false;
  const note = (records: MutationRecord[]) => {
    for (const { type, target } of records) {
      if (type === 'attributes') mayHide = true;
      else if (touched.size <= MOST_TOUCHED) touched.add(target);
    }
  };
  const observer = new MutationObserver(note);
  for (const root of [document, ...shadows, ...frames]) {
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: HIDING });
  }
  // A frame's document comes without a change to the page around it.
  const onLoad = ({ target }: Event) => {
    if (own(target as Element, 'localName') === 'iframe') touched.add(target as Element);
    // The article may be in it, and so around none of what is asked about: that is of the document before.
    if (innerRootOf(target as Element)) hasFrameCome = true;
  };
  document.addEventListener('load', onLoad, true);
  return (nodes) => {
    note(observer.takeRecords());
    observer.disconnect();
    document.removeEventListener('load', onLoad, true);
    const inside = (node: Node) =>
      nodes.length === 0 || nodes.some((one) => own(one, 'contains').call(one, node));
    const isText =
      hasFrameCome ||
      touched.size > MOST_TOUCHED ||
      nodes.some((node) => !own(node, 'isConnected')) ||
      [...touched].some(inside);
    if (isText) return 'text';
    // A class of any element of the page may hang a style on the article.
    return mayHide ? 'sight' : undefined;
  };
}
