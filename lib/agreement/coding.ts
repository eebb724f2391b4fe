import type { Annotation, Correction, MarkSnapshot } from '../annotations/model';
import type { Target } from '../page/anchor/target';
import type { SourceKind } from '../reading/types';

/** What one coder wrote on some words of an article. */
export type CodedNote = Pick<Annotation, 'target' | 'tags' | 'reading' | 'dismissal' | 'correction'>;

/** One coder's work on one article. */
export interface Coding {
  notes: readonly CodedNote[];
  /** It holds all that the coder finds in the article: what is not in it is nothing. */
  isWhole?: boolean;
}

/** A mark of a reading that is kept, by its words alone. */
export interface ReadMark {
  words: string;
  mark: 'attribution' | 'claim';
  kind?: SourceKind;
  who?: string;
}

/** What a coder says of some words. */
export interface Said {
  /** Absent where only tags were given to them. */
  what?: 'attribution' | 'claim' | 'nothing';
  /** Of an attribution: the kind of its first source. */
  kind?: SourceKind;
  /** Of an attribution: who says it; empty where nobody is named. */
  who?: string;
  tags: readonly string[];
  /** The mark is as it was read, whatever that is. */
  isRight?: true;
}

/** What a mark is as it was read. */
export const asRead = ({ mark, kind, who }: Omit<ReadMark, 'words'>): Said =>
  mark === 'claim'
    ? { what: 'claim', tags: [] }
    : { what: 'attribution', kind: kind ?? 'none', who: who ?? '', tags: [] };

export const markOfSnapshot = ({ mark, sources }: MarkSnapshot): Omit<ReadMark, 'words'> => ({
  mark,
  kind: sources[0]?.kind,
  who: namesOf(sources),
});

/** Between the names of those who say something together. */
const TOGETHER = ' + ';
const namesOf = (sources: readonly { name: string }[]): string =>
  sources.map(({ name }) => name).join(TOGETHER);

/** What a note says of its words. What is said of a source alone is in `renamesOf`. */
export function saidBy({ tags, reading, dismissal, correction }: CodedNote): Said {
  const read = reading && asRead(markOfSnapshot(reading));
  const put = dismissal ? { what: 'nothing' as const } : correction && corrected(correction, read);
  return { ...(put ?? read), tags, ...(correction?.what === 'right' && !read && { isRight: true as const }) };
}

function corrected(correction: Correction, read: Said | undefined): Omit<Said, 'tags'> | undefined {
  if (correction.what === 'claim') return { what: 'claim' };
  if (correction.what !== 'attribution') return undefined;
  const { source } = correction;
  // Whose it is was left as it was read.
  if (source === undefined) return { what: 'attribution', kind: read?.kind, who: read?.who };
  return source === null
    ? { what: 'attribution', kind: 'none', who: '' }
    : { what: 'attribution', kind: source.kind, who: source.name };
}

/** What a coder says of sources, by the words with which the article mentions them. */
export function renamesOf(
  notes: readonly CodedNote[],
): ReadonlyMap<string, { name?: string; kind?: SourceKind }> {
  const renames = new Map<string, { name?: string; kind?: SourceKind }>();
  for (const { correction, target } of notes) {
    if (correction?.what !== 'source' || !target) continue;
    const { name, kind, same = [] } = correction;
    const own = wordsOf(target);
    const put = { name: name || own, ...(kind && { kind }) };
    for (const mention of [target, ...same]) renames.set(comparable(wordsOf(mention)), put);
  }
  return renames;
}

/** Names and words that differ in case, spaces and quotation marks alone are one. */
export const comparable = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[“”„‟«»"]/g, '"')
    .replace(/[‘’‚‛']/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/[\s…]+/g, ' ')
    .trim()
    .toLowerCase();

const wordsOf = ({ ranges }: Target): string => ranges.map(({ quote }) => quote.exact).join(' ');
