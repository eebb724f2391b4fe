import type { Attribution, Claim, Guide } from './types';

/**
 * Under this confidence an attribution is not marked on a page: a reader forgives a missed one sooner than a wrong one.
 * Of those that are marked on the dev parts of the project's own corpora 86 % are right, source and all; 0.31 would do,
 * and leaves no margin.
 */
export const MARKED_FROM = 0.4;

/**
 * Other claims are marked on demand only: those with little to look up, and those that may have a source. Training moves
 * the figure so that this is where to cut (`tools/train/own-facts.ts`), as readings that are kept with notes have it.
 */
export const CHECKABLE_FROM = 0.5;

/** From this on an attribution's content counts as a fact and not as a view, a wish or an intention. */
export const FACTUAL_FROM = 0.5;

/**
 * Attributions under both of these are dropped: on polnear.dev most of what has so little confidence and states no fact
 * is wrong, and without it more attributions are right, sources and all (linked F1).
 */
const KEPT_FROM = 0.4;
const KEPT_FACTUAL_FROM = 0.1;

/** By PolNeAR's guide views and intentions count like facts; from here on most linked attributions of polnear.dev are right. */
const KEPT_BY_POLNEAR_FROM = 0.3;

/** Whether an attribution is in a reading by that guide at all. */
export const isKept = (
  { confidence, factual }: Pick<Attribution, 'confidence' | 'factual'>,
  guide: Guide = 'reader',
): boolean =>
  guide === 'polnear'
    ? confidence >= KEPT_BY_POLNEAR_FROM
    : confidence >= KEPT_FROM || factual >= KEPT_FACTUAL_FROM;

/** Whether an attribution is marked on a page. */
export const isMarked = ({ confidence }: Pick<Attribution, 'confidence'>): boolean =>
  confidence >= MARKED_FROM;

/** Whether a claim is marked without being asked for. */
export const isCheckable = ({ checkable }: Pick<Claim, 'checkable'>): boolean => checkable >= CHECKABLE_FROM;

/** Whether the content of an attribution is put as a fact. */
export const isFactual = ({ factual }: Pick<Attribution, 'factual'>): boolean => factual >= FACTUAL_FROM;
