/**
 * What is known of English words without their text: closed classes, forms of verbs, names, and what they say of a
 * source.
 */

/**
 * The closed classes of English words, as in Quirk et al., A Comprehensive Grammar of the English Language (1985),
 * chapters 3 to 9, as far as news uses them. Lower case, straight apostrophes.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const DETERMINERS = words(
  'the a an this that these those his her its their our my your some any no every each both all another',
);
export const POSSESSIVES = words('his her its their our my your whose');
/** Pronouns that stand as a subject by themselves. */
export const SUBJECT_PRONOUNS = words('he she they i we you it');
export const RELATIVES = words('who which');
/** Words that stand for people nobody names. */
export const INDEFINITES = words(
  'some many others most several few critics everyone everybody someone somebody nobody people anyone neither both none another',
);
export const PRONOUNS = words('he she they i we you it him them us me this that these those there who which');
export const PREPOSITIONS = words(
  'of in on at by for from with about against into over under during through between among within without toward towards ' +
    'across behind beyond near since until upon like despite via per around amid outside inside throughout regarding to as after before than',
);
/** Prepositions that go on inside a noun phrase ("a spokesman for the mayor"). */
export const NOUN_PREPOSITIONS = words(
  'of for in at from with to on against about near behind between among',
);
export const SUBORDINATORS = words(
  'that when while because if although though since unless where whereas whether as after before until than once so how why what who which whose',
);
export const COORDINATORS = words('and or but nor yet');
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would can could may might must shall should 's 're 've 'd 'll 'm " +
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't mightn't mustn't shouldn't shan't",
);
export const BE = words("is are was were be been being am 's 're 'm isn't aren't wasn't weren't");
export const ADVERBS = words(
  'not also later then now never ever still even only just once again often already soon first too here there recently repeatedly always ' +
    'previously once yesterday today tonight tomorrow long instead rather perhaps maybe further simply ' +
    'quickly famously sometimes both all twice almost nearly quite very more less most least earlier thus ago well so',
);
export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = words(
  'january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.',
);

/**
 * Whether a word in small letters is an adverb that may stand inside a verb group ("has repeatedly said"): by a list,
 * or by -ly, which takes a few adjectives for adverbs ("friendly") and needs no dictionary.
 */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}
const NOT_ADVERBS = words(
  'family italy july daily weekly monthly early reply apply supply assembly ally rally',
);

/** Whether `text` begins with a capital of any script; false where it is empty. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most words of an English text begin with an ASCII letter.
  return first < 128 ? first > 64 && first < 91 : /^\p{Lu}/u.test(text);
}

/** Pasts of frequent irregular verbs, none of which is also a noun that news uses ("left", "cut" and "put" are). */
export const IRREGULAR_PASTS = words(
  'used went came took gave got made became began won lost held kept brought sent spent built led met ran sat stood rose fell ' +
    'drew drove broke bought sold caught fought chose wore threw flew grew knew saw spoke paid heard understood',
);
/** What may follow a verb that takes no object. */
export const INTRANSITIVE_STARTERS = words(
  'to in on at by for from with about against into over under during through that when while because if as after before and but or than up out off down',
);
