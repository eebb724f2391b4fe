import { expect, test } from 'vitest';
import { createI18n } from './i18n';

/** A browser that shows these messages, as both browsers put substitutions in. */
const showing = (messages: Record<string, string>, uiLanguage = messages.locale!) =>
  createI18n(
    (name, substitutions = []) =>
      (messages[name] ?? '').replace(/\$(\d)/g, (_, at) => substitutions[Number(at) - 1] ?? ''),
    () => uiLanguage,
  );

const ENGLISH = {
  locale: 'en',
  direction: 'ltr',
  popup_sources_one: '1 source',
  popup_sources_other: '$1 sources',
  library_sourcing_statements_0: 'no statements',
  library_sourcing_statements_one: '1 statement',
  library_sourcing_statements_other: '$1 statements',
  library_bulk_tagged_one: '1 note tagged “$2”.',
  library_bulk_tagged_other: '$1 notes tagged “$2”.',
  via: 'via $1',
  list: '$1, $2',
};

test('a count chooses its form, and none has its own where there is one', () => {
  const { t } = showing(ENGLISH);
  expect([0, 1, 2, 12_345].map((count) => t('popup.sources', count))).toEqual([
    '0 sources',
    '1 source',
    '2 sources',
    '12,345 sources',
  ]);
  expect([0, 1, 3].map((count) => t('library.sourcing.statements', count))).toEqual([
    'no statements',
    '1 statement',
    '3 statements',
  ]);
  expect(t('library.bulk.tagged', 1200, [1200, 'war'])).toBe('1,200 notes tagged “war”.');
  expect(t('via', ['The Harbour'])).toBe('via The Harbour');
});

test('the forms are those of the language shown: French 0 is one, Ukrainian has few and many, Arabic six', () => {
  const french = showing({ locale: 'fr', popup_sources_one: '$1 source', popup_sources_other: '$1 sources' });
  expect([0, 1, 2].map((count) => french.t('popup.sources', count))).toEqual([
    '0 source',
    '1 source',
    '2 sources',
  ]);

  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const named = (locale: string) =>
    showing({ locale, ...Object.fromEntries(forms.map((form) => [`popup_sources_${form}`, form])) });
  const chosen = (locale: string, counts: number[]) =>
    counts.map((count) => named(locale).t('popup.sources', count));
  expect(chosen('uk', [1, 2, 5, 11, 21, 22, 25])).toEqual('one few many many one few many'.split(' '));
  expect(chosen('ar', [0, 1, 2, 3, 11, 100])).toEqual(forms);
  expect(chosen('zh-CN', [0, 1, 2])).toEqual(['other', 'other', 'other']);
});

test('a form that the catalogue lacks is replaced by the one for the rest', () => {
  const { t } = showing({ locale: 'ar', popup_sources_other: '$1 مصدر' });
  expect(t('popup.sources', 3)).toBe('3 مصدر');
});

test('a browser whose language is missing shows English, with its plurals and numbers', () => {
  const shown = showing(ENGLISH, 'fr-FR');
  expect(shown.t('popup.sources', 0)).toBe('0 sources');
  expect(shown.t('popup.sources', 1234)).toBe('1,234 sources');
  expect([shown.language, shown.region, shown.direction]).toEqual(['en', 'en', 'ltr']);
});

test('numbers go by the region of the reader where it has the language shown', () => {
  const german = { locale: 'de', popup_sources_other: '$1 Quellen' };
  expect(showing(german, 'de-AT').region).toBe('de-AT');
  expect(showing(german).t('popup.sources', 1234)).toBe('1.234 Quellen');
  expect(showing({ locale: 'ar', direction: 'rtl' }).direction).toBe('rtl');
});

test('numbers, shares and lists are written as the language writes them', () => {
  const german = showing({ locale: 'de', list: '$1, $2' });
  expect(german.number(12_345)).toBe('12.345');
  expect(german.number(3.14, { maximumFractionDigits: 1 })).toBe('3,1');
  expect(german.percent(0.314)).toBe('31\u00A0%');
  expect(german.percents(0.24, 0.39)).toBe('24–39\u00A0%');
  expect(german.list(['a', 'b', 'c'])).toBe('a, b, c');
  expect(german.list([])).toBe('');
  expect(showing({ locale: 'zh-CN', list: '$1、$2' }).list(['a', 'b'])).toBe('a、b');
});

test('words that run the other way are set apart in a sentence, once', () => {
  const arabic = showing({ locale: 'ar', direction: 'rtl', via: 'عبر $1', list: '$1، $2' });
  expect(arabic.t('via', ['The Harbour'])).toBe('عبر \u2068The Harbour\u2069');
  expect(arabic.t('via', ['الميناء'])).toBe('عبر الميناء');
  expect(arabic.t('via', ['2026'])).toBe('عبر 2026');
  expect(arabic.t('via', [arabic.list(['One', 'اثنان', 'Three'])])).toBe(
    'عبر \u2068One\u2069، اثنان، \u2068Three\u2069',
  );
  const english = showing(ENGLISH);
  expect(english.t('via', ['الميناء'])).toBe('via \u2068الميناء\u2069');
  expect(english.t('via', ['The Harbour'])).toBe('via The Harbour');
});

test('a key that does not exist, a count too many or too few, does not compile', () => {
  const { t } = showing(ENGLISH);
  // @ts-expect-error no such key
  t('popup.nothing');
  // @ts-expect-error a count is missing
  t('popup.sources');
  // @ts-expect-error no count is needed
  t('popup.title', 1);
  // @ts-expect-error a form is not named by who shows it
  t('popup.sources.one');
  // @ts-expect-error a substitution is missing
  t('via');
  // @ts-expect-error the tag is missing
  t('library.bulk.tagged', 2);
  // "other" is a word of its own where it has no "one" beside it.
  expect(t('library.notes.group.other')).toBe('');
});
