import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The command line as it is used: spawned. The texts are invented. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = 'tools/samples/harbour.html';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-analyze-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(args: readonly string[], options: SpawnOptions = {}) {
  return spawn(process.execPath, ['--import', 'tsx', 'tools/analyze.ts', ...args], { cwd: ROOT, ...options });
}

interface Run {
  code: number | null;
  lines: string[];
  errors: string;
}

function run(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout!.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr!.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = Buffer.concat(out).toString().split('\n').filter(Boolean);
      resolve({ code, lines, errors: Buffer.concat(err).toString() });
    });
    child.stdin!.end(input);
  });
}

async function file(name: string, contents: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, contents);
  return path;
}

const TEXT = 'Bridge to close\n\nJane Roe told The Harrow Herald that the bridge was closed.\n';

describe('files', () => {
  test('a line of JSON for each, in order, offsets into its text', async () => {
    const text = await file('bridge.txt', TEXT);
    const { code, lines, errors } = await run([text, SAMPLE]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      file: text,
      text: TEXT,
      language: expect.any(String),
      counts: { attributions: 1 },
    });
    const [attribution] = first.attributions;
    expect(attribution).toMatchObject({ sourceKind: 'person', speaker: 'Jane Roe', form: 'indirect' });
    expect(TEXT.slice(...(attribution.source[0] as [number, number]))).toBe('Jane Roe');
    expect(TEXT.slice(...(attribution.via[0] as [number, number]))).toBe('The Harrow Herald');
    expect(attribution).toMatchObject({ sureness: expect.stringMatching(/sure$/), marked: true });
    expect(second.file).toBe(SAMPLE);
    expect(second.sources.length).toBeGreaterThan(5);
    for (const { cue } of second.attributions) expect(second.text.slice(...cue[0]).trim()).not.toBe('');
    for (const claim of second.claims) expect(claim).toMatchObject({ marked: expect.any(Boolean) });
  });

  test('--table prints the same for people', async () => {
    const { code, lines, errors } = await run(['--table', SAMPLE]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(lines[0]).toBe(SAMPLE);
    expect(lines.find((line) => line.includes('Ailsa Brandreth'))).toMatch(
      /^\d\.\d\d .*sure +Ailsa.* person .* direct /,
    );
  });

  test('Markdown is read without its marks', async () => {
    const path = await file(
      'notes.md',
      '---\ntitle: x\n---\n# Bridge to close\n\n**Jane Roe** said the [bridge](https://example.org/b) was *closed*.\n\n> It is late.\n\n- one\n- two\n',
    );
    const { lines } = await run([path]);
    const { text, attributions } = JSON.parse(lines[0]!);
    expect(text).toBe('Bridge to close\n\nJane Roe said the bridge was closed.\n\nIt is late.\n\none\n\ntwo');
    expect(attributions).toMatchObject([{ speaker: 'Jane Roe' }, { speaker: 'Jane Roe', cue: [] }]);
  });

  test('what cannot be read is named, and the rest is read all the same', async () => {
    const good = await file('good.txt', TEXT);
    const bad = [
      [join(folder, 'missing.txt'), 'does not exist'],
      [await file('empty.txt', ''), 'is empty'],
      [await file('blank.txt', ' \n \n'), 'has no text to read'],
      [await file('binary.txt', Buffer.from([0x50, 0x4b, 0, 1, 2, 0])), 'is not a text file'],
      [await file('broken.txt', Buffer.from([0x4a, 0xff, 0xfe, 0x80])), 'is not UTF-8 text'],
      [await file('nothing.html', '<!doctype html><title>x</title>'), 'has no text to read'],
      [await file('data.csv', 'a,b'), 'only .txt, .md and .html'],
      [folder, 'only .txt, .md and .html'],
    ] as const;
    const { code, lines, errors } = await run([...bad.map(([path]) => path), good]);
    expect(code).toBe(1);
    expect(lines.map((line) => JSON.parse(line).file)).toEqual([good]);
    const said = errors.trim().split('\n');
    expect(said).toHaveLength(bad.length);
    for (const [i, [path, problem]] of bad.entries()) {
      expect(said[i]).toContain(path);
      expect(said[i]).toContain(problem);
    }
  });
});

describe('--jsonl', () => {
  test('a line a text, in order, with broken lines named', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: 'Jane Roe said it was late.' }),
      '{"id": "b", "text": ',
      JSON.stringify({ id: 'c' }),
      'null',
      '',
      JSON.stringify({ id: 7, text: '' }),
    ].join('\n');
    const { code, lines, errors } = await run(['--jsonl'], input);
    expect(code).toBe(1);
    const [first, last] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: 'a', sources: [{ name: 'Jane Roe' }], claims: [] });
    expect(first.attributions).toMatchObject([{ sourceKind: 'person', cue: [[9, 13]] }]);
    expect(last).toEqual({ id: 7, sources: [], attributions: [], claims: [] });
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => /line (\d+)/.exec(line)?.[1]),
    ).toEqual(['2', '3', '4']);
  });

  test('--facts leaves out what states no fact', async () => {
    const text = 'Jane Roe said the bridge was closed in 2019. Max Orrin hopes to see the quay again.';
    const input = JSON.stringify({ id: 'a', text });
    const cues = async (...more: string[]) => {
      const { lines } = await run(['--jsonl', ...more], input);
      const { attributions } = JSON.parse(lines[0]!) as { attributions: { cue: [number, number][] }[] };
      return attributions.map(({ cue }) => text.slice(...cue[0]!));
    };
    expect(await cues()).toEqual(['said', 'hopes']);
    expect(await cues('--facts')).toEqual(['said']);
  });

  test('streams: the first answer comes before the input ends', async () => {
    const child = start(['--jsonl']);
    const answered = new Promise<string>((resolve) => {
      child.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    });
    child.stdin!.write(`${JSON.stringify({ id: 1, text: 'Jane Roe said no.' })}\n`);
    expect(JSON.parse(await answered)).toMatchObject({ id: 1 });
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.stdin!.end();
    expect(await closed).toBe(0);
  });

  test('whoever reads may leave early', async () => {
    const child = start(['--jsonl']);
    const errors: Buffer[] = [];
    child.stderr!.on('data', (chunk: Buffer) => errors.push(chunk));
    // What we write after it has gone is lost, as it should be.
    child.stdin!.on('error', () => {});
    const line = `${JSON.stringify({ id: 1, text: 'Jane Roe said it was late. '.repeat(200) })}\n`;
    child.stdout!.once('data', () => child.stdout!.destroy());
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.stdin!.end(line.repeat(200));
    expect(await closed).toBe(0);
    expect(Buffer.concat(errors).toString()).toBe('');
  });
});

test('--help says how', async () => {
  const { code, lines } = await run(['--help']);
  expect(code).toBe(0);
  expect(lines[0]).toContain('Usage:');
});

test.each([
  [[]],
  [['--nonsense']],
  [['--jsonl', 'file.txt']],
  [['--jsonl', '--table']],
  [['--facts', 'file.txt']],
])('%j is refused with a sentence', async (args) => {
  const { code, lines, errors } = await run(args);
  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(errors).toMatch(/^analyze: .+\n$/s);
});
