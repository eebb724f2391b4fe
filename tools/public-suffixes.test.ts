import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDomain } from 'tldts';
import { expect, test } from 'vitest';
import { ownedLabels } from '../lib/page/address/public-suffix';
import { ROOT } from './command.mjs';
import { publicSuffixRules, SUFFIXES_FILE, suffixesFile } from './public-suffixes';

test('the committed list is what the tool writes (node tools/run.mjs tools/public-suffixes.ts)', () => {
  expect(readFileSync(SUFFIXES_FILE, 'utf8') === suffixesFile()).toBe(true);
});

/** What one owner has of a host, as the extension and as the package tells it. */
function owned(host: string): string | null {
  const labels = host.split('.');
  const count = ownedLabels(labels);
  return count > labels.length ? null : labels.slice(-count).join('.');
}

test('at every rule of the list a host belongs to whom the package says', () => {
  const rules = publicSuffixRules();
  expect(rules.length).toBeGreaterThan(10_000);
  const suffixes = rules.map((rule) => rule.replace('!', '').replace('*', 'any'));
  const hosts = suffixes.flatMap((suffix) => [`a.b.${suffix}`, `b.${suffix}`, suffix]);
  const others = ['a.b.no-such-suffix', 'courier.example', 'localhost', 'a.b.c.d.com'];
  const wrong = [...hosts, ...others].filter(
    (host) => owned(host) !== getDomain(host, { allowPrivateDomains: true, validateHostname: false }),
  );
  expect(wrong).toEqual([]);
});

/** All files that a file brings along, itself among them. Types alone bring nothing. */
function broughtBy(file: string, files = new Set<string>()): Set<string> {
  if (files.has(file)) return files;
  files.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, names = '', from = ''] of source.matchAll(/^(?:import|export)\s([^;']*?)'(\.[^']*)'/gms)) {
    if (names.startsWith('type ')) continue;
    const path = join(dirname(file), from);
    const found = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(
      (each) => existsSync(each) && statSync(each).isFile(),
    );
    if (found) broughtBy(found, files);
  }
  return files;
}

test('the list is in no script that runs in a page, nor in the card', () => {
  const list = fileURLToPath(SUFFIXES_FILE);
  const scripts = readdirSync(join(ROOT, 'entrypoints')).filter((name) => name.startsWith('page'));
  expect(scripts).toContain('page.content');
  for (const script of scripts) {
    expect(broughtBy(join(ROOT, 'entrypoints', script, 'index.ts')), script).not.toContain(list);
  }
  expect(broughtBy(join(ROOT, 'entrypoints/card/main.tsx'))).not.toContain(list);
  expect(broughtBy(join(ROOT, 'entrypoints/background/index.ts'))).toContain(list);
});
