import type { TextMap } from '../../../lib/page/text/text-map';
import type { Span } from '../../../lib/reading/types';
import type { Change } from './edits';

/** Edits of the live page, each with the way back. */

export type Undo = () => void;

/** Puts words in the place of others, which may run over several text nodes. */
export function replaceText(map: TextMap, [start, end, words]: Change): Undo {
  const ranges = start === end ? map.rangesOf([start - 1, start]) : map.rangesOf([start, end]);
  const nodes = ranges.flatMap(partsOf);
  const last = nodes.at(-1);
  // White space that is shown as one space is one to the reader.
  if (last && start < end && / $/.test(map.text.slice(start, end))) {
    while (/^[ \t\n\r\f]$/.test(last.node.data[last.to] ?? '')) last.to += 1;
  }
  const undos = nodes.map(({ node }) => restoring(node));
  for (const [index, { node, from, to }] of nodes.entries()) {
    const at = start === end ? to : from;
    node.replaceData(at, start === end ? 0 : to - from, index === 0 ? words : '');
  }
  return () => {
    for (const undo of undos) undo();
  };
}

/** Takes all text of a span away. */
export function clearText(map: TextMap, [start, end]: Span): Undo {
  return replaceText(map, [start, end, '']);
}

function restoring(node: Text): Undo {
  const { data } = node;
  return () => {
    node.data = data;
  };
}

interface TextPart {
  node: Text;
  from: number;
  to: number;
}

/** The text nodes of a range that begins and ends in text, with the part of each that is in it. */
function partsOf(range: Range): TextPart[] {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const parts: TextPart[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from < to) parts.push({ node, from, to });
  }
  return parts;
}

/** The element that holds a block and nothing else of the article; `undefined` where there is none. */
export function elementOf(map: TextMap, [start, end]: Span): Element | undefined {
  const ranges = map.rangesOf([start, end]);
  if (ranges.length === 0) return undefined;
  const around = document.createRange();
  around.setStart(ranges[0]!.startContainer, ranges[0]!.startOffset);
  around.setEnd(ranges.at(-1)!.endContainer, ranges.at(-1)!.endOffset);
  const holder = around.commonAncestorContainer;
  const element = holder instanceof Element ? holder : holder.parentElement;
  if (!element) return undefined;
  around.selectNodeContents(element);
  const span = map.spanOf(around);
  return span?.[0] === start && span[1] === end ? element : undefined;
}

export interface PageEdit {
  undo: Undo;
  /** Where the words of a span of the text from before the edit stand now. */
  rangesOf(span: Span): AbstractRange[];
}

/** What sites put above everything. */
export function putBanner(map: TextMap): PageEdit {
  const banner = document.createElement('div');
  banner.innerHTML =
    '<p>The ferries to Orrin Vale run hourly again from Monday on. Read what has changed.</p>';
  document.body.prepend(banner);
  return { undo: () => banner.remove(), rangesOf: (span) => map.rangesOf(span) };
}

const TAGS: Record<string, string> = {
  heading: 'h2',
  list: 'li',
  quote: 'blockquote',
  caption: 'figcaption',
};
/** Code units after which the text of a block goes on in another element. */
const PART_LENGTH = 90;

/** Every block in new elements, its text in several: a site's new template around the same text. */
export function rebuild(map: TextMap): PageEdit {
  const old = [...document.body.childNodes];
  const article = document.createElement('article');
  const nodes: { at: number; node: Text }[] = [];
  for (const { span, kind } of map.blocks) {
    const block = document.createElement(TAGS[kind] ?? 'p');
    let at = span[0];
    for (const line of map.text.slice(...span).split('\n')) {
      if (at > span[0]) block.append(document.createElement('br'));
      for (let from = 0; from < line.length; from += PART_LENGTH) {
        const node = document.createTextNode(line.slice(from, from + PART_LENGTH));
        nodes.push({ at: at + from, node });
        const isWrapped = (from / PART_LENGTH) % 2 === 1;
        (isWrapped ? block.appendChild(document.createElement('span')) : block).append(node);
      }
      at += line.length + 1;
    }
    article.append(block);
  }
  const main = document.createElement('main');
  main.append(article);
  document.body.replaceChildren(main);
  return {
    undo: () => document.body.replaceChildren(...old),
    rangesOf: ([start, end]) => {
      const first = nodes.findLast(({ at }) => at <= start)!;
      const last = nodes.findLast(({ at }) => at < end)!;
      return [
        new StaticRange({
          startContainer: first.node,
          startOffset: start - first.at,
          endContainer: last.node,
          endOffset: Math.min(last.node.length, end - last.at),
        }),
      ];
    },
  };
}
