import type { Target, TargetRange } from '../page/anchor/target';
import type { Counts } from '../reading/types';
import { newId } from './ids';
import type { KeptReading } from './kept-reading';
import type { MarkSnapshot, PageInfo } from './model';
import type { SaveInput } from './write';

/** Invented rows for the tests of this room and of those that stand on it. */

export const PAGE: PageInfo = {
  address: 'https://herald.example/harbour-bridge',
  url: 'https://herald.example/harbour-bridge?from=front',
  title: 'Harbour town told to wait for its bridge',
  site: 'Example Herald',
  authors: ['A. Writer'],
  published: '2026-05-03',
  lang: 'en',
};

export const READING: MarkSnapshot = {
  version: '1',
  mark: 'attribution',
  sources: [{ name: 'Mira Olsen', kind: 'person' }],
  cue: 'said',
  form: 'direct',
  stance: 'neutral',
  confidence: 0.9,
};

export const COUNTS: Counts = {
  kinds: { person: 1, organization: 0, outlet: 0, document: 0, unnamed: 0, none: 0 },
  attributions: 1,
  claims: 0,
  wordsAttributed: 7,
  wordsOther: 3,
};

export function range(role: TargetRange['role'], start: number, exact: string): TargetRange {
  return {
    role,
    quote: { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}

export function target(...ranges: TargetRange[]): Target {
  return { mapVersion: 1, ranges };
}

/** A save as a view sends it: of a new annotation, but for what is given. */
export function saving(given: Partial<SaveInput> & Pick<SaveInput, 'body'>): SaveInput {
  return { change: newId(), id: crypto.randomUUID(), page: PAGE, ...given };
}

/** What was kept of a reading of `PAGE` in which one person says this. @param at ms since 1970 */
export function readingThat(content: string, at: number, given: Partial<KeptReading> = {}): KeptReading {
  return {
    page: PAGE.address,
    url: PAGE.address,
    at,
    last: at,
    version: '1',
    textHash: `hash of ${content}`,
    language: 'en',
    counts: COUNTS,
    sources: [{ name: 'Mira Olsen', kind: 'person' }],
    attributions: [
      {
        sources: [0],
        source: 'Mira Olsen',
        cue: 'said',
        content,
        via: '',
        form: 'direct',
        stance: 'neutral',
        confidence: 0.9,
      },
    ],
    claims: [],
    ...given,
  };
}
