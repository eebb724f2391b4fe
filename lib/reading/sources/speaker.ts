import type { SourceKind, Span } from '../types';
import type { Gender } from '../words/gender';
import { isGivenName } from '../words/given-names';
import type { Description } from './description';
import type { Role } from './roles';

/** Somebody whom the text names or describes: a row of the reading's sources once it has said something. */
export interface Speaker {
  name: string;
  kind: SourceKind;
  named: boolean;
  head: string;
  roles: Role[];
  /** Whose: "his lawyer" is told from "her lawyer" by the surname. */
  owner?: string;
  gender?: Gender;
  plural: boolean;
  pronoun?: string;
  mentions: Span[];
  /** Who it turned out to be, where it was described before it was named. */
  same?: Speaker;
  /** Known by one word alone so far, without a title: a person only if a pronoun or a fuller name says so. */
  bare: boolean;
  /** Sentence of its first mention. */
  since: number;
  /** Sentence of its last mention, and of its last mention as the first of its sentence. */
  sentence: number;
  led: number;
  /** How often it was mentioned. */
  count: number;
  /** Its last mention was in the possessive, or behind a preposition. */
  aside: boolean;
  quoted: boolean;
  anonymity?: Span;
}

/** How many descriptions of one speaker are kept: enough for any article, and a bound on what a search costs. */
const MOST_ROLES = 12;

export function speakerFrom(description: Description, sentence: number): Speaker {
  const { name, kind, named, head, roles, gender, plural, pronoun, owner } = description;
  return {
    name,
    kind,
    named,
    head,
    roles: roles.slice(0, MOST_ROLES),
    plural,
    bare: description.bare === true,
    mentions: [],
    since: sentence,
    sentence,
    led: -1,
    count: 0,
    aside: false,
    quoted: false,
    ...(gender && { gender }),
    ...(owner && { owner }),
    ...(pronoun && { pronoun }),
  };
}

/** Keeps the fullest name and every role. */
export function widen(entry: Speaker, description: Description): void {
  for (const role of description.roles) {
    const known = entry.roles.some(
      ({ head, modifiers }) => head === role.head && `${modifiers}` === `${role.modifiers}`,
    );
    if (!known && entry.roles.length < MOST_ROLES) entry.roles.push(role);
  }
  if (!description.named || !entry.named) return;
  entry.bare &&= description.bare === true;
  if (description.gender) entry.gender ??= description.gender;
  if (description.name.split(' ').length > entry.name.split(' ').length) entry.name = description.name;
}

export const clash = (a: Gender | undefined, b: Gender | undefined) =>
  a !== undefined && b !== undefined && a !== b;

/** One human being, named or not, whom "he" or "she" can mean. */
export function isOnePerson({ kind, head, plural, gender, bare }: Speaker): boolean {
  if (kind === 'organization') return bare;
  return !plural && (kind === 'person' || kind === 'unnamed') && (head !== '' || gender !== undefined);
}

export const isCollective = ({ kind }: { kind: SourceKind }) =>
  kind === 'organization' || kind === 'outlet' || kind === 'document';

/** Taken for a person for want of anything that tells: no title, no given name, no pronoun. */
export const mayBeBody = ({ kind, named, gender, roles, name }: Speaker) =>
  kind === 'person' &&
  named &&
  gender === undefined &&
  roles.length === 0 &&
  !isGivenName(name.toLowerCase().split(' ')[0]!);
