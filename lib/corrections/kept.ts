import type { KeptAttribution, KeptClaim, KeptReading, KeptSource } from '../annotations/kept-reading';
import type { Annotation } from '../annotations/model';
import type { Role, Target } from '../page/anchor/target';
import { type Counts, SOURCE_KINDS, type SourceKind } from '../reading/types';

/**
 * A kept reading as its reader has put it right. It has words and no text: what is corrected is found by its words, and
 * where they are not among those of the reading, nothing is changed.
 * @param annotations of the page, in any order
 * @returns `reading` itself where nothing in it is put right
 */
export function correctKept(reading: KeptReading, annotations: readonly Annotation[]): KeptReading {
  const said = annotations
    .filter(
      ({ correction, dismissal, target }) =>
        target && (dismissal || (correction && correction.what !== 'right')),
    )
    .sort((a, b) => a.modified - b.modified);
  const of = (isSource: boolean) =>
    said.filter(({ correction }) => (correction?.what === 'source') === isSource);
  const put = [...of(true), ...of(false)].reduce(putRight, reading);
  return put === reading ? reading : { ...put, counts: countsOf(put, reading.counts) };
}

function putRight(reading: KeptReading, { correction, dismissal, target }: Annotation): KeptReading {
  if (!target) return reading;
  if (correction?.what === 'source') return sourcePutRight(reading, correction, target);
  const mark = correction && 'mark' in correction && correction.mark ? correction.mark : target;
  const was = markOf(reading, mark);
  if (dismissal) return was ? withoutMark(reading, was) : reading;
  if (!correction || correction.what === 'right') return reading;
  const rest = was ? withoutMark(reading, was) : reading;
  const at = was?.attribution ? reading.attributions.indexOf(was.attribution) : rest.attributions.length;
  if (correction.what === 'claim') {
    const words = target.ranges.map(({ quote }) => quote.exact).join(' … ');
    const claim: KeptClaim = { reasons: [], links: [], ...was?.claim, words, confidence: 1 };
    return { ...rest, claims: [...rest.claims, claim] };
  }
  const { sources, places } = sourceFor(rest, correction.source, target, was?.attribution);
  const row: KeptAttribution = {
    via: '',
    form: 'indirect',
    stance: 'neutral',
    ...was?.attribution,
    sources: places,
    source: correction.source === null ? '' : wordsOf(target, 'source'),
    cue: wordsOf(target, 'cue'),
    content: wordsOf(target, 'content', 'claim', 'selection'),
    confidence: 1,
  };
  const attributions = [...rest.attributions];
  attributions.splice(at, 0, row);
  // What it says is no claim without a source, whatever it was.
  const said = target.ranges.map(({ quote }) => plain(quote.exact));
  const claims = rest.claims.filter(({ words }) => !said.some((part) => part.includes(plain(words))));
  return { ...rest, sources, attributions, claims };
}

interface KeptMark {
  attribution?: KeptAttribution;
  claim?: KeptClaim;
}

/** The mark of these words, said in the same way. */
function markOf({ attributions, claims }: KeptReading, target: Target): KeptMark | undefined {
  const all = target.ranges.map(({ quote }) => quote.exact).join(' … ');
  const claim = claims.find(({ words }) => isSame(words, all));
  if (claim) return { claim };
  const [source, cue, content] = [
    wordsOf(target, 'source'),
    wordsOf(target, 'cue'),
    wordsOf(target, 'content'),
  ];
  const attribution = attributions.find(
    (each) => isSame(each.content, content) && isSame(each.cue, cue) && isSame(each.source, source),
  );
  return attribution && { attribution };
}

const wordsOf = ({ ranges }: Target, ...roles: Role[]): string =>
  ranges
    .filter(({ role }) => roles.includes(role))
    .map(({ quote }) => quote.exact)
    .join(' … ');

/** White space is written in other ways from page to page. */
const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

const withoutMark = (reading: KeptReading, { attribution, claim }: KeptMark): KeptReading => ({
  ...reading,
  attributions: reading.attributions.filter((each) => each !== attribution),
  claims: reading.claims.filter((each) => each !== claim),
});

type CorrectionOf<W> = Extract<NonNullable<Annotation['correction']>, { what: W }>;

/** Places of an attribution's sources, among sources to which one may have been added. */
function sourceFor(
  { sources }: KeptReading,
  wanted: CorrectionOf<'attribution'>['source'],
  target: Target,
  was: KeptAttribution | undefined,
): { sources: KeptSource[]; places: number[] } {
  if (wanted === null) return { sources, places: [] };
  if (!wanted && was) return { sources, places: was.sources };
  const name = wanted?.name || wordsOf(target, 'source');
  const place = sources.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
  if (place !== -1) return { sources, places: [place] };
  if (!wanted) return { sources, places: [] };
  return { sources: [...sources, { name, kind: wanted.kind }], places: [sources.length] };
}

function sourcePutRight(
  reading: KeptReading,
  { name, kind, same = [] }: CorrectionOf<'source'>,
  target: Target,
): KeptReading {
  const place = placeOf(reading, target);
  if (place === -1) return reading;
  const others = new Set(same.map((mention) => placeOf(reading, mention)).filter((other) => other !== place));
  return {
    ...reading,
    // Places are names of sources: those that are another one now stay in the list, and nothing is of them.
    sources: reading.sources.map((source, at) =>
      at === place ? { ...source, ...(name && { name }), ...(kind && { kind }) } : source,
    ),
    attributions: reading.attributions.map((row) => ({
      ...row,
      sources: [...new Set(row.sources.map((at) => (others.has(at) ? place : at)))],
    })),
  };
}

/** The source that words mention: by its name, or by a statement that calls it so. -1: none. */
function placeOf({ sources, attributions }: KeptReading, mention: Target): number {
  const words = plain(mention.ranges.map(({ quote }) => quote.exact).join(' '));
  const named = sources.findIndex(({ name }) => isSame(name, words));
  if (named !== -1) return named;
  const called = attributions.find((row) => row.sources.length === 1 && isSame(row.source, words));
  return called?.sources[0] ?? sources.findIndex(({ name }) => words.includes(name));
}

function countsOf({ sources, attributions, claims }: KeptReading, before: Counts): Counts {
  const kinds = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>;
  for (const { sources: places } of attributions) kinds[sources[places[0] ?? -1]?.kind ?? 'none'] += 1;
  // How many words that takes, only the text could say.
  return { ...before, kinds, attributions: attributions.length, claims: claims.length };
}
