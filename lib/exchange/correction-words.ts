import type { Correction } from '../annotations/model';
import { SOURCE_KINDS, type SourceKind } from '../reading/types';

/**
 * What a correction says, in words that a reader of the file understands and that come back: "attribution: Mira Olsen
 * (person)". Where its words stand is not in them.
 */

const RIGHT = 'right';
const CLAIM = 'claim without a source';
const ATTRIBUTION = 'attribution';
const NOBODY = 'attribution: nobody named';
const SOURCE = 'source';
/** In the place of a kind that was left as it was read. */
const SAME_KIND = 'kind as read';

export function correctionWords(correction: Correction): string {
  switch (correction.what) {
    case 'right':
      return RIGHT;
    case 'claim':
      return CLAIM;
    case 'attribution': {
      const { source } = correction;
      if (source === undefined) return ATTRIBUTION;
      return source === null ? NOBODY : `${ATTRIBUTION}: ${source.name} (${source.kind})`;
    }
    case 'source': {
      const kind = `(${correction.kind ?? SAME_KIND})`;
      return correction.name === undefined ? `${SOURCE} ${kind}` : `${SOURCE}: ${correction.name} ${kind}`;
    }
  }
}

const KIND = `(${[...SOURCE_KINDS, SAME_KIND].join('|')})`;
const NAMED = new RegExp(`^(${ATTRIBUTION}|${SOURCE}): (.*) \\(${KIND}\\)$`, 's');
const UNNAMED = new RegExp(`^${SOURCE} \\(${KIND}\\)$`);

/** What such words say; `undefined` for others. */
export function correctionIn(words: string): Correction | undefined {
  if (words === RIGHT) return { what: 'right' };
  if (words === CLAIM) return { what: 'claim' };
  if (words === ATTRIBUTION) return { what: 'attribution' };
  if (words === NOBODY) return { what: 'attribution', source: null };
  const unnamed = UNNAMED.exec(words);
  if (unnamed) return { what: 'source', ...kindOf(unnamed[1]!) };
  const named = NAMED.exec(words);
  if (!named) return undefined;
  const [, what, name, kind] = named as unknown as [string, string, string, string];
  if (what === SOURCE) return { what: 'source', name, ...kindOf(kind) };
  return kind === SAME_KIND ? undefined : { what: 'attribution', source: { name, kind: kind as SourceKind } };
}

const kindOf = (kind: string): { kind?: SourceKind } =>
  kind === SAME_KIND ? {} : { kind: kind as SourceKind };

/** Whether two corrections say the same, wherever their words stand: not every format holds that. */
export const saysSameCorrection = (a: Correction | undefined, b: Correction | undefined): boolean =>
  (a && correctionWords(a)) === (b && correctionWords(b));
