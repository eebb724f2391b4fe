import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  logseqTag,
  markdownLink,
  markdownNote,
  markdownWords,
  obsidianTag,
  quotation,
  slug,
} from './markdown-words';
import { oneLine } from './one-line';
import { nastyWords } from './sample-library-for-tests';

/** What Markdown shows of words without any order in them: a backslash before a sign of ASCII and two entities. */
const shown = (markdown: string) =>
  markdown.replace(/\\([!-/:-@[-`{-~])|&lt;|&amp;/g, (all, sign) => sign ?? (all === '&lt;' ? '<' : '&'));

test('whatever a page says, Markdown shows just that, on one line, and finds no order in it', () => {
  fc.assert(
    fc.property(nastyWords(), (words) => {
      const markdown = markdownWords(words);
      expect(shown(markdown)).toBe(oneLine(words));
      expect(markdown).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(markdown).not.toContain('<');
      // As programs see it that look for two signs in a row, whatever stands before them.
      expect(markdown).not.toMatch(/\[\[|\(\(|\{\{|%%|==|::|:\/\/|(?<!\\)\]\(|`{2}|www\./i);
      const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x');
      expect(bare).not.toMatch(/[`*_[\]<>#$|~^{}\\]/);
      expect(bare).not.toMatch(/^(?:[-+=]|\d+[.)])/);
      expect(bare).not.toMatch(/&(?!amp;|lt;)#?\w+;/);
    }),
    { numRuns: 2_000, seed: 12 },
  );
});

test.each([
  ['Plain words, 20 % of them – “quoted” (1).', 'Plain words, 20 % of them – “quoted” (1).'],
  ['2026-05-03', '2026-05-03'],
  ['12. May', '12\\. May'],
  ['AT&T and &lt;', 'AT&T and &amp;lt;'],
  ['<% tp.x %>', '&lt;% tp.x %\\>'],
  ['field:: value', 'field:\\: value'],
  ['see https://evil.example', 'see https:\\//evil.example'],
])('%j is %j', (words, markdown) => {
  expect(markdownWords(words)).toBe(markdown);
});

test('only addresses of the web become links, and none ends before it ends', () => {
  expect(markdownLink('https://a.example/x_(y)?q=<b>')).toBe('<https://a.example/x_(y)?q=%3Cb%3E>');
  expect(markdownLink('https://a.example/x>\n# y')).toBe('<https://a.example/x%3E#%20y>');
  expect(markdownLink('javascript:alert(1)')).toBe('javascript:alert(1)');
  expect(markdownLink('[x](javascript:a)')).toBe('\\[x\\](javascript:a)');
});

test('a note stays as it was written; a block of code in it that is not ended is ended', () => {
  const note = '**bold** [[link]]  \n- one\n\n```js\nx\n```';
  expect(markdownNote(note)).toBe(note);
  expect(markdownNote('a\r\nb\u2028c\u0000')).toBe('a\nb\nc');
  expect(markdownNote('````\n```\nx')).toBe('````\n```\nx\n````');
  expect(markdownNote('a <!-- b')).toBe('a <!-- b\n-->');
  expect(markdownNote('a <!-- b --> `<!--`\n~~~\n<!--\n~~~')).toBe('a <!-- b --> `<!--`\n~~~\n<!--\n~~~');
  expect(markdownNote('``` is how code begins```')).toBe('``` is how code begins```');
});

test('tags are what each program takes', () => {
  expect(['town council', '2026', '#a,b', '🎉 yes', '--', 'Zürich/See'].map(obsidianTag)).toEqual([
    'town-council',
    '_2026',
    'a-b',
    '🎉-yes',
    '',
    'Zürich/See',
  ]);
  expect(['town council', 'a]] #[[b'].map(logseqTag)).toEqual(['town council', 'a b']);
});

test('a quotation and a slug', () => {
  expect(quotation('a\n\nb')).toBe('> a\n>\n> b');
  expect(slug('  Harbour: Größe & Wait! ')).toBe('harbour-größe-wait');
});
