import type { KeptText } from '../annotations/kept-text';
import type { Body } from '../annotations/model';
import { describeSpans } from '../page/anchor/describe';
import { OTHERS_TEXT } from '../page/anchor/others-target';
import type { Role, RoleSpan, Target } from '../page/anchor/target';
import type { Span } from '../reading/types';
import type { Places } from './code-points';
import type { Arriving, Passed } from './formats';
import { SAME_NOTE } from './qdpx-names';
import { guidIn, type Project, uuidIn } from './qdpx-project';
import { contextIn } from './qdpx-sources';
import { childrenOf, type XmlElement } from './xml-items';

/** A source whose page is known, with its text. */
export interface ReadSource {
  element: XmlElement;
  name: string;
  page: Arriving['page'];
  text: string;
  places: Places;
  /** What made the text, where Whence did: positions in it are those in the page. */
  mapVersion?: number;
  /** Its words are passages, with what stood around them. */
  isPassages: boolean;
  /** Whence wrote it, and nobody since: what is on the same words is not one. */
  isOurs: boolean;
  /** ms since 1970, of the text. */
  at?: number;
}

/** What was written on some words, or on the page. */
interface Written {
  id?: string;
  at: string;
  spans: RoleSpan[];
  tags: string[];
  notes: string[];
  assessment?: Body['assessment'];
  dismissal?: boolean;
  correction?: Arriving['correction'];
  /** A code that is no part of a statement: without any, the rest of a statement is not worth a note. */
  isMeant: boolean;
  created?: number;
  modified?: number;
}

/** All that was written on a source. */
export function arrivingOf(source: ReadSource, project: Project): (Arriving | Passed)[] {
  const selections = childrenOf(source.element, 'PlainTextSelection').map((each) =>
    selected(source, project, each),
  );
  const noted = childrenOf(source.element, 'NoteRef').flatMap((ref) => notedOn(source, project, ref));
  const whole = onWhole(source, project);
  const joined = source.isOurs ? withLinked(selections, project) : onSameWords(selections);
  const all = [...joined, ...noted, ...whole];
  return all.flatMap((each) => told(source, each));
}

function selected(source: ReadSource, project: Project, element: XmlElement): Written {
  const written = begun(source, element);
  const span = spanOf(source, element);
  const role = addCodes(written, project, childrenOf(element, 'Coding'));
  written.spans = [{ role: role ?? 'selection', span }];
  const guid = guidIn(element.attributes.guid);
  const [description] = childrenOf(element, 'Description');
  addNote(written, description?.text);
  for (const ref of childrenOf(element, 'NoteRef')) addNote(written, noteOf(project, ref));
  // So NVivo refers to its annotations.
  for (const { to } of project.links.get(guid ?? '') ?? []) addNote(written, project.notes.get(to)?.text);
  return written;
}

const noteOf = (project: Project, ref: XmlElement): string | undefined =>
  project.notes.get(guidIn(ref.attributes.targetGUID) ?? '')?.text;

/** Notes on the source: on the page or, as QualCoder writes them, on words that the note names itself. */
function notedOn(source: ReadSource, project: Project, ref: XmlElement): Written[] {
  const note = project.notes.get(guidIn(ref.attributes.targetGUID) ?? '');
  if (!note) return [];
  const written = begun(source, note.element);
  addNote(written, note.text);
  if (note.selection) written.spans = [{ role: 'selection', span: spanOf(source, note.selection) }];
  const codings = childrenOf(source.element, 'Coding').filter((coding) =>
    childrenOf(coding, 'NoteRef').some(
      ({ attributes }) => guidIn(attributes.targetGUID) === guidIn(ref.attributes.targetGUID),
    ),
  );
  addCodes(written, project, codings);
  return [written];
}

/** Codes of the source that belong to no note: they are on the page. */
function onWhole(source: ReadSource, project: Project): Written[] {
  const refs = new Set(
    childrenOf(source.element, 'NoteRef').map(({ attributes }) => guidIn(attributes.targetGUID)),
  );
  const codings = childrenOf(source.element, 'Coding').filter(
    (coding) =>
      !childrenOf(coding, 'NoteRef').some(({ attributes }) => refs.has(guidIn(attributes.targetGUID))),
  );
  if (codings.length === 0) return [];
  const written: Written = { ...begun(source, codings[0]!), id: undefined };
  addCodes(written, project, codings);
  return [written];
}

function begun({ name }: ReadSource, { attributes }: XmlElement): Written {
  const { startPosition, endPosition } = attributes;
  return {
    id: uuidIn(attributes.guid),
    at: startPosition === undefined ? name : `${name}, ${startPosition}–${endPosition}`,
    spans: [],
    tags: [],
    notes: [],
    isMeant: false,
    created: timeIn(attributes.creationDateTime),
    modified: timeIn(attributes.modifiedDateTime),
  };
}

/** ms since 1970; nothing for what is no time. */
export function timeIn(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isFinite(time) ? time : undefined;
}

function spanOf({ places, text }: ReadSource, { attributes }: XmlElement): Span {
  const [start, end] = [Number(attributes.startPosition), Number(attributes.endPosition)];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0) return [0, 0];
  const span: Span = [places.toOffset(start), Math.min(text.length, places.toOffset(end))];
  return span[0] < span[1] ? span : [0, 0];
}

/** @returns what of a statement the words are, where a code says that */
function addCodes(written: Written, project: Project, codings: readonly XmlElement[]): Role | undefined {
  let role: Role | undefined;
  for (const coding of codings) {
    const [ref] = childrenOf(coding, 'CodeRef');
    const meaning = project.codes.get(guidIn(ref?.attributes.targetGUID) ?? '');
    if (!meaning) continue;
    if ('role' in meaning) role = meaning.role;
    else written.isMeant = true;
    if ('tag' in meaning && !written.tags.includes(meaning.tag)) written.tags.push(meaning.tag);
    if ('assessment' in meaning) written.assessment ??= meaning.assessment;
    if ('dismissal' in meaning) written.dismissal = true;
    if ('correction' in meaning) written.correction ??= meaning.correction;
    for (const note of childrenOf(coding, 'NoteRef')) addNote(written, noteOf(project, note));
  }
  return role;
}

/** Some programs write what was noted twice, so that others find it once. */
function addNote(written: Written, text: string | undefined): void {
  if (text && !written.notes.includes(text)) written.notes.push(text);
}

/** Words of one statement lie apart, and are linked. */
function withLinked(all: readonly Written[], project: Project): Written[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const parts = new Set<Written>();
  for (const each of all)
    for (const { to, name, isOrigin } of project.links.get(each.id ?? '') ?? []) {
      const part = byId.get(to);
      if (!isOrigin || name !== SAME_NOTE || !part || part === each || parts.has(part)) continue;
      each.spans.push(...part.spans);
      parts.add(part);
    }
  return all.filter((each) => !parts.has(each));
}

/** QualCoder writes the same words once for each of their codes. */
function onSameWords(all: readonly Written[]): Written[] {
  const byWords = new Map<string, Written>();
  for (const each of all) {
    // Who says it, by itself, is no note: it was one with what is said, before another program parted them.
    const isPart = ['source', 'cue'].includes(each.spans[0]?.role ?? '');
    if (isPart && !each.isMeant && each.notes.length === 0) continue;
    const words = each.spans.map(({ span }) => span.join('-')).join(' ');
    const known = byWords.get(words);
    // What is on no words is not on the same ones.
    const isOnNone = words === '0-0';
    if (known && !isOnNone) join(known, each);
    else byWords.set(isOnNone ? `none ${byWords.size}` : words, each);
  }
  return [...byWords.values()];
}

function join(known: Written, other: Written): void {
  known.tags.push(...other.tags.filter((tag) => !known.tags.includes(tag)));
  for (const note of other.notes) addNote(known, note);
  known.assessment ??= other.assessment;
  known.dismissal ||= other.dismissal;
  known.correction ??= other.correction;
  known.isMeant ||= other.isMeant;
  known.created = least(known.created, other.created);
}

const least = (a = Infinity, b = Infinity): number | undefined => {
  const time = Math.min(a, b);
  return Number.isFinite(time) ? time : undefined;
};

function told(source: ReadSource, written: Written): (Arriving | Passed)[] {
  const { id, at, spans, tags, notes, assessment, dismissal, correction, created, modified } = written;
  const isOnWords = spans.length > 0;
  const found = spans.filter(({ span: [start, end] }) => source.text.slice(start, end).trim() !== '');
  if (isOnWords && found.length === 0) return [{ at, why: 'no-words' }];
  const target = isOnWords ? targetOf(source, found) : undefined;
  return [
    {
      at,
      ...(id !== undefined && { id }),
      page: source.page,
      ...(target && { target }),
      body: { note: notes.join('\n\n'), tags, ...(assessment && { assessment }) },
      ...(dismissal && { dismissal }),
      ...(correction && { correction }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
    },
  ];
}

function targetOf({ text, mapVersion, isPassages }: ReadSource, spans: RoleSpan[]): Target {
  const target = describeSpans({ text, version: mapVersion ?? OTHERS_TEXT }, spans);
  if (!isPassages) return mapVersion === undefined ? withoutCounts(target) : target;
  const ranges = target.ranges.map((range) => ({
    ...range,
    quote: { ...range.quote, ...contextIn(text, [range.position.start, range.position.end]) },
  }));
  return withoutCounts({ ...target, ranges });
}

/** How often the words stand in a text that is not the page's says nothing. */
const withoutCounts = (target: Target): Target => ({
  ...target,
  ranges: target.ranges.map(({ occurrences: _, ...range }) => range),
});

/** The text, as it is kept with the notes; nothing where it is not the page's own. */
export function keptTextOf({ page, text, mapVersion, at }: ReadSource): KeptText | undefined {
  if (mapVersion === undefined || at === undefined) return undefined;
  const blocks: KeptText['blocks'] = [];
  for (const { index, 0: words } of text.matchAll(/[^\n]+(\n[^\n]+)*/g))
    blocks.push({ span: [index, index + words.length], kind: 'other' });
  return { page: page.address, at, mapVersion, text, blocks };
}
