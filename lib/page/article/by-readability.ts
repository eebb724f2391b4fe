import Readability from '@mozilla/readability/Readability.js';
import type { Slices } from '../slices';
import { textsIn } from '../tree/texts';
import type { Tree } from '../tree/tree';

/**
 * What Mozilla's Readability keeps of a page, as live text nodes: it works on a clone, and each text in what it returns
 * is known by itself, wherever it was moved and whatever was put around it.
 * The page itself is only read: it sees no attribute, no element and no script of ours.
 */
export async function textsKept(document: Document, slices: Slices, tree: Tree): Promise<Set<Text>> {
  const { clone, liveOf } = tree.copy(document);
  await slices.yieldIfDue();
  prepareClone(clone);
  knowAgain(clone.body, liveOf);
  await slices.yieldIfDue();
  const content = grabArticle(clone);
  await slices.yieldIfDue();
  return new Set(content ? textsIn(content).flatMap((text) => liveOf.get(text) ?? []) : []);
}

/** The steps of Readability's `parse` that find the article; the others describe it, and make a page of it. */
interface Steps {
  _metadata: { byline: string };
  _prepDocument(): void;
  _grabArticle(): Element | null;
  _headerDuplicatesTitle(): boolean;
  _fixLazyImages(): void;
}

/**
 * The element in which Readability puts the article, out of a document that it may change; `null` where it finds none.
 * Headlines and bylines stay: whoever is named is not looked for again, and taken away.
 * @param of another version of it, to be compared with
 */
export function grabArticle(clone: Document, of: typeof Readability = Readability): Element | null {
  const steps = new of(clone) as unknown as Steps;
  // It takes a line of the text away for the author's name where it knows none.
  steps._metadata = { byline: 'known' };
  steps._headerDuplicatesTitle = () => false;
  steps._fixLazyImages = () => {};
  steps._prepDocument();
  return steps._grabArticle();
}

/**
 * Where Readability finds too little it writes the page's HTML back, which it had read before, and tries again. All
 * texts would be new ones. Copies of the same can be told; they also cost less than HTML.
 */
function knowAgain(body: Element, liveOf: Map<Node, Text>): void {
  let before: Element;
  let lives: (Text | undefined)[];
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      before = body.cloneNode(true) as Element;
      lives = textsIn(body).map((text) => liveOf.get(text));
      return '';
    },
    set: () => {
      const fresh = before.cloneNode(true);
      for (const [index, text] of textsIn(fresh).entries()) {
        const live = lives[index];
        if (live) liveOf.set(text, live);
      }
      body.replaceChildren();
      while (fresh.firstChild) body.append(fresh.firstChild);
    },
  });
}

/** What the clone loses: it is no text of an article, and Readability keeps it where its names say nothing. */
const BOILERPLATE = 'svg > *, style, noscript, script, nav, [role="navigation"]';
/** Names of advertisements and of what asks for an address, as whole words: "ad-slot", not "heading". */
const BOILERPLATE_NAMES = /(^|[\s_-])(ads?|advert\w*|newsletter)($|[\s_-])/i;
/** Characters of text from which such a name is that of the page's layout and not of an advertisement. */
const LONGEST_BOILERPLATE = 800;

/** Takes away what would make Readability drop text that the reader sees, keep what is no text, or cost it time. */
function prepareClone(clone: Document): void {
  // Their text is kept when they are no links; as links to scripts they are replaced, and their texts are new ones.
  for (const link of clone.querySelectorAll('a[href^="javascript:" i]')) link.removeAttribute('href');
  // A dialog that is open hides the page behind it from screen readers; it is still the article.
  for (const hidden of clone.querySelectorAll('[aria-hidden="true"]')) {
    if (hidden.querySelector('p')) hidden.removeAttribute('aria-hidden');
  }
  for (const element of clone.querySelectorAll(BOILERPLATE)) element.remove();
  for (const element of clone.body.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class')} ${element.id}`;
    if (BOILERPLATE_NAMES.test(names) && wordsOf(element).length < LONGEST_BOILERPLATE) element.remove();
  }
}

/** Text without the white space that markup is indented with. */
function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ');
}
