// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { covered, documentOf, mapOf, mapOfMain } from '../documents-for-tests';
import { TEXT_MAP_VERSION } from './text-map';

function textNode(map: { document: Document }, selector: string, index = 0): Text {
  return map.document.querySelector(selector)!.childNodes[index] as Text;
}

function rangeOf(document: Document, from: [Node, number], to: [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

test('blocks are parted by an empty line and say what they are', async () => {
  const map = await mapOf(
    '<main><h2>Floods</h2><p>One.</p><blockquote><p>Two.</p></blockquote><ul><li>Three</li></ul>' +
      '<figure><img alt="x"><figcaption>Four</figcaption></figure><table><tr><td>5</td><td>6</td></tr></table></main>',
  );
  expect(map.version).toBe(TEXT_MAP_VERSION);
  expect(map.text).toBe('Floods\n\nOne.\n\nTwo.\n\nThree\n\nFour\n\n5\n\n6');
  expect(map.blocks.map(({ kind, span }) => [kind, map.text.slice(...span)])).toEqual([
    ['heading', 'Floods'],
    ['paragraph', 'One.'],
    ['quote', 'Two.'],
    ['list', 'Three'],
    ['caption', 'Four'],
    ['other', '5'],
    ['other', '6'],
  ]);
});

test('white space is as rendered, so that indenting a page anew gives the same text', async () => {
  const tight = await mapOf('<main><p>The <b>dam</b> broke, <i>he</i> said.</p><p>Then rain.</p></main>');
  const loose = await mapOf(
    '<main>\n  <p>\n\tThe\n\t<b> dam </b>\n broke,   <i>he</i> said.\n  </p>\n\n  <p> Then\r\n rain. </p>\n</main>',
  );
  expect(loose.text).toBe(tight.text);
  expect(tight.text).toBe('The dam broke, he said.\n\nThen rain.');
});

test('white space in pre and no-break spaces are kept', async () => {
  const map = await mapOf(
    '<main><pre>a  b\n  c</pre><p style="white-space: pre-wrap">d  e</p><p>f\u00a0\u00a0g</p></main>',
  );
  expect(map.text).toBe('a  b\n  c\n\nd  e\n\nf\u00a0\u00a0g');
});

test('one br is a line, two are a paragraph, and those at the ends are nothing', async () => {
  const map = await mapOf('<main><p><br>One <br> two<br><br>three<br></p></main>');
  expect(map.text).toBe('One\ntwo\n\nthree');
  expect(map.blocks).toHaveLength(2);
});

test.each([
  ['hidden', '<p hidden>no</p>'],
  ['display none', '<p style="display:none">no</p>'],
  ['visibility hidden', '<p style="color: red; visibility: hidden">no</p>'],
  ['hidden around it', '<div hidden><div><p>no</p></div></div>'],
  ['closed details', '<details><summary>yes</summary><p>no</p></details>'],
  ['for screen readers', '<span class="sr-only">no</span>'],
  ['script and style', '<script>no</script><style>no</style><noscript>no</noscript><template>no</template>'],
  ['controls', '<button>no</button><select><option>no</option></select><textarea>no</textarea>'],
  ['svg', '<svg><text>no</text></svg>'],
])('text that is not shown is left out: %s', async (_, html) => {
  const map = await mapOf(`<main><p>Before.</p>${html}<p>After.</p></main>`);
  expect(map.text).not.toContain('no');
  expect(map.text).toMatch(/^Before\..*After\.$/s);
});

test('what is hidden from screen readers alone is text, and so is an open details', async () => {
  const map = await mapOf(
    '<main><p aria-hidden="true">One</p><details open><summary>Two</summary><p>Three</p></details></main>',
  );
  expect(map.text).toBe('One\n\nTwo\n\nThree');
});

test('a block in another language says so, one in the language of the page does not', async () => {
  const map = await mapOf('<main lang="EN"><p>One</p><div lang="fr"><p>Deux <em>trois</em></p></div></main>');
  expect(map.blocks.map(({ lang }) => lang)).toEqual([undefined, 'fr']);
});

test('links have spans and absolute addresses; those within the page lead nowhere', async () => {
  const map = await mapOf(
    '<main><p>See <a href="https://orrin.example/report"> the  report </a> and <a href="#note">a note</a>.</p></main>',
  );
  expect(map.links).toEqual([{ span: [4, 14], href: 'https://orrin.example/report' }]);
  expect(map.text.slice(4, 14)).toBe('the report');
});

test('a block of nothing but a link leads elsewhere and is not a paragraph', async () => {
  const map = await mapOf(
    '<main><p><a href="https://orrin.example/2">Read: the flood of 1904</a></p><p>Text.</p></main>',
  );
  expect(map.blocks.map(({ kind }) => kind)).toEqual(['other', 'paragraph']);
});

test('a picture credit at the head of a paragraph is a block of its own', async () => {
  const map = await mapOf(
    '<main><p><span class="photo-credit">Orrin Courier</span>The dam broke.</p></main>',
  );
  expect(map.text).toBe('Orrin Courier\n\nThe dam broke.');
  expect(map.blocks[0]?.kind).toBe('caption');
});

test.each([
  ['<p><strong>The long winter</strong></p>', 'heading'],
  [
    '<p><b>You said in the spring that the ferry over the sound would run on. What has changed your mind since then?</b></p>',
    'heading',
  ],
  [
    '<p><b>You said in the spring that the ferry over the sound would run on all through the winter.</b></p>',
    'paragraph',
  ],
  ['<p><b>Why now?</b> The board does not say.</p>', 'paragraph'],
])('a bold line alone is a heading where it is short or asks: %s', async (line, kind) => {
  const map = await mapOf(`<main>${line}<p>It was built in 1961.</p></main>`);
  expect(map.blocks[0]?.kind).toBe(kind);
});

test('every span of the text gives ranges that give the span again', async () => {
  const map = await mapOf(
    '<main>\n<p>One  <b>two</b>\n three<!-- note -->four</p>\n<p>\u{1f30a} five<br>six</p><ul><li>seven</li></ul></main>',
  );
  for (let start = 0; start < map.text.length; start += 1) {
    for (let end = start + 1; end <= map.text.length; end += 1) {
      const ranges = map.rangesOf([start, end]);
      const spans = ranges.map((range) => map.spanOf(range)!);
      const trimmed = map.text.slice(start, end);
      if (ranges.length === 0) expect(trimmed.trim()).toBe('');
      else {
        const first = spans[0]![0];
        const last = spans.at(-1)![1];
        // Line breaks and what parts blocks are in no node: a range cannot begin or end on them.
        expect(map.text.slice(start, first).trim()).toBe('');
        expect(map.text.slice(last, end).trim()).toBe('');
        expect(first).toBeGreaterThanOrEqual(start);
        expect(last).toBeLessThanOrEqual(end);
      }
    }
  }
});

test('no range covers what stands between two paragraphs and is not in the article', async () => {
  const map = await mapOf(
    '<main><p>The dam broke,</p><div data-out><p>Buy a kettle!</p></div><p>he said<span hidden>!</span> on <button>Share</button>Monday.</p></main>',
  );
  expect(map.text).toBe('The dam broke,\n\nhe said on Monday.');
  expect(covered(map, 0, map.text.length)).toEqual(['The dam broke,', 'he said', ' on ', 'Monday.']);
});

test('neighbouring paragraphs make one range', async () => {
  const map = await mapOf('<main><p>One.</p><p>Two.</p></main>');
  expect(map.rangesOf([0, map.text.length])).toHaveLength(1);
});

test('ranges may begin and end in elements, comments and outside', async () => {
  const map = await mapOf(
    '<p data-x>Out</p><main><p>One <!--c--><b>two</b> three</p><p>Four</p></main><p>Out</p>',
  );
  const { document } = map;
  const [first, second] = [...document.querySelectorAll('main p')];
  const span = (from: [Node, number], to: [Node, number]) => map.spanOf(rangeOf(document, from, to));
  const words = (from: [Node, number], to: [Node, number]) => map.text.slice(...(span(from, to) ?? [0, 0]));
  expect(words([first!, 0], [first!, 3])).toBe('One two');
  expect(words([first!.childNodes[1]!, 0], [first!, 4])).toBe('two three');
  expect(words([document, 0], [document, document.childNodes.length])).toBe(map.text);
  expect(words([first!, 2], [second!, 0])).toBe('two three');
  expect(span([document.body, 0], [document.body, 1])).toBeUndefined();
  expect(span([first!, 2], [first!, 2])).toBeUndefined();
});

test('a range of another document, or of no document, is not in the article', async () => {
  const map = await mapOf('<main><p>One</p></main>');
  const other = documentOf('<p>One</p>');
  expect(map.spanOf(rangeOf(other, [other.body, 0], [other.body, 1]))).toBeUndefined();
  const loose = map.document.createElement('p');
  loose.textContent = 'One';
  expect(map.spanOf(rangeOf(map.document, [loose, 0], [loose, 1]))).toBeUndefined();
});

test('positions in collapsed white space are those of the space shown', async () => {
  const map = await mapOf('<main><p>  One   two</p><p>Out</p></main>');
  const node = textNode(map, 'p');
  expect([0, 2, 5, 6, 7, 8, 11].map((at) => map.offsetAt(node, at))).toEqual([0, 0, 3, 3, 3, 4, 7]);
  expect(map.offsetAt(map.document.head, 0)).toBeUndefined();
});

test('tells which nodes hold text of the article', async () => {
  const map = await mapOf('<main><p>One</p><p data-out>Two</p></main>');
  const [one, two] = [...map.document.querySelectorAll('p')];
  expect([one!, one!.firstChild!, map.document.body].map((node) => map.contains(node))).toEqual([
    true,
    true,
    true,
  ]);
  expect([two!, two!.firstChild!, map.document.doctype!].map((node) => map.contains(node))).toEqual([
    false,
    false,
    false,
  ]);
});

test('surrogates, direction marks and zero-width characters keep their place', async () => {
  const text = 'a\u{1f30a}\ud800b\u200f\u202ec\u200bd\udc00\ufeff';
  const map = await mapOf('<main><p></p></main>');
  map.document.querySelector('p')!.append(text);
  const again = await mapOfMain(map.document);
  expect(again.text).toBe(text);
  expect(covered(again, 1, 3)).toEqual(['\u{1f30a}']);
  expect(covered(again, 3, 4)).toEqual(['\ud800']);
});

test('empty and split text nodes change nothing', async () => {
  const document = documentOf('<main><p></p></main>');
  const p = document.querySelector('p')!;
  p.append('', 'On', '', 'e', ' ', ' ', 'two', '');
  const map = await mapOfMain(document);
  expect(map.text).toBe('One two');
  expect(covered(map, 1, 6)).toEqual(['ne  tw']);
});

test('CDATA sections of XHTML are text', async () => {
  const document = new DOMParser().parseFromString(
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><main><p>One <![CDATA[& two]]></p></main></body></html>',
    'application/xhtml+xml',
  );
  const map = await mapOfMain(document);
  expect(map.text).toBe('One & two');
});

test('text that was shortened or removed since gives what is left, and throws nowhere', async () => {
  const map = await mapOf('<main><p id="a">One two</p><p id="b">Three four</p><p id="c">Five</p></main>');
  const whole = [0, map.text.length] as const;
  textNode(map, '#a').data = 'One';
  map.document.querySelector('#b')!.remove();
  expect(covered(map, ...whole)).toEqual(['OneFive']);
  expect(map.rangesOf([9, 12])).toEqual([]);
  const c = textNode(map, '#c');
  expect(map.spanOf(rangeOf(map.document, [c, 0], [c, 4]))).toEqual([21, 25]);
  map.document.body.textContent = '';
  expect(map.rangesOf(whole)).toEqual([]);
  expect(map.spanOf(rangeOf(map.document, [map.document.body, 0], [map.document.body, 0]))).toBeUndefined();
});

test('spans outside the text give no ranges', async () => {
  const map = await mapOf('<main><p>One</p></main>');
  expect(map.rangesOf([3, 3])).toEqual([]);
  expect(map.rangesOf([40, 50])).toEqual([]);
  expect(covered(map, -5, 50)).toEqual(['One']);
});

test('a page that changes while it is read gives a map that fits it', async () => {
  const document = documentOf('<main></main>');
  const main = document.querySelector('main')!;
  for (let index = 0; index < 40; index += 1)
    main.append(Object.assign(document.createElement('p'), { textContent: `P${index}.` }));
  let yields = 0;
  const map = await mapOfMain(document, {
    due: () => true,
    async yieldIfDue() {
      yields += 1;
      if (yields === 60) main.querySelectorAll('p')[3]!.remove();
      if (yields === 65) main.prepend(main.lastElementChild!);
      if (yields === 70) main.querySelectorAll('p')[20]!.textContent = 'New.';
      return true;
    },
  });
  expect(yields).toBeGreaterThan(70);
  for (const { span } of map.blocks) {
    for (const range of map.rangesOf(span)) expect(map.text.slice(...span)).toBe(range.toString());
  }
  expect(new Set(map.blocks.map(({ span }) => map.text.slice(...span))).size).toBe(map.blocks.length);
});

test.each([
  ['readings of ruby', '<ruby>Petra<rp>(</rp><rt>PEH-tra</rt><rp>)</rp></ruby> Vance', 'Petra Vance'],
  ['a number in superscript', '9,000 crowns<sup><a href="#n1">1</a></sup> a month', '9,000 crowns a month'],
  ['superscript in a link', 'the gate<a href="#fn"><sup>2</sup></a>.', 'the gate.'],
  ['a number in brackets', 'the steel<a href="#fn2">[2]</a>.', 'the steel.'],
  ['a sign', 'the steel<a href="#x">†</a>.', 'the steel.'],
  ['a mark by its role', 'the steel<a role="doc-noteref" href="notes.html#1">1</a>.', 'the steel.'],
  ['a mark by its name', 'the steel<sup class="footnote-ref">1</sup>.', 'the steel.'],
  ['the way back', 'Said in the report. <a href="#ref1">↩</a>', 'Said in the report.'],
])('marks of notes are no words: %s', async (_, html, text) => {
  expect((await mapOf(`<main><p>${html}</p></main>`)).text).toBe(text);
});

test.each([
  ['a power', '40 m<sup>2</sup> of mud', '40 m2 of mud'],
  ['an ordinal', 'the 4<sup>th</sup> gate', 'the 4th gate'],
  [
    'a link to a number',
    'see <a href="#t2">2</a> and <a href="https://orrin.example/7">7</a>',
    'see 2 and 7',
  ],
])('numbers that are words stay: %s', async (_, html, text) => {
  expect((await mapOf(`<main><p>${html}</p></main>`)).text).toBe(text);
});

test('what a block without height cuts off is not shown', async () => {
  const map = await mapOf(
    `<main><p>One.</p><div style="height: 0; overflow: hidden"><p>no</p></div>
    <div style="max-height: 0px; overflow: clip"><p>no</p></div><div style="height: 0"><p>Two.</p></div>
    <div style="max-height: 0.5em; overflow: hidden"><p>Three.</p></div></main>`,
  );
  expect(map.text).toBe('One.\n\nTwo.\n\nThree.');
});

test.each([
  ['a footer', '<blockquote><p>One.</p><footer>Petra Vance, <cite>a report</cite></footer></blockquote>'],
  ['a cite of its own', '<blockquote><p>One.</p><p><cite>Petra Vance, a report</cite></p></blockquote>'],
  [
    'a caption',
    '<figure><blockquote>One.</blockquote><figcaption>Petra Vance, a report</figcaption></figure>',
  ],
])('the line under a block quotation names its author: %s', async (_, html) => {
  const map = await mapOf(`<main>${html}</main>`);
  expect(map.blocks.map(({ kind, span }) => [kind, map.text.slice(...span)])).toEqual([
    ['quote', 'One.'],
    ['byline', 'Petra Vance, a report'],
  ]);
});

test('a work that is named in a sentence is no author', async () => {
  const map = await mapOf('<main><blockquote><p>As <cite>The Courier</cite> had it.</p></blockquote></main>');
  expect(map.blocks.map(({ kind }) => kind)).toEqual(['quote']);
});
