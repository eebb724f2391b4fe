import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  edgeChild,
  edgeLength,
  edgeStart,
  exceptionsRoot,
  labelText,
  nodeFlags,
  rulesRoot,
} from 'tldts/dist/es6/src/data/trie.js';

/**
 * Writes the rules of the Public Suffix List (https://publicsuffix.org), its private part included, to where the
 * extension reads them. They come with the package tldts, in whose tables they are looked up here: bring it up to date,
 * and run this again with `node tools/run.mjs tools/public-suffixes.ts`.
 */

export const SUFFIXES_FILE = new URL('../lib/page/address/public-suffixes.ts', import.meta.url);

/** All rules as the list writes them, with names in the letters of the DNS. */
export function publicSuffixRules(): string[] {
  const starts: number[] = [];
  let at = 0;
  for (const length of edgeLength) {
    starts.push(at);
    at += length;
  }
  const rules: string[] = [];
  function collect(node: number, labels: string[], before: string): void {
    if (nodeFlags[node] !== 0) rules.push(before + labels.map(inLettersOfDns).join('.'));
    for (let edge = edgeStart[node]!; edge < edgeStart[node + 1]!; edge++) {
      const label = labelText.slice(starts[edge]!, starts[edge]! + edgeLength[edge]!);
      collect(edgeChild[edge]!, [label, ...labels], before);
    }
  }
  collect(rulesRoot, [], '');
  collect(exceptionsRoot, [], '!');
  return [...new Set(rules)];
}

const inLettersOfDns = (label: string) =>
  label === '*' ? label : new URL(`http://${label}.x`).hostname.slice(0, -2);

/**
 * The file's text: rules of more than one label, sorted by the last one and so on. Those of one are left out, for a
 * domain that no rule is about is taken to stand right below its last label.
 */
export function suffixesFile(): string {
  const fromTheEnd = (rule: string) => rule.replace('!', '').split('.').reverse().join('.');
  const rules = publicSuffixRules()
    .filter((rule) => rule.includes('.'))
    .sort((a, b) => (fromTheEnd(a) < fromTheEnd(b) ? -1 : 1));
  const { version } = JSON.parse(
    readFileSync(new URL('../node_modules/tldts/package.json', import.meta.url), 'utf8'),
  );
  return `/**
 * Made by tools/public-suffixes.ts from the Public Suffix List (https://publicsuffix.org, MPL-2.0) as it is in tldts
 * ${version}. Read by \`public-suffix.ts\`. Never in a page script: it weighs more than all of that.
 */
export const RULES = \`
${rules.join('\n')}
\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SUFFIXES_FILE, suffixesFile());
