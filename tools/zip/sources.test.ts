import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../command.mjs';
import { sourceFiles } from './sources';

const files = sourceFiles(ROOT);
const paths = [...files.keys()];
const text = (path: string) => Buffer.from(files.get(path)!).toString('utf8');

test('the README begins with how to rebuild', () => {
  expect(text('README.md')).toMatch(
    /^# Rebuilding [\s\S]*npm ci\n {4}npm run build-for-amo\n[\s\S]*\n# Whence\n/,
  );
});

test('all that the build needs is there, and nothing that it makes', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'public/reading.weights',
      'lib/reading/tagger/wasm/kernels.ts',
      'assets/icon.svg',
      'LICENSE',
    ]),
  );
  expect(paths.filter((path) => /^(?:node_modules|\.output|\.git|\.wxt|\.profile)\//.test(path))).toEqual([]);
});

test('no script of package.json names a host, and the one that Mozilla runs is there', () => {
  const { scripts } = JSON.parse(text('package.json'));
  expect(scripts).toHaveProperty('build-for-amo');
  expect(JSON.stringify(scripts)).not.toMatch(/https?:|registry/);
});

test('where there is no repository, all but what is made here', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const made = ['node_modules/a/index.js', '.output/a.js', 'lib/reading/tagger/wasm/module.ts', 'npm.log'];
  for (const path of ['README.md', 'docs/rebuilding.md', 'lib/a.ts', '.npmrc', ...made]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  expect([...sourceFiles(folder).keys()].sort()).toEqual([
    '.npmrc',
    'README.md',
    'docs/rebuilding.md',
    'lib/a.ts',
  ]);
});
