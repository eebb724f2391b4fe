import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PAGE } from '../annotations/fixtures';
import { DEFAULT_TEMPLATES } from './default-templates';
import type { Flavour } from './front-matter';
import { markdownFile, markdownZip } from './markdown';
import { listedFields, SAMPLE_FIELDS } from './markdown-sample';
import { markdownTemplate } from './markdown-template';
import { oneLine } from './one-line';
import {
  bytesOf,
  libraryOf,
  nastyWords,
  type SampleLibrary,
  sampleAnnotation,
  samplePage,
  WORDS,
  wordsIn,
} from './sample-library-for-tests';
import { TemplateError } from './template-error';

const ignore = () => {};
const fileOf = (library: SampleLibrary, flavour: Flavour, template?: string) =>
  wordsIn(markdownFile.write(libraryOf(library), { flavour, words: WORDS, template }, ignore));

async function filesOf(library: SampleLibrary, flavour: Flavour): Promise<Record<string, string>> {
  const zip = unzipSync(
    await bytesOf(markdownZip.write(libraryOf(library), { flavour, words: WORDS }, ignore)),
  );
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const two = () => [
  sampleAnnotation(1),
  sampleAnnotation(2, { note: 'A note\non the page', tags: [], target: undefined, reading: undefined }),
];

test('Obsidian gets a file a page: front matter, passages with block ids, what was said of them', async () => {
  expect(await filesOf({ annotations: two() }, 'obsidian')).toEqual({
    'Harbour town told to wait for its bridge.md': `---
title: Harbour town told to wait for its bridge
url: https://herald.example/harbour-bridge?from=front
site: Example Herald
authors:
  - A. Writer
published: 2026-05-03
language: en
tags:
  - bridge
  - town-council
---

# Harbour town told to wait for its bridge

<https://herald.example/harbour-bridge?from=front>

---

> Mira Olsen said the bridge is late

^whence-000000000001

Mira Olsen · person · Needs a source

Same wording as in the minutes?

#bridge #town-council

---

Needs a source

A note
on the page

^whence-000000000002
`,
  });
});

test('Logseq gets blocks whose ids are those of the annotations', async () => {
  expect(await filesOf({ annotations: two() }, 'logseq')).toEqual({
    'pages/Harbour town told to wait for its bridge.md': `url:: https://herald.example/harbour-bridge?from=front
site:: Example Herald
published:: 2026-05-03
language:: en
authors:: A. Writer
tags:: bridge, town council

- ## Harbour town told to wait for its bridge
  <https://herald.example/harbour-bridge?from=front>
- id:: 0b1f3c1e-2f0a-4d5e-8a43-000000000001
  > Mira Olsen said the bridge is late
\t- Mira Olsen · person · Needs a source
\t- Same wording as in the minutes?
\t- #[[bridge]] #[[town council]]
- id:: 0b1f3c1e-2f0a-4d5e-8a43-000000000002
  A note
  on the page
\t- Needs a source
`,
  });
});

test('an export a day later, and in another order of pages, has the same files', async () => {
  const pages = [samplePage(1), samplePage(2, { title: 'Story 1 of the Harbour' }), samplePage(3)];
  const annotations = pages.map(({ address }, n) => sampleAnnotation(n, { page: address }));
  const before = await filesOf({ pages, annotations }, 'obsidian');
  const after = await filesOf(
    { pages: pages.toReversed(), annotations: annotations.toReversed() },
    'obsidian',
  );
  expect(Object.keys(before)).toHaveLength(3);
  expect(after).toEqual(before);
});

test('one file holds page after page, without front matter; kept pages without a note are there', async () => {
  const file = await fileOf(
    { annotations: two(), pages: [{ ...PAGE, modified: 1 }, samplePage(1)] },
    'obsidian',
  );
  expect(file).toMatch(/^# Harbour town/);
  expect(file).toContain('\n\n# Story 1 of the harbour\n');
});

const HOSTILE = fc.record({
  title: nastyWords(),
  site: nastyWords(),
  exact: nastyWords(),
  source: nastyWords(),
  tag: nastyWords(),
});
const hostile = ({ title, site, exact, source, tag }: Record<string, string>): SampleLibrary => {
  const reading = { ...sampleAnnotation(1).reading!, sources: [{ name: source!, kind: 'person' as const }] };
  const target = sampleAnnotation(1).target!;
  const [first] = target.ranges;
  const words = { ...target, ranges: [{ ...first!, quote: { ...first!.quote, exact: exact! } }] };
  return {
    annotations: [
      sampleAnnotation(1, { reading, target: words, tags: [tag!], note: 'mine', assessment: undefined }),
    ],
    pages: [{ ...PAGE, title: title!, site: site!, authors: [source!], modified: 1 }],
  };
};

test('whatever a page says, its front matter reads as it was, and its words stay where they are put', async () => {
  await fc.assert(
    fc.asyncProperty(HOSTILE, async (words) => {
      const [file] = Object.values(await filesOf(hostile(words), 'obsidian'));
      const [, head, body] = /^---\n(.*?\n)---\n\n(.*)$/s.exec(file!)!;
      const facts = parse(head!);
      expect(facts.title).toBe(oneLine(words.title!) || PAGE.address);
      expect(facts.site).toBe(oneLine(words.site!) || 'herald.example');
      // Heading, link, rule, passage, id, who, note, tag: as many lines as there are parts, and no more.
      const lines = body!.split('\n').filter((line) => line !== '');
      const parts = lines.map((line) => /^(?:# |<https:|---$|> |\^whence-|mine$|#)/.exec(line)?.[0] ?? 'who');
      const passage = oneLine(words.exact!) === '' ? [] : ['> ', '^whence-'];
      const tag = /^#/.test(lines.find((line) => line.startsWith('#') && !line.startsWith('# ')) ?? '')
        ? ['#']
        : [];
      expect(parts).toEqual([
        '# ',
        '<https:',
        '---',
        ...passage,
        'who',
        'mine',
        ...tag,
        ...(passage.length ? [] : ['^whence-']),
      ]);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test('whatever a page says, it makes no block and no property of Logseq', async () => {
  await fc.assert(
    fc.asyncProperty(HOSTILE, async (words) => {
      const [file] = Object.values(await filesOf(hostile(words), 'logseq'));
      const properties = file!.split('\n').filter((line) => /^[\s-]*\S+::/.test(line));
      const names = properties.map((line) => /(\S+)::/.exec(line)![1]);
      expect(
        names.filter(
          (name) => !['url', 'site', 'published', 'language', 'authors', 'tags', 'id'].includes(name!),
        ),
      ).toEqual([]);
      expect(file!.match(/^- /gm)).toHaveLength(2);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test('the fields are listed, each with an example, and all can be used', () => {
  const fields = listedFields();
  expect(fields.find(({ name }) => name === 'page.title')).toEqual({
    name: 'page.title',
    key: 'pageTitle',
    example: 'Harbour town told to wait for its bridge',
  });
  const all = fields.map(({ name }) => `{{ ${name} }}`).join('\n');
  expect(() => markdownTemplate(`{% for note in notes %}${all}{% endfor %}`, 'obsidian')).not.toThrow();
});

test('filters: a date, a quotation, a slug, a tag, a value for YAML', () => {
  const fill = (template: string) => markdownTemplate(template, 'obsidian')(SAMPLE_FIELDS);
  expect(fill('{{ notes[0].created | date: "%Y" }}')).toBe('2026');
  expect(fill('{{ page.title | slug }}')).toBe('harbour-town-told-to-wait-for-its-bridge');
  expect(fill('{{ "a: \\"b\\" # c" | yaml }}')).toBe('"a: \\"b\\" # c"');
  expect(fill('{{ page.tags | tag | join: ", " }}')).toBe('#bridge, #town-council');
  expect(fill('{{ "a\nb" | quote | indent: 2 }}')).toBe('> a\n  > b');
});

test.each([
  ['{{ page.title }}\n{{ page.headline }}', 'unknown-field', 2, 'page.headline'],
  ['\n\n{% if notes.size > 5 %}{{ page.never.seen }}{% endif %}', 'unknown-field', 3, 'page.never.seen'],
  ['{% for note in notes %}\n{{ note.words }}\n{{ note.mood }}{% endfor %}', 'unknown-field', 3, 'note.mood'],
  ['{{ notes.constructor.constructor }}', 'unknown-field', 1, 'notes.constructor'],
  ['x\n{{ page.title | shout }}', 'unknown-filter', 2, 'shout'],
  ['{% include "secrets" %}', 'unknown-tag', 1, 'include'],
  ['{% render "secrets" %}', 'unknown-tag', 1, 'render'],
  ['\n{% layout "secrets" %}', 'unknown-tag', 2, 'layout'],
  ['a\n{% for note in notes %}', 'syntax', 2, 'tag {% for note in notes %} not closed'],
  ['{{ page.title', 'syntax', 1, 'output "{{ page.title" not closed'],
  ['x'.repeat(100_001), 'too-long', 1, ''],
  ['{% for i in (1..100000000) %}x{% endfor %}', 'too-much', 1, ''],
  ['{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}', 'too-slow', 1, ''],
  [
    '{% assign x = "aa" %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}',
    'too-much',
    1,
    '',
  ],
])('a template that cannot be filled in says where and why: %#', (template, trouble, line, what) => {
  let error: unknown;
  try {
    markdownTemplate(template, 'obsidian');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(TemplateError);
  expect(error).toMatchObject({ trouble, line, what });
});

test('a template of the reader’s is what is written, and one with a mistake writes nothing', async () => {
  expect(
    await fileOf({ annotations: [sampleAnnotation(1)] }, 'obsidian', '{{ page.title }}: {{ notes.size }}'),
  ).toBe('Harbour town told to wait for its bridge: 1');
  await expect(fileOf({ annotations: [] }, 'obsidian', '{{ nothing }}')).rejects.toBeInstanceOf(
    TemplateError,
  );
});

test('the default templates are ones that a reader could have written', () => {
  for (const flavour of ['obsidian', 'logseq'] as const)
    expect(() => markdownTemplate(DEFAULT_TEMPLATES[flavour], flavour)).not.toThrow();
});
