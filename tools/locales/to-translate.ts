import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { type Catalogue, FOLDER, tagOf } from './catalogue';
import { directionOf, missing } from './check';
import { formsOf } from './plural-forms';

/**
 * The part of the English file that a language lacks, with its comments, as YAML to be translated. Texts with a count
 * stand in the forms that the language needs, each with the English text for the rest.
 * @returns an empty text where it lacks none
 */
export function toTranslate(catalogue: Catalogue, english: Catalogue): string {
  const lacking = new Set(missing(catalogue, english));
  if (lacking.size === 0) return '';
  const document = parseDocument(readFileSync(join(FOLDER, 'en.yml'), 'utf8'));
  keep(document.contents as YAMLMap, [], (key, map) => {
    if (!lacking.has(key)) return false;
    const forms = english.forms.get(key);
    if (forms && map) map.items = inFormsOf(catalogue.name, forms);
    return true;
  });
  if (lacking.has('locale')) document.set('locale', tagOf(catalogue.name));
  if (lacking.has('direction')) document.set('direction', directionOf(catalogue.name));
  return document.toString({ lineWidth: 0, singleQuote: true });
}

type Wanted = (key: string, forms: YAMLMap | undefined) => boolean;

/** Takes out what is not wanted, and groups that are empty then. */
function keep(map: YAMLMap, path: string[], isWanted: Wanted): void {
  map.items = map.items.filter(({ key, value }) => {
    const own = [...path, String((key as Scalar).value)];
    if (!isMap(value)) return isWanted(own.join('.'), undefined);
    if (isWanted(own.join('.'), value)) return true;
    keep(value, own, isWanted);
    return value.items.length > 0;
  });
}

const inFormsOf = (name: string, english: Map<string, string>): Pair[] =>
  formsOf(name, english.has('0'))
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
    .map(({ name: form, only }) => {
      const text = (only !== undefined && english.get(form)) || english.get('other');
      return new Pair(new Scalar(form === '0' ? 0 : form), new Scalar(text));
    });

const ORDER = ['0', 'zero', 'one', 'two', 'few', 'many', 'other'];
