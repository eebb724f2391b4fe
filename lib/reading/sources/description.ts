import type { SourceKind, Span } from '../types';
import type { Gender } from '../words/gender';
import type { Role } from './roles';

/**
 * What tells the kind of a source, by the rule that gave it: a name behind an office, a list of names, the last word of
 * a name, the noun of a phrase, or nothing but capitals (`name`) or none (`noun`). `given` is none of the rules'.
 */
export type Basis =
  | 'given'
  | 'pronoun'
  | 'work'
  | 'office'
  | 'apposed name'
  | 'given name'
  | 'owned name'
  | 'name'
  | 'title'
  | 'outlet list'
  | 'outlet word'
  | 'poll'
  | 'body word'
  | 'body word inside'
  | 'state'
  | 'acronym'
  | 'led'
  | 'document word'
  | 'parts'
  | 'people'
  | 'outlet noun'
  | 'document noun'
  | 'agents'
  | 'body noun'
  | 'bodies'
  | 'noun';

/** What the words of a source say by themselves, before anything is resolved. */
export interface Description {
  kind: SourceKind;
  /** What tells the kind. */
  basis: Basis;
  /** Without article, titles and what describes it. */
  name: string;
  /** Has a proper name, rather than a noun that stands for one. */
  named: boolean;
  /** Last word of a name, or the noun of a description: what later mentions take up. Lower case. */
  head: string;
  /** Nouns that may stand for it later: "the minister", "the spokesman". */
  roles: Role[];
  /** Words before the noun of a description, lower case: what tells it from others of its kind. */
  modifiers: string[];
  /** A single word without a title: a surname if a fuller name is known, else an organisation ("Orrinex said"). */
  bare?: boolean;
  /** One capitalised word at the start of a sentence that may be a common noun: "Anglers said", "Sanders said". */
  doubtful?: boolean;
  /** "the official", "that group": refers back. */
  definite: boolean;
  /** "another official": someone not spoken of before. */
  fresh?: boolean;
  /** "an official", "one official". */
  single?: boolean;
  plural: boolean;
  /** "the two", "both leaders", "each": two of whom the text has spoken. */
  pair?: boolean;
  /** Initials given in brackets. */
  aliases: string[];
  /** The pronoun, where it is one. */
  pronoun?: string;
  /** Whose: "his" in "his lawyer", the last word of the name in "Jane Roe's lawyer", "a lawyer for Jane Roe". */
  owner?: string;
  gender?: Gender;
  /** The clause in which it asks not to be named. */
  anonymity?: Span;
}

/** Of a source of which nothing can be said but its `words`: somebody without a name. */
export function emptyDescription(words: string): Description {
  return {
    kind: 'unnamed',
    basis: 'noun',
    name: words,
    named: false,
    head: '',
    roles: [],
    modifiers: [],
    definite: false,
    plural: false,
    aliases: [],
  };
}
