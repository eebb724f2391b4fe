import type { MarkChoice, MarkKind } from '../../lib/messages';
import type { Mark } from '../../lib/page/marks/marks';
import { isCheckable } from '../../lib/reading/thresholds';

/** Whether nobody is named for what marks of this kind say. */
export const isUnsourced = (kind: MarkKind): boolean =>
  kind === 'unnamed' || kind === 'none' || kind === 'claim';

/** Whether a mark is one of those that the reader wants to see. */
export const isChosen = (
  { kind, claim }: Pick<Mark, 'kind' | 'claim'>,
  { density = 'all', hidden, allClaims }: MarkChoice,
): boolean =>
  (density === 'all' || (density === 'unsourced' && isUnsourced(kind))) &&
  !hidden.includes(kind) &&
  (allClaims || !claim || isCheckable(claim));
