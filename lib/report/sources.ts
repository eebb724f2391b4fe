import type { Source, Span } from '../reading/types';
import { type ReasonGroup, reasonIn } from '../sourcing/reasons';
import type { Channel, ReportSource, ReportStatement, UnnamedSource } from './model';
import { paragraphsOf } from './places';
import { type IsPut, tellingOf } from './statements';

/** Who is behind the statements of an article, and how they came into it. */

/** Those who are named or described, behind most statements first; among equals in the order of the text. */
export function sourcesOf(
  sources: readonly Source[],
  statements: readonly ReportStatement[],
  isPut: IsPut,
): ReportSource[] {
  const byId = bySource(statements);
  return sources
    .filter(({ id, kind }) => kind !== 'none' && byId.has(id))
    .map((source): ReportSource => {
      const { id, name, kind, named } = source;
      const own = byId.get(id)!;
      return {
        id,
        name,
        kind,
        isNamed: named && kind !== 'unnamed',
        statements: own,
        telling: tellingOf(own),
        cues: cuesOf(own),
        paragraphs: paragraphsOf(own),
        isCorrected: isPut(source),
      };
    })
    .sort((a, b) => b.statements.length - a.statements.length);
}

function bySource(statements: readonly ReportStatement[]): Map<string, ReportStatement[]> {
  const byId = new Map<string, ReportStatement[]>();
  for (const each of statements)
    for (const id of new Set(each.details.speakers.map((speaker) => speaker.id))) {
      const others = byId.get(id);
      if (others) others.push(each);
      else byId.set(id, [each]);
    }
  return byId;
}

/** Words that hand statements over, as they are written, the most frequent first. A colon is no word. */
function cuesOf(statements: readonly ReportStatement[]): ReportSource['cues'] {
  const counts = new Map<string, number>();
  for (const { details } of statements) {
    const words = details.cue.toLowerCase();
    if (/\p{L}/u.test(words)) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count);
}

/** Descriptions of one source that are listed beside its name: what the longest of them do not say is little. */
const MOST_DESCRIBED = 2;
/** UTF-16 units: a longer one is a sentence, and no description. */
const LONGEST_DESCRIPTION = 160;

/** Those who are described and not named, and why not, as far as the article says so. */
export function unnamedOf(
  rows: readonly ReportSource[],
  sources: ReadonlyMap<string, Source>,
  spoken: ReadonlyMap<string, readonly Span[]>,
  text: string,
): UnnamedSource[] {
  return rows
    .filter(({ kind }) => kind === 'unnamed')
    .map(({ id, name, statements, paragraphs, isCorrected }): UnnamedSource => {
      const source = sources.get(id);
      const alone = statements.filter(({ details }) => details.speakers.length === 1);
      const spans = [...(source?.mentions ?? []), ...alone.flatMap((each) => spoken.get(each.id) ?? [])];
      const clause = source?.anonymity && text.slice(...source.anonymity);
      const why = whyUnnamed(clause, alone, spoken, text);
      return {
        name,
        described: descriptions(
          name,
          spans.map((span) => text.slice(...span)),
        ),
        statements,
        paragraphs,
        ...(why && { why }),
        isCorrected,
      };
    });
}

/** The clause that the reading found; else words of the source itself and of what hands it over. */
function whyUnnamed(
  clause: string | undefined,
  statements: readonly ReportStatement[],
  spoken: ReadonlyMap<string, readonly Span[]>,
  text: string,
): { words: string; group: ReasonGroup } | undefined {
  if (clause !== undefined) return reasonIn(clause) ?? { words: clause, group: 'other' };
  for (const { id, details } of statements) {
    const source = (spoken.get(id) ?? []).map((span) => text.slice(...span)).join(' ');
    // By itself first: what follows in the article is not part of the reason.
    const found = reasonIn(source) ?? reasonIn(`${source} ${details.cue}`);
    if (found) return found;
  }
  return undefined;
}

/** The longest of some descriptions, none of which stands in another one. A single word ("he", "officials") says nothing. */
function descriptions(name: string, words: readonly string[]): string[] {
  const all = words
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => each.includes(' ') && each.length <= LONGEST_DESCRIPTION)
    .sort((a, b) => b.length - a.length);
  const kept: string[] = [];
  const isSaid = (each: string) => [name, ...kept].some((other) => bare(other).includes(bare(each)));
  for (const each of all) {
    if (kept.length === MOST_DESCRIBED) break;
    if (!isSaid(each)) kept.push(each);
  }
  return kept;
}

const bare = (words: string): string => words.toLowerCase().replace(/^(?:the|an?)\s+/, '');

/** Outlets and documents that statements came through, those with the most first. */
export function channelsOf(statements: readonly ReportStatement[]): Channel[] {
  const byName = new Map<string, { name: string; statements: ReportStatement[] }>();
  for (const each of statements)
    for (const name of new Set(each.details.via)) {
      const key = bare(name);
      const known = byName.get(key);
      if (known) known.statements.push(each);
      else byName.set(key, { name, statements: [each] });
    }
  return [...byName.values()]
    .map((each) => ({ ...each, paragraphs: paragraphsOf(each.statements) }))
    .sort((a, b) => b.statements.length - a.statements.length);
}
