/**
 * The confidence that a mention refers to the source it was resolved to, 0 to 1, by the method of its resolution. Each
 * figure is near the share that was right of mentions drawn from PolNeAR train and dev and looked at by eye, with the
 * corpus's own source spans (right / seen, where more than a handful were seen).
 */
export const RESOLUTION_CONFIDENCE = {
  /** The full name or description itself. */
  itself: 1,
  /** 44 / 44. */
  surname: 0.98,
  /** Two or more have the surname: the most salient. 15 / 17. */
  'shared surname': 0.88,
  'given name': 0.9,
  acronym: 0.95,
  /** A shorter form of the name of a body: "the Ports Authority". 8 / 9. */
  shortened: 0.9,
  /** "the minister" for a minister. 18 / 22. */
  role: 0.82,
  /** "a senator", "mayor" in a headline, for the one senator or mayor that the text names next. */
  announced: 0.75,
  /** "the agency" for a department. 7 / 9. */
  body: 0.78,
  /** "the company" for the last body that spoke and could be one. */
  kind: 0.6,
  /** "she" for who spoke last. 41 / 43. */
  'goes on': 0.95,
  /** "she" for the one woman near. 22 / 24. */
  'only one': 0.9,
  /** "she" where two are about as salient. 11 / 22. */
  several: 0.5,
  /** 7 / 9. */
  they: 0.75,
  /** 8 / 9. */
  it: 0.8,
  /** The same words again for someone unnamed: "a local official … a local official". A guess: nobody can know. */
  'same words': 0.6,
  /** "the partner", "the senator" where none was spoken of: a row of its own, which may be someone known. 5 / 8. */
  described: 0.65,
  /** A pronoun that was not resolved: a row of its own, and a statement whose source is not known. */
  unresolved: 0.3,
} as const;

export type ResolutionMethod = keyof typeof RESOLUTION_CONFIDENCE;
