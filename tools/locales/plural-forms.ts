import { tagOf } from './catalogue';

/** What counts on screen ever get near. French, Spanish and Portuguese have a category that begins at a million. */
const MOST = 200_000;

/** A form, and the numbers that it stands for as far as there are few. */
export interface Form {
  name: string;
  /** The one number that it stands for, which its text may then spell out; undefined where there are several. */
  only?: number;
}

/**
 * The forms that texts with a count need in a language, by CLDR's categories of whole numbers; fractions have one of
 * their own in some, and are never counted here.
 * @param name of a catalogue
 * @param ownZero whether none has a text of its own
 */
export function formsOf(name: string, ownZero: boolean): Form[] {
  const rules = new Intl.PluralRules(tagOf(name));
  const numbers = new Map<string, number[]>();
  for (let count = 0; count <= MOST; count = next(count)) {
    const form = count === 0 && ownZero ? '0' : rules.select(count);
    numbers.set(form, [...(numbers.get(form) ?? []), count].slice(0, 2));
  }
  return [...numbers].map(([form, some]) => ({
    name: form,
    ...(some.length === 1 && { only: some[0] }),
  }));
}

/** All that the last two digits decide, then some that are round. */
const next = (count: number): number => (count < 1100 ? count + 1 : count + 900);
