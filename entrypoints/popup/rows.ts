import type { MarkKind, PageState } from '../../lib/messages';
import {
  type Attribution,
  type Claim,
  SOURCE_KINDS,
  type SourceKind,
  type Span,
} from '../../lib/reading/types';

/** What the lists show of a page's reading. Dismissed marks are left out everywhere. */

export interface Statement {
  /** Id of the attribution. */
  id: string;
  words: string;
  /** Whether these are the source's own words: only then do they stand in quotation marks. */
  isDirect: boolean;
}

export interface SourceRow {
  id: string;
  /** Empty for statements that name nobody. */
  name: string;
  kind: SourceKind;
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
  const sources = new Map((page.reading?.sources ?? []).map((source) => [source.id, source]));
  const rows = [...byId].map(([id, attributions]): SourceRow => {
    const statements = attributions.map((attribution) => statementOf(page.text, attribution));
    const { name = '', kind = 'none' } = sources.get(id) ?? {};
    return { id, name, kind, statements, telling: mostTelling(statements) };
  });
  // Sorting keeps the order of the text among rows with as many statements.
  return rows.sort((a, b) => b.statements.length - a.statements.length);
}

/** Claims with no source, in the order of the text. */
export function claimRows(page: PageState): ClaimRow[] {
  return claimsOf(page).map((claim) => ({ claim, words: page.text.slice(...claim.span).trim() }));
}

function statementOf(text: string, { id, form, content, cue, source }: Attribution): Statement {
  // Some attributions have no content of their own ("the ministry declined to comment").
  const spans = [content, cue, source].find((each) => each.length > 0) ?? [];
  const isDirect = form === 'direct' && content.length > 0;
  const parts = spans.map(([start, end]: Span) => text.slice(start, end));
  const words = (isDirect ? parts.map(withoutMarks) : parts).join(' … ');
  return { id, isDirect, words };
}

/** Without the page's own quotation marks, and a comma that led on to the source: the list puts its own marks. */
function withoutMarks(quotation: string): string {
  return quotation.replace(/^["'“‘«„\s]+|[,\s]*["'”’»“\s]+$|,$/gu, '');
}

/** Own words tell more than a paraphrase, and a longer quotation more than a snatch of one. */
function mostTelling(statements: Statement[]): Statement {
  const own = statements.filter(({ isDirect }) => isDirect);
  return (own.length > 0 ? own : statements).reduce((best, each) =>
    each.words.length > best.words.length ? each : best,
  );
}

function attributionsOf({ reading, dismissed }: PageState): Attribution[] {
  const gone = new Set(dismissed);
  return (reading?.attributions ?? []).filter(({ id }) => !gone.has(id));
}

function claimsOf({ reading, dismissed }: PageState): Claim[] {
  const gone = new Set(dismissed);
  return (reading?.claims ?? []).filter(({ id }) => !gone.has(id));
}

const kindsOf = ({ reading }: PageState): Map<string, SourceKind> =>
  new Map((reading?.sources ?? []).map(({ id, kind }) => [id, kind]));

const zeroKinds = () =>
  Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>;
