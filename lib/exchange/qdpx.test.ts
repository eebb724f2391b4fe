import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE } from '../annotations/fixtures';
import type { Annotation } from '../annotations/model';
import { describeSpans } from '../page/anchor/describe';
import { type Arriving, isPassed, type Passed } from './formats';
import { leavingOf } from './leaving-for-tests';
import { qdpx } from './qdpx';
import { qdpxIn } from './qdpx-in';
import {
  annotation,
  entry,
  kept,
  leaving,
  RECORD,
  SAMPLE,
  statement,
  TEXT,
  written,
} from './qdpx-sample-for-tests';
import { openZip } from './unzip';

/** What leaves for other programs, and comes back. */

async function back(file: Blob): Promise<(Arriving | Passed)[]> {
  const all: (Arriving | Passed)[] = [];
  for await (const one of qdpxIn.read(file, undefined, () => {})) all.push(one);
  return all;
}
const taken = (all: (Arriving | Passed)[]) =>
  all.map((one) => {
    if (isPassed(one)) throw new Error(`Passed over at ${one.at}: ${one.why}`);
    return one;
  });
/** What of an annotation comes back from any program. */
const core = (one: Pick<Arriving, 'id' | 'body' | 'target' | 'dismissal'>) => ({
  id: one.id,
  note: one.body.note,
  tags: [...one.body.tags].sort(),
  assessment: one.body.assessment,
  dismissal: one.dismissal,
  words: one.target?.ranges.map(({ role, quote }) => [role, quote.exact]),
});
const coreOf = ({ note, tags, assessment, ...rest }: Annotation) =>
  core({ ...rest, body: { note, tags, assessment } });
const byId = <T extends { id?: string }>(all: T[]) =>
  all.sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));

/** Of a TextSource: what its selections are, as a program that counts code points reads them. */
function selectionsIn(xml: string, text: string): string[] {
  const points = [...text];
  return [...xml.matchAll(/<PlainTextSelection [^>]*startPosition="(\d+)" endPosition="(\d+)"/g)].map(
    ([, from, to]) => points.slice(Number(from), Number(to)).join(''),
  );
}

test('a project is a zip with one text a page, on which its selections are the words', async () => {
  const file = await written(leaving(SAMPLE, kept()));
  const { names } = await openZip(file);
  expect(names.at(-1)).toBe('project.qde');
  expect(names.filter((name) => name.startsWith('sources/'))).toHaveLength(2);
  const xml = await entry(file, 'project.qde');
  const [whole, passages] = xml.split('<TextSource ').slice(1);
  expect(await entry(file, names[0]!)).toBe(TEXT);
  expect(selectionsIn(whole!, TEXT)).toEqual([
    'The wall 🧱 will hold',
    'The wall 🧱 will hold',
    'The wall 🧱 will hold',
    'said',
    'said',
    'Mira Olsen',
    'Mira Olsen',
    'café',
    'e\u0301té',
  ]);
  const others = await entry(file, names[1]!);
  expect(others).toBe(`${PAGE.title}\n\n… before words that are gone 🛳 after …`);
  expect(selectionsIn(passages!, others)).toEqual(['words that are gone 🛳']);
  expect(passages).toContain('(passages)');
  expect(passages).toContain('the text of the page was not kept');
});

test('each code is in the book once, and what Whence knows is in groups of its own', async () => {
  const xml = await entry(await written(leaving(SAMPLE, kept())), 'project.qde');
  const book = /<CodeBook>.*<\/CodeBook>/s.exec(xml)?.[0] ?? '';
  expect([...book.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    '&lt;&amp;&quot;&gt;',
    'a/b',
    'bridge',
    'only a tag',
    'page',
    'statement',
    'Assessment (Whence)',
    'checked',
    'needs a source',
    'Kind of source (Whence)',
    'person',
    'Part of a statement (Whence)',
    'content',
    'cue',
    'source',
    'Mark (Whence)',
    'dismissed',
  ]);
  for (const [, guid] of xml.matchAll(/<CodeRef targetGUID="([^"]*)"/g))
    expect(book).toContain(`guid="${guid}"`);
  for (const [, guid] of xml.matchAll(/<NoteRef targetGUID="([^"]*)"/g))
    expect(xml).toContain(`<Note guid="${guid}"`);
  const guids = [...xml.matchAll(/ guid="([^"]*)"/g)].map(([, guid]) => guid);
  expect(new Set(guids).size).toBe(guids.length);
});

test('the next export has the same names', async () => {
  const guidsIn = async () => {
    const xml = await entry(await written(leaving(SAMPLE, kept())), 'project.qde');
    return [...xml.matchAll(/ guid="([^"]*)"/g)].map(([, guid]) => guid);
  };
  expect(await guidsIn()).toEqual(await guidsIn());
});

test('what left comes back: each note, its tags and its words, on its page', async () => {
  const all = taken(await back(await written(leaving(SAMPLE, kept()))));
  expect(byId(all).map(core)).toEqual(byId(SAMPLE.map(coreOf)));
  for (const { page, created, modified } of all) {
    const { site, authors, published, title, address } = PAGE;
    expect(page).toEqual({ site, authors, published, title, address });
    expect([created, modified]).toEqual([Date.UTC(2026, 0, 2, 3, 4, 5), Date.UTC(2026, 0, 3)]);
  }
  const texts = all.flatMap(({ text }) => text ?? []);
  expect(texts).toEqual([{ ...kept(), blocks: expect.any(Array) }]);
  expect(texts[0]?.blocks.map(({ span }) => TEXT.slice(...span))).toEqual(TEXT.split('\n\n'));
  // On the page's own text all is as it was, and of a passage what stood around it.
  const targets = new Map(all.map((one) => [one.id, one.target]));
  expect(targets.get(SAMPLE[0]!.id)).toEqual(SAMPLE[0]!.target);
  expect(targets.get(SAMPLE[3]!.id)).toEqual(statement);
  expect(targets.get(SAMPLE[7]!.id)?.ranges[0]?.quote).toEqual(SAMPLE[7]!.target?.ranges[0]?.quote);
});

test('without the text of the page all words are passages, and come back as well', async () => {
  const all = taken(await back(await written(leaving(SAMPLE))));
  expect(byId(all).map(core)).toEqual(byId(SAMPLE.map(coreOf)));
  expect(all.every(({ text }) => text === undefined)).toBe(true);
});

test('words that the kept text says otherwise are passages: nothing is coded that was not meant', async () => {
  const other = TEXT.replace('will hold', 'may hold');
  const file = await written(leaving([SAMPLE[0]!, SAMPLE[1]!], kept(other)));
  const [whole] = (await entry(file, 'project.qde')).split('<TextSource ').slice(1);
  expect(selectionsIn(whole!, other)).toEqual(['café']);
  expect(byId(taken(await back(file))).map(core)).toEqual(byId([SAMPLE[0]!, SAMPLE[1]!].map(coreOf)));
});

test('a kept page without a note is a source, where its text is kept', async () => {
  const page = { ...RECORD, kept: 5 };
  const from = { ...leavingOf([], new Map([[PAGE.address, page]])), textOf: async () => kept() };
  expect(await entry(await written(from), 'project.qde')).toContain('<TextSource ');
  expect(await entry(await written({ ...from, textOf: async () => undefined }), 'project.qde')).not.toContain(
    '<TextSource ',
  );
});

describe('whatever stands in notes, tags and texts', () => {
  const sign = fc.constantFrom(
    'a',
    'b ',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '🛳',
    '👩‍🚀',
    'e\u0301',
    '漢',
    '<',
    '&',
    '"',
    ']]>',
    '\t',
    '… ',
    ' …\n\n',
    '\ufeff',
    '\u2028',
  );
  const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
  const words = text.map((some) => `w${some}w`);
  const tag = text.map((some) => some.trim()).filter((some) => some !== '');
  const body = fc.record({
    note: fc.oneof(fc.constant(''), text),
    tags: fc.uniqueArray(tag, { maxLength: 3 }),
  });

  test('comes back, with and without the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ before: text, words, body }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (parts, isKept) => {
          const plain = (some: string) => some.replace(/\r\n?/g, '\n');
          const all = `${parts.map((part) => part.before + part.words).join('\n')}.`;
          let at = 0;
          const made = parts.map((part) => {
            const start = at + part.before.length;
            at = start + part.words.length + 1;
            const span = [start, start + part.words.length] as const;
            return annotation({
              ...part.body,
              target: describeSpans({ text: all, version: 3 }, [{ role: 'selection', span }]),
            });
          });
          const returned = taken(await back(await written(leaving(made, isKept ? kept(all) : undefined))));
          const expected = made.map((each) => {
            const one = coreOf(each);
            // What ends a line in a text is one sign, wherever it came from.
            return { ...one, words: one.words?.map(([role, said]) => [role, plain(said!)]) };
          });
          expect(byId(returned).map(core)).toEqual(byId(expected));
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });
});

test('it says how many are written, and is stopped by whoever takes no more', async () => {
  const told: number[] = [];
  for await (const _ of qdpx.write(leaving(SAMPLE, kept()), undefined, (done) => told.push(done)));
  expect(told.at(-1)).toBe(SAMPLE.length);
  const stop = () => {
    throw new Error('Stopped.');
  };
  const all = async () => {
    for await (const _ of qdpx.write(leaving(SAMPLE), undefined, stop));
  };
  await expect(all()).rejects.toThrow('Stopped.');
});
