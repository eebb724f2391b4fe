import { expect, test } from 'vitest';
import { createI18n } from '../../lib/i18n/i18n';
import { catalogueNames, catalogueOf, messagesOf, readCatalogue, tagOf } from './catalogue';
import { allKeys, problemsOf } from './check';
import { formsOf } from './plural-forms';
import { pseudo } from './pseudo';
import { toTranslate } from './to-translate';
import { usedKeys } from './used-keys';

const english = readCatalogue('en');

test.each(catalogueNames())('%s has every text, with its placeholders and forms, and no other', (name) => {
  expect(problemsOf(readCatalogue(name), english)).toEqual([]);
});

test.each(catalogueNames())('%s: every count finds its form, and shows what is put in', (name) => {
  const catalogue = readCatalogue(name);
  const messages = messagesOf(catalogue);
  const i18n = createI18n(
    (message, words = []) => (messages.get(message) ?? '').replace(/\$(\d)/g, (_, at) => words[at - 1]!),
    () => tagOf(name),
  );
  const t = i18n.t as unknown as (key: string, count: number, given?: string[]) => string;
  const counts = [...Array(201).keys(), 1000, 1100, 12_345, 100_000];
  for (const [key, forms] of english.forms) {
    const others = placeholders(forms.get('other')!).slice(1);
    for (const count of counts) {
      const number = new Intl.NumberFormat(tagOf(name)).format(count);
      const said = t(
        key,
        count,
        others.length > 0 ? [number, ...others.map((each) => `(${each})`)] : undefined,
      );
      expect(said, `${key}, ${count}`).not.toBe('');
      for (const each of others) expect(said, `${key}, ${count}`).toContain(`(${each})`);
      if (count > 2) expect(said, key).toContain(number);
    }
  }
});

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

test('every text is named somewhere in the code', () => {
  const isUsed = usedKeys();
  expect(allKeys(english).filter((key) => !isUsed(key))).toEqual([]);
});

test('no two keys are one to Chrome, which reads their names without case', () => {
  const names = [...messagesOf(english).keys()].map((name) => name.toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('a language has the forms of its whole numbers, each with what it stands for', () => {
  const names = (language: string) => formsOf(language, false).map(({ name }) => name);
  expect(names('en')).toEqual(['other', 'one']);
  expect(names('fr')).toEqual(['one', 'other']);
  expect(names('uk')).toEqual(['many', 'one', 'few']);
  expect(names('ar')).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  expect(names('zh_CN')).toEqual(['other']);
  expect(formsOf('en', true)).toEqual([{ name: '0', only: 0 }, { name: 'one', only: 1 }, { name: 'other' }]);
  expect(formsOf('fr', false)).toEqual([{ name: 'one' }, { name: 'other' }]);
  expect(formsOf('ar', true).map(({ name }) => name)).not.toContain('zero');
});

test('what is wrong with a file is said by its key', () => {
  const model = catalogueOf(
    'en',
    `locale: en
direction: ltr
extName: Whence
hello: Good day, $1
notes:
  one: 1 note
  other: $1 notes
tagged:
  0: none tagged “$2”
  one: 1 note tagged “$2”
  other: $1 notes tagged “$2”
`,
  );
  expect(problemsOf(model, model)).toEqual([]);
  const french = catalogueOf(
    'fr',
    `locale: fr
direction: ltr
extName: Doù
hello: Bonjour
adieu: Adieu
notes:
  one: 1 note
  many: $1 de notes
  other: $1 notes
tagged:
  one: “$2”
  other: $1 notes
`,
  );
  expect(problemsOf(french, model)).toEqual([
    'adieu: there is no such key in English',
    'extName: should keep the name Whence',
    'hello: has no $1, and should have $1: “Good day, $1”',
    'notes: has a form “many” that is never shown here (one, other)',
    'notes.one: has no $1, and should have $1: “$1 notes”',
    'tagged: lacks the form “0” (0, one, other)',
    'tagged.other: has $1, and should have $1 and $2: “$1 notes tagged “$2””',
  ]);
  expect(problemsOf(catalogueOf('uk', 'locale: en'), model)).toEqual(
    expect.arrayContaining(['notes: missing', 'locale: should be uk', 'direction: should be ltr']),
  );
  expect(() => catalogueOf('de', 'a: 3')).toThrow('Put it in quotation marks');
});

test('what a language lacks is handed out in the forms it needs, so that it only has to be put into words', () => {
  for (const name of ['de', 'fr', 'pt_BR', 'ar', 'uk', 'zh_CN']) {
    const handed = catalogueOf(name, toTranslate(catalogueOf(name, '{}'), english));
    expect(problemsOf(handed, english), name).toEqual([]);
    expect(toTranslate(handed, english)).toBe('');
    handed.texts.delete('popup.title');
    expect(toTranslate(handed, english)).toContain('title: ');
  }
});

test('the made-up languages hold what is put in, the long one at least 40 % longer with both its ends marked', () => {
  const made = pseudo(english, 'long');
  for (const [key, text] of english.texts) {
    const long = made.texts.get(key)!;
    if (['locale', 'direction', 'list', 'extName'].includes(key)) expect(long).toBe(text);
    else {
      expect(long).toMatch(/^⟦.*⟧$/);
      expect(long.length, key).toBeGreaterThanOrEqual(text.length * 1.4);
    }
  }
  expect(pseudo(english, 'rtl').texts.get('via')).toMatch(/^[\u0600-\u06FF]+ \$1$/);
});
