import type { Article, Block, Link } from '../../lib/reading/types';

/** Elements of blocks; of lists and quotations those within them. */
const ELEMENTS = {
  heading: 'h2',
  paragraph: 'p',
  quote: 'p',
  list: 'li',
  caption: 'figcaption',
  byline: 'address',
  other: 'p',
} as const satisfies Record<Block['kind'], string>;

/** What blocks of a kind stand in together. */
const HOLDERS: Partial<Record<Block['kind'], string>> = { quote: 'blockquote', list: 'ul' };

/** Puts a text on the paper, in place of what was there: as elements, never as HTML. */
export function putOnPaper(paper: HTMLElement, { text, blocks, links }: Article): void {
  const { ownerDocument: document } = paper;
  const all = document.createDocumentFragment();
  let holder: HTMLElement | undefined;
  let before: Block['kind'] | undefined;
  let next = 0;
  for (const { span, kind } of blocks) {
    const own: Link[] = [];
    for (; next < links.length && links[next]!.span[0] < span[1]; next += 1) own.push(links[next]!);
    const element = document.createElement(ELEMENTS[kind]);
    // Can be given the focus where the reader is led to it.
    element.tabIndex = -1;
    fill(element, text, span, own);
    const name = HOLDERS[kind];
    if (name === undefined) all.append(element);
    else {
      if (kind !== before || !holder) {
        holder = document.createElement(name);
        all.append(holder);
      }
      holder.append(element);
    }
    before = kind;
  }
  paper.replaceChildren(all);
}

function fill(element: HTMLElement, text: string, [start, end]: Block['span'], links: readonly Link[]): void {
  let at = start;
  for (const { span, href } of links) {
    if (span[0] < at || span[1] > end) continue;
    addLines(element, text.slice(at, span[0]));
    const link = element.ownerDocument.createElement('a');
    link.href = href;
    link.target = '_blank';
    link.rel = 'noreferrer';
    addLines(link, text.slice(...span));
    element.append(link);
    at = span[1];
  }
  addLines(element, text.slice(at, end));
}

function addLines(element: HTMLElement, words: string): void {
  words.split('\n').forEach((line, index) => {
    if (index > 0) element.append(element.ownerDocument.createElement('br'));
    if (line !== '') element.append(line);
  });
}
