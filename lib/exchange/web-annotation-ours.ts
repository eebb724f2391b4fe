import * as v from 'valibot';
import { ASSESSMENTS, type Body, type Correction } from '../annotations/model';
import * as shapes from '../annotations/shapes';
import { OTHERS_TEXT } from '../page/anchor/others-target';
import type { Target, TargetRange } from '../page/anchor/target';
import { arrivingAddress } from './arriving-address';
import { correctionIn, saysSameCorrection } from './correction-words';
import type { Arriving } from './formats';
import { isObject, type JsonObject, listOf, member, timeOf, uuidOf } from './json-value';
import { pageFactsIn } from './page-facts-in';
import { DISMISSED } from './web-annotation';

/**
 * An annotation as Whence wrote it, with all that it wrote; `undefined` for one of another tool, and for one that was
 * changed since so that it is none of ours any more.
 */
export function ours(item: JsonObject, at: string): Arriving | undefined {
  const generator = member(item, 'generator');
  const id = uuidOf(member(item, 'id'));
  if (!isObject(generator) || member(generator, 'name') !== 'Whence' || id === undefined) return undefined;
  const written = bodiesOf(member(item, 'body'), member(item, 'whence:correction'));
  const standing = standingOf(member(item, 'target'));
  const [created, modified] = [timeOf(member(item, 'created')), timeOf(member(item, 'modified'))];
  if (!written || !standing) return undefined;
  const reading = member(item, 'whence:reading');
  return {
    at,
    id,
    page: { address: standing.address, ...pageFactsIn(member(item, 'whence:page')) },
    ...(standing.target && { target: standing.target }),
    body: written.body,
    ...(v.is(shapes.markSnapshot, reading) && { reading: v.parse(shapes.markSnapshot, reading) }),
    ...(written.dismissal && { dismissal: true }),
    ...(written.correction && { correction: written.correction }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  };
}

const textualBody = v.variant('purpose', [
  v.object({ purpose: v.literal('commenting'), value: v.string() }),
  v.object({ purpose: v.literal('tagging'), value: v.string() }),
  v.object({ purpose: v.literal('assessing'), value: v.picklist(ASSESSMENTS) }),
  v.object({ purpose: v.literal('editing'), value: v.string() }),
]);

interface Bodies {
  body: Body;
  dismissal: boolean;
  correction?: Correction;
}

/** @param own the correction, with the places of its words: it stands where a body says the same */
function bodiesOf(value: unknown, own: unknown): Bodies | undefined {
  const body: Body = { note: '', tags: [] };
  let dismissal = false;
  let correction: Correction | undefined;
  const bodies = listOf(value);
  if (!bodies.every((each) => v.is(textualBody, each))) return undefined;
  for (const each of bodies) {
    if (each.purpose === 'commenting') body.note += each.value;
    else if (each.purpose === 'tagging') body.tags.push(each.value);
    else if (each.purpose === 'assessing') body.assessment = each.value;
    else if (each.value === DISMISSED) dismissal = true;
    else {
      const said = correctionIn(each.value);
      if (!said) return undefined;
      const isOwn = v.is(shapes.correction, own) && saysSameCorrection(own, said);
      correction = isOwn ? v.parse(shapes.correction, own) : said;
    }
  }
  return { body, dismissal, ...(correction && { correction }) };
}

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
const positionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: shapes.figure,
  end: shapes.figure,
  'whence:mapVersion': shapes.figure,
});
const resource = v.object({
  source: v.string(),
  selector: v.union([v.tuple([quoteSelector, positionSelector]), v.tuple([quoteSelector])]),
  'whence:role': v.picklist(['source', 'cue', 'content', 'claim', 'selection']),
  'whence:occurrences': v.optional(shapes.figure),
  'whence:exactOnly': v.optional(v.literal(true)),
});

/** The page and the words of it; `undefined` where not all is as Whence writes it, or of one page. */
function standingOf(value: unknown): { address: string; target?: Target } | undefined {
  if (typeof value === 'string') {
    const address = arrivingAddress(value, true);
    return address === undefined ? undefined : { address };
  }
  const resources = listOf(value).map((each) => v.safeParse(resource, each));
  const [first] = resources;
  if (!first?.success) return undefined;
  const address = arrivingAddress(first.output.source, true);
  const [, position] = first.output.selector;
  const ranges: TargetRange[] = [];
  for (const { success, output } of resources) {
    if (!success || output.source !== first.output.source) return undefined;
    ranges.push(rangeOf(output));
  }
  if (address === undefined) return undefined;
  const mapVersion = position?.['whence:mapVersion'] ?? OTHERS_TEXT;
  return {
    address,
    target: { mapVersion, ranges, ...(first.output['whence:exactOnly'] && { exactOnly: true }) },
  };
}

function rangeOf(written: v.InferOutput<typeof resource>): TargetRange {
  const [quote, position] = written.selector;
  const { start, end } = position ?? { start: 0, end: quote.exact.length };
  const occurrences = written['whence:occurrences'];
  return {
    role: written['whence:role'],
    quote,
    position: { type: 'TextPositionSelector', start, end },
    ...(occurrences !== undefined && { occurrences }),
  };
}
