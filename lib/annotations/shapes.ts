import * as v from 'valibot';
import type { Target } from '../page/anchor/target';
import { POLICIES } from '../page/article/policies';
import { SOURCE_KINDS } from '../reading/types';
import { type Change, LATEST_DAY } from './log/change';
import type { Also } from './model';
import {
  type Annotation,
  ASSESSMENTS,
  type Body,
  type Correction,
  type Draft,
  type MarkSnapshot,
  type PageInfo,
  type PageRecord,
} from './model';

/**
 * What the rows of the reader's data look like, for those who are given some that they did not make: the database, where
 * a fault of ours or of the disk may have left anything, and whoever sends a message. What is not named here is left out
 * by `parse`. How long a text may be is not said here: what is stored is stored.
 */

export type Shape<T> = v.GenericSchema<T, T>;

/** A figure, neither infinite nor none. */
export const figure = v.pipe(v.number(), v.finite());
/** ms since 1970 that a calendar has a day for. https://tc39.es/ecma262/#sec-time-values-and-time-range */
export const time = v.pipe(figure, v.minValue(-LATEST_DAY), v.maxValue(LATEST_DAY));
/** A stamp of the log: each exceeds those before it, and so those that follow the last day are of none. */
const stamp = figure;
export const strings = v.array(v.string());

const roles = v.picklist(['source', 'cue', 'content', 'claim', 'selection']);
export const sourceKind = v.picklist(SOURCE_KINDS);
const form = v.optional(v.picklist(['direct', 'indirect', 'mixed']));
const stance = v.optional(v.picklist(['neutral', 'doubting', 'conceding', 'evaluative']));

export const roleSpan = v.object({ role: roles, span: v.tuple([figure, figure]) });

export const target: Shape<Target> = v.object({
  mapVersion: figure,
  ranges: v.pipe(
    v.array(
      v.object({
        role: roles,
        quote: v.object({
          type: v.literal('TextQuoteSelector'),
          exact: v.string(),
          prefix: v.string(),
          suffix: v.string(),
        }),
        position: v.object({ type: v.literal('TextPositionSelector'), start: figure, end: figure }),
        occurrences: v.optional(figure),
      }),
    ),
    v.minLength(1),
  ),
  exactOnly: v.optional(v.boolean()),
});

export const markSnapshot: Shape<MarkSnapshot> = v.object({
  version: v.string(),
  mark: v.picklist(['attribution', 'claim']),
  sources: v.array(v.object({ name: v.string(), kind: sourceKind })),
  cue: v.string(),
  form,
  stance,
  confidence: figure,
});

const mark = v.optional(target);
export const correction: Shape<Correction> = v.variant('what', [
  v.object({ what: v.literal('right') }),
  v.object({
    what: v.literal('attribution'),
    mark,
    source: v.optional(
      v.nullable(v.object({ name: v.string(), kind: sourceKind, mention: v.optional(target) })),
    ),
  }),
  v.object({ what: v.literal('claim'), mark }),
  v.object({
    what: v.literal('source'),
    name: v.optional(v.string()),
    kind: v.optional(sourceKind),
    same: v.optional(v.array(target)),
  }),
]);

const bodyEntries = {
  note: v.string(),
  tags: strings,
  assessment: v.optional(v.picklist(ASSESSMENTS)),
};
export const body: Shape<Body> = v.object(bodyEntries);

const pageEntries = {
  address: v.string(),
  url: v.string(),
  title: v.string(),
  site: v.optional(v.string()),
  authors: v.optional(strings),
  published: v.optional(v.string()),
  lang: v.optional(v.string()),
  policies: v.optional(v.object(v.entriesFromList(POLICIES, v.optional(v.string())))),
};
export const pageInfo: Shape<PageInfo> = v.object({ ...pageEntries, article: v.optional(v.string()) });

export const counts = v.object({
  kinds: v.object(
    Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, figure])) as Record<
      (typeof SOURCE_KINDS)[number],
      typeof figure
    >,
  ),
  attributions: figure,
  claims: figure,
  wordsAttributed: figure,
  wordsOther: figure,
});

export const pageRecord: Shape<PageRecord> = v.object({
  ...pageEntries,
  articles: v.optional(strings),
  counts: v.optional(counts),
  modified: time,
  kept: v.optional(time),
});

const alsoEntries = { entry: v.string(), at: stamp, device: v.string() };
const also: Shape<Also> = v.variant('field', [
  v.object({ ...alsoEntries, field: v.literal('note'), value: v.string() }),
  v.object({ ...alsoEntries, field: v.literal('assessment'), value: v.picklist(ASSESSMENTS) }),
  v.object({ ...alsoEntries, field: v.literal('target'), value: target }),
]);

export const annotation: Shape<Annotation> = v.object({
  ...bodyEntries,
  id: v.string(),
  page: v.string(),
  motivation: v.picklist(['commenting', 'tagging', 'assessing', 'highlighting', 'editing']),
  target: v.optional(target),
  reading: v.optional(markSnapshot),
  dismissal: v.optional(v.boolean()),
  correction: v.optional(correction),
  created: time,
  modified: time,
  deleted: v.optional(time),
  heads: v.optional(strings),
  also: v.optional(v.array(also)),
});

export const draft: Shape<Draft> = v.object({
  ...bodyEntries,
  key: v.string(),
  page: v.string(),
  annotation: v.optional(v.string()),
  target: v.optional(target),
  reading: v.optional(markSnapshot),
  base: v.optional(body),
  seen: v.optional(strings),
  modified: time,
});

/** What a known field of the log holds. Others are those of later versions, and may hold anything. */
const VALUES = new Map<string, v.GenericSchema>([
  ['origin', v.object({ page: v.string(), created: time, reading: v.optional(markSnapshot) })],
  ['note', v.string()],
  ['assessment', v.nullable(v.picklist(ASSESSMENTS))],
  ['target', v.nullable(target)],
  ['dismissal', v.boolean()],
  ['correction', v.nullable(correction)],
  ['deletion', v.nullable(v.object({ on: time, seen: strings }))],
  ['kept', v.nullable(pageRecord)],
  ['discarded', v.nullable(draft)],
]);
const valueShape = (field: string) =>
  field.startsWith('tag:') ? v.boolean() : (VALUES.get(field) ?? v.unknown());

const setting = v.pipe(
  v.object({
    field: v.string(),
    value: v.unknown(),
    before: strings,
    restores: v.optional(v.nullable(v.string())),
    stood: v.optional(figure),
  }),
  v.check(({ field, value }) => v.is(valueShape(field), value)),
);

export const change: Shape<Change> = v.object({
  id: v.string(),
  device: v.string(),
  seq: figure,
  at: stamp,
  annotation: v.string(),
  undoes: v.optional(v.string()),
  set: v.array(v.nullable(setting)),
});

/** This installation (`Device`). */
export const device = v.object({
  key: v.literal('device'),
  id: v.string(),
  seq: v.pipe(figure, v.integer(), v.minValue(0)),
  last: v.array(v.object({ id: v.string(), annotation: v.string(), of: v.optional(v.string()) })),
});

/** Those rows of a table that are understood; the others are left where they are. */
export const understood = <T>(shape: Shape<T>, rows: readonly unknown[]): T[] =>
  rows.filter((row): row is T => v.is(shape, row));
