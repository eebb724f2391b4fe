import { expect, test } from 'vitest';
import { archive } from './archive';
import { packagesWithoutNotice, problemsOf } from './problems';

const ROOT = '/home/ann/whence';
const MANIFEST = {
  default_locale: 'en',
  background: { service_worker: 'background.js' },
  icons: { 16: 'icon/16.png' },
  action: { default_popup: 'popup.html' },
};
const SOUND: Record<string, string> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'background.js': 'import{a}from"./chunks/a.js";import("./chunks/late.js")',
  'chunks/a.js': 'export const a=1',
  'chunks/late.js': 'import"../chunks/a.js"',
  'icon/16.png': 'picture',
  'popup.html': '<script src="/chunks/a.js"></script><a href="https://whence.example/">',
  '_locales/en/messages.json': '{}',
  'THIRD-PARTY-NOTICES.txt': 'one 1.0.0 (MIT)',
};

const problems = (change: Record<string, string | undefined>) => {
  const files = Object.entries({ ...SOUND, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return problemsOf(archive(new Map(files.map(([path, text]) => [path, Buffer.from(text)]))), ROOT);
};

test('a whole package has none', () => {
  expect(problems({})).toEqual([]);
});

test('a key may not go to the store', () => {
  const manifest = JSON.stringify({ ...MANIFEST, key: 'abc' });
  expect(problems({ 'manifest.json': manifest })).toEqual([expect.stringContaining('key')]);
});

test.each([
  'background.js',
  'icon/16.png',
  'popup.html',
  'chunks/a.js',
  'chunks/late.js',
  '_locales/en/messages.json',
  'THIRD-PARTY-NOTICES.txt',
])('%s is missed', (path) => {
  expect(problems({ [path]: undefined }).join()).toContain(path);
});

test('neither maps nor the folder of who built it go to the store', () => {
  expect(problems({ 'chunks/a.js.map': '{}', 'chunks/a.js': `export const a="${ROOT}/lib/a.ts"` })).toEqual([
    expect.stringContaining('a.js names the folder'),
    expect.stringContaining('a.js.map'),
  ]);
});

test('a package that is too large is refused', () => {
  const zip = archive(new Map(Object.entries(SOUND).map(([path, text]) => [path, Buffer.from(text)])));
  expect(problemsOf(zip, ROOT, zip.length)).toEqual([]);
  expect(problemsOf(zip, ROOT, zip.length - 1)).toEqual([expect.stringContaining('bytes')]);
});

test('a package without a notice is named', () => {
  const files = new Map([['THIRD-PARTY-NOTICES.txt', Buffer.from('one 1.0.0 (MIT)\n')]]);
  expect(packagesWithoutNotice(files, ['one', 'on', 'two'])).toEqual([
    expect.stringMatching(/ on$/),
    expect.stringMatching(/ two$/),
  ]);
});
