import type { Arriving, InFormat, Passed } from './formats';
import { FileError } from './formats';
import { jsonItems } from './json-items';
import { isObject, type JsonObject, listOf, member, stringsOf } from './json-value';
import { others } from './web-annotation-others';
import { ours } from './web-annotation-ours';

/** Lists in which annotations stand: of a page, of a collection that holds its first page, of a graph. */
const LISTS = ['items', 'first.items', '@graph'];
/** Rows that an earlier export could not understand and gave as they were. */
const DAMAGED = 'whence:damaged';
/** Lists in lists: a collection has pages, and they have annotations. */
const MOST_LISTS = 4;

/**
 * Annotations as the W3C Web Annotation Data Model has them: collections, pages, lists and single ones, ours and those
 * of other tools. https://www.w3.org/TR/annotation-model/
 */
export const webAnnotationsIn: InFormat = {
  recognises: (start) =>
    /^\s*[[{]/.test(start) &&
    (start.includes('www.w3.org/ns/anno.jsonld') ||
      /"@?type"\s*:\s*\[?\s*"(?:oa:)?Annotation(?:Page|Collection)?"/.test(start)),
  async *read(file, _, tell) {
    for await (const { at, list, value, isWhole } of jsonItems(file, [...LISTS, DAMAGED], tell)) {
      if (list === DAMAGED) yield { at, why: 'not-understood' };
      else if (isWhole && !(isObject(value) && (isAnnotation(value) || isList(value))))
        throw new FileError('unknown-format');
      else yield* arriving(value, at, 0);
    }
  },
};

function* arriving(value: unknown, at: string, depth: number): Generator<Arriving | Passed> {
  if (isObject(value) && isList(value) && depth < MOST_LISTS) {
    const first = member(value, 'first');
    const items = [...listOf(member(value, 'items')), ...(isObject(first) ? [first] : [])];
    for (const [index, item] of items.entries()) yield* arriving(item, `${at}.${index + 1}`, depth + 1);
  } else if (isObject(value) && isAnnotation(value)) {
    const own = ours(value, at);
    if (own) yield own;
    else yield* others(value, at);
  } else yield { at, why: 'not-understood' };
}

const typesOf = (value: JsonObject): string[] =>
  [...stringsOf(member(value, 'type')), ...stringsOf(member(value, '@type'))].map((type) =>
    type.replace(/^oa:|^as:|^.*[#/]/, ''),
  );

/** Some leave out the type, since nothing else has a target. */
const isAnnotation = (value: JsonObject): boolean => {
  const types = typesOf(value);
  return types.includes('Annotation') || (types.length === 0 && member(value, 'target') !== undefined);
};

const isList = (value: JsonObject): boolean =>
  typesOf(value).some((type) =>
    ['AnnotationPage', 'AnnotationCollection', 'OrderedCollection', 'OrderedCollectionPage'].includes(type),
  );
