import { LAYERS, type Layer } from '../../lib/page/marks/paint';
import type { Box, View } from '../../tools/browsers';

/** What Whence has painted on a page, as the page itself can see it. */

export interface Painted {
  /** What the highlight is for: "person", "claim". Its name is the layer's number. */
  layer: string;
  text: string;
  /** Boxes of its lines in the window. */
  boxes: Box[];
  /** `data-expect` around each of its text nodes: "in", "out", or "" where neither is said. */
  expect: string[];
}

/** Layers that say how a statement is sourced; the others show the reader's own doings. */
export const KINDS = ['person', 'organization', 'outlet', 'document', 'unnamed', 'none', 'claim'];

/** The name of a layer's highlight on a light page. */
export const highlightOf = (layer: Layer): string => `whence-${LAYERS.indexOf(layer) + 1}`;

export function painted(page: View): Promise<Painted[]> {
  return page.evaluate((layers: readonly string[]) => {
    const found = [];
    const views: (Window & typeof globalThis)[] = [window];
    // Grows as it is gone through: frames in frames.
    for (const view of views) {
      for (let index = 0; index < view.frames.length; index += 1) {
        const frame = view.frames[index] as Window & typeof globalThis;
        try {
          if (frame.document) views.push(frame);
        } catch {
          // of another origin
        }
      }
    }
    const highlights = views.flatMap((view) =>
      Array.from(view.CSS.highlights, ([name, highlight]) => ({ view, name, highlight })),
    );
    for (const { view, name, highlight } of highlights) {
      if (!name.startsWith('whence-')) continue;
      const frame = view.frameElement;
      const { x: left, y: top } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const [right, down] = frame ? [left + frame.clientLeft, top + frame.clientTop] : [0, 0];
      for (const range of highlight as unknown as Iterable<Range>) {
        // A document paints what is in it.
        if (range.startContainer.ownerDocument !== view.document) continue;
        const root = range.commonAncestorContainer;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = root.nodeType === Node.TEXT_NODE ? [root] : [];
        while (walker.nextNode())
          if (range.intersectsNode(walker.currentNode)) nodes.push(walker.currentNode);
        // A range that ends where a node begins touches it without painting any of it.
        const inked = nodes.filter((node) => {
          const part = document.createRange();
          part.selectNodeContents(node);
          if (node === range.startContainer) part.setStart(node, range.startOffset);
          if (node === range.endContainer) part.setEnd(node, range.endOffset);
          return part.toString().trim() !== '';
        });
        found.push({
          layer: layers[Number.parseInt(name.replace(/^whence-/, ''), 10) - 1] ?? name,
          text: range.toString(),
          boxes: Array.from(range.getClientRects(), ({ x, y, width, height }) => ({
            x: x + right,
            y: y + down,
            width,
            height,
          })),
          expect: inked.map(
            (node) => node.parentElement?.closest('[data-expect]')?.getAttribute('data-expect') ?? '',
          ),
        });
      }
    }
    return found;
  }, LAYERS);
}

export async function paintedKinds(page: View): Promise<Painted[]> {
  return (await painted(page)).filter(({ layer }) => KINDS.includes(layer));
}

/** Everything of the article that painting could disturb: its markup, and where each element stands. */
export function pageAsItIs(page: View) {
  return page.evaluate(() => ({
    html: document.body.outerHTML,
    places: Array.from(document.body.querySelectorAll('*'), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${x} ${y} ${width} ${height}`;
    }).join('\n'),
  }));
}

/** Texts of the elements around what is painted, from the innermost outward as long as they are short. */
export function textsAround(page: View): Promise<string[]> {
  return page.evaluate(() => {
    const longest = 1200;
    const texts = new Set<string>();
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('whence-')) continue;
      for (const range of highlight as unknown as Iterable<Range>) {
        for (const end of [range.startContainer, range.endContainer]) {
          for (let element = end.parentElement; element; element = element.parentElement) {
            const text = element.textContent ?? '';
            if (text.length > longest) break;
            texts.add(text);
          }
        }
      }
    }
    return [...texts];
  });
}
