import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../command.mjs';

const LOG = join(ROOT, 'lib/annotations/log');

/** Types, and what says nothing but how things are. */
const ALLOWED = /^(\.\/[\w-]+|\.\.\/model|\.\.\/\.\.\/page\/anchor\/(?:others-)?target)$/;

test('the log imports no database, no browser and no clock', () => {
  const files = readdirSync(LOG).filter((file) => !file.includes('.test.'));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const source = readFileSync(join(LOG, file), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    for (const name of imports) expect(name, file).toMatch(ALLOWED);
    expect(source, file).not.toMatch(/Date\.now|new Date|Math\.random|crypto/);
  }
});
