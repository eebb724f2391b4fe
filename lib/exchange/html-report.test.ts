import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { PAGE, READING, range, readingThat, target } from '../annotations/fixtures';
import { html } from './html';
import { htmlReport, type ReportWords, reportText } from './html-report';
import { oneLine } from './one-line';
import {
  libraryOf,
  nastyWords,
  type SampleLibrary,
  sampleAnnotation,
  samplePage,
  WORDS,
  wordsIn,
} from './sample-library-for-tests';

const REPORT: ReportWords = {
  ...WORDS,
  language: 'en',
  direction: 'ltr',
  title: 'Notes on <the> bridge',
  summary: '2 annotations on 1 page',
  contents: 'Pages',
  sources: 'Sources',
  wholePage: 'On the page as a whole',
};

const fileOf = (of: SampleLibrary) => wordsIn(htmlReport.write(libraryOf(of), { words: REPORT }, () => {}));
const documentOf = async (of: SampleLibrary) => new JSDOM(await fileOf(of)).window.document;
const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

const both = () => [
  sampleAnnotation(1),
  sampleAnnotation(2, {
    target: undefined,
    reading: undefined,
    note: 'a\n  b',
    tags: [],
    assessment: undefined,
  }),
];

test('a report shows passages with the line of their kind, sources, notes, tags and assessments, by page', async () => {
  const document = await documentOf({ annotations: both(), readings: [readingThat('x', 1)] });
  expect(textsOf(document, 'h1')).toEqual(['Notes on <the> bridge']);
  expect(textsOf(document, 'h2')).toEqual([PAGE.title]);
  expect(document.querySelector('h2 a')!.getAttribute('href')).toBe(PAGE.url);
  expect(textsOf(document, '.sources [data-kind=person]')).toEqual(['Mira Olsen']);
  expect(textsOf(document, 'mark.drawn[data-kind=person]')).toEqual(['Mira Olsen said the bridge is late']);
  expect(textsOf(document, '.note')).toEqual(['Same wording as in the minutes?', 'a\n  b']);
  expect(textsOf(document, '.tags li')).toEqual(['bridge', 'town council']);
  expect(textsOf(document, '.assessed')).toEqual(['Needs a source']);
  expect(textsOf(document, 'article .soft')).toContain('On the page as a whole');
});

test('many pages have a list of contents that leads to each of them', async () => {
  const pages = [1, 2, 3, 4].map((n) => samplePage(n));
  const document = await documentOf({
    pages,
    annotations: pages.map(({ address }, n) => sampleAnnotation(n, { page: address })),
  });
  const links = [...document.querySelectorAll('nav a')].map((each) => each.getAttribute('href')!);
  expect(links).toHaveLength(4);
  for (const link of links) expect(document.querySelectorAll(link)).toHaveLength(1);
  expect((await documentOf({ annotations: both() })).querySelector('nav')).toBeNull();
});

test('its policy allows nothing but its style, whose hash it has', async () => {
  const document = await documentOf({ annotations: both() });
  const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
  const style = new TextEncoder().encode(document.querySelector('style')!.textContent!);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', style)).toString('base64');
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
});

test('only addresses of the web can be followed', async () => {
  const pages = [{ ...PAGE, url: 'javascript:alert(1)', modified: 1 }];
  expect((await documentOf({ annotations: both(), pages })).querySelector('section a')).toBeNull();
});

test('a dismissed mark is told', async () => {
  const document = await documentOf({ annotations: [sampleAnnotation(1, { dismissal: true })] });
  expect(textsOf(document, 'article.dismissed .soft')[0]).toContain('dismissed');
});

const TAGS =
  'a article blockquote body h1 h2 head header html li main mark meta p section span style title ul'.split(
    ' ',
  );

test('whatever pages and notes say, it is text, and no element, attribute or script', async () => {
  await fc.assert(
    fc.asyncProperty(nastyWords(), nastyWords(), nastyWords(), async (title, words, note) => {
      const annotations = [
        sampleAnnotation(1, {
          note,
          tags: [words],
          target: target(range('selection', 0, words)),
          reading: { ...READING, cue: title, sources: [{ name: words, kind: 'person' }] },
        }),
      ];
      const file = await fileOf({
        annotations,
        pages: [{ ...PAGE, title, site: words, authors: [note], modified: 1 }],
      });
      const { document } = new JSDOM(file).window;
      const elements = [...document.querySelectorAll('*')];
      expect(elements.filter(({ localName }) => !TAGS.includes(localName))).toEqual([]);
      const names = new Set(elements.flatMap((each) => each.getAttributeNames()));
      expect(
        [...names].filter(
          (name) => !/^(?:charset|class|content|data-kind|dir|href|http-equiv|id|lang|name|rel)$/.test(name),
        ),
      ).toEqual([]);
      expect(textsOf(document, 'h2')).toEqual([oneLine(title) || PAGE.address]);
      expect(textsOf(document, '.note').join('')).toBe(reportText(note));
    }),
    { numRuns: 150, seed: 12 },
  );
});

test('what is put into HTML is read back as it was, between tags and in attributes', () => {
  fc.assert(
    fc.property(nastyWords(), (words) => {
      const text = oneLine(words);
      const { document } = new JSDOM(html`<p title="${text}">${text}${[text, false, undefined, 1]}</p>`.text)
        .window;
      expect(document.querySelector('p')!.textContent).toBe(`${text}${text}1`);
      expect(document.querySelector('p')!.title).toBe(text);
      expect(document.querySelectorAll('body *')).toHaveLength(1);
    }),
    { numRuns: 200, seed: 12 },
  );
});
