import type { MarkChoice } from '../../lib/messages';
import type { Mark } from '../../lib/page/marks/marks';
import { isCheckable } from '../../lib/reading/thresholds';

/** Whether a mark is one of those that the reader wants to see. */
export const isChosen = (
  { kind, claim }: Pick<Mark, 'kind' | 'claim'>,
  { hidden, allClaims }: MarkChoice,
): boolean => !hidden.includes(kind) && (allClaims || !claim || isCheckable(claim));
