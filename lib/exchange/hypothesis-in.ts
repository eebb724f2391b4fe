import * as v from 'valibot';
import { ASSESSMENTS, type Assessment, type Body, type Correction } from '../annotations/model';
import * as shapes from '../annotations/shapes';
import { cleanTags } from '../annotations/tags';
import { othersTarget } from '../page/anchor/others-target';
import type { Target } from '../page/anchor/target';
import { arrivingAddress } from './arriving-address';
import { type Arriving, FileError, type InFormat, type Passed } from './formats';
import { CORRECTED_TAG, DISMISSED_TAG, MARK_OF_TAG, RIGHT_TAG } from './hypothesis';
import { jsonItems } from './json-items';
import { isObject, type JsonObject, listOf, member, stringsOf, timeOf, uuidOf } from './json-value';
import { mainRange } from './main-range';
import { quoteIn } from './others-quote';
import { pageFactsIn } from './page-facts-in';

/** The file of Hypothesis's client, what its API answers to a search, a list of annotations, and a single one. */
export const hypothesisIn: InFormat = {
  recognises: (start) =>
    /^\s*[[{]/.test(start) &&
    (/"(?:export_userid|moderation_status)"\s*:/.test(start) ||
      (/"user"\s*:\s*"acct:/.test(start) && /"uri"\s*:/.test(start))),
  async *read(file, _, tell) {
    for await (const { at, value, isWhole } of jsonItems(file, ['annotations', 'rows'], tell)) {
      if (isObject(value) && isAnnotation(value)) yield arriving(value, at);
      else if (!isWhole) yield { at, why: 'not-understood' };
      else if (!isObject(value) || !isEmptyFile(value)) throw new FileError('unknown-format');
    }
  },
};

/** What none of them lacks: where it is, and the list of what it is on. */
const isAnnotation = (value: JsonObject): boolean =>
  typeof member(value, 'uri') === 'string' || Array.isArray(member(value, 'target'));

const isEmptyFile = (value: JsonObject): boolean =>
  ['annotations', 'rows'].some((list) => Array.isArray(member(value, list)));

function arriving(item: JsonObject, at: string): Arriving | Passed {
  if (listOf(member(item, 'references')).length > 0) return { at, why: 'reply' };
  const extra = member(item, 'whence');
  const whence = isObject(extra) ? extra : {};
  const address = addressOf(item, isObject(extra));
  if (typeof address !== 'string') return { at, ...address };
  const standing = standingOf(item, member(whence, 'target'));
  if (standing === 'no-words') return { at, why: standing };
  const { dismissal, ...body } = bodyOf(item, member(whence, 'tags'));
  const correction = correctionOf(item, member(whence, 'correction'));
  const id = idOf(member(item, 'id'));
  const [created, modified] = [timeOf(member(item, 'created')), timeOf(member(item, 'updated'))];
  const reading = member(whence, 'reading');
  return {
    at,
    ...(id !== undefined && { id }),
    page: { address, ...titleOf(member(item, 'document')), ...pageFactsIn(member(whence, 'page')) },
    ...(standing && { target: standing }),
    body,
    ...(v.is(shapes.markSnapshot, reading) && { reading: v.parse(shapes.markSnapshot, reading) }),
    ...(dismissal && { dismissal: true }),
    ...(correction && { correction }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  };
}

/** Where it is; of a PDF, which Hypothesis names by its own digest, where that was found. */
function addressOf(item: JsonObject, isOurs: boolean): string | Omit<Passed, 'at'> {
  const [target] = listOf(member(item, 'target'));
  const about = member(item, 'document');
  const links = isObject(about) ? listOf(member(about, 'link')) : [];
  const told = [
    member(item, 'uri'),
    isObject(target) && member(target, 'source'),
    ...links.map((link) => isObject(link) && member(link, 'href')),
  ].filter((each) => typeof each === 'string' && each !== '');
  for (const each of told) {
    const address = arrivingAddress(each, isOurs);
    if (address !== undefined) return address;
  }
  return { why: told.length > 0 ? 'bad-address' : 'no-page' };
}

/** The words it is on, ours where they are the same; nothing for a note on the page. */
function standingOf(item: JsonObject, own: unknown): Target | 'no-words' | undefined {
  const [target] = listOf(member(item, 'target')).filter(isObject);
  const selectors = target ? listOf(member(target, 'selector')) : [];
  if (selectors.length === 0) return undefined;
  if (v.is(shapes.target, own)) {
    const exact = selectors
      .map((each) => isObject(each) && member(each, 'exact'))
      .find((each) => typeof each === 'string');
    if (mainRange(own)?.quote.exact === exact) return v.parse(shapes.target, own);
  }
  const quote = quoteIn(selectors);
  return quote ? othersTarget(quote) : 'no-words';
}

function bodyOf(item: JsonObject, own: unknown): Body & { dismissal: boolean } {
  const text = member(item, 'text');
  const all = stringsOf(member(item, 'tags'));
  const marks = new Set(all.filter(isMark));
  const kept = v.is(shapes.strings, own) ? own : all.filter((tag) => !isMark(tag));
  const assessment = ASSESSMENTS.find((each) => marks.has(MARK_OF_TAG + each));
  return {
    note: typeof text === 'string' ? text : '',
    tags: cleanTags(kept),
    ...(assessment && { assessment }),
    dismissal: marks.has(DISMISSED_TAG),
  };
}

/** What is put right stands as long as its tag does; that a mark is right is said by the tag alone. */
function correctionOf(item: JsonObject, own: unknown): Correction | undefined {
  const tags = stringsOf(member(item, 'tags'));
  if (tags.includes(CORRECTED_TAG) && v.is(shapes.correction, own)) return v.parse(shapes.correction, own);
  return tags.includes(RIGHT_TAG) ? { what: 'right' } : undefined;
}

/** Whether a tag says what Hypothesis has no place for. */
const isMark = (tag: string): boolean =>
  [DISMISSED_TAG, RIGHT_TAG, CORRECTED_TAG].includes(tag) ||
  (ASSESSMENTS.includes(tag.slice(MARK_OF_TAG.length) as Assessment) && tag.startsWith(MARK_OF_TAG));

function titleOf(about: unknown): { title?: string } {
  const [title] = isObject(about) ? stringsOf(member(about, 'title')) : [];
  return title === undefined ? {} : { title };
}

/** Hypothesis writes the 16 bytes of a UUID as 22 signs of base64url. */
const SHORT_UUID = /^[\w-]{22}$/;

/** The UUID of an annotation: the same at the next import, so that it is not there twice. */
function idOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !SHORT_UUID.test(value)) return uuidOf(value);
  const bytes = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
