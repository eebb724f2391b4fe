/**
 * Annotations as the W3C Web Annotation Data
 * Model has them, in JSON-LD. https://www.w3.org/TR/annotation-model/
 */

import type { Annotation, Correction, MarkSnapshot, Motivation, PageRecord } from '../annotations/model';
import { OTHERS_TEXT } from '../page/anchor/others-target';
import type { Target, TargetRange, TextPositionSelector, TextQuoteSelector } from '../page/anchor/target';
import { correctionWords } from './correction-words';
import type { OutFormat } from './formats';

/**
 * Namespace of the few terms that the model lacks. A UUID made once for the purpose: Whence owns no domain
 * under which a vocabulary could be looked up.
 */
const TERMS = 'urn:uuid:5b0f0f3e-6f53-4a86-9d5e-0d1f6c2a7c11#';

/** Four of our terms carry plain JSON, so that a consumer that knows RDF keeps them whole. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    whence: TERMS,
    'whence:page': { '@type': '@json' },
    'whence:reading': { '@type': '@json' },
    'whence:correction': { '@type': '@json' },
    'whence:damaged': { '@type': '@json' },
  },
];

/** What the body says of a mark that is none. */
export const DISMISSED = 'dismissed';

type Purpose = 'commenting' | 'tagging' | 'assessing' | 'editing';

export interface TextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/plain';
  purpose: Purpose;
}

export interface SpecificResource {
  type: 'SpecificResource';
  source: string;
  /** Words that another tool quoted may have no position. */
  selector: [TextQuoteSelector, (TextPositionSelector & { 'whence:mapVersion': number })?];
  /** What this range is in the reading: source, cue, content, claim, or the reader's own selection. */
  'whence:role': TargetRange['role'];
  /** How often the quotation stood in the text when the annotation was made. */
  'whence:occurrences'?: number;
  /** Present where the reader keeps these words: the annotation stands where they stand, and else nowhere. */
  'whence:exactOnly'?: true;
}

export interface WebAnnotation {
  id: `urn:uuid:${string}`;
  type: 'Annotation';
  motivation: Motivation;
  /** ISO 8601 in UTC. */
  created: string;
  modified: string;
  generator: { type: 'Software'; name: 'Whence' };
  body?: TextualBody[];
  /** The page itself, or the ranges on it. */
  target: string | SpecificResource | SpecificResource[];
  /** What is known of the page. `url`, as it was opened, only where it is another than its address. */
  'whence:page'?: Pick<PageRecord, 'title' | 'site' | 'authors' | 'published' | 'lang'> & { url?: string };
  'whence:reading'?: MarkSnapshot;
  /** With the places of its words. What it says stands in a body, too. */
  'whence:correction'?: Correction;
}

/** One annotation, without the `@context`, which the document around it holds once. */
export function toWebAnnotation(annotation: Annotation, page?: PageRecord): WebAnnotation {
  const body = bodies(annotation);
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: annotation.motivation,
    created: new Date(annotation.created).toISOString(),
    modified: new Date(annotation.modified).toISOString(),
    generator: { type: 'Software', name: 'Whence' },
    // The model knows annotations with no body, such as highlights, but no empty list of bodies.
    ...(body.length > 0 && { body }),
    target: targets(annotation),
    ...(page && { 'whence:page': about(page) }),
    ...(annotation.reading && { 'whence:reading': annotation.reading }),
    ...(annotation.correction && { 'whence:correction': annotation.correction }),
  };
}

interface DocumentOptions {
  /** Rows that are not understood: given as they are stored, so that nothing is left behind. */
  unreadable?: readonly unknown[];
  /** UUID of this document. */
  id?: string;
  /** A single annotation is the document, instead of the only one on a page. */
  isSingle?: boolean;
}

/** One JSON-LD document, an AnnotationPage that holds every annotation given, each on a line of its own. */
export const webAnnotations: OutFormat<DocumentOptions> = {
  extension: 'jsonld',
  mime: 'application/ld+json',
  async *write(leaving, { unreadable = [], id = crypto.randomUUID(), isSingle = false }, tell) {
    if (isSingle && leaving.total === 1 && unreadable.length === 0) {
      for await (const [only] of leaving.annotations()) if (only) yield singleOf(only, leaving.pages);
      tell(1);
      return;
    }
    yield headOf(id, leaving.total);
    let done = 0;
    for await (const some of leaving.annotations()) {
      yield itemsOf(some, leaving.pages, done === 0);
      done += some.length;
      tell(done);
    }
    yield endOf(unreadable);
  },
};

/**
 * The same, of annotations that stand in memory.
 * @param pages by address; an annotation whose page is not known is exported without its title
 */
export function* webAnnotationDocument(
  annotations: readonly Annotation[],
  pages: ReadonlyMap<string, PageRecord>,
  { unreadable = [], id = crypto.randomUUID() }: DocumentOptions = {},
): Generator<string> {
  yield headOf(id, annotations.length);
  for (let from = 0; from < annotations.length; from += TOGETHER)
    yield itemsOf(annotations.slice(from, from + TOGETHER), pages, from === 0);
  yield endOf(unreadable);
}

/** Annotations in one piece of text: some hundred kB. */
const TOGETHER = 500;

function singleOf(annotation: Annotation, pages: ReadonlyMap<string, PageRecord>): string {
  const alone = { '@context': CONTEXT, ...toWebAnnotation(annotation, pages.get(annotation.page)) };
  return `${JSON.stringify(alone, undefined, 1)}\n`;
}

function headOf(id: string, total: number): string {
  const head = {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'AnnotationPage',
    partOf: {
      id: `urn:uuid:${id}#collection`,
      type: 'AnnotationCollection',
      label: 'Whence',
      total,
    },
    startIndex: 0,
  };
  return `${JSON.stringify(head).slice(0, -1)},"items":[`;
}

function itemsOf(
  annotations: readonly Annotation[],
  pages: ReadonlyMap<string, PageRecord>,
  isFirst: boolean,
): string {
  const items = annotations.map((each) => JSON.stringify(toWebAnnotation(each, pages.get(each.page))));
  return items.length === 0 ? '' : `${isFirst ? '' : ','}\n${items.join(',\n')}`;
}

const endOf = (unreadable: readonly unknown[]): string =>
  unreadable.length > 0 ? `\n],"whence:damaged":[${unreadable.map(asJson).join(',\n')}]}\n` : '\n]}\n';

/** A row of any kind; what JSON cannot hold (a number of arbitrary length, a circle) is told in words. */
function asJson(row: unknown): string {
  try {
    return JSON.stringify(row) ?? 'null';
  } catch {
    return JSON.stringify(String(row));
  }
}

function bodies({ note, tags, assessment, dismissal, correction }: Annotation): TextualBody[] {
  const body = (value: string, purpose: Purpose): TextualBody => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [
    ...(note !== '' ? [body(note, 'commenting')] : []),
    ...tags.map((tag) => body(tag, 'tagging')),
    ...(assessment ? [body(assessment, 'assessing')] : []),
    ...(dismissal ? [body(DISMISSED, 'editing')] : []),
    ...(correction ? [body(correctionWords(correction), 'editing')] : []),
  ];
}

function targets({ page, target }: Annotation): WebAnnotation['target'] {
  if (!target) return page;
  const resources = target.ranges.map(
    ({ role, quote, position, occurrences }): SpecificResource => ({
      type: 'SpecificResource',
      source: page,
      selector: isPlaced(target, quote, position)
        ? [quote, { ...position, 'whence:mapVersion': target.mapVersion }]
        : [quote],
      'whence:role': role,
      ...(occurrences !== undefined && { 'whence:occurrences': occurrences }),
      ...(target.exactOnly && { 'whence:exactOnly': true }),
    }),
  );
  return resources.length === 1 && resources[0] ? resources[0] : resources;
}

/** Of what another tool quoted without saying where, the position is made up (`othersTarget`). */
const isPlaced = (
  { mapVersion }: Target,
  { exact }: TextQuoteSelector,
  { start, end }: TextPositionSelector,
) => mapVersion !== OTHERS_TEXT || start !== 0 || end !== exact.length;

function about({ address, url, title, site, authors, published, lang }: PageRecord) {
  return { title, site, authors, published, lang, ...(url !== address && { url }) };
}
