import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { binary } from '../command.mjs';
import { ROOMS, type Room } from './rooms';
import { overrides } from './rule';

/** The lint rule must bite: here it is shown what it has to refuse, and what it has to let pass. */

interface Sample {
  file: string;
  from: string;
}

/** Written out by hand, so that a mistake in how the rule is made shows. */
const REFUSED: [file: string, from: string][] = [
  ['lib/reading/steps', '../page/marks/marks'],
  ['lib/reading/words/sample', '../text/tokens'],
  ['lib/reading/text/sample', '../tagger/tagger'],
  ['lib/reading/tagger/sample', '../sources/speakers'],
  ['lib/reading/tagger/wasm/sample', '../../reader'],
  ['lib/reading/claims/sample', 'dexie'],
  ['lib/reading/claims/sample', 'node:fs'],
  ['lib/reading/reader', 'wxt/browser'],
  ['lib/page/text/sample', '../marks/paint'],
  ['lib/page/text/sample', '../anchor/target'],
  ['lib/page/tree/sample', '../article/find-article'],
  ['lib/page/anchor/sample', '../read-article'],
  ['lib/page/follow/sample', '../text/text-map'],
  ['lib/page/marks/sample', '../../reading/text/tokens'],
  ['lib/page/marks/sample', '../../annotations/model'],
  ['lib/page/marks/sample', '@/lib/annotations/model'],
  ['lib/page/tree/sample', '@mozilla/readability/Readability.js'],
  ['lib/page/anchor/sample', 'preact'],
  ['lib/page/slices', './read-article'],
  ['lib/annotations/sample', '../exchange/web-annotation'],
  ['lib/annotations/sample', '../page/marks/marks'],
  ['lib/exchange/sample', '../../components/NoteEditor'],
  ['lib/messages', '../entrypoints/popup/main'],
  ['components/sample', '../entrypoints/popup/main'],
  ['entrypoints/popup/sample', '../../tools/setup.mjs'],
  ['tools/browsers/sample', '../../e2e/support/fixture'],
  ['lib/page/text/sample.test', '../../annotations/model'],
];
const ALLOWED: [file: string, from: string][] = [
  ['lib/reading/tagger/sample', '../text/tokens'],
  ['lib/reading/tagger/sample', './join'],
  ['lib/reading/tagger/wasm/sample', '../../types'],
  ['lib/reading/reader', './tagger/network'],
  ['lib/page/text/sample', '../article/found-article'],
  ['lib/page/text/sample', '../../reading/types'],
  ['lib/page/anchor/sample', 'diff'],
  ['lib/page/read-article', './text/text-map'],
  ['lib/page/tree/sample.test', '../text/text-map'],
  ['lib/page/tree/sample-for-tests', '../documents-for-tests'],
  ['lib/annotations/sample', '../page/anchor/target'],
  ['lib/annotations/sample', 'dexie'],
  ['lib/exchange/sample', '../annotations/model'],
  ['components/sample', '../lib/messages'],
  ['entrypoints/popup/sample', '../../components/words'],
  ['e2e/sample.test', '../tools/browsers'],
];

const fileIn = ({ path, files }: Room) => (files ? path : join(path, 'sample'));
const toRoom = (file: string, to: Room) => {
  const way = relative(dirname(file), to.files ? to.path : join(to.path, to.main ?? 'some-file'));
  return way.startsWith('.') ? way : `./${way}`;
};
const pairs = ROOMS.flatMap((one) =>
  ROOMS.filter((other) => other !== one).map((other) => ({
    name: `${one.path} → ${other.path}`,
    sample: { file: fileIn(one), from: toRoom(fileIn(one), other) },
    isAllowed: one.imports.includes(other.path),
  })),
);

const folder = mkdtempSync(join(tmpdir(), 'whence-rooms-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const { extends: _, vcs: __, $schema: ___, ...settings } = JSON.parse(readFileSync('biome.json', 'utf8'));
write('biome.json', JSON.stringify({ ...settings, overrides: overrides(), root: true }));

/** What each file imports, a line each. */
const imports = new Map<string, string[]>();
for (const [file, from] of [...REFUSED, ...ALLOWED]) addSample({ file, from });
for (const { sample } of pairs) addSample(sample);
for (const [file, froms] of imports) {
  write(`${file}.ts`, froms.map((from, line) => `import { x as x${line} } from '${from}';\n`).join(''));
}

function addSample({ file, from }: Sample): void {
  const froms = imports.get(file) ?? [];
  if (!froms.includes(from)) imports.set(file, [...froms, from]);
}

write('lib/circle/one.ts', "import type { Other } from './other';\n\nexport type One = Other[];\n");
write('lib/circle/other.ts', "import type { One } from './one';\n\nexport type Other = One | 1;\n");

const lint = spawnSync(
  process.execPath,
  [
    binary('biome'),
    'lint',
    '--only=style/noRestrictedImports',
    '--only=suspicious/noImportCycles',
    '--max-diagnostics=none',
    '--reporter=json',
  ],
  { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
);
const { diagnostics } = JSON.parse(lint.stdout) as {
  diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
};
const refusals = new Set(
  diagnostics.map(({ category, location: { path, start } }) => `${category} ${path}:${start.line}`),
);

function isRefused({ file, from }: Sample): boolean {
  return refusals.has(`lint/style/noRestrictedImports ${file}.ts:${imports.get(file)!.indexOf(from) + 1}`);
}

test.each(REFUSED)('%s must not import %s', (file, from) => {
  expect(isRefused({ file, from })).toBe(true);
});

test.each(ALLOWED)('%s may import %s', (file, from) => {
  expect(isRefused({ file, from })).toBe(false);
});

test('of all pairs of rooms those may import from each other that say so, and no others', () => {
  const wrong = pairs.filter(({ sample, isAllowed }) => isRefused(sample) === isAllowed);
  expect(wrong.map(({ name }) => name)).toEqual([]);
  expect(pairs.length).toBeGreaterThan(400);
});

test('nothing is imported in a circle, types neither', () => {
  expect(refusals).toContain('lint/suspicious/noImportCycles lib/circle/one.ts:1');
  expect(refusals).toContain('lint/suspicious/noImportCycles lib/circle/other.ts:1');
});
