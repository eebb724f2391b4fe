// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { covered, documentOf, paragraph } from '../documents-for-tests';
import { observeArticle } from '../follow/observe';
import { readArticle } from '../read-article';
import { allIn, firstChildOf, matches, nextSiblingOf, own, parentOf } from './dom';
import { flatTree } from './flat-tree';
import { documentTree } from './tree';

/** What a walk may ask for, without what jsdom itself asks its elements for; a browser is asked for all (e2e/hostile). */
const NAMES = [
  'nextSibling',
  'previousSibling',
  'parentNode',
  'firstChild',
  'childNodes',
  'children',
  'textContent',
  'nodeName',
  'id',
  'className',
  'matches',
  'closest',
  'contains',
  'isConnected',
  'hasAttribute',
  'querySelectorAll',
  'compareDocumentPosition',
  'shadowRoot',
] as const;
const BODY = Array.from({ length: 6 }, (_, i) => `<p>${paragraph(i)}</p>`);

/** Has a field of every name in each form. jsdom shows none of them as the form's property, as Chrome does. */
function clobber(document: Document): Document {
  for (const form of document.querySelectorAll('form')) {
    for (const name of NAMES) {
      const field = document.createElement('input');
      field.name = name;
      field.id = name;
      form.append(field);
    }
    const fields = [...form.querySelectorAll('input')];
    for (const [index, name] of NAMES.entries()) Object.defineProperty(form, name, { value: fields[index] });
  }
  return document;
}

/** The whole article in a form, another in it, and one beside it. */
const inForms = () =>
  clobber(
    documentOf(
      `<form><article><h1>Dam at Orrin Vale to close</h1>${BODY.join('')}</article></form><form></form>`,
      '<title>Dam at Orrin Vale to close</title>',
    ),
  );

test('a form says what it is, whatever its fields are called', () => {
  const form = inForms().querySelector('form')!;
  // Else this file tests nothing.
  expect(form.nextSibling).toHaveProperty('localName', 'input');
  expect(own(form, 'nodeName')).toBe('FORM');
  expect(matches(form, 'form')).toBe(true);
  expect(firstChildOf(form)).toBe(allIn(form, 'article')[0]);
  expect(parentOf(form)).toHaveProperty('localName', 'body');
  expect(nextSiblingOf(form)).not.toHaveProperty('localName', 'input');
});

test.each([
  ['as it is written', undefined],
  ['as it is shown', flatTree],
] as const)('a page whose forms are called after what a walk asks for is read: %s', async (_, treeOf) => {
  const document = inForms();
  const { article, map, elements } = await readArticle(document, treeOf && { tree: treeOf(document) });
  for (let i = 0; i < BODY.length; i++) expect(article.text).toContain(paragraph(i));
  expect(covered(map, 0, article.text.length).join(' ')).toContain(paragraph(5));
  const observer = observeArticle(document, () => {});
  observer.follow(elements);
  observer.stop();
});

test('so is a large one, which another finder reads', async () => {
  const body = `<form></form><main>${BODY.join('<form></form>')}</main>${'<i></i>'.repeat(13_000)}`;
  const document = clobber(documentOf(body));
  expect((await readArticle(document)).article.text).toContain(paragraph(5));
});

test('a copy has no field that could shadow what is asked of it', () => {
  const document = inForms();
  for (const tree of [documentTree, flatTree(document)]) {
    const { clone } = tree.copy(document);
    expect(clone.querySelectorAll('input').length).toBeGreaterThan(NAMES.length);
    expect(clone.querySelectorAll('input[name], input[id]')).toHaveLength(0);
  }
});
