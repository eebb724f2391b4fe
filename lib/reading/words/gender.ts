import { FEMALE_NAMES, isGivenName, MALE_NAMES } from './given-names';
import { plain, type Word } from './word';

/** How a text speaks of somebody: the pronoun it uses, and no more than that. */
export type Gender = 'she' | 'he';

const SHE =
  /^(?:mrs|ms|miss|mme|frau|señora|dame|lady|queen|princess|duchess|sister|mother|wife|widow|daughter|aunt|grandmother|girlfriend|woman|girl|actress|businesswoman|\p{L}+woman)$/u;
const HE =
  /^(?:mr|herr|monsieur|señor|sir|lord|king|prince|duke|father|brother|husband|widower|son|uncle|grandfather|boyfriend|man|boy|actor|pope|imam|\p{L}+sman|businessman|chairman|policeman|fisherman|salesman|fireman|gunman|frontman|layman|alderman|clergyman|foreman|nobleman)$/u;

/** The pronoun for someone called by the noun or title `lower`, in small letters; undefined where that says nothing. */
export const genderOfNoun = (lower: string): Gender | undefined =>
  SHE.test(lower) ? 'she' : HE.test(lower) ? 'he' : undefined;

/** The pronoun for who has the given name that a name begins with; undefined where it goes either way. */
export function genderOfName(name: string): Gender | undefined {
  const given = plain(name.toLowerCase().split(' ')[0]!);
  return FEMALE_NAMES.has(given) ? 'she' : MALE_NAMES.has(given) ? 'he' : undefined;
}

/**
 * The pronoun for a person: from the title, the given name (US Social Security Administration), or the nouns that the
 * text calls the person by, in this order. Undefined where none of them says: names that go either way are no guess.
 *
 * @param bare words of the noun phrase without its article: titles, and the name
 * @param person those of them that are the name
 * @param roles nouns of appositions ("the actress"), by their head in small letters
 */
export function genderOf(
  bare: readonly Word[],
  person: readonly Word[],
  roles: readonly { head: string }[],
): Gender | undefined {
  for (const word of bare) {
    if (person.includes(word)) break;
    const gender = genderOfNoun(plain(word.lower));
    if (gender) return gender;
  }
  const given = plain(person[0]?.lower ?? '');
  if (person.length > 1 || isGivenName(given)) {
    const gender = genderOfName(given);
    if (gender) return gender;
  }
  for (const { head } of roles) {
    const gender = genderOfNoun(head);
    if (gender) return gender;
  }
  return undefined;
}
