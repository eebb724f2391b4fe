// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { findArticle } from '../article/find-article';
import { MOST_TEXT } from '../article/survey';
import { covered, documentOf, flatMapOf, newsPage, paragraph } from '../documents-for-tests';
import { readArticle } from '../read-article';
import { createSlices } from '../slices';
import { buildTextMap, type TextMap } from '../text/text-map';
import { flatTree } from './flat-tree';
import { innerRootOf } from './inner-root';

/** Puts each `<template>` of a page into the shadow root of what holds it, as `shadowrootmode` does in a browser. */
function withShadows(document: Document): Document {
  for (const template of document.querySelectorAll('template')) attach(template);
  return document;
}

function attach(template: HTMLTemplateElement): void {
  const host = template.parentElement!;
  const mode = template.hasAttribute('closed') ? 'closed' : 'open';
  template.remove();
  const root = host.attachShadow({ mode });
  root.append(host.ownerDocument.importNode(template.content, true));
  for (const inner of root.querySelectorAll('template')) attach(inner);
}

const flatMap = (body: string) => flatMapOf(withShadows(documentOf(body)));

function point(map: TextMap, from: [Node, number], to: [Node, number]) {
  return map.spanOf({
    startContainer: from[0],
    startOffset: from[1],
    endContainer: to[0],
    endOffset: to[1],
    collapsed: false,
  });
}

const SLOTS = `<main><p>Before.</p><div id="host"><p id="a">Second.</p><p slot="lead" id="b">First.</p><p slot="gone">Never.</p>Third.
  <template><section><slot name="lead"></slot><p>Between.</p><slot></slot><slot name="none"><p>Fallback.</p></slot></section></template></div><p>After.</p></main>`;

test('text stands in the order in which it is shown, and what has no slot is not there', async () => {
  const map = await flatMap(SLOTS);
  expect(map.text).toBe('Before.\n\nFirst.\n\nBetween.\n\nSecond.\n\nThird.\n\nFallback.\n\nAfter.');
});

test('shadow roots in shadow roots are read, closed ones are not', async () => {
  const map = await flatMap(
    `<main><div><template><p>One <b>two</b></p><div><template><p>three</p></template></div></template></div>
    <div>shown<template closed><p>secret</p></template></div></main>`,
  );
  expect(map.text).toBe('One two\n\nthree\n\nshown');
});

test('no range leads from one tree into another, and every block is covered by its own', async () => {
  const map = await flatMap(SLOTS);
  const all = map.rangesOf([0, map.text.length]);
  for (const range of all) expect(range.startContainer.getRootNode()).toBe(range.endContainer.getRootNode());
  expect(all.map((range) => range.toString().trim())).toEqual([
    'Before.',
    'First.',
    'Between.',
    'Second.',
    'Third.',
    'Fallback.',
    'After.',
  ]);
  for (const { span } of map.blocks) expect(covered(map, ...span).join('')).toBe(map.text.slice(...span));
});

test('a selection may begin in one tree and end in another', async () => {
  const map = await flatMap(SLOTS);
  const { document } = map;
  const root = document.querySelector('#host')!.shadowRoot!;
  const words = (from: [Node, number], to: [Node, number]) => {
    const span = point(map, from, to);
    return span && map.text.slice(...span);
  };
  const [before, after] = [
    document.querySelector('main > p')!,
    document.querySelector('main > p:last-child')!,
  ];
  const between = root.querySelector('p')!;
  const [second, first] = [document.querySelector('#a')!, document.querySelector('#b')!];
  expect(words([before, 0], [between.firstChild!, 4])).toBe('Before.\n\nFirst.\n\nBetw');
  expect(words([between, 0], [after, 1])).toMatch(/^Between\.\n\nSecond\..*After\.$/s);
  expect(words([first.firstChild!, 1], [second.firstChild!, 3])).toBe('irst.\n\nBetween.\n\nSec');
  expect(words([second, 0], [first, 1])).toBeUndefined();
  expect(words([root, 0], [root, root.childNodes.length])).toMatch(/^First\..*Fallback\.$/s);
  const host = document.querySelector('#host')!;
  expect(words([host, 0], [host, host.childNodes.length])).toMatch(/^First\..*Fallback\.$/s);
  expect(words([document, 0], [document, document.childNodes.length])).toBe(map.text);
});

test('tells which nodes show text of the article, hosts and roots among them', async () => {
  const map = await flatMap(
    '<main><p>One</p><div id="host"><template><p>Two</p><i></i></template></div><div id="out" data-out><template><p>Three</p></template></div></main>',
  );
  const host = map.document.querySelector('#host')!;
  const out = map.document.querySelector('#out')!;
  const inside = [host, host.shadowRoot!, host.shadowRoot!.querySelector('p')!];
  expect(inside.map((node) => map.contains(node))).toEqual([true, true, true]);
  expect(
    [host.shadowRoot!.querySelector('i')!, out, out.shadowRoot!].map((node) => map.contains(node)),
  ).toEqual([false, false, false]);
});

test('text that has left the page since does not hide what is left', async () => {
  const map = await flatMap(SLOTS);
  map.document.querySelector('#a')!.remove();
  const after = map.document.querySelector('main > p:last-child')!;
  expect(map.text.slice(...point(map, [after, 0], [after, 1])!)).toBe('After.');
  expect(covered(map, 0, map.text.length).join(' ')).not.toContain('Second');
});

/** A news page whose article is in a shadow root, its comments in another. */
function shadowNews(paragraphs?: number): Document {
  const document = newsPage(paragraphs);
  for (const selector of ['article', '#comments']) {
    const element = document.querySelector(selector)!;
    const host = document.createElement(selector === 'article' ? 'orrin-story' : 'orrin-comments');
    element.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(element);
  }
  return document;
}

test('an article in a shadow root is found, and nothing around it; the page is not changed', async () => {
  const document = shadowNews();
  const before = document.querySelector('orrin-story')!.shadowRoot!.innerHTML;
  const { map, elements, roots } = await readArticle(document, { tree: flatTree(document) });
  for (let index = 0; index < 8; index += 1) expect(map.text).toContain(paragraph(index));
  for (const words of ['kettle', 'nobody to blame', 'all rights reserved'])
    expect(map.text).not.toContain(words);
  const root = document.querySelector('orrin-story')!.shadowRoot!;
  expect(roots).toEqual([root]);
  expect(elements.every((element) => element.isConnected)).toBe(true);
  expect(root.innerHTML).toBe(before);
});

test('one that is too large for Readability is found there as well', async () => {
  const count = Math.ceil(MOST_TEXT / paragraph(0).length) + 1;
  const document = shadowNews(count);
  const found = await findArticle(document, createSlices(), flatTree(document));
  const { text } = await buildTextMap(found, createSlices());
  expect(text).toContain(paragraph(count - 1));
  expect(text).not.toContain('nobody to blame');
});

test.each([
  ['<iframe></iframe>', 0],
  ['<iframe src="about:blank"></iframe>', 0],
  ['<iframe src="javascript:void(0)"></iframe>', 0],
  ['<iframe src="/part.html"></iframe>', 1],
  ['<iframe srcdoc="&lt;p&gt;A part."></iframe>', 1],
])('a hidden frame is looked into only where it has something to load: %s', (html, looks) => {
  document.body.innerHTML = html;
  const frame = document.querySelector('iframe')!;
  const look = vi.spyOn(frame, 'contentDocument', 'get');
  let isShown = false;
  Object.assign(frame, { checkVisibility: () => isShown });
  innerRootOf(frame);
  expect(look).toHaveBeenCalledTimes(looks);
  isShown = true;
  innerRootOf(frame);
  expect(look).toHaveBeenCalledTimes(looks + 1);
});

test('the document of a frame is text in its place; frames without a paragraph are none', async () => {
  const main = document.createElement('main');
  main.innerHTML = '<p>Before.</p><iframe id="text"></iframe><iframe id="none"></iframe><p>After.</p>';
  document.body.replaceChildren(main);
  const [frame, none] = [...main.querySelectorAll('iframe')];
  frame!.contentDocument!.body.innerHTML = '<p>Inside.</p><p>And more.</p>';
  none!.contentDocument!.body.innerHTML = 'A counter';
  const map = await flatMapOf(document);
  expect(map.text).toBe('Before.\n\nInside.\n\nAnd more.\n\nAfter.');
  expect(map.tree.frames).toEqual([frame!.contentDocument]);
  const ranges = map.rangesOf([0, map.text.length]);
  expect(ranges.map((range) => range.startContainer.ownerDocument === document)).toEqual([true, false, true]);
  const { clone } = map.tree.copy(document);
  expect(clone.body.textContent).toBe('Before.Inside.And more.After.');
  const first = frame!.contentDocument!.querySelector('p')!;
  expect(map.text.slice(...point(map, [first, 0], [main, main.childNodes.length])!)).toBe(
    'Inside.\n\nAnd more.\n\nAfter.',
  );
});
