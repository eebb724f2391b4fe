import { LATEST_DAY } from '../annotations/log/change';

/** What is asked of a value that came out of a file, and may be anything. */

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of its own: never what every object inherits. */
export const member = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** One is a list of one, and what is not there a list of none. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const stringsOf = (value: unknown): string[] =>
  listOf(value).filter((each): each is string => typeof each === 'string');

/** ms since 1970 of a date as ISO 8601 has it; `undefined` for what no calendar has. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const time = Date.parse(value);
  return Math.abs(time) <= LATEST_DAY ? time : undefined;
}

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The UUID that an id is or holds. */
export function uuidOf(value: unknown): string | undefined {
  return typeof value === 'string' ? UUID.exec(value)?.[1]?.toLowerCase() : undefined;
}
