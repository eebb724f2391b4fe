import { findArticle } from './article/find-article';
import { foundArticle } from './article/found-article';
import { createSlices, type Slices } from './slices';
import { buildTextMap, type TextMap } from './text/text-map';
import { flatTree } from './tree/flat-tree';
import { documentTree } from './tree/tree';
import { isElement, nextNode } from './tree/walk';

/** Documents for tests. The pages are invented. */

export function documentOf(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

/** Map of everything in `main`, but for what is marked `data-out`: tests of the map need no finder. */
export function mapOf(body: string): Promise<TextMap> {
  return mapOfMain(documentOf(body));
}

export function mapOfMain(document: Document, slices: Slices = createSlices()): Promise<TextMap> {
  const main = document.querySelector('main') ?? document.body;
  const inside = [main, ...main.querySelectorAll('*')].filter((element) => !element.closest('[data-out]'));
  return buildTextMap(foundArticle(document, documentTree, new Set(inside)), slices);
}

/** The same with shadow roots and slots; what is marked `data-out` is left out with all that is shown in it. */
export function flatMapOf(document: Document): Promise<TextMap> {
  const tree = flatTree(document);
  const main = document.querySelector('main') ?? document.body;
  const inside = new Set<Element>();
  for (let node: Node | null = main; node; ) {
    const isOut = isElement(node) && node.hasAttribute('data-out');
    if (isElement(node) && !isOut) inside.add(node);
    node = nextNode(tree, node, main, isOut);
  }
  return buildTextMap(foundArticle(document, tree, inside), createSlices());
}

export async function mapOfArticle(document: Document): Promise<TextMap> {
  const slices = createSlices();
  return buildTextMap(await findArticle(document, slices), slices);
}

/** The text that ranges cover in the document, one string a range. */
export function covered(map: TextMap, start: number, end: number): string[] {
  return map.rangesOf([start, end]).map((range) => range.toString());
}

const SENTENCES = [
  'The dam at Orrin Vale will be closed for repairs until the end of March, said Petra Lindqvist, who runs the water board.',
  'Residents of the lower town were told to leave on Tuesday evening, although few of them did so before the morning.',
  '"We had no warning at all," said Tomas Achterberg, a baker, whose shop stood in a metre of brown water by noon.',
  'According to a report by the engineers, the northern gate had been leaking for eleven years, and nobody had repaired it.',
  'The council denied that it had known of the leak, and announced an inquiry that will begin in the second week of May.',
];

/** A paragraph that differs from its neighbours: tests look for one and must not find another. */
export function paragraph(number: number): string {
  return `${SENTENCES[number % SENTENCES.length]} It was the ${number + 1}th such notice of the year.`;
}

/** A page as news sites build them, with what stands around an article. */
export function newsPage(paragraphs = 8): Document {
  const body = Array.from({ length: paragraphs }, (_, index) => `<p id="p${index}">${paragraph(index)}</p>`);
  return documentOf(
    `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/towns">Towns</a></li></ul></nav></header>
    <article><h1>Dam at Orrin Vale to close</h1><div class="story">
      ${body.slice(0, 3).join('\n      ')}
      <aside class="ad" data-out><p>Buy the new Harrow kettle, now at half the price in all of our shops.</p></aside>
      ${body.slice(3).join('\n      ')}
    </div></article>
    <section class="comments" id="comments"><h2>Comments</h2><p>First! What a lot of water, and nobody to blame for it, as always in this valley.</p></section>
    <footer><p>The Orrin Courier, all rights reserved.</p></footer>`,
    '<title>Dam at Orrin Vale to close - The Orrin Courier</title>',
  );
}
