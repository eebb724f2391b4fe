/** npm run zip: what each store is given, under .output. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { main, ROOT, SetupError } from './command.mjs';
import { filesOfArchive } from './zip/archive';
import { importedPackages } from './zip/imported';
import { packageOf, type Store } from './zip/package';
import { privacyPage } from './zip/privacy-page';
import { packagesWithoutNotice, problemsOf } from './zip/problems';
import { rebuild } from './zip/rebuild';
import { sourcesOf } from './zip/sources';

const USAGE = `npm run zip                  builds and packs for both stores, under .output:
                               whence-VERSION-chrome.zip    for the Chrome Web Store
                               whence-VERSION-firefox.zip   for addons.mozilla.org
                               whence-VERSION-sources.zip   its sources, which Mozilla's reviewers ask for
                               privacy.html                 the privacy text, as a page to put on a server
npm run zip -- --firefox     for one of them (--chrome, --firefox)
npm run zip -- --verify      then builds the sources in an empty folder and compares every byte; takes minutes
npm run zip -- --built       packs what is built, without building it anew
`;

const FOLDERS: Record<Store, string> = { chrome: 'chrome-mv3', firefox: 'firefox-mv3' };

await main(async () => {
  const { values } = parseArgs({
    options: Object.fromEntries(
      ['chrome', 'firefox', 'verify', 'built', 'help'].map((name) => [name, { type: 'boolean' as const }]),
    ),
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const all = Object.keys(FOLDERS) as Store[];
  const named = all.filter((store) => values[store]);
  const stores = named.length > 0 ? named : all;
  if (values.verify && !stores.includes('firefox')) {
    throw new SetupError('Sources are packed for Firefox alone.');
  }
  writeFileSync(join(ROOT, '.output', 'privacy.html'), privacyPage(ROOT));
  const packed = new Map(stores.map((store) => [store, pack(store, !values.built)]));
  if (!stores.includes('firefox')) return;
  const sources = sourcesOf(ROOT);
  write('sources', sources);
  if (values.verify) rebuild(sources, packed.get('firefox')!);
});

function pack(store: Store, anew: boolean): Uint8Array {
  if (anew) {
    const { ok, output } = build(store);
    if (!ok) throw new SetupError(`The build for ${store} failed.\n${output}`);
  }
  const zip = packageOf(join(ROOT, '.output', FOLDERS[store]), store);
  const problems = [
    ...problemsOf(zip, ROOT),
    ...packagesWithoutNotice(filesOfArchive(zip), importedPackages(ROOT)),
  ];
  if (problems.length > 0) throw new SetupError(`The package for ${store}:\n${problems.join('\n')}`);
  write(store, zip);
  return zip;
}

function write(name: string, zip: Uint8Array): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const file = join(ROOT, '.output', `whence-${version}-${name}.zip`);
  writeFileSync(file, zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  console.log(`${relative(ROOT, file)}  ${(zip.length / 1e6).toFixed(2)} MB  sha256 ${hash}`);
}
