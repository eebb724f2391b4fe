/** npm run locales: whether a language of the screen is whole, what it lacks, and how it looks. Writes no file of it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { binary, main, ROOT, SetupError } from './command.mjs';
import { type Catalogue, catalogueNames, catalogueOf, FOLDER, readCatalogue } from './locales/catalogue';
import { problemsOf, sameAsEnglish } from './locales/check';
import { isLanguage } from './locales/in-language';
import { toTranslate } from './locales/to-translate';

const USAGE = `npm run locales -- check            what is wrong in any file of locales/
npm run locales -- check de         the same of one
npm run locales -- missing de       the English texts that locales/de.yml lacks, as YAML to be translated
npm run locales -- look de          opens every view in it: pictures in .results, and what is cut off; with --firefox there
                                    "long" and "rtl" are languages made up for this
`;

await main(() => {
  const [what, name, ...more] = process.argv.slice(2);
  const english = readCatalogue('en');
  if (what === 'check') return check(name ? [name] : catalogueNames(), english);
  if (what === 'missing' && name) return void process.stdout.write(toTranslate(read(name), english));
  if (what === 'look' && name) return look(name, more.includes('--firefox') ? 'firefox' : 'chromium');
  process.stdout.write(USAGE);
});

/** What is seen goes through the same walk as in the tests. */
function look(name: string, browser: 'chromium' | 'firefox'): number {
  if (!isLanguage(name)) throw new SetupError(`There is no locales/${name}.yml.`);
  const built = build(browser === 'firefox' ? 'firefox' : 'chrome');
  if (!built.ok) throw new SetupError(`The build failed.\n${built.output}`);
  const test = ['run', '--config', 'e2e/vitest.config.ts', '--project', browser, 'e2e/languages.test.ts'];
  const env = { ...process.env, WHENCE_BUILT: '1', WHENCE_LANGUAGE: name };
  const { status } = spawnSync(process.execPath, [binary('vitest'), ...test], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  const seen = join(ROOT, '.results', `in-${name}-${browser}.txt`);
  if (status === 0)
    process.stdout.write(`Pictures: .results/in-${name}-*-${browser}.png\n${readFileSync(seen, 'utf8')}`);
  return status ?? 1;
}

function check(names: string[], english: Catalogue): number {
  const wrong = names.filter((name) => {
    if (!existsSync(join(FOLDER, `${name}.yml`))) throw new SetupError(`There is no locales/${name}.yml.`);
    const catalogue = read(name);
    const problems = problemsOf(catalogue, english);
    for (const problem of problems) process.stdout.write(`${name}: ${problem}\n`);
    if (name !== 'en')
      for (const key of sameAsEnglish(catalogue, english))
        process.stdout.write(`${name}: ${key}: the same as in English. Is it meant to be?\n`);
    return problems.length > 0;
  });
  process.stdout.write(
    wrong.length > 0 ? `Not whole: ${wrong.join(', ')}.\n` : `Whole: ${names.join(', ')}.\n`,
  );
  return wrong.length > 0 ? 1 : 0;
}

/** A file that is not there yet lacks everything. */
function read(name: string): Catalogue {
  if (!existsSync(join(FOLDER, `${name}.yml`))) return catalogueOf(name, '{}');
  try {
    return readCatalogue(name);
  } catch (error) {
    throw new SetupError(`locales/${name}.yml cannot be read: ${(error as Error).message}`);
  }
}
