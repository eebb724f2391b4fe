import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PAGE, READING, range, readingThat, target } from '../annotations/fixtures';
import type { KeptAttribution, KeptReading } from '../annotations/kept-reading';
import type { Annotation } from '../annotations/model';
import type { Span } from '../reading/types';
import { brat } from './brat';
import { codePoints } from './code-points';
import { corpusJsonl } from './corpus-jsonl';
import type { OutFormat } from './formats';
import { LABEL_STUDIO_INTERFACE, labelStudio } from './label-studio';
import type { TellsLeftOut } from './left-out';
import { plainText } from './plain-text';
import {
  bytesOf,
  libraryOf,
  nastyWords,
  type SampleLibrary,
  sampleAnnotation,
  wordsIn,
} from './sample-library-for-tests';

const ignore = () => {};

const TEXT = `Harbour waits 🎉 for its bridge

“The bridge is late,” Mira Olsen said on Friday. “It will
come 🌉 in spring.” The bridge has 12 arches. He told the Herald that he waits.
According to the Board, the bridge is late.`;

const attribution = (rest: Partial<KeptAttribution>): KeptAttribution => ({
  ...readingThat('', 1).attributions[0]!,
  ...rest,
});

const reading = (): KeptReading => ({
  ...readingThat('', 1),
  sources: [
    { name: 'Mira Olsen', kind: 'person' },
    { name: 'the Board', kind: 'organization' },
  ],
  attributions: [
    attribution({
      content: '“The bridge is late,” … “It will\ncome 🌉 in spring.”',
      source: 'Mira Olsen',
      cue: 'said',
    }),
    attribution({ content: 'that he waits', source: 'He', cue: 'told', via: 'the Herald', form: 'indirect' }),
    attribution({
      content: 'the bridge is late',
      source: 'the Board',
      cue: 'According to',
      sources: [1],
      form: 'indirect',
    }),
  ],
  claims: [{ words: 'The bridge has 12 arches.', reasons: ['figure'], links: [], confidence: 0.9 }],
});

const library = (annotations: Annotation[] = [], text = TEXT): SampleLibrary => ({
  annotations,
  readings: [reading()],
  texts: [{ page: PAGE.address, at: 1, mapVersion: 1, text, blocks: [] }],
});

/** An annotation of words where they stand in the text. */
const on = (role: 'content' | 'claim' | 'selection', words: string, rest: Partial<Annotation> = {}) =>
  sampleAnnotation(7, {
    target: target(range(role, TEXT.indexOf(words), words)),
    reading: undefined,
    ...rest,
  });

async function corpus(of: SampleLibrary, options: TellsLeftOut = {}) {
  const file = await wordsIn(corpusJsonl.write(libraryOf(of), options, ignore));
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const cut = (text: string, spans: Span[]) => spans.map(([start, end]) => text.slice(start, end));

test('the corpus has each statement where it stands', async () => {
  const [line, ...more] = await corpus(library());
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    title: PAGE.title,
    date: '2026-05-03',
    url: PAGE.url,
    text: TEXT,
    corrections: [],
    notes: [],
  });
  const said = line.attributions.map((each: Record<string, Span[]>) =>
    ['source', 'cue', 'content', 'via'].map((role) => cut(TEXT, each[role]!)),
  );
  expect(said).toEqual([
    [['Mira Olsen'], ['said'], ['“The bridge is late,”', '“It will\ncome 🌉 in spring.”'], []],
    [['He'], ['told'], ['that he waits'], ['the Herald']],
    [['the Board'], ['According to'], ['the bridge is late'], []],
  ]);
  expect(line.attributions[2]).toMatchObject({
    id: 'A3',
    type: 'indirect',
    no_source: false,
    kind: 'organization',
    speaker: 'the Board',
  });
  // The second is in the last paragraph, and not in the headline that says nearly the same.
  expect(line.attributions[2].content[0][0]).toBeGreaterThan(TEXT.indexOf('According'));
  expect(
    cut(
      TEXT,
      line.facts.map(({ span }: { span: Span }) => span),
    ),
  ).toEqual(['The bridge has 12 arches.']);
  expect(cut(TEXT, line.sentences)[0]).toBe('Harbour waits 🎉 for its bridge');
});

test('what was dismissed is in no list, and told as a correction; so is a mark that the reading lacks', async () => {
  const annotations = [
    on('content', 'that he waits', { id: 'a', dismissal: true, reading: READING }),
    on('claim', 'The bridge has 12 arches.', {
      id: 'b',
      dismissal: true,
      reading: { ...READING, mark: 'claim', sources: [] },
    }),
    on('content', 'for its bridge', { id: 'c', reading: { ...READING, form: 'indirect' } }),
    on('selection', 'in spring', { id: 'd' }),
  ];
  const [line] = await corpus(library(annotations));
  expect(line.attributions.map(({ id }: { id: string }) => id)).toEqual(['c', 'A1', 'A3']);
  expect(line.facts).toEqual([]);
  expect(line.corrections.map(({ id, change, mark }: Record<string, string>) => [id, change, mark])).toEqual([
    ['a', 'dismissed', 'attribution'],
    ['b', 'dismissed', 'claim'],
    ['c', 'added', 'attribution'],
  ]);
  expect(line.notes.map(({ id }: { id: string }) => id)).toEqual(['c', 'd']);
});

test.each<[string, OutFormat<TellsLeftOut>]>([
  ['corpus', corpusJsonl],
  ['brat', brat],
  ['Label Studio', labelStudio],
])('%s: pages without text are told, and so are words that are not in it', async (_, format) => {
  const left: unknown[] = [];
  const options: TellsLeftOut = { leftOut: (...told) => left.push(told) };
  const told: number[] = [];
  const gone = on('selection', 'in spring', { target: target(range('selection', 3, 'in autumn')) });
  const other = sampleAnnotation(1, { page: 'https://herald.example/other' });
  await bytesOf(format.write(libraryOf(library([gone, other])), options, (done) => told.push(done)));
  expect(left).toEqual([
    ['not-found', PAGE.address, 1],
    ['no-text', 'https://herald.example/other', 1],
  ]);
  expect(told).toEqual([1, 2]);
});

test('what was put right is in the lists as the reader has it, and told', async () => {
  const at = (words: string) => on('content', words, {}).target!;
  const annotations = [
    on('content', 'the bridge is late', {
      id: 'a',
      reading: READING,
      target: target(
        ...(['According to', 'the bridge is late'] as const).map((words, n) => ({
          ...at(words).ranges[0]!,
          role: (['cue', 'content'] as const)[n]!,
        })),
      ),
      correction: { what: 'attribution', source: { name: 'A. Roe', kind: 'unnamed' } },
    }),
    on('claim', 'The bridge has 12 arches.', {
      id: 'b',
      correction: { what: 'attribution', source: null },
    }),
    on('claim', 'that he waits', { id: 'c', correction: { what: 'claim', mark: at('that he waits') } }),
    on('content', '“The bridge is late,”', { id: 'd', reading: READING, correction: { what: 'right' } }),
  ];
  const [line] = await corpus(library(annotations));
  const byWords = (words: string) =>
    line.attributions.find((each: { content: Span[] }) => cut(TEXT, each.content).includes(words));
  expect(byWords('the bridge is late')).toMatchObject({ id: 'A3', speaker: 'A. Roe', kind: 'unnamed' });
  expect(byWords('The bridge has 12 arches.')).toMatchObject({ no_source: true, kind: 'none', speaker: '' });
  expect(byWords('that he waits')).toBeUndefined();
  expect(
    cut(
      TEXT,
      line.facts.map(({ span }: { span: Span }) => span),
    ),
  ).toEqual(['that he waits']);
  expect(line.corrections.map((each: Record<string, string>) => [each.id, each.change, each.says])).toEqual([
    ['a', 'changed', 'attribution: A. Roe (unnamed)'],
    ['b', 'changed', 'attribution: nobody named'],
    ['c', 'changed', 'claim without a source'],
    ['d', 'right', 'right'],
  ]);
});

test('a note stands where its words stand now, with what stood around them, if the text has moved', async () => {
  const text = `New words. in spring? ${TEXT}`;
  const start = TEXT.indexOf('in spring');
  const moved = range('selection', start, 'in spring');
  const quote = { ...moved.quote, prefix: 'come 🌉 ', suffix: '.” The' };
  const [line] = await corpus(
    library([on('selection', 'in spring', { target: target({ ...moved, quote }) })], text),
  );
  expect(line.notes[0].ranges[0].span).toEqual([
    text.lastIndexOf('in spring'),
    text.lastIndexOf('in spring') + 9,
  ]);
});

interface BratMark {
  role: string;
  spans: Span[];
  words: string;
}

/** Reads standoff as brat's own reader does; offsets are code points. */
function readBrat(ann: string): { marks: Map<string, BratMark>; others: string[] } {
  const marks = new Map<string, BratMark>();
  const others: string[] = [];
  for (const line of ann.split('\n').filter((each) => each !== '')) {
    const [id, about, words] = line.split('\t');
    if (!id!.startsWith('T')) {
      others.push(line);
      continue;
    }
    const [role, ...offsets] = about!.split(/[ ;]/);
    const spans = offsets.flatMap((at, i): Span[] =>
      i % 2 === 0 ? [[Number(at), Number(offsets[i + 1])]] : [],
    );
    marks.set(id!, { role: role!, spans, words: words! });
  }
  return { marks, others };
}

async function bratOf(of: SampleLibrary): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(brat.write(libraryOf(of), {}, ignore)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('brat: a text, its marks in code points, parts where lines end, and the settings', async () => {
  const mine = on('selection', 'It will\ncome', {
    note: 'two\nlines',
    tags: ['a\tb'],
    assessment: 'disputed',
  });
  const files = await bratOf(library([mine]));
  const name = 'harbour-town-told-to-wait-for-its-bridge';
  expect(Object.keys(files)).toEqual(['annotation.conf', `${name}.txt`, `${name}.ann`]);
  expect(files[`${name}.txt`]).toBe(TEXT);
  const { marks, others } = readBrat(files[`${name}.ann`]!);
  const points = [...TEXT];
  for (const { spans, words } of marks.values())
    expect(spans.map(([start, end]) => points.slice(start, end).join('')).join(' ')).toBe(words);
  expect([...marks.values()].map(({ role, words }) => [role, words])).toEqual([
    ['Content', '“The bridge is late,” “It will come 🌉 in spring.”'],
    ['Source', 'Mira Olsen'],
    ['Cue', 'said'],
    ['Content', 'that he waits'],
    ['Source', 'He'],
    ['Cue', 'told'],
    ['Via', 'the Herald'],
    ['Content', 'the bridge is late'],
    ['Source', 'the Board'],
    ['Cue', 'According to'],
    ['Unsourced', 'The bridge has 12 arches.'],
    ['Noted', 'It will come'],
  ]);
  expect(others).toContain('R1\tSaid_by Arg1:T1 Arg2:T2');
  expect(others).toContain('A1\tKind T1 person');
  expect(others).toContain('#1\tAnnotatorNotes T1\tMira Olsen');
  expect(others).toContain('A7\tAssessment T12 disputed');
  expect(others.at(-1)).toBe('#4\tAnnotatorNotes T12\ttwo lines #a b');
  const settings = files['annotation.conf']!;
  for (const { role } of marks.values()) expect(settings).toMatch(new RegExp(`^${role}$`, 'm'));
});

test('Label Studio: regions in code points, relations between them, the reader’s own apart', async () => {
  const file = await wordsIn(
    labelStudio.write(libraryOf(library([on('selection', 'in spring')])), {}, ignore),
  );
  const [task] = JSON.parse(file);
  const points = [...task.data.text];
  const [{ result, model_version }] = task.predictions;
  expect(model_version).toBe('whence-1');
  const regions = result.filter(({ type }: { type: string }) => type === 'labels');
  for (const { value } of [...regions, ...task.annotations[0].result])
    expect(points.slice(value.start, value.end).join('')).toBe(value.text);
  const wordsOf = (id: string) => regions.find((each: { id: string }) => each.id === id).value.text;
  const related = result
    .filter(({ type }: { type: string }) => type === 'relation')
    .map(({ from_id, to_id, labels }: Record<string, string>) => [
      wordsOf(from_id!),
      labels![0],
      wordsOf(to_id!),
    ]);
  expect(related.slice(0, 3)).toEqual([
    ['“The bridge is late,”', 'goes on', '“It will\ncome 🌉 in spring.”'],
    ['“The bridge is late,”', 'said by', 'Mira Olsen'],
    ['“The bridge is late,”', 'cued by', 'said'],
  ]);
  expect(task.annotations[0].result).toMatchObject([
    {
      value: { text: 'in spring', labels: ['Selection'] },
      meta: { text: ['Same wording as in the minutes?', '#bridge', '#town council', 'needs-source'] },
    },
  ]);
  for (const { value } of regions)
    expect(LABEL_STUDIO_INTERFACE).toContain(`<Label value="${value.labels[0]}"/>`);
});

test('offsets are right whatever the text and the note are', async () => {
  await fc.assert(
    fc.asyncProperty(nastyWords(), nastyWords(), nastyWords(), async (before, words, after) => {
      const text = before + words + after;
      fc.pre(words !== '');
      const annotation = sampleAnnotation(1, {
        note: before,
        tags: [after],
        reading: undefined,
        target: target(range('selection', before.length, words)),
      });
      const of = {
        annotations: [annotation],
        texts: [{ page: PAGE.address, at: 1, mapVersion: 1, text, blocks: [] }],
      };
      const [line] = await corpus(of);
      const [start, end] = line.notes[0].ranges[0].span;
      expect(start === before.length || start === before.length - 1).toBe(true);
      expect([0, 1, 2]).toContain(end - start - words.length);
      const files = await bratOf(of);
      const [, [, txt], [, ann]] = Object.entries(files) as [
        [string, string],
        [string, string],
        [string, string],
      ];
      const points = [...txt];
      for (const mark of readBrat(ann).marks.values())
        expect(mark.spans.map(([start, end]) => points.slice(start, end).join('')).join(' ')).toBe(
          mark.words,
        );
      expect(ann.split('\n').every((each) => /^$|^[TRA#]\d+\t/.test(each))).toBe(true);
      const [task] = JSON.parse(await wordsIn(labelStudio.write(libraryOf(of), {}, ignore)));
      const { value } = task.annotations[0].result[0];
      expect([...task.data.text].slice(value.start, value.end).join('')).toBe(value.text);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test('offsets in code points are those that are counted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(30), (words, n) => {
      const text = words.toWellFormed();
      const points = [...text];
      const offset = points.slice(0, n).join('').length;
      expect(codePoints(text)(offset)).toBe(Math.min(n, points.length));
    }),
    { numRuns: 500, seed: 12 },
  );
});

test('a text keeps its length, whatever is in it', () => {
  expect(plainText('a\r\nb\u2028c\ud800d\u0000')).toBe('a \nb c\ufffdd ');
});
