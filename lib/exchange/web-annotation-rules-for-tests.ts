import { isObject, type JsonObject, listOf } from './json-value';

/**
 * What https://www.w3.org/TR/annotation-model/ says MUST be, of all that Whence writes: our own words of it, held
 * against W3C's own assertions where those are at hand.
 */

type Rule = readonly [name: string, holds: (annotation: JsonObject) => boolean];

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** https://www.w3.org/TR/xmlschema-2/#dateTime with the zone that the model asks for. */
const DATE_TIME = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const isText = (value: unknown): value is string => typeof value === 'string';
export const isUri = (value: unknown): boolean =>
  isText(value) && URL.canParse(value) && !/[\s<>"{}|\\^`]/.test(value);
const isDate = (value: unknown): boolean =>
  value === undefined || (isText(value) && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)));
const isOffset = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const bodies = (annotation: JsonObject) => listOf(annotation.body);
const resources = (annotation: JsonObject) =>
  [annotation.target].flat().filter((target): target is JsonObject => isObject(target));
const selectors = (annotation: JsonObject, type: string) =>
  resources(annotation)
    .flatMap(({ selector }) => listOf(selector))
    .filter((selector): selector is JsonObject => isObject(selector) && selector.type === type);

export const ANNOTATION_RULES: readonly Rule[] = [
  ['context', ({ '@context': context }) => [context].flat().includes(CONTEXT)],
  ['id', ({ id }) => isUri(id)],
  ['type', ({ type }) => listOf(type).includes('Annotation')],
  ['target', ({ target }) => listOf(target).length > 0],
  [
    'targets',
    ({ target }) => [target].flat().every((each) => isUri(each) || (isObject(each) && isUri(each.source))),
  ],
  [
    'targets-embed-nothing',
    (all) =>
      resources(all).every(
        ({ value, items, type }) => value === undefined && items === undefined && type !== 'TextualBody',
      ),
  ],
  ['body-or-value', ({ body, bodyValue }) => body === undefined || bodyValue === undefined],
  ['no-empty-body', ({ body }) => !Array.isArray(body) || body.length > 0],
  [
    'bodies',
    (all) => bodies(all).every((body) => isObject(body) && body.type === 'TextualBody' && isText(body.value)),
  ],
  [
    'bodies-embed-text-alone',
    (all) =>
      bodies(all).every((body) => isObject(body) && body.items === undefined && body.source === undefined),
  ],
  [
    'format',
    (all) => bodies(all).every((body) => isObject(body) && /^[a-z]+\/[\w.+-]+$/.test(String(body.format))),
  ],
  [
    'purpose',
    (all) =>
      bodies(all).every(
        (body) =>
          isObject(body) && ['commenting', 'tagging', 'assessing', 'editing'].includes(String(body.purpose)),
      ),
  ],
  [
    'motivation',
    ({ motivation }) =>
      ['commenting', 'tagging', 'assessing', 'editing', 'highlighting'].includes(String(motivation)),
  ],
  ['dates', ({ created, modified }) => isDate(created) && isDate(modified)],
  [
    'quote',
    (all) =>
      selectors(all, 'TextQuoteSelector').every(({ exact, prefix, suffix }) =>
        [exact, prefix, suffix].every(isText),
      ),
  ],
  [
    'position',
    (all) =>
      selectors(all, 'TextPositionSelector').every(({ start, end }) => isOffset(start) && isOffset(end)),
  ],
  [
    'selectors',
    (all) =>
      resources(all).every(({ selector }) =>
        listOf(selector).every((each) => isObject(each) && isText(each.type)),
      ),
  ],
];

export const PAGE_RULES: readonly Rule[] = [
  ['context', ({ '@context': context }) => [context].flat().includes(CONTEXT)],
  ['id', ({ id }) => isUri(id)],
  ['type', ({ type }) => listOf(type).includes('AnnotationPage')],
  [
    'items',
    ({ items }) =>
      Array.isArray(items) && items.every((item) => isObject(item) && item.type === 'Annotation'),
  ],
  ['startIndex', ({ startIndex }) => isOffset(startIndex)],
  [
    'partOf',
    ({ partOf }) =>
      isObject(partOf) &&
      isUri(partOf.id) &&
      partOf.type === 'AnnotationCollection' &&
      isOffset(partOf.total),
  ],
  [
    'ids',
    ({ items }) =>
      new Set((items as JsonObject[]).map(({ id }) => id)).size === (items as JsonObject[]).length,
  ],
];

/** The rules that something breaks, by name. */
export const brokenRules = (rules: readonly Rule[], value: JsonObject): string[] =>
  rules.filter(([, holds]) => !holds(value)).map(([name]) => name);
