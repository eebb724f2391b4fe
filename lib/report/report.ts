/** This room makes of one article's reading a report of how it is sourced, and writes it as Markdown. It is pure. */

import type { Annotation } from '../annotations/model';
import { sourcesById } from '../attribution-details';
import { cleanAddress } from '../page/address/clean';
import { isOfSite } from '../page/address/owner';
import { POLICIES } from '../page/article/policies';
import { isCheckable } from '../reading/thresholds';
import type { Claim } from '../reading/types';
import { siteOf } from '../sourcing/summary';
import { doubtsOf } from './doubts';
import { mixOf } from './mix';
import type { Report, ReportClaim, ReportInput } from './model';
import { notesOf } from './notes';
import { type Places, placesIn } from './places';
import { channelsOf, sourcesOf, unnamedOf } from './sources';
import { type IsPut, statementOf } from './statements';
import { aloneOf, stretchesOf } from './stretches';

export type { Report, ReportInput } from './model';

/** How an article is sourced. Never fails, whatever the reading says. */
export function reportOf(input: ReportInput): Report {
  const { page, reading, text, blocks, annotations, anchors, textEnd } = input;
  const dismissed = new Set(input.dismissed);
  const attributions = reading.attributions.filter(({ id }) => !dismissed.has(id));
  const allClaims = reading.claims.filter(({ id }) => !dismissed.has(id));
  const places = placesIn(text, blocks, textEnd);
  const sources = sourcesById(reading.sources);
  const isPut = putRightBy(annotations);
  const statements = attributions.map((each) => statementOf(each, sources, text, places, isPut));
  const rows = sourcesOf(reading.sources, statements, isPut);
  const spoken = new Map(attributions.map(({ id, source }) => [id, source]));
  const claims = allClaims.filter(isCheckable).map((claim) => claimOf(claim, text, places, isPut));
  const alone = aloneOf(rows);
  return {
    page: {
      title: page.title,
      outlet: page.site ?? siteOf(page.url),
      authors: page.authors ?? [],
      ...(page.published !== undefined && { published: page.published }),
      address: page.url === '' ? '' : cleanAddress(page.url),
    },
    language: reading.language,
    mix: mixOf(reading, attributions, sources, claims.length, text),
    sources: rows,
    unnamed: unnamedOf(rows, sources, spoken, text),
    nobody: statements.filter(({ details }) => details.speakers.every(({ kind }) => kind === 'none')),
    channels: channelsOf(statements),
    claims,
    otherClaims: allClaims.length - claims.length,
    ...(alone && { alone }),
    // Where there is but one source, all of it is that stretch.
    stretches: alone ? [] : stretchesOf(statements),
    notes: notesOf(annotations, anchors, places),
    corrections: {
      statements: attributions.filter(isPut).length,
      claims: allClaims.filter(isPut).length,
      sources: reading.sources.filter(isPut).length,
      dismissed: annotations.filter(({ dismissal }) => dismissal).length,
      right: annotations.filter(({ correction }) => correction?.what === 'right').length,
    },
    doubts: doubtsOf(statements, input),
    policies: policiesOf(input),
    ...(input.changes && { changes: input.changes }),
  };
}

/** By one who only found a row right nothing was put right in it. */
function putRightBy(annotations: readonly Annotation[]): IsPut {
  const right = new Set(
    annotations.filter(({ correction }) => correction?.what === 'right').map(({ id }) => id),
  );
  return ({ corrected = [] }) => corrected.some((id) => !right.has(id));
}

function claimOf(claim: Claim, text: string, places: Places, isPut: IsPut): ReportClaim {
  const { id, span, reasons, links, confidence } = claim;
  const paragraph = places.of([span]);
  return {
    id,
    words: text.slice(...span).trim(),
    reasons,
    links: [...new Set(links)],
    ...(paragraph !== undefined && { paragraph }),
    confidence,
    isCorrected: isPut(claim),
  };
}

/** Those that lead to the web; whether to the page's own site is said, since a page may name any. */
function policiesOf({ page, policies = {} }: ReportInput): Report['policies'] {
  return POLICIES.flatMap((policy) => {
    const address = policies[policy];
    if (address === undefined || !URL.canParse(address)) return [];
    const { protocol, href } = new URL(address);
    if (protocol !== 'https:' && protocol !== 'http:') return [];
    return [{ policy, address: href, isOwn: isOfSite(href, page.url) }];
  });
}
