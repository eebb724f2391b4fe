import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './command.mjs';
import { withoutEvals } from './strip-evals';

/** Files that have them, in the versions that are installed. */
test.each([
  ['underscore/modules/_setup.js', 'globalThis'],
  ['underscore/modules/template.js', 'No code'],
  ['jszip/dist/jszip.min.js', 'No code'],
  ['pdfjs-dist/build/pdf.mjs', 'No script'],
  ['pdfjs-dist/build/pdf.worker.mjs', 'No script'],
])('%s', (path, instead) => {
  const file = join(ROOT, 'node_modules', path);
  const left = withoutEvals(readFileSync(file, 'utf8'), file);
  expect(left).toContain(instead);
  expect(left).not.toMatch(/\bnew Function\(|(?<![\w.$])Function\(\s*['"]|webpackIgnore/);
});

test('files of ours stay as they are', () => {
  const code = 'new Function("return 1")';
  expect(withoutEvals(code, '/house/lib/a.ts')).toBe(code);
});
