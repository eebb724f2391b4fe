import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRows, factAppealLines } from './corpora/factappeal';
import { attributionsOf, rowsOf, wordsOf } from './corpora/polnear';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What stands where a span is. */
const words = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end));

const TEXT = 'Roe 😀 said: “It rained.\n\n“It poured.”\n\nPoe left.';
/** Offsets in code points: after the emoji one less than in UTF-16 units. */
const ANN = [
  'T1\tSource 0 3\tRoe',
  'T2\tCue 6 10\tsaid',
  'T3\tContent 12 23;25 37\t“It rained. “It poured.”',
  'T4\tAttribution 6 10\tsaid',
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
  'T5\tDiscard 39 48\tPoe left.',
  '',
].join('\n');

/** CoreNLP's file for a text whose words are parted by spaces and line breaks. */
const coreNlp = (text: string) =>
  Array.from(
    text.matchAll(/\S+/g),
    ({ 0: word, index }, i) =>
      `<token id="${i + 1}">\n<word>${word}</word>\n<CharacterOffsetBegin>${index}</CharacterOffsetBegin>\n` +
      `<CharacterOffsetEnd>${index + word.length}</CharacterOffsetEnd>\n<POS>NN</POS>\n<NER>O</NER>\n</token>`,
  ).join('\n');

describe('PolNeAR', () => {
  test('standoff spans are joined, their offsets in UTF-16 units', () => {
    const [one, ...others] = attributionsOf(ANN, TEXT);
    expect(others).toEqual([]);
    expect(words(TEXT, one!.source)).toEqual(['Roe']);
    expect(words(TEXT, one!.cue)).toEqual(['said']);
    expect(words(TEXT, one!.content)).toEqual(['“It rained.', '“It poured.”']);
    expect(one).toMatchObject({ id: 'E1', type: 'mixed', no_source: false });
  });

  test('further pieces have numbers', () => {
    const text = '“Rain,” she said, “and wind.”';
    const ann =
      'T1\tContent 0 7\tx\nT2\tContent 18 29\tx\nT3\tCue 12 16\tx\nE1\tCue:T3 Content2:T2 Content:T1';
    const [one] = attributionsOf(ann, text);
    expect(words(text, one!.content)).toEqual(['“Rain,”', '“and wind.”']);
    expect(one).toMatchObject({ type: 'direct', no_source: true });
    expect(() => attributionsOf('E1\tCue:T9', text)).toThrow('E1 names T9');
  });

  test('a row is a paragraph, and those into which an attribution goes on', () => {
    const rows = rowsOf({
      doc: 'a',
      primary: true,
      text: TEXT,
      attributions: attributionsOf(ANN, TEXT),
      words: wordsOf(coreNlp(TEXT)),
    });
    expect(rows.map(({ text }) => text)).toEqual(['Roe 😀 said: “It rained.\n\n“It poured.”', 'Poe left.']);
    expect(rows[0]!.labels).toEqual([
      'B-source',
      'O',
      'B-cue',
      'B-content',
      'I-content',
      'B-content',
      'I-content',
    ]);
    expect(rows[1]).toMatchObject({
      id: 'a#1',
      start: TEXT.indexOf('Poe'),
      tokens: [
        [0, 3],
        [4, 9],
      ],
      pos: ['NN', 'NN'],
      labels: ['O', 'O'],
    });
  });
});

describe('FactAppeal', () => {
  const source = (words: string) =>
    `<Appeal_Source:Named:Expert Document>${words}</Appeal_Source:Named:Expert Document>`;
  const fact = (words: string, how = 'Indirect_Quote') => `<Fact_Appeal:${how}>${words}</Fact_Appeal:${how}>`;
  const csv = (...rows: string[][]) =>
    [['sentence', 'annotation'], ...rows]
      .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
      .join('\n');

  test('tags become spans; one attribution has all of a sentence', () => {
    const text = 'The Roe Report says it rained, and "poured."';
    const tagged = `${source('The Roe Report')} says ${fact('it rained,')} and ${fact('"poured."', 'Direct_Quote')}`;
    const [line] = factAppealLines(csv([text, tagged]), 'train');
    expect(line).toMatchObject({ id: 'factappeal-train-0', text, fact_no_appeal: [] });
    const [one] = line!.attributions;
    expect(words(text, one!.source)).toEqual(['The Roe Report']);
    expect(words(text, one!.content)).toEqual(['it rained,', '"poured."']);
    expect(one).toMatchObject({ source_named: ['Named'], source_type: ['Expert_Document'], type: 'mixed' });
  });

  test('a source may stand within content; a fact may have none', () => {
    const text = 'It rained, Roe says, all day. It stopped.';
    const tagged = `${fact(`It rained, ${source('Roe')} says, all day.`)} <Fact_No_Appeal>It stopped.</Fact_No_Appeal>`;
    const [line] = factAppealLines(csv([text, tagged]), 'val');
    expect(words(text, line!.attributions[0]!.source)).toEqual(['Roe']);
    expect(words(text, line!.attributions[0]!.content)).toEqual(['It rained, Roe says, all day.']);
    expect(words(text, line!.fact_no_appeal)).toEqual(['It stopped.']);
  });

  test('what does not fit is left out', () => {
    const open = '<Fact_No_Appeal>It rained.';
    expect(
      factAppealLines(csv(['It rained.', 'It poured.'], ['It rained.', open], ['No.', 'No.']), 'train'),
    ).toEqual([{ id: 'factappeal-train-2', text: 'No.', attributions: [], fact_no_appeal: [] }]);
  });

  test('fields hold commas, line breaks and marks', () => {
    expect(csvRows('a,b\r\n"1, ""2""\n3",plain\n')).toEqual([
      ['a', 'b'],
      ['1, "2"\n3', 'plain'],
    ]);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whence-corpora-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const convert = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/corpora.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  test('a repository becomes files of lines', async () => {
    const home = join(folder, 'polnear');
    for (const part of ['train', 'dev']) {
      for (const kind of ['text', 'attributions', 'corenlp'])
        await mkdir(join(home, 'data', part, kind), { recursive: true });
      await writeFile(join(home, 'data', part, 'text/herald_2016-01-02_rain.txt'), TEXT);
      await writeFile(join(home, 'data', part, 'corenlp/herald_2016-01-02_rain.txt.xml'), coreNlp(TEXT));
      for (const annotator of ['b2', 'a1'])
        await writeFile(
          join(home, 'data', part, `attributions/herald_2016-01-02_rain_${annotator}.ann`),
          ANN,
        );
    }
    const abc = join(folder, 'abc');
    await mkdir(abc);
    await writeFile(join(abc, 'rural.txt'), 'Rain\nIt rained.\n\nWind\nIt blew.\n');
    await writeFile(join(abc, 'science.txt'), 'Stars\nThey shone.\n');
    const out = join(folder, 'out');
    const { status, stdout } = convert('--polnear', home, '--abc', abc, '--out', out);
    expect(status).toBe(0);
    expect(stdout).toContain('polnear.train.jsonl: 2 lines\npolnear-rows.train.jsonl: 4 lines\n');
    const lines = async (name: string) =>
      (await readFile(join(out, name), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect((await lines('polnear.dev.jsonl'))[0]).toMatchObject({
      id: 'herald_2016-01-02_rain_a1',
      article: 'herald_2016-01-02_rain',
      annotator: 'a1',
      publisher: 'herald',
      date: '2016-01-02',
    });
    expect((await lines('polnear-rows.dev.jsonl')).map(({ primary }) => primary)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await lines('abc-unlabelled.jsonl')).map(({ id }) => id)).toEqual([
      'abc-rural-0',
      'abc-rural-1',
      'abc-science-0',
    ]);
  });

  test('texts that are not those that were annotated are named, and the rest is written', async () => {
    const home = join(folder, 'dexter', 'entity-saliency');
    await mkdir(home, { recursive: true });
    const document = [{ name: 'headline', value: 'Rain' }];
    await writeFile(
      join(home, 'saliency-dataset.json'),
      JSON.stringify({ docId: 1, wikiTitle: 'Rain', document }),
    );
    const out = join(folder, 'wikinews');
    const { status, stdout, stderr } = convert('--wikinews', join(folder, 'dexter'), '--out', out);
    expect(status).toBe(1);
    expect(stdout).toBe('whence-wikinews.train.jsonl: 0 lines\nwhence-wikinews.dev.jsonl: 0 lines\n');
    expect(stderr).toMatch(/whence-wikinews\.train\.jsonl lacks \d+, .*: (wn-\d+ )*wn-1 /);
  });

  test('what is not there is one sentence', () => {
    const { status, stderr } = convert('--factappeal', join(folder, 'none'), '--out', folder);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `corpora: There is no ${join(folder, 'none', 'train.csv')}.\n`,
    });
  });
});
