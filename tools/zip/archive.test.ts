import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archive, differences, type Files, filesIn, filesOfArchive } from './archive';

const files = (of: Record<string, string>): Files =>
  new Map(Object.entries(of).map(([path, text]) => [path, Buffer.from(text)]));

test('the order of the files, the day and the time zone change nothing', ({ onTestFinished: after }) => {
  const before = process.env.TZ;
  after(() => {
    process.env.TZ = before;
  });
  process.env.TZ = 'Pacific/Auckland';
  const one = archive(files({ 'a.js': '1', 'b/c.js': '2' }));
  process.env.TZ = 'America/Anchorage';
  const other = archive(files({ 'b/c.js': '2', 'a.js': '1' }));
  expect(Buffer.compare(one, other)).toBe(0);
});

test('what is packed comes out again', () => {
  const packed = filesOfArchive(archive(files({ 'a.js': 'one', 'b/c.js': '' })));
  expect([...packed].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['a.js', 'one'],
    ['b/c.js', ''],
  ]);
});

test('a folder is read at any depth', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'b/c'), { recursive: true });
  writeFileSync(join(folder, 'a.js'), '1');
  writeFileSync(join(folder, 'b/c/d.js'), '2');
  expect([...filesIn(folder).keys()].sort()).toEqual(['a.js', 'b/c/d.js']);
});

test('files that only one has, or has with other bytes, are named', () => {
  const ours = files({ 'a.js': '1', 'b.js': '2', 'c.js': '3' });
  expect(differences(ours, files({ 'a.js': '1', 'b.js': '9', 'd.js': '3' }))).toEqual([
    'b.js',
    'c.js',
    'd.js',
  ]);
  expect(differences(ours, files({ 'c.js': '3', 'b.js': '2', 'a.js': '1' }))).toEqual([]);
});
