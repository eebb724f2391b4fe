import type { SourceKind } from '../../lib/reading/types';
import type { Predictions } from './calibration';
import type { GoldDocument } from './gold';
import { match } from './match';

/** What a reader sees marked, broken down: by kind of source, by form and by where the texts are from. */

export interface SeenFigures {
  name: string;
  /** Attributions of the gold reading. */
  count: number;
  /** Shares in per cent: of the gold ones, marked and linked; of these, with the right kind. */
  linked: number;
  kindRight: number | undefined;
}

export interface SeenDocument extends GoldDocument {
  genre?: string;
  attributions: (GoldDocument['attributions'][number] & { kind: string })[];
}

const KINDS: readonly SourceKind[] = ['person', 'organization', 'unnamed', 'outlet', 'document', 'none'];

type Group = readonly [
  name: string,
  holds: (one: SeenDocument['attributions'][number], text: string) => boolean,
];

const hasMarks = (content: string) => /["“”«»]/.test(content);

const GROUPS: readonly Group[] = [
  ['all', () => true],
  ...KINDS.map((kind): Group => [`source: ${kind}`, (one) => one.kind === kind]),
  [
    'content in quotation marks, in part at least',
    ({ content }, text) => content.some((span) => hasMarks(text.slice(...span))),
  ],
  ['content without them', ({ content }, text) => !content.some((span) => hasMarks(text.slice(...span)))],
  ['no cue', ({ cue }) => cue.length === 0],
  [
    'a pronoun as source',
    ({ source }, text) => isPronoun(source.map((span) => text.slice(...span)).join(' ')),
  ],
];

const isPronoun = (source: string) => /^(?:he|she|it|they|who|which|his|her|its|their)$/i.test(source);

/** @param gold documents annotated by the project's own guide */
export function seenFigures(gold: readonly SeenDocument[], predictions: Predictions): SeenFigures[] {
  const judged = gold.flatMap(({ id, text, attributions }) => {
    const marked = (predictions.get(id)?.attributions ?? []).filter((one) => one.marked);
    const { pairs } = match(attributions, marked);
    const found = new Map(pairs.filter(({ linked }) => linked).map((pair) => [pair.gold, pair.found]));
    return attributions
      .filter(({ content }) => content.length > 0)
      .map((own) => ({ own, text, found: found.get(own) }));
  });
  return GROUPS.map(([name, holds]) => {
    const group = judged.filter(({ own, text }) => holds(own, text));
    const linked = group.filter(({ found }) => found !== undefined);
    const right = linked.filter(({ own, found }) => found!.sourceKind === own.kind);
    return {
      name,
      count: group.length,
      linked: share(linked.length, group.length) ?? 0,
      kindRight: share(right.length, linked.length),
    };
  });
}

const share = (part: number, all: number) => (all === 0 ? undefined : (100 * part) / all);
