import { type Agreement, agreementOf } from './agreement';
import { comparable, type Said } from './coding';
import type { CodedUnit } from './units';

/** What coders are compared in: what the words are, the kind of their source, whose they are, and each code. */
export type Aspect = { of: 'what' | 'kind' | 'who' } | { of: 'code'; code: string };

export interface AspectAgreement {
  aspect: Aspect;
  agreement: Agreement;
  /** Places, in the list of units, of those on which both have judged and do not say the same. */
  differing: number[];
}

/** What a coder says of a unit in one aspect, as it is compared; `null` where nothing is said. */
export function valueIn(said: Said | null, aspect: Aspect): string | null {
  if (!said) return null;
  if (aspect.of === 'code') return said.tags.includes(aspect.code) ? 'yes' : 'no';
  if (aspect.of === 'what') return said.what ?? null;
  // Whose it is, and of what kind, can only be asked of what somebody says.
  if (said.what !== 'attribution') return null;
  return aspect.of === 'kind' ? (said.kind ?? null) : comparable(said.who ?? '');
}

/**
 * The codes that two coders are compared in: those of the codebook that either gave, else every tag that either gave.
 * @param codebook names
 */
export function codesIn(units: readonly CodedUnit[], codebook: readonly string[]): string[] {
  const given = new Set(units.flatMap(({ said }) => said.flatMap((each) => each?.tags ?? [])));
  const own = codebook.filter((code) => given.has(code));
  return own.length > 0 ? own : [...given].sort();
}

/** The figures for each aspect, over all units. */
export function aspectsOf(units: readonly CodedUnit[], codes: readonly string[]): AspectAgreement[] {
  const aspects: Aspect[] = [
    { of: 'what' },
    { of: 'kind' },
    { of: 'who' },
    ...codes.map((code): Aspect => ({ of: 'code', code })),
  ];
  return aspects.map((aspect) => {
    const values = units.map(({ said }) => said.map((each) => valueIn(each, aspect)));
    const differing = values.flatMap(([a, b], place) => (a != null && b != null && a !== b ? [place] : []));
    return { aspect, agreement: agreementOf(values), differing };
  });
}
