import type { KeptText } from '../annotations/kept-text';
import type { Annotation } from '../annotations/model';
import { targetWords } from '../annotations/target-words';
import type { PageOfNotes } from './by-page';
import { POINTS, placesOf } from './code-points';
import { guidOf, isGuid } from './guid';
import { codesOf, partCode } from './qdpx-codes';
import {
  nameOf,
  PAGE_VARIABLES,
  PASSAGES,
  PASSAGES_NAME,
  SAME_NOTE,
  timeWord,
  USER,
  VERSION,
  WHOLE,
} from './qdpx-names';
import type { Placed } from './qdpx-sources';
import { element, writable, xmlText } from './xml';

/** A text, what is on it, and what stands elsewhere in the project because of it. */
export interface WrittenSource {
  guid: string;
  text: string;
  xml: string;
  notes: string[];
  links: string[];
}

export interface SourceContent {
  text: string;
  placed: readonly Placed[];
  /** On no words. */
  others: readonly Annotation[];
  /** Where it is the page's own text. */
  kept?: KeptText;
}

/** @param now ms since 1970 */
export function sourceOf(
  { page, address }: PageOfNotes,
  { text: odd, placed, others, kept }: SourceContent,
  now: number,
): WrittenSource {
  const guid = guidOf(kept ? 'page' : 'passages', address);
  // Each sign stays one, so that no offset changes. As the first of a file this one would be no sign of it.
  const text = writable(odd).replace(/^\ufeff/, ' ');
  const { toCount } = placesOf(text, POINTS);
  const selections = placed.flatMap((each) => selectionsOf(each, text, toCount));
  const name = nameOf(page.title) || nameOf(address);
  const times = { creationDateTime: timeWord(kept?.at ?? now), modifiedDateTime: timeWord(kept?.at ?? now) };
  const xml = element(
    'TextSource',
    {
      guid,
      name: kept ? name : name + PASSAGES_NAME,
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: USER,
      modifyingUser: USER,
      ...times,
    },
    element('Description', {}, xmlText(descriptionOf(address, kept))),
    ...selections.sort((a, b) => a.start - b.start || a.end - b.end).map((selection) => selection.xml),
    ...others.flatMap((each) => codingsOf(each, noteRef(each, false))),
    ...others.map((each) => noteRef(each, false)),
    ...variablesOf(page, address),
  );
  const noted = placed.map(({ annotation }) => annotation).filter(({ note }) => note !== '');
  const notes = [...noted.map((each) => noteOf(each, true)), ...others.map((each) => noteOf(each, false))];
  return { guid, text, xml: `\n${xml}`, notes, links: placed.flatMap(linksOf) };
}

/** The name of an annotation: its own, where it is one as this format has them. */
const guidOfAnnotation = ({ id }: Annotation): string => (isGuid(id) ? id : guidOf('annotation', id));
/** Of an annotation on no words the note is all there is: it has the annotation's own name. */
const noteGuid = (annotation: Annotation, isOnWords: boolean): string =>
  isOnWords ? guidOf('note', annotation.id) : guidOfAnnotation(annotation);
const noteRef = (annotation: Annotation, isOnWords: boolean): string =>
  element('NoteRef', { targetGUID: noteGuid(annotation, isOnWords) });

const rangeGuid = (annotation: Annotation, index: number, main: number): string =>
  index === main ? guidOfAnnotation(annotation) : guidOf('range', `${annotation.id} ${index}`);

/** Which of the words of an annotation has its codes and its note: what is said, rather than who says it. */
function mainOf({ annotation: { target }, spans }: Placed): number {
  const isSaid = (index: number) => !['source', 'cue'].includes(target!.ranges[index]!.role);
  const written = spans.flatMap(([start, end], index) => (start < end ? [index] : []));
  return written.find(isSaid) ?? written[0]!;
}

/** Words of one annotation that lie apart are selections of their own, with a link from the main one to each. */
function selectionsOf(placed: Placed, text: string, toCount: (offset: number) => number) {
  const { annotation, spans } = placed;
  const main = mainOf(placed);
  return spans.flatMap(([start, end], index) => {
    if (start === end) return [];
    const isMain = index === main;
    const part = partCode(annotation.target!.ranges[index]!.role);
    const guid = rangeGuid(annotation, index, main);
    const { note } = annotation;
    const xml = element(
      'PlainTextSelection',
      {
        guid,
        name: nameOf(text.slice(start, end)),
        startPosition: toCount(start),
        endPosition: toCount(end),
        ...signed(annotation),
      },
      // Some programs look for what was noted here, and others where the reference leads.
      isMain && note !== '' ? element('Description', {}, xmlText(note)) : '',
      ...(part ? [codingOf(annotation, part.guid, guid)] : []),
      ...(isMain ? codingsOf(annotation) : []),
      isMain && note !== '' ? noteRef(annotation, true) : '',
    );
    return [{ start, end, xml: `\n${xml}` }];
  });
}

function linksOf(placed: Placed): string[] {
  const { annotation, spans } = placed;
  const main = mainOf(placed);
  return spans.flatMap(([start, end], index) => {
    if (index === main || start === end) return [];
    const targetGUID = rangeGuid(annotation, index, main);
    const originGUID = guidOfAnnotation(annotation);
    const guid = guidOf('link', targetGUID);
    return [element('Link', { guid, name: SAME_NOTE, direction: 'Associative', originGUID, targetGUID })];
  });
}

const codingsOf = (annotation: Annotation, ...inner: string[]): string[] =>
  codesOf(annotation).map(({ guid }) => codingOf(annotation, guid, annotation.id, ...inner));

const codingOf = (annotation: Annotation, code: string, on: string, ...inner: string[]): string =>
  element(
    'Coding',
    {
      guid: guidOf('coding', `${code} ${on}`),
      creatingUser: USER,
      creationDateTime: timeWord(annotation.created),
    },
    element('CodeRef', { targetGUID: code }),
    ...inner,
  );

/** @returns a note by itself: empty where an annotation on no words says nothing, but has codes */
function noteOf(annotation: Annotation, isOnWords: boolean): string {
  const { note, target } = annotation;
  const name = nameOf(note) || (target ? nameOf(targetWords(target)) : '') || 'Page';
  const xml = element(
    'Note',
    { guid: noteGuid(annotation, isOnWords), name, ...signed(annotation) },
    element('PlainTextContent', {}, xmlText(note)),
  );
  return `\n${xml}`;
}

const signed = ({ created, modified }: Annotation) => ({
  creatingUser: USER,
  creationDateTime: timeWord(created),
  modifyingUser: USER,
  modifiedDateTime: timeWord(modified),
});

function descriptionOf(address: string, kept: KeptText | undefined): string {
  if (!kept) return `${address}\n${PASSAGES}`;
  return `${address}\n${WHOLE}${timeWord(kept.at)}. ${VERSION}${kept.mapVersion}.`;
}

function variablesOf({ site, authors, published }: PageOfNotes['page'], address: string): string[] {
  const values = [address, site, authors?.join('; '), published];
  return PAGE_VARIABLES.flatMap(({ guid }, index) => {
    const value = values[index];
    if (value === undefined || value === '') return [];
    const ref = element('VariableRef', { targetGUID: guid });
    return [element('VariableValue', {}, ref, element('TextValue', {}, xmlText(value)))];
  });
}
