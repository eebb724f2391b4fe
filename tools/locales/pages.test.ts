import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../command.mjs';

const ENTRYPOINTS = join(ROOT, 'entrypoints');

test('every page of ours says in what language its words are, and which way they run', () => {
  const pages = readdirSync(ENTRYPOINTS).filter((name) => existsSync(join(ENTRYPOINTS, name, 'index.html')));
  expect(pages).toContain('popup');
  for (const name of pages)
    expect(readFileSync(join(ENTRYPOINTS, name, 'main.tsx'), 'utf8'), name).toContain('showPage(');
});
