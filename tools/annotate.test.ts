import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-annotate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const annotate = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/annotate.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

const TEXT = 'The wall is shut, Jane Roe said.\n\nIt was built in 1931.';
const ANNOTATION = {
  facts: '1.1h',
  a: [
    { at: '0.1', s: ['Jane Roe'], c: ['said'], t: ['The wall is shut,'], k: 'person', who: 'Jane Roe' },
    { at: '0.1', s: ['Jane Roe'], c: ['said'], t: ['the wall'], k: 'person', who: 'Jane Roe' },
  ],
};

test('from texts to a corpus', () => {
  const [texts, work, out] = [join(folder, 'texts.jsonl'), join(folder, 'work'), join(folder, 'out.jsonl')];
  writeFileSync(texts, `${JSON.stringify({ id: 'wall', title: 'Wall', text: TEXT })}\n`);
  expect(annotate('prepare', texts, work)).toMatchObject({ status: 0, stdout: '1 texts\n' });
  expect(readFileSync(join(work, 'docs', 'wall.txt'), 'utf8')).toContain('1.1| It was built in 1931.');

  expect(annotate('check', work)).toMatchObject({
    status: 1,
    stderr: `annotate: There is no ${join(work, 'ann', 'wall.json')}.\n`,
  });
  writeFileSync(join(work, 'ann', 'wall.json'), JSON.stringify(ANNOTATION));
  const checked = annotate('check', work, 'wall');
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain('   0.1 | Jane Roe | said | The wall is shut, | person | Jane Roe\n');
  expect(checked.stdout).toContain('      !! content not found: "the wall"\n');

  expect(annotate('build', work, out)).toMatchObject({
    status: 0,
    stdout: '1 texts, 1 attributions left out\n',
  });
  const line = JSON.parse(readFileSync(out, 'utf8'));
  expect(line).toMatchObject({
    id: 'wall',
    article: 'wall',
    title: 'Wall',
    text: TEXT,
    attributions: [{ id: 'wall-0', source: [[18, 26]], cue: [[27, 31]], type: 'indirect', no_source: false }],
    facts: [{ span: [34, 55], checkable: true }],
  });
  expect(line).not.toHaveProperty('lines');

  // Its second form: offsets into the corpus from which the text was taken.
  expect(annotate('build', work, out, '--of', texts, '--prefix', 'own-', '--dev-every', '1').status).toBe(0);
  const offsets = JSON.parse(readFileSync(out, 'utf8'));
  expect(offsets).toMatchObject({ id: 'own-wall', part: 'dev', of: 'texts', line: 'wall', range: [0, 55] });
  expect(offsets).not.toHaveProperty('text');

  expect(annotate('agree', out, out)).toMatchObject({
    status: 0,
    stdout: '1 texts, 1 and 1 attributions\nlinked 100.0, to the character 100.0\nkind 100.0, name 100.0\n',
  });
});

test('a command that is not there is one sentence', () => {
  expect(annotate('build', folder)).toMatchObject({
    status: 1,
    stderr: 'annotate: prepare, check, build or agree, with what to read and where to write; see --help.\n',
  });
});
