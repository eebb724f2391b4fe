import { expect, test } from 'vitest';
import type { Density } from '../../lib/density';
import type { MarkKind } from '../../lib/messages';
import type { Mark } from '../../lib/page/marks/marks';
import type { Attribution, Claim } from '../../lib/reading/types';
import { isChosen } from './chosen';

type Chosen = Pick<Mark, 'kind' | 'claim'>;

const PERSON: Chosen & { attribution: Attribution } = { kind: 'person', attribution: {} as Attribution };
const HARD: Chosen = { kind: 'claim', claim: { checkable: 1 } as Claim };
const SOFT: Chosen = { kind: 'claim', claim: { checkable: 0 } as Claim };

test.each<[hidden: MarkKind[], allClaims: boolean, chosen: boolean[]]>([
  [[], false, [true, true, false]],
  [[], true, [true, true, true]],
  [['claim'], false, [true, false, false]],
  [['claim'], true, [true, false, false]],
  [['person'], true, [false, true, true]],
])('with %j hidden and all claims %s: person, claim, other claim', (hidden, allClaims, chosen) => {
  expect([PERSON, HARD, SOFT].map((mark) => isChosen(mark, { hidden, allClaims }))).toEqual(chosen);
});

test.each<[Density, boolean[]]>([
  ['all', [true, true]],
  ['unsourced', [false, true]],
  ['mine', [false, false]],
  ['nothing', [false, false]],
])('of %s: person, claim', (density, chosen) => {
  const choice = { density, hidden: [], allClaims: false };
  expect([PERSON, HARD].map((mark) => isChosen(mark, choice))).toEqual(chosen);
});
