import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../command.mjs';

/** What stands in a file of `locales/`: texts by their keys, and texts in forms by the keys and the forms. */
export interface Catalogue {
  /** As the file is called: "pt_BR". */
  name: string;
  texts: Map<string, string>;
  forms: Map<string, Map<string, string>>;
}

/** CLDR's categories of plural, and `0` for a text of its own for none. */
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other', '0']);

export const FOLDER = join(ROOT, 'locales');

/** @throws where the file is missing or no YAML */
export const readCatalogue = (name: string, folder = FOLDER): Catalogue =>
  catalogueOf(name, readFileSync(join(folder, `${name}.yml`), 'utf8'));

/** The names of those that there are, English first. */
export const catalogueNames = (): string[] => [
  'en',
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yml') && file !== 'en.yml')
    .map((file) => file.slice(0, -'.yml'.length))
    .sort(),
];

/** @throws where it is no YAML, or holds what is neither a text nor a group of texts */
export function catalogueOf(name: string, yaml: string): Catalogue {
  const catalogue: Catalogue = { name, texts: new Map(), forms: new Map() };
  // A file that has just been made is empty.
  put(catalogue, [], parse(yaml) ?? {});
  return catalogue;
}

function put(catalogue: Catalogue, path: string[], value: unknown): void {
  const key = path.join('.');
  if (typeof value === 'string') catalogue.texts.set(key, value);
  else if (value === null || typeof value !== 'object')
    throw new Error(`${catalogue.name}: ${key} is no text: ${String(value)}. Put it in quotation marks.`);
  else if (isForms(value)) catalogue.forms.set(key, new Map(Object.entries(value)));
  else for (const [name, each] of Object.entries(value)) put(catalogue, [...path, name], each);
}

/** A group all of whose names are forms; a single "other" may be a word of its own. */
const isForms = (group: object): group is Record<string, string> => {
  const names = Object.keys(group);
  return names.length > 0 && names.every((name) => FORMS.has(name));
};

/** The language as HTML and `Intl` name it: "pt-BR" of "pt_BR". */
export const tagOf = (name: string): string => name.replaceAll('_', '-');

/** As the build writes them for the browser, whose names know no dots. */
export function messagesOf({ texts, forms }: Catalogue): Map<string, string> {
  const all = [
    ...texts,
    ...[...forms].flatMap(([key, of]) => [...of].map(([form, text]) => [`${key}.${form}`, text] as const)),
  ];
  return new Map(all.map(([key, text]) => [key.replaceAll('.', '_'), text]));
}
