import type { Span } from '../../lib/reading/types';

/** FactAppeal as its public repository has it, turned into the lines that training and evaluation read. */

export interface FactAppealLine {
  id: string;
  text: string;
  /** One at most: all sources and contents of the sentence. */
  attributions: {
    source: Span[];
    source_named: string[];
    source_type: string[];
    content: Span[];
    type: 'direct' | 'indirect' | 'mixed';
  }[];
  fact_no_appeal: Span[];
}

/** An opening or closing tag: its name, then modifiers after colons. */
const TAG = /<(\/?)([A-Z][A-Za-z_]*)((?::[^<>:]*)*)>/g;

interface Tagged {
  name: string;
  modifiers: string[];
  span: Span;
}

/**
 * The lines of `train.csv`, `val.csv` (columns `sentence` and `annotation`, the sentence with tags). Left out are those
 * whose annotation without its tags is another text than the sentence, and those whose tags do not close.
 */
export function factAppealLines(csv: string, part: string): FactAppealLine[] {
  const [, ...rows] = csvRows(csv);
  return rows.flatMap(([sentence = '', annotation = ''], i) => {
    const read = untagged(annotation);
    return read?.text === sentence && sentence !== '' ? [lineOf(`factappeal-${part}-${i}`, read)] : [];
  });
}

function lineOf(id: string, { text, tags }: { text: string; tags: readonly Tagged[] }): FactAppealLine {
  const named = (name: string) => tags.filter((tag) => tag.name === name);
  const sources = named('Appeal_Source');
  const contents = named('Fact_Appeal');
  const quotes = new Set(contents.map(({ modifiers }) => modifiers[0] ?? ''));
  const type = quotes.size > 1 ? 'mixed' : quotes.has('Direct_Quote') ? 'direct' : 'indirect';
  const attribution = {
    source: sources.map(({ span }) => span),
    source_named: sources.map(({ modifiers }) => modifiers[0] ?? ''),
    source_type: sources.map(({ modifiers }) => (modifiers[1] ?? '').replaceAll(' ', '_')),
    content: contents.map(({ span }) => span),
    type,
  } as const;
  return {
    id,
    text,
    attributions: contents.length === 0 ? [] : [attribution],
    fact_no_appeal: named('Fact_No_Appeal').map(({ span }) => span),
  };
}

/** The text without its tags, and where they stood; `undefined` where one is not closed or was not opened. */
function untagged(annotation: string): { text: string; tags: Tagged[] } | undefined {
  const open: { name: string; modifiers: string[]; start: number }[] = [];
  const tags: Tagged[] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: closes, 2: name = '', 3: rest = '', index } of annotation.matchAll(TAG)) {
    text += annotation.slice(done, index);
    done = index + whole.length;
    if (closes === '') {
      open.push({ name, modifiers: rest.split(':').slice(1), start: text.length });
      continue;
    }
    const at = open.findLastIndex((one) => one.name === name);
    if (at < 0) return undefined;
    const [own] = open.splice(at, 1);
    tags.push({ name, modifiers: own!.modifiers, span: [own!.start, text.length] });
  }
  if (open.length > 0) return undefined;
  tags.sort((a, b) => a.span[0] - b.span[0]);
  return { text: text + annotation.slice(done), tags };
}

/** The rows of a CSV file (RFC 4180: fields in quotation marks may hold commas, line breaks and doubled marks). */
export function csvRows(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
