import { own } from './dom';
import { above, hostOf, slotOf, slottedIn } from './flat-nodes';
import type { Edge } from './tree';

/** As `Tree.compare`, over the boundaries of shadow roots and frames, and in the order that slots give. */
export function compareFlat(point: Range, node: Text, offset: number, edge: Edge): number {
  const { startContainer: container, startOffset } = point;
  if (container === node) return offset - startOffset;
  return isBehind(container, startOffset, node, edge) ? 1 : -1;
}

function isBehind(container: Node, offset: number, node: Node, edge: Edge): boolean {
  const holder = hostOf(container) ?? container;
  // What is shown in a host are not its children, so that an empty one has a beginning and an end as well.
  if (!('children' in container) || (offset === 0 && edge === 'start')) return startsBefore(holder, node);
  const next = own(container, 'childNodes')[offset];
  if (next) return next === node || startsBefore(next, node);
  return startsBefore(holder, node) && !pathTo(node).includes(holder);
}

/** Whether one node begins before another on the page as it is shown. */
function startsBefore(one: Node, other: Node): boolean {
  const [path, otherPath] = [pathTo(one), pathTo(other)];
  const fork = path.findIndex((node, depth) => node !== otherPath[depth]);
  if (fork === 0) throw new RangeError('The two are on no page together.');
  if (fork < 0) return true; // it is around the other
  const [a, b] = [path[fork]!, otherPath[fork]];
  if (!b) return false;
  const slot = slotOf(b);
  if (!slot) return (own(a, 'compareDocumentPosition').call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const slotted = slottedIn(slot);
  return slotted.indexOf(a) < slotted.indexOf(b);
}

/** From the document down to a node. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = above(at)) path.push(at);
  return path.reverse();
}
