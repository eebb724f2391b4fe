import type { Construction } from './found';

/**
 * How often an attribution found by each construction hands something over in the gold reading: the share whose cue
 * overlaps a gold cue on polnear.train. A cue that shares another's subject, and noun phrases as content, err most.
 */
const PRECISION: Record<Construction, number> = {
  'quoted-before': 0.97,
  'clause-before': 0.93,
  'according-to': 0.95,
  colon: 0.9,
  'quoted-after': 0.8,
  'clause-after': 0.8,
  hearsay: 0.7,
  inherited: 0.65,
  'noun-phrase': 0.64,
  participle: 0.6,
  passive: 0.55,
  infinitive: 0.5,
  'noun-cue': 0.45,
};

/** 0 to 1: how sure a reading is of an attribution found by this construction. */
export function confidenceOf(construction: Construction): number {
  return PRECISION[construction];
}
