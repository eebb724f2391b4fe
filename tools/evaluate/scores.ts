/** What the score script prints, as numbers. */
export interface AttributionScores {
  /** Exact F1 by role; absent where the corpus has no rows. */
  exact: Partial<Record<'source' | 'cue' | 'content', number>>;
  /** Whole attributions: content found, and content with its source. */
  content: number;
  linked: number;
}

export interface ClaimScores {
  sourced: number;
  unsourced: number;
  other: number;
  macro: number;
}

/** Reads what `score.mjs attributions` printed. Throws where a figure is missing. */
export function attributionScores(printed: string): AttributionScores {
  const exact: AttributionScores['exact'] = {};
  for (const role of ['source', 'cue', 'content'] as const) {
    const found = new RegExp(`^${role} +exact .* F1 ([\\d.]+)`, 'm').exec(printed);
    if (found) exact[role] = Number(found[1]);
  }
  return {
    exact,
    content: figure(printed, /^whole attribution, content .* F1 ([\d.]+)/m),
    linked: figure(printed, /^whole attribution, linked .* F1 ([\d.]+)/m),
  };
}

/** Reads what `score.mjs claims` printed. Throws where a figure is missing. */
export function claimScores(printed: string): ClaimScores {
  return {
    sourced: figure(printed, /^sourced .* F1 ([\d.]+)/m),
    unsourced: figure(printed, /^unsourced fact .* F1 ([\d.]+)/m),
    other: figure(printed, /^other .* F1 ([\d.]+)/m),
    macro: figure(printed, /^macro F1 ([\d.]+)/m),
  };
}

function figure(printed: string, pattern: RegExp): number {
  const found = pattern.exec(printed);
  if (!found) throw new Error(`The score script did not print ${pattern}:\n${printed}`);
  return Number(found[1]);
}
