import Readability from '@mozilla/readability/Readability.js';
import Defuddle from 'defuddle';
import { findArticle } from '../../../lib/page/article/find-article';
import { createSlices } from '../../../lib/page/slices';
import { buildTextMap } from '../../../lib/page/text/text-map';
import type { Block } from '../../../lib/reading/types';

/** Runs in the page under test: what each finder takes for its article. None of them changes the page. */

export interface Taken {
  text: string;
  /** The fastest of some runs: others use the machine too. */
  ms: number;
}

export interface Found {
  ours: Taken & { blocks: { kind: Block['kind']; text: string }[] };
  readability: Taken;
  defuddle: Taken;
  /** Of the page's headlines and captions. */
  allowed: string;
  expected: string;
}

/** @param expected the main text as HTML */
export async function findAll(expected: string, runs: number): Promise<Found> {
  const found = { ours: await ours(), readability: plain(), defuddle: defuddled() };
  for (let run = 1; run < runs; run += 1) {
    found.ours.ms = Math.min(found.ours.ms, (await ours()).ms);
    found.readability.ms = Math.min(found.readability.ms, plain().ms);
    found.defuddle.ms = Math.min(found.defuddle.ms, defuddled().ms);
  }
  const allowed = [...document.querySelectorAll(ALLOWED)].map((element) => textIn(element));
  return { ...found, allowed: allowed.join(' '), expected: textOf(expected) };
}

/** What an expected text may lack that is the article's own all the same. */
const ALLOWED = 'h1, figcaption, article header h2, [class*="standfirst"], [class*="caption" i]';

async function ours(): Promise<Found['ours']> {
  const started = performance.now();
  // Everything in one slice: nobody waits for this page.
  const slices = createSlices({ budgetMs: Number.POSITIVE_INFINITY });
  const map = await buildTextMap(await findArticle(document, slices), slices);
  const ms = performance.now() - started;
  const blocks = map.blocks.map(({ kind, span }) => ({ kind, text: map.text.slice(...span) }));
  return { text: map.text, blocks, ms };
}

function plain(): Taken {
  const started = performance.now();
  const result = new Readability(document.cloneNode(true) as Document).parse();
  const ms = performance.now() - started;
  return { text: textOf((result?.content as string | null | undefined) ?? ''), ms };
}

function defuddled(): Taken {
  const started = performance.now();
  const { content } = new Defuddle(document, { url: document.URL, useAsync: false }).parse();
  return { text: textOf(content), ms: performance.now() - started };
}

function textOf(html: string): string {
  return textIn(new DOMParser().parseFromString(html, 'text/html').body);
}

const INLINE =
  'a,abbr,b,bdi,bdo,big,cite,code,del,dfn,em,font,i,ins,kbd,mark,q,s,samp,small,span,strong,sub,sup,time,u,var,wbr';

/** An element's text, with a space where a block begins or ends: words of two blocks are not one. */
function textIn(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
      if (!(node instanceof Element) || /^(script|style|noscript|template|svg)$/i.test(node.localName))
        return '';
      return node.matches(INLINE) ? textIn(node) : ` ${textIn(node)} `;
    })
    .join('');
}
