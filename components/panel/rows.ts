import { type AttributionDetails, detailsOf, sourcesById } from '../../lib/attribution-details';
import type { MarkKind, PageState } from '../../lib/messages';
import { isCheckable } from '../../lib/reading/thresholds';
import {
  type Attribution,
  type Claim,
  SOURCE_KINDS,
  type SourceKind,
  type Span,
} from '../../lib/reading/types';
import { withoutMarks } from '../../lib/report/statements';

/** What the lists show of a page's reading. Dismissed marks are left out everywhere. */

export interface Statement {
  /** Id of the attribution. */
  id: string;
  words: string;
  /** Whether these are the source's own words: only then do they stand in quotation marks. */
  isDirect: boolean;
  /** 0 to 1: that this source is the one meant. */
  sourceConfidence: number;
  details: AttributionDetails;
  /** As in `Attribution`. */
  corrected?: string[];
}

export interface SourceRow {
  id: string;
  /** Empty for statements that name nobody. */
  name: string;
  kind: SourceKind;
  /** The words that say why it is not named, where the text has some. */
  anonymity?: string;
  /** As in `Source`. */
  corrected?: string[];
  /** In the order of the text; at least one. */
  statements: Statement[];
  telling: Statement;
}

export interface ClaimRow {
  claim: Claim;
  words: string;
}

/** Id of the row for all statements that name nobody. Ids of sources are never empty. */
const NOBODY = '';

/** Attributions by the kind of their first source, and claims. */
export function mixOf(page: PageState): Record<MarkKind, number> {
  const mix = { ...zeroKinds(), claim: claimsOf(page).length };
  const kinds = kindsOf(page);
  for (const { sourceIds } of attributionsOf(page)) mix[kinds.get(sourceIds[0] ?? '') ?? 'none'] += 1;
  return mix;
}

/** One row a source, those behind most statements first, then in the order of the text. */
export function sourceRows(page: PageState): SourceRow[] {
  const byId = new Map<string, Attribution[]>();
  for (const attribution of attributionsOf(page)) {
    const ids = attribution.sourceIds.length > 0 ? attribution.sourceIds : [NOBODY];
    for (const id of ids) {
      const others = byId.get(id);
      if (others) others.push(attribution);
      else byId.set(id, [attribution]);
    }
  }
  const sources = sourcesById(page.reading?.sources);
  const rows = [...byId].map(([id, attributions]): SourceRow => {
    const statements = attributions.map((attribution): Statement => {
      const details = detailsOf(attribution, sources, page.text);
      const sourceConfidence = details.speakers.find((speaker) => speaker.id === id)?.confidence ?? 1;
      const { id: statement, corrected } = attribution;
      return { id: statement, ...wordsOf(page.text, attribution), sourceConfidence, details, corrected };
    });
    const { name = '', kind = 'none', anonymity, corrected } = sources.get(id) ?? {};
    return {
      id,
      name,
      kind,
      anonymity: anonymity && page.text.slice(...anonymity),
      corrected,
      statements,
      telling: mostTelling(statements),
    };
  });
  // Sorting keeps the order of the text among rows with as many statements.
  return rows.sort((a, b) => b.statements.length - a.statements.length);
}

/** Claims with no source that the reader wants to see, in the order of the text. */
export function claimRows(page: PageState): ClaimRow[] {
  return claimsOf(page).map((claim) => ({ claim, words: page.text.slice(...claim.span).trim() }));
}

/** Claims with little to look up, which are listed only when the reader asks for them. */
export function countOtherClaims(page: PageState): number {
  return undismissedClaims(page).filter((claim) => !isCheckable(claim)).length;
}

function wordsOf(
  text: string,
  { form, content, cue, source }: Attribution,
): Pick<Statement, 'words' | 'isDirect'> {
  // Some attributions have no content of their own ("the ministry declined to comment").
  const spans = [content, cue, source].find((each) => each.length > 0) ?? [];
  const isDirect = form === 'direct' && content.length > 0;
  const parts = spans.map(([start, end]: Span) => text.slice(start, end));
  const words = (isDirect ? parts.map(withoutMarks) : parts).join(' … ');
  return { isDirect, words };
}

/** Own words tell more than a paraphrase, and a longer quotation more than a snatch of one. */
function mostTelling(statements: Statement[]): Statement {
  const own = statements.filter(({ isDirect }) => isDirect);
  return (own.length > 0 ? own : statements).reduce((best, each) =>
    each.words.length > best.words.length ? each : best,
  );
}

/** Those that the reader did not dismiss. */
export function attributionsOf({ reading, dismissed }: PageState): Attribution[] {
  const gone = new Set(dismissed);
  return (reading?.attributions ?? []).filter(({ id }) => !gone.has(id));
}

/** Claims that are listed, counted and marked. */
export function claimsOf(page: PageState): Claim[] {
  return undismissedClaims(page).filter((claim) => page.allClaims || isCheckable(claim));
}

function undismissedClaims({ reading, dismissed }: PageState): Claim[] {
  const gone = new Set(dismissed);
  return (reading?.claims ?? []).filter(({ id }) => !gone.has(id));
}

/** The kind of each source, by its id. */
export const kindsOf = ({ reading }: PageState): Map<string, SourceKind> =>
  new Map((reading?.sources ?? []).map(({ id, kind }) => [id, kind]));

const zeroKinds = () =>
  Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>;
