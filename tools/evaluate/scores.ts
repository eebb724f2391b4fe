import type { Prf, Whole } from './match';

/** What the score script prints, as numbers, in per cent. */

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

export interface Exact extends Prf {
  jaccard: number;
  /** How many spans the gold reading has. */
  gold: number;
}

export interface AttributionScores {
  /** Exact spans by role; absent where the corpus has no rows. */
  exact: Partial<Record<Role, Exact>>;
  whole: Whole;
}

/** Each article counted once where several people annotated it. */
export interface OnceScores extends AttributionScores {
  /** Of linked F1, 95 % of bootstrap samples over articles. */
  interval: [from: number, to: number];
}

export interface ClaimScores {
  sourced: Prf;
  unsourced: Prf;
  other: Prf;
  macro: number;
  /** Of the characters of sourced content. */
  contentF1: number;
  /** Share of the sources found that are rightly called named or unnamed, and how many they are. */
  named: { right: number; of: number };
}

const NUMBER = '([\\d.]+)';
const PRF = `P ${NUMBER} R ${NUMBER} F1 ${NUMBER}`;

/** Reads what `score.mjs attributions` printed. Throws where a figure is missing. */
export function attributionScores(printed: string): AttributionScores {
  const exact: AttributionScores['exact'] = {};
  for (const role of ROLES) {
    if (!new RegExp(`^${role} +exact`, 'm').test(printed)) continue;
    const [precision, recall, f1, jaccard, gold] = figures(
      printed,
      `^${role} +exact ${PRF} +jaccard ${NUMBER} +gold ${NUMBER}`,
    );
    exact[role] = { precision, recall, f1, jaccard, gold } as Exact;
  }
  return {
    exact,
    whole: {
      content: prfOf(printed, 'whole attribution, content'),
      linked: prfOf(printed, 'whole attribution, linked'),
    },
  };
}

/** Reads what `score.mjs --once attributions` printed. Throws where a figure is missing. */
export function onceScores(printed: string): OnceScores {
  const [from, to] = figures(printed, `interval over [\\d]+ articles: ${NUMBER}–${NUMBER}`);
  return { ...attributionScores(printed), interval: [from!, to!] };
}

/** Reads what `score.mjs claims` printed. Throws where a figure is missing. */
export function claimScores(printed: string): ClaimScores {
  const [macro] = figures(printed, `^macro F1 ${NUMBER}`);
  const [contentF1] = figures(printed, `character F1 ${NUMBER}`);
  const [right, of] = figures(printed, `named/unnamed right (?:${NUMBER}|–) of ${NUMBER}`);
  return {
    sourced: prfOf(printed, 'sourced'),
    unsourced: prfOf(printed, 'unsourced fact'),
    other: prfOf(printed, 'other'),
    macro: macro!,
    contentF1: contentF1!,
    named: { right: right!, of: of! },
  };
}

function prfOf(printed: string, name: string): Prf {
  const [precision, recall, f1] = figures(printed, `^${name} +${PRF}`);
  return { precision: precision!, recall: recall!, f1: f1! };
}

function figures(printed: string, pattern: string): number[] {
  const found = new RegExp(pattern, 'm').exec(printed);
  if (!found) throw new Error(`The score script did not print ${pattern}:\n${printed}`);
  // A group that stands for a dash is a figure of nothing: 0.
  return found.slice(1).map((figure) => Number(figure ?? 0));
}
