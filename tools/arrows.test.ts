import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** The lint rule that keeps the arrows of the design must bite: here it is shown what it has to refuse. */

const FORBIDDEN: [room: string, from: string][] = [
  ['lib/reading', '../page/marks'],
  ['lib/reading', '../messages'],
  ['lib/reading', 'dexie'],
  ['lib/reading/tagger', '../../page/marks'],
  ['lib/reading/tagger', 'dexie'],
  ['lib/reading/claims', '../../page/marks'],
  ['lib/reading/claims', 'dexie'],
  ['lib/page', '../reading/tokens'],
  ['lib/page', '../annotations/model'],
  ['lib/annotations', '../exchange/web-annotation'],
  ['lib/exchange', '../../components/NoteEditor'],
  ['lib', '../entrypoints/popup/main'],
  ['components', '../entrypoints/popup/main'],
];

const ALLOWED: [room: string, from: string][] = [
  ['lib/reading', './tokens'],
  ['lib/reading/tagger', '../tokens'],
  ['lib/reading/claims', '../tokens'],
  ['lib/page', '../reading/types'],
  ['lib/annotations', '../page/describe'],
  ['lib/exchange', '../annotations/model'],
  ['components', '../lib/messages'],
];

const folder = mkdtempSync(join(tmpdir(), 'whence-arrows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nameOf = (room: string, from: string) => join(room, `${from.replace(/\W+/g, '-')}-sample.ts`);
const settings = JSON.parse(readFileSync('biome.json', 'utf8'));
writeFileSync(
  join(folder, 'biome.json'),
  JSON.stringify({ ...settings, $schema: undefined, vcs: undefined }),
);
for (const [room, from] of [...FORBIDDEN, ...ALLOWED]) {
  const file = join(folder, nameOf(room, from));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import { x } from '${from}';\n\nexport const y = x;\n`);
}
const { stdout, stderr } = spawnSync(
  resolve('node_modules/.bin/biome'),
  ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--colors=off'],
  { cwd: folder, encoding: 'utf8' },
);
const refused = (room: string, from: string) =>
  `${stdout}${stderr}`.split('\n').some((line) => line.startsWith(`${nameOf(room, from)}:`));

test.each(FORBIDDEN)('%s must not import %s', (room, from) => {
  expect(refused(room, from)).toBe(true);
});

test.each(ALLOWED)('%s may import %s', (room, from) => {
  expect(refused(room, from)).toBe(false);
});
