import { detailsOf, sourcesById } from '../../lib/attribution-details';
import { isProbable } from '../../lib/confidence-level';
import { MARKED_FROM } from '../../lib/reading/thresholds';
import type { Reading } from '../../lib/reading/types';
import { type SpelledAttribution, type SpelledClaim, type SpelledReading, spelledOut } from './spelled-out';

/** A reading for people at a terminal. */

/** Columns that most terminals have, two fifths again: a sentence is told by its beginning. */
const WIDTH = 112;
const INDENT = ' '.repeat(18);
const NAME_WIDTH = 34;

/** Attributions and claims, those that no page shows by itself set apart. Ends without a line break. */
export function readingTable(reading: Reading, text: string): string {
  const spelled = spelledOut(reading);
  const { attributions, claims, sources, language } = spelled;
  const marked = attributions.filter((attribution) => attribution.marked);
  const unmarked = attributions.filter((attribution) => !attribution.marked);
  const checkable = claims.filter((claim) => claim.marked);
  const others = claims.filter((claim) => !claim.marked);
  const row = attributionRows(spelled, text);
  const claimRow = claimRows(text);
  return [
    `${attributions.length} attributions (${marked.length} marked), ${sources.length} sources, ` +
      `${claims.length} claims with no source (${checkable.length} marked); language ${language}`,
    ...section('Attributions that are marked', marked, row),
    ...section(`Not marked: attributions less sure than ${MARKED_FROM}`, unmarked, row),
    ...section('Claims with no source that are marked', checkable, claimRow),
    ...section('Marked on demand: claims with little to look up', others, claimRow),
  ].join('\n');
}

function section<Row>(title: string, rows: readonly Row[], print: (row: Row) => string[]): string[] {
  return rows.length === 0 ? [] : ['', title, '='.repeat(title.length), ...rows.flatMap(print)];
}

function attributionRows({ sources }: SpelledReading, text: string) {
  const byId = sourcesById(sources);
  return (attribution: SpelledAttribution): string[] => {
    const { speakers, cue, via } = detailsOf(attribution, byId, text);
    const { sourceIds, form, stance, factual, content } = attribution;
    const kind = byId.get(sourceIds[0] ?? '')?.kind ?? 'none';
    const who = speakers
      .map(({ name, confidence }) => (isProbable(confidence) ? `probably ${name}` : name))
      .join(', ');
    const carried = via.length > 0 ? ` (via ${via.join(', ')})` : '';
    const words = content.map(([start, end]) => text.slice(start, end)).join(' … ');
    return [
      `${confidenceColumn(attribution)}${cut(who || 'nobody named', NAME_WIDTH).padEnd(NAME_WIDTH)}  ` +
        `${kind.padEnd(13)} ${form.padEnd(9)} ${stance.padEnd(11)} factual ${factual.toFixed(2)}`,
      INDENT + cut(`${cue}${carried}: ${words}`, WIDTH - INDENT.length),
    ];
  };
}

const claimRows =
  (text: string) =>
  (claim: SpelledClaim): string[] => {
    const { span, reasons, checkable, links } = claim;
    const about = [`checkable ${checkable.toFixed(2)}`, reasons.join(', '), links.join(' ')].filter(Boolean);
    return [
      confidenceColumn(claim) + cut(about.join('; '), WIDTH - INDENT.length),
      INDENT + cut(text.slice(...span), WIDTH - INDENT.length),
    ];
  };

const confidenceColumn = ({ confidence, sureness }: SpelledAttribution | SpelledClaim): string =>
  `${confidence.toFixed(2)} ${sureness}`.padEnd(INDENT.length);

/**
 * On one line, and without control characters: text of a page must not steer a terminal.
 * @param width in code points
 */
function cut(words: string, width: number): string {
  const points = [...words.replace(/[\s\p{Cc}]+/gu, ' ').trim()];
  return points.length <= width ? points.join('') : `${points.slice(0, width - 1).join('')}…`;
}
