import type { Attribution, Claim } from './types';

/** Under this confidence an attribution is not marked on a page: a reader forgives a missed one sooner than a wrong one. */
export const MARKED_FROM = 0.3;

/** Claims with less to look up are marked on demand only: a page that is marked all over says nothing. */
export const CHECKABLE_FROM = 0.5;

/** From this on an attribution's content counts as a fact and not as a view, a wish or an intention. */
export const FACTUAL_FROM = 0.5;

export const isMarked = ({ confidence }: Pick<Attribution, 'confidence'>): boolean =>
  confidence >= MARKED_FROM;

export const isCheckable = ({ checkable }: Pick<Claim, 'checkable'>): boolean => checkable >= CHECKABLE_FROM;

export const isFactual = ({ factual }: Pick<Attribution, 'factual'>): boolean => factual >= FACTUAL_FROM;
