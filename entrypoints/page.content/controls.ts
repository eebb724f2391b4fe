import type { TextMap } from '../../lib/page/text/text-map';
import { matches, own, parentOf } from '../../lib/page/tree/dom';
import { isElement } from '../../lib/page/tree/walk';

/** What on a page is there to be pressed: what a click on it means is its own to say. */

const NATIVE =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, iframe, embed, object, [contenteditable]:not([contenteditable=false])';
/** Said of any element, also of one that a script uses to hear of every click on the page. */
const SAID =
  '[onclick], [role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch]';

/** Blocks of the article from which on an element is no control but a wrapper: a teaser that is pressed has a headline and a line. */
const WRAPPED_BLOCKS = 3;
/** Or the share of the article's text: of two paragraphs that are the whole of it nobody makes a button. */
const WRAPPED_SHARE = 0.5;

/** Whether an event is on its way to a control. The path leads out of shadow trees, which its target does not tell of. */
export const isOnControl = (event: Event, map: TextMap | undefined): boolean =>
  event.composedPath().some((node) => node instanceof Node && isControl(node, map));

/** Whether this element, or one around it, is a control. */
export function isInControl(element: Element | null, map: TextMap | undefined): boolean {
  for (let at: Node | null = element; at; at = parentOf(at)) if (isControl(at, map)) return true;
  return false;
}

function isControl(node: Node, map: TextMap | undefined): boolean {
  if (!isElement(node)) return false;
  return matches(node, NATIVE) || (matches(node, SAID) && !isWrapper(node, map));
}

/** Whether much of the article stands in it. */
function isWrapper(element: Element, map: TextMap | undefined): boolean {
  const within = own(element, 'ownerDocument').createRange();
  within.selectNodeContents(element);
  const [start, end] = map?.spanOf(within) ?? [0, 0];
  if (!map || start === end) return false;
  const blocks = map.blocks.filter(({ span }) => span[0] >= start && span[1] <= end).length;
  return blocks >= WRAPPED_BLOCKS || end - start >= map.text.length * WRAPPED_SHARE;
}
