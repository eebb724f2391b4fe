import { readFileSync } from 'node:fs';
import { getDomain } from 'tldts';
import { expect, test } from 'vitest';
import { ownedLabels } from '../lib/page/address/public-suffix';
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
