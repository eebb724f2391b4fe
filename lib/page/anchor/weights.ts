/**
 * What decides where an annotation belongs, in one place. Lengths are UTF-16 code units of normal text; a word of
 * English with its space has some six. Tuned with `npm run bench -- anchoring`, with wrong matches first in mind.
 */

/** Share of the score that the words have; the rest is that of the words around them. */
export const TEXT_SHARE = 0.8;

/**
 * Words and the context next to them that stand verbatim in a row, from which on they are no others wherever they are:
 * a look-alike that has one word in five replaced agrees in 20 words in a row once in a hundred times.
 */
export const UNIQUE_LENGTH = 130;
/**
 * The same of words that another tool quoted, where nothing that it kept beside them speaks against it: nobody knows
 * where they stood, or how often. Five words that stand once on the page that they were quoted from.
 */
export const UNIQUE_LENGTH_OTHERS = 30;
/** The same near where the words stood. */
export const UNIQUE_LENGTH_NEAR = 80;
/** How far a match may be from where the words stood to count as near: some paragraphs come and go above. */
export const NEAR = 450;

/** Share of the context that one of several copies needs, or the one that is left of several. */
export const CONTEXT_OF_COPY = 0.3;
/** By how much one copy's context must be better than the next one's to be chosen for it. */
export const CLEAR_COPY = 0.1;
/** Copies looked at: a word that is more frequent is told apart by those near where it stood. */
export const MOST_COPIES = 2_000;

/** Share of code units of changed words that may differ where all that stood around them still does, near where they stood. */
export const MOST_ERRORS_NEAR = 0.45;
/** The same far from it: text was put in above, or this is a look-alike. */
export const MOST_ERRORS_FAR = 0.12;
/** The same where one side does, and the other at least in part. */
export const MOST_ERRORS = 0.1;
/** A side of the context from which on all of it is there: a sign or the cut end of a word may be missing. */
export const WHOLE_SIDE = 0.97;
/** A side of the context from which on it is there in part. */
export const PART_OF_SIDE = 0.75;
/** By how much a changed match must be better than the next best. */
export const CLEAR_LEAD = 0.05;
/** Code units from which on a changed quotation is not looked for: the work grows with the square of the length. */
export const LONGEST_CHANGED = 4_000;

/** Positions of a word from which on it tells nothing of where the others are. */
export const MOST_POSITIONS = 48;
/** Windows that are looked at closely. */
export const MOST_WINDOWS = 4;
/** Code units by which words may have come apart to vote for the same window: a sentence's first and last third. */
export const LEAST_BUCKET = 64;
