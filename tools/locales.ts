/** npm run locales: whether a language of the screen is whole, and what it lacks. Writes no file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main, SetupError } from './command.mjs';
import { type Catalogue, catalogueNames, catalogueOf, FOLDER, readCatalogue } from './locales/catalogue';
import { problemsOf, sameAsEnglish } from './locales/check';
import { toTranslate } from './locales/to-translate';

const USAGE = `npm run locales -- check            what is wrong in any file of locales/
npm run locales -- check de         the same of one
npm run locales -- missing de       the English texts that locales/de.yml lacks, as YAML to be translated
`;

await main(() => {
  const [what, name] = process.argv.slice(2);
  const english = readCatalogue('en');
  if (what === 'check') return check(name ? [name] : catalogueNames(), english);
  if (what === 'missing' && name) return void process.stdout.write(toTranslate(read(name), english));
  process.stdout.write(USAGE);
});

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
