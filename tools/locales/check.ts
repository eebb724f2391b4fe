import { type Catalogue, tagOf } from './catalogue';
import { formsOf } from './plural-forms';

/** What is wrong with a catalogue, held against the English one: each a sentence that names its key. */

/** Stores cut the description there. https://developer.chrome.com/docs/webstore/cws-dashboard-listing */
const LONGEST_DESCRIPTION = 132;
/** Never translated: the name of the program, and what files in other formats are called. */
const NAMES =
  /\b(Whence|JSON(-LD)?|CSV|HTML|QDPX|Markdown|YAML|NVivo|MAXQDA|ATLAS\.ti|QualCoder|Obsidian|Logseq|Zotero|JabRef|Hypothesis|Readwise|Liquid|W3C|Chrome|Firefox)\b/g;
/** What the build before CLDR's names used. */
const OLD_FORMS = /(^|\.)(1|n)$/;

/** @returns nothing where it is as it should be */
export function problemsOf(catalogue: Catalogue, english: Catalogue): string[] {
  return [
    ...missing(catalogue, english).map((key) => `${key}: missing`),
    ...surplus(catalogue, english).map((key) => `${key}: there is no such key in English`),
    ...[...english.texts].flatMap(([key, text]) => ofText(catalogue, key, text)),
    ...[...english.forms].flatMap(([key, forms]) => ofForms(catalogue, key, forms)),
    ...ofHead(catalogue),
  ];
}

/** Keys that it lacks, in the order of the English file. */
export const missing = (catalogue: Catalogue, english: Catalogue): string[] =>
  allKeys(english).filter((key) => !hasKey(catalogue, key));

const surplus = (catalogue: Catalogue, english: Catalogue): string[] =>
  allKeys(catalogue).filter((key) => !hasKey(english, key));

export const allKeys = ({ texts, forms }: Catalogue): string[] => [...texts.keys(), ...forms.keys()];
const hasKey = ({ texts, forms }: Catalogue, key: string): boolean => texts.has(key) || forms.has(key);

/** Texts that are the English ones: right for names, wrong for what was forgotten. */
export function sameAsEnglish(catalogue: Catalogue, english: Catalogue): string[] {
  const isSame = (own: string | undefined, text: string) =>
    own === text && /[a-z]{3}/i.test(text.replace(NAMES, ''));
  return [
    ...[...english.texts].filter(([key, text]) => isSame(catalogue.texts.get(key), text)),
    ...[...english.forms].filter(([key, forms]) =>
      isSame(catalogue.forms.get(key)?.get('other'), forms.get('other')!),
    ),
  ].map(([key]) => key);
}

function ofText(catalogue: Catalogue, key: string, english: string): string[] {
  if (catalogue.forms.has(key)) return [`${key}: has forms here, and none in English`];
  const text = catalogue.texts.get(key);
  return text === undefined ? [] : ofWords(key, text, english, placeholdersOf(english));
}

function ofForms(catalogue: Catalogue, key: string, english: Map<string, string>): string[] {
  if (catalogue.texts.has(key)) return [`${key}: needs forms (${names(catalogue, english)})`];
  const forms = catalogue.forms.get(key);
  if (!forms) return [];
  const needed = formsOf(catalogue.name, english.has('0'));
  const model = english.get('other') ?? '';
  return [
    ...[...forms.keys()]
      .filter((form) => !needed.some(({ name }) => name === form))
      .map((form) => `${key}: has a form “${form}” that is never shown here (${names(catalogue, english)})`),
    ...needed.flatMap(({ name, only }) => {
      const text = forms.get(name);
      if (text === undefined) return [`${key}: lacks the form “${name}” (${names(catalogue, english)})`];
      // "1 note", "no notes": the number may be said in words where the form stands for that number alone.
      const canLeaveOut = only !== undefined && !placeholdersOf(text).includes('$1');
      const wanted = placeholdersOf(model).filter((each) => !(canLeaveOut && each === '$1'));
      return ofWords(`${key}.${name}`, text, model, wanted);
    }),
  ];
}

const names = ({ name }: Catalogue, english: Map<string, string>): string =>
  formsOf(name, english.has('0'))
    .map((form) => form.name)
    .join(', ');

function ofWords(key: string, text: unknown, english: string, wanted: string[]): string[] {
  if (typeof text !== 'string') return [`${key}: is no text. Put it in quotation marks`];
  const found = placeholdersOf(text);
  const lost = [...english.matchAll(NAMES)].map(([name]) => name).filter((name) => !text.includes(name));
  return [
    ...(text.trim() === '' ? [`${key}: is empty`] : []),
    ...(text !== text.trim() ? [`${key}: begins or ends with a space`] : []),
    ...(text.includes('\n') ? [`${key}: has more than one line`] : []),
    ...(/\$(?!\d)/.test(text) ? [`${key}: a $ without a number`] : []),
    ...(found.join() === wanted.join()
      ? []
      : [`${key}: has ${said(found)}, and should have ${said(wanted)}: “${english}”`]),
    ...(lost.length > 0 ? [`${key}: should keep the name ${[...new Set(lost)].join(', ')}`] : []),
  ];
}

const said = (placeholders: string[]): string =>
  placeholders.length > 0 ? placeholders.join(' and ') : 'no $1';

/** Each once, in the order of their numbers: languages put them where they will. */
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

function ofHead({ name, texts, forms }: Catalogue): string[] {
  const tag = tagOf(name);
  const direction = directionOf(name);
  const description = texts.get('extDescription') ?? '';
  return [
    ...(texts.get('locale') === tag ? [] : [`locale: should be ${tag}`]),
    ...(texts.get('direction') === direction ? [] : [`direction: should be ${direction}`]),
    ...(description.length <= LONGEST_DESCRIPTION
      ? []
      : [`extDescription: has ${description.length} characters, and stores take ${LONGEST_DESCRIPTION}`]),
    ...[...texts.keys(), ...forms.keys()]
      .filter((key) => OLD_FORMS.test(key))
      .map((key) => `${key}: forms are named one and other, as CLDR does, not 1 and n`),
  ];
}

export const directionOf = (name: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tagOf(name)).language) ? 'rtl' : 'ltr';

/** Of the languages that Chrome's store knows. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he']);
