import type { Prf } from './match';

/** What the score script for a reader's marks prints, as numbers, in per cent. */
export interface ReaderScores {
  articles: number;
  /** Attributions that the gold reading has, and that are marked. */
  gold: number;
  marked: number;
  content: Prf;
  linked: Prf;
  /** Content and source right to the character. */
  edges: Prf;
  /** Linked, and of the right kind and under the right name. */
  whole: Prf;
  /** Shares of the linked. */
  kindRight: number;
  nameRight: number;
  claims: Prf;
  /** Share of the marked claims in whose sentence a source stands. */
  claimsWithSource: number;
  /** Of linked F1, 95 % of bootstrap samples over articles. */
  interval: [from: number, to: number];
}

const NUMBER = '([\\d.]+)';
const PRF = `P ${NUMBER} R ${NUMBER} F1 ${NUMBER}`;

/** Reads what `score-reader.mjs` printed. Throws where a figure is missing. */
export function readerScores(printed: string): ReaderScores {
  const numbers = (pattern: string): number[] => {
    const found = new RegExp(pattern, 'm').exec(printed);
    if (!found) throw new Error(`The score script did not print ${pattern}:\n${printed}`);
    return found.slice(1).map(Number);
  };
  const prf = (name: string): Prf => {
    const [precision, recall, f1] = numbers(`^${name} +${PRF}`);
    return { precision: precision!, recall: recall!, f1: f1! };
  };
  const [articles, gold, marked] = numbers(`^${NUMBER} articles, ${NUMBER} attributions, ${NUMBER} `);
  const [kindRight, nameRight] = numbers(`kind right ${NUMBER}, name right ${NUMBER}`);
  const [claimsWithSource] = numbers(`with a source: ${NUMBER} %`);
  const [from, to] = numbers(`interval over articles: ${NUMBER}–${NUMBER}`);
  return {
    articles: articles!,
    gold: gold!,
    marked: marked!,
    content: prf('content'),
    linked: prf('linked'),
    edges: prf('edges'),
    whole: prf('reader'),
    kindRight: kindRight!,
    nameRight: nameRight!,
    claims: prf('claims'),
    claimsWithSource: claimsWithSource!,
    interval: [from!, to!],
  };
}
