import type { Attribution, Reading, Source, Span } from '../reading/types';
import { spansOf } from './mark-on';
import { addedId, type PlacedCorrection } from './placed';

/** The source that some words mention: of several the one with most of them. */
export function sourceAt(sources: readonly Source[], words: readonly Span[]): Source | undefined {
  let best: Source | undefined;
  let most = 0;
  for (const source of sources) {
    let shared = 0;
    for (const [start, end] of source.mentions)
      for (const span of words) shared += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
    if (shared > most) [best, most] = [source, shared];
  }
  return best;
}

/** What the reader says of a source: its name, its kind, who else it is. */
export function correctSource(reading: Reading, placed: PlacedCorrection): Reading {
  const { id, correction, spans, mentions } = placed;
  if (correction.what !== 'source') return reading;
  const all = spans.map(({ span }) => span);
  const source = sourceAt(reading.sources, all);
  if (!source) return reading;
  const others = mentions
    .flatMap((words) => sourceAt(reading.sources, words) ?? [])
    .filter((other) => other !== source);
  const { name, kind = source.kind } = correction;
  const joined: Source = {
    ...source,
    kind,
    ...(name && { name }),
    named: kind !== 'unnamed' && (source.named || name !== undefined || others.some(({ named }) => named)),
    mentions: [source, ...others].flatMap((each) => each.mentions).sort((a, b) => a[0] - b[0]),
    corrected: [...(source.corrected ?? []).filter((other) => other !== id), id],
  };
  const gone = new Set(others.map((other) => other.id));
  return {
    ...reading,
    sources: reading.sources
      .filter((each) => !gone.has(each.id))
      .map((each) => (each === source ? joined : each)),
    attributions:
      gone.size === 0
        ? reading.attributions
        : reading.attributions.map((row) => joinedIn(row, gone, source.id)),
  };
}

function joinedIn(row: Attribution, gone: ReadonlySet<string>, into: string): Attribution {
  if (!row.sourceIds.some((id) => gone.has(id))) return row;
  const ids = row.sourceIds.map((id) => (gone.has(id) ? into : id));
  const kept = ids.flatMap((id, index) => (ids.indexOf(id) === index ? [index] : []));
  return {
    ...row,
    sourceIds: kept.map((index) => ids[index]!),
    sourceSure: kept.map((index) => row.sourceSure[index] ?? 1),
  };
}

/**
 * Whose an attribution is by what the reader says: ids of sources, and the reading with the one that it did not have.
 * @param was what the reading says of it
 */
export function sourceFor(
  reading: Reading,
  text: string,
  { id, correction, spans, mentions }: PlacedCorrection,
  was: Attribution | undefined,
): { source: string[]; reading: Reading } {
  if (correction.what !== 'attribution' || correction.source === null) return { source: [], reading };
  const { source } = correction;
  const words = spansOf(spans, 'source');
  if (!source) return { source: was?.sourceIds ?? idsAt(reading, words), reading };
  const { name, kind, mention } = source;
  const [first] = words;
  const drawn = first ? text.slice(...first).trim() : '';
  const added = reading.sources.find((each) => each.id === addedId(id));
  const known =
    (mention && mentions[0] && sourceAt(reading.sources, mentions[0])) ??
    // Under another name, which a page is not told, it is not whom these words mean.
    (!mention && name !== '' && name === drawn ? sourceAt(reading.sources, words) : undefined) ??
    (name ? reading.sources.find((each) => each.name.toLowerCase() === name.toLowerCase()) : undefined) ??
    added;
  if (known) return { source: [known.id], reading };
  const row: Source = {
    id: addedId(id),
    name: name || drawn,
    kind,
    named: kind !== 'unnamed' && kind !== 'none',
    // Words that mean somebody else elsewhere are no place to find it by.
    mentions: sourceAt(reading.sources, words) ? [] : words,
    corrected: [id],
  };
  return { source: [row.id], reading: { ...reading, sources: [...reading.sources, row] } };
}

function idsAt({ sources }: Reading, words: readonly Span[]): string[] {
  const found = words.length > 0 ? sourceAt(sources, words) : undefined;
  return found ? [found.id] : [];
}
