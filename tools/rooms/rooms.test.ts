import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../command.mjs';
import { withListing } from './listing';
import { ROOMS, WINGS } from './rooms';
import { overrides } from './rule';

/** The rooms as they are stated must be those that there are, and what is written from them must be up to date. */

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('every room imports only from rooms that stand before it', () => {
  for (const [index, { path, imports }] of ROOMS.entries()) {
    const before = ROOMS.slice(0, index).map((room) => room.path);
    expect(before, path).toEqual(expect.arrayContaining([...imports]));
  }
});

test('every file of the code is in one room, and every room has files', () => {
  const git = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const files = git.stdout.split('\n').filter((file) => file && existsSync(join(ROOT, file)));
  const isForTests = (file: string) => /(\.test|-for-tests)\.tsx?$/.test(file);
  const roomOf = (file: string) => {
    const inFolders = ROOMS.filter((room) => !room.files && file.startsWith(`${room.path}/`));
    const atHead = ROOMS.filter((room) =>
      room.files?.some((name) => file === `${dirname(room.path)}/${name}.ts`),
    );
    return [...inFolders, ...atHead].map(({ path }) => path);
  };
  const code = files.filter(
    (file) => /^(lib|components|entrypoints|tools|e2e)\//.test(file) && !isForTests(file),
  );
  expect(code.length).toBeGreaterThan(300);
  for (const file of code) expect(roomOf(file), file).toHaveLength(1);
  for (const { path } of ROOMS)
    expect(
      code.some((file) => roomOf(file)[0] === path),
      path,
    ).toBe(true);
});

test('every room opens with what it is for', () => {
  for (const { path, files, main } of ROOMS) {
    const file = files ? `${path}.ts` : main && join(path, main);
    if (file) expect(read(file), file).toMatch(/^(\/\/ @vitest.*\n)?\/\*\*/);
  }
  for (const wing of WINGS) {
    for (const { path, files, main } of ROOMS)
      if (path.startsWith(wing)) expect(files ?? main, path).toBeDefined();
  }
});

test('every part that is named is there', () => {
  for (const { path, parts = {} } of ROOMS) {
    for (const part of Object.keys(parts))
      expect(existsSync(join(ROOT, path, part)), `${path}/${part}`).toBe(true);
  }
});

test('the lint rule is that of the rooms (npm run rooms)', () => {
  expect(JSON.parse(read('tools/rooms/rule.json'))).toEqual({ overrides: overrides() });
  expect(JSON.parse(read('biome.json')).extends).toEqual(['./tools/rooms/rule.json']);
});

test('CONTRIBUTING.md shows the rooms as they are (npm run rooms)', () => {
  const guide = read('CONTRIBUTING.md');
  expect(guide).toBe(withListing(guide));
});
