// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, mapOfArticle, newsPage, paragraph } from '../documents-for-tests';
import { createSlices } from '../slices';
import { buildTextMap } from '../text/text-map';
import { documentTree } from '../tree/tree';
import { grabArticle, textsKept } from './by-readability';
import { findArticle } from './find-article';
import { MOST_TEXT } from './survey';

const OUTSIDE = ['kettle', 'nobody to blame', 'all rights reserved', 'Towns'];

async function textOfLarge(document: Document): Promise<string> {
  const slices = createSlices();
  return (
    await buildTextMap(await findArticle(document, slices, documentTree, { readability: false }), slices)
  ).text;
}

test.each([
  ['Readability', async (document: Document) => (await mapOfArticle(document)).text],
  ['the finder for large pages', textOfLarge],
])('%s finds the article and nothing around it', async (_, textOf) => {
  const text = await textOf(newsPage());
  for (let index = 0; index < 8; index += 1) expect(text).toContain(paragraph(index));
  for (const words of OUTSIDE) expect(text).not.toContain(words);
});

test('the page itself is not changed', async () => {
  const document = newsPage();
  const before = document.documentElement.outerHTML;
  const records: MutationRecord[] = [];
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await findArticle(document, createSlices());
  records.push(...observer.takeRecords());
  expect(records).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('links to scripts, emphasis and words that Readability takes for boilerplate stay in their sentence', async () => {
  const document = newsPage();
  document.querySelector('#p1')!.innerHTML =
    'The <a href="JavaScript:open()">northern <b>gate</b></a> had been <span class="social-share">leaking</span> for <font color="red">eleven</font> years, said the engineers.';
  expect((await mapOfArticle(document)).text).toContain(
    'The northern gate had been leaking for eleven years, said the engineers.',
  );
});

test('menus, advertisements and sign-ups between paragraphs are left out, whatever else is called after them', async () => {
  const document = newsPage();
  document.querySelector('article')!.className = 'page-with-ads';
  const put = (html: string) => document.querySelector('#p4')!.insertAdjacentHTML('afterend', html);
  put(
    '<div class="slot ad-slot">Advertisement<br>Drivers say that the new Falco is the quietest car of all.</div>',
  );
  put(
    '<div class="newsletter-box"><p>Sign up for our letter, said to be the best in all of the valley.</p></div>',
  );
  put('<nav><a href="/1">Towns</a> and <a href="/2">Valleys</a> of the county</nav>');
  const { text } = await mapOfArticle(document);
  for (const words of ['Falco', 'Sign up', 'Valleys']) expect(text).not.toContain(words);
  for (let index = 0; index < 8; index += 1) expect(text).toContain(paragraph(index));
});

test('text directly in a container is found, parted by line breaks as by paragraphs', async () => {
  const document = documentOf(
    `<div id="story">${Array.from({ length: 6 }, (_, i) => paragraph(i)).join('<br><br>')}</div>`,
  );
  const { text, blocks } = await mapOfArticle(document);
  for (let index = 0; index < 6; index += 1) expect(text).toContain(paragraph(index));
  expect(blocks).toHaveLength(6);
});

test('text directly in body is found', async () => {
  const document = documentOf(Array.from({ length: 6 }, (_, i) => paragraph(i)).join('<br><br>'));
  expect((await mapOfArticle(document)).blocks).toHaveLength(6);
});

test('a page behind an open dialog is still the article', async () => {
  const document = newsPage();
  document.querySelector('article')!.setAttribute('aria-hidden', 'true');
  expect((await mapOfArticle(document)).text).toContain(paragraph(4));
});

test.each([
  ['empty', ''],
  ['only a script', '<script>let a = 1;</script>'],
  ['frames', '<iframe srcdoc="x"></iframe>'],
])('a page without text has no article and throws nothing: %s', async (_, body) => {
  expect((await mapOfArticle(documentOf(body))).text).toBe('');
});

test('a document without a body, or without any element, has no article', async () => {
  const document = documentOf('');
  document.body.remove();
  expect((await mapOfArticle(document)).text).toBe('');
  document.documentElement.remove();
  expect((await mapOfArticle(document)).text).toBe('');
});

test('a page that is too large is not cloned, and is found in slices', async () => {
  const count = Math.ceil(MOST_TEXT / paragraph(0).length) + 1;
  const document = newsPage(count);
  Object.defineProperty(document, 'cloneNode', {
    value: () => {
      throw new Error('cloned');
    },
  });
  let yields = 0;
  const found = await findArticle(document, {
    due: () => true,
    async yieldIfDue() {
      yields += 1;
      return true;
    },
  });
  expect(yields).toBeGreaterThan(count);
  expect(found.elements.has(document.querySelector(`#p${count - 1}`)!)).toBe(true);
  expect(found.elements.has(document.querySelector('aside p')!)).toBe(false);
});

test('the finder for large pages takes chapters in containers of their own, and no list of links', async () => {
  const chapter = (from: number) => [0, 1, 2, 3].map((index) => `<p>${paragraph(from + index)}</p>`).join('');
  const links = Array.from(
    { length: 60 },
    (_, i) => `<p><a href="/${i}">${paragraph(i)} Read on.</a></p>`,
  ).join('');
  const text = await textOfLarge(
    documentOf(
      `<div><section>${chapter(0)}</section><section>${chapter(4)}</section></div><div>${links}</div>`,
    ),
  );
  for (let index = 0; index < 8; index += 1) expect(text).toContain(paragraph(index));
  expect(text).not.toContain('Read on');
});

test('the finder for large pages climbs from inline wrappers to their paragraph', async () => {
  const text = await textOfLarge(
    documentOf(
      `<main>${[0, 1, 2].map((i) => `<p><span><em>${paragraph(i)}</em></span></p>`).join('')}</main>`,
    ),
  );
  for (let index = 0; index < 3; index += 1) expect(text).toContain(paragraph(index));
});

test('the finder for large pages prefers an article with an unlucky name to the comments on it', async () => {
  const document = newsPage();
  document.querySelector('article')!.className = 'share widget';
  const comments = Array.from(
    { length: 30 },
    () => '<p>What a lot of water, and nobody to blame for it, as always in this valley.</p>',
  );
  document.querySelector('#comments')!.innerHTML = comments.join('');
  const text = await textOfLarge(document);
  expect(text).toContain(paragraph(7));
  expect(text).not.toContain('nobody to blame');
});

/** Pages as nobody would write them: whatever Readability replaces, moves or unwraps is in them. */
function pages(): fc.Arbitrary<string> {
  const words = fc.nat(40).map((number) => paragraph(number));
  const inline = (inner: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom('span', 'b', 'font', 'a href="javascript:x()"', 'em', 'time'), inner)
      .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`);
  const { block } = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      inline(words),
      fc.tuple(words, words).map((two) => two.join('<br><br>')),
      fc
        .tuple(
          fc.constantFrom(
            'div',
            'p',
            'section',
            'article',
            'blockquote',
            'center',
            'ul',
            'li',
            'td',
            'story-p',
            'h2',
          ),
          fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
        )
        .map(([tag, inner]) =>
          tag === 'td'
            ? `<table><tr><td>${inner.join(' ')}</td></tr></table>`
            : `<${tag}>${inner.join(' ')}</${tag}>`,
        ),
    ),
  }));
  return fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n'));
}

test('every text that Readability keeps of a page is known again on it', async () => {
  await fc.assert(
    fc.asyncProperty(pages(), async (body) => {
      const bare = (text: string) => text.replace(/\s+/g, '');
      const kept = await textsKept(documentOf(body), createSlices(), documentTree);
      const document = documentOf(body);
      // As it does for the copy that it is given, so that its links are the same.
      for (const link of document.querySelectorAll('a')) link.removeAttribute('href');
      const content = grabArticle(document);
      expect(bare([...kept].map(({ data }) => data).join(''))).toBe(bare(content?.textContent ?? ''));
      for (const text of kept) expect(text.isConnected).toBe(true);
    }),
    { seed: 9, numRuns: 60 },
  );
}, 60_000);
