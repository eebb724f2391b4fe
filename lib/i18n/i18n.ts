/**
 * The words on screen, in the language of the catalogue that the browser shows (`locales/*.yml`). What depends on a
 * number has a form for each category of plural that the language has, chosen as CLDR says and not by `count === 1`:
 * https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
import type { GeneratedI18nStructure as Catalogue } from '../../.wxt/i18n/structure';
import { isolated } from './isolated';

export interface I18n {
  t: Translate;
  /** The catalogue's language, as HTML and `Intl` name it: "pt-BR". Another than the browser's where that has none. */
  readonly language: string;
  /** The way its script runs. Not `@@bidi_dir`, which is the browser's own even where it shows our English. */
  readonly direction: 'ltr' | 'rtl';
  /** For numbers and dates: the same language, as in the reader's region where the browser tells it. */
  readonly region: string;
  /** "12,345". */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** "31%", "31 %". @param share 1 is all */
  percent(share: number): string;
  /** "24–39 %". @param low,high 1 is all */
  percents(low: number, high: number): string;
  /** "a, b, c", with the comma of the language. */
  list(words: readonly string[]): string;
}

interface Translate {
  /** Numbers among the substitutions are written as the language writes them. */
  <K extends PlainKey>(key: K, ...given: Given<Catalogue[K]['substitutions']>): string;
  /** `$1` is the count, unless substitutions are given. @param count a whole number */
  <K extends CountedKey>(key: K, count: number, ...given: GivenBeside<OtherForm<K>>): string;
}

/** The browser's `i18n.getMessage`. */
type GetMessage = (name: string, substitutions?: string[]) => string;

/** @param uiLanguage of the browser */
export function createI18n(getMessage: GetMessage, uiLanguage: () => string): I18n {
  // Made when first needed: a script may be loaded where there is no browser, while it is built.
  let made: ReturnType<typeof make> | undefined;
  const make = () => {
    const language = getMessage('locale');
    const direction = getMessage('direction') === 'rtl' ? ('rtl' as const) : ('ltr' as const);
    const region = regionOf(language, uiLanguage());
    return {
      language,
      direction,
      region,
      forms: new Intl.PluralRules(language),
      numbers: new Intl.NumberFormat(region),
      percents: new Intl.NumberFormat(region, { style: 'percent' }),
    };
  };
  const formats = () => {
    made ??= make();
    return made;
  };

  function t(key: string, ...given: (number | Substitution[])[]): string {
    const [count] = given;
    const isCounted = typeof count === 'number';
    const substitutions = given.find(Array.isArray) ?? (isCounted ? [count] : []);
    const words = substitutions.map((each) =>
      typeof each === 'number' ? formats().numbers.format(each) : isolated(each, formats().direction),
    );
    const message = (name: string) => getMessage(name.replaceAll('.', '_'), words);
    if (!isCounted) return message(key);
    const none = count === 0 ? message(`${key}.0`) : '';
    return none || message(`${key}.${formats().forms.select(count)}`) || message(`${key}.other`);
  }

  return {
    t: t as Translate,
    get language() {
      return formats().language;
    },
    get direction() {
      return formats().direction;
    },
    get region() {
      return formats().region;
    },
    number: (value, options) =>
      (options ? new Intl.NumberFormat(formats().region, options) : formats().numbers).format(value),
    percent: (share) => formats().percents.format(share),
    percents: (low, high) => formats().percents.formatRange(low, high),
    list: (words) =>
      words
        .map((each) => isolated(each, formats().direction))
        .reduce((all, each) => (all ? getMessage('list', [all, each]) : each), ''),
  };
}

const regionOf = (language: string, ui: string): string =>
  ui.split('-')[0] === language.split('-')[0] ? ui : language;

type Substitution = string | number;
type Names = keyof Catalogue;
/** CLDR's, and `0` for a text of its own for none. */
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | '0';
/** What has forms in English has these two. */
type CountedKey = BaseOf<Names>;
type BaseOf<K> = K extends `${infer Base}.other` ? (`${Base}.one` extends Names ? Base : never) : never;
type PlainKey = Exclude<Names, `${CountedKey}.${Form}`>;
type OtherForm<K extends string> = `${K}.other` extends Names
  ? Catalogue[`${K}.other`]['substitutions']
  : never;

type Given<N extends number> = N extends 0 ? [] : [substitutions: Tuple<N>];
/** The count stands for one by itself. */
type GivenBeside<N extends number> = N extends 0 | 1 ? [substitutions?: Tuple<1>] : [substitutions: Tuple<N>];
type Tuple<N extends number, T extends Substitution[] = []> = T['length'] extends N
  ? T
  : Tuple<N, [...T, Substitution]>;
