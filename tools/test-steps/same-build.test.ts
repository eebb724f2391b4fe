import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changedFiles, hashesOf } from './same-build.mjs';

test('names what differs between two builds, at any depth', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'chunks'));
  for (const name of ['same.js', 'gone.js', 'chunks/other.js']) writeFileSync(join(folder, name), 'before');
  const before = hashesOf(folder);
  expect(changedFiles(before, hashesOf(folder))).toEqual([]);
  rmSync(join(folder, 'gone.js'));
  writeFileSync(join(folder, 'chunks/other.js'), 'after');
  writeFileSync(join(folder, 'new.js'), 'after');
  expect(changedFiles(before, hashesOf(folder))).toEqual(['chunks/other.js', 'gone.js', 'new.js']);
});
