/**
 * How sure it is that a mention means the source it was given, by the way it was found.
 */
export const SURE = {
  /** The full name or description itself. */
  itself: 1,
  surname: 0.97,
  /** Two or more have the surname: the one named last. */
  'shared surname': 0.75,
  'given name': 0.9,
  acronym: 0.95,
  /** A shorter form of the name of a body: "the Ports Authority". */
  shortened: 0.9,
  role: 0.86,
  body: 0.8,
  kind: 0.6,
  'goes on': 0.92,
  'only one': 0.85,
  several: 0.65,
  they: 0.65,
  it: 0.65,
  /** The same words again for someone unnamed: "a local official … a local official". */
  'same words': 0.6,
  /** "the official" where none was spoken of, "the study": nothing to be wrong about but that it may be someone known. */
  described: 0.8,
  /** A pronoun that was not resolved: a row of its own. */
  unresolved: 0.3,
} as const;

export type How = keyof typeof SURE;
