import * as v from 'valibot';
import { isAnnotationSubject } from '../../lib/annotations/log/subject';
import {
  body,
  correction,
  counts,
  draft,
  figure,
  markSnapshot,
  pageInfo,
  roleSpan,
  type Shape,
  strings,
  target,
} from '../../lib/annotations/shapes';
import { article, blocks, particulars } from '../../lib/message-shapes';
import type { Answered, Protocol } from '../../lib/messages';
import type { SenderKind } from './senders';

/**
 * For each message that the background answers: who may send it, what it carries, and how much of it. A message without
 * a rule does not compile, and one that breaks its rule is refused before anything is done (`gate.ts`).
 */

export type DataOf<K extends Answered> = Parameters<Protocol[K]>[0];

export interface Rule<T> {
  from: readonly SenderKind[];
  data: Shape<T>;
  /** Code units of all its texts, and some for each other value (`isHeavier`): a heavier one is refused. */
  weight: number;
}

/** The longest address that either browser opens (Chromium: 2 MB), and a few words. */
const LITTLE = 2 * 1024 * 1024 + 10_000;
/** A note of several books, with the words that it is about. Notes of 1.7 million code units have been written. */
const NOTE = 20_000_000;
/** What Chromium takes in one message (64 MiB) is more: a page's words of itself are cut, not refused. */
const PAGE = 64 * 1024 * 1024;

const PAGES: readonly SenderKind[] = ['page', 'view']; // the welcome page reads its sample as any page is read
const EDITORS: readonly SenderKind[] = ['card', 'view'];

/** Of an annotation: what else has a log is named by where it is from (`subject.ts`), and nobody has to do with that. */
const annotationId = v.pipe(v.string(), v.check(isAnnotationSubject));
const nothing = v.nullish(v.undefined()) as Shape<undefined>;
const byId = v.object({ id: annotationId });
/** As `newId` makes them, and a UUID, as those of the upgrade are: what a page sends is no key of a megabyte. */
const id = v.pipe(v.string(), v.regex(/^[\w-]{16,36}$/));
const aChange = v.object({ change: id, id: annotationId });
const byKey = v.object({ key: v.string(), isPrivate: v.boolean() });
const from = v.object({ from: v.pipe(figure, v.integer(), v.minValue(0)) });
const address = v.object({ address: v.string() });

export const RULES: { readonly [K in Answered]: Rule<DataOf<K>> } = {
  // From views, which the reader opens.
  readTab: {
    from: ['view'],
    data: v.object({ tabId: figure, anyway: v.optional(v.boolean()) }),
    weight: LITTLE,
  },
  pageInTab: {
    from: ['view'],
    data: v.object({ tabId: figure, address: v.string() }),
    weight: LITTLE,
  },
  // From pages: they read, and are told where notes stand. They neither see nor change what was written.
  pageStarted: { from: PAGES, data: nothing, weight: LITTLE },
  loadScript: {
    from: ['page'],
    data: v.object({ script: v.picklist(['beside', 'follow', 'correct']) }),
    weight: LITTLE,
  },
  loadInner: { from: PAGES, data: nothing, weight: LITTLE },
  readPage: {
    from: PAGES,
    data: v.object({ article, particulars, anyway: v.boolean() }),
    weight: PAGE,
  },
  restOfReading: { from: PAGES, data: from, weight: LITTLE },
  pointersOf: { from: PAGES, data: address, weight: LITTLE },
  anchorTargets: {
    from: PAGES,
    data: v.object({ text: v.string(), targets: v.array(target) }),
    weight: PAGE,
  },
  pageChanged: {
    from: PAGES,
    data: v.object({
      url: v.string(),
      status: v.picklist(['reading', 'read', 'not-article', 'foreign', 'empty', 'forbidden', 'failed']),
      attributions: figure,
      annotations: figure,
      cannotShow: v.boolean(),
    }),
    weight: LITTLE,
  },
  keysOfCommands: { from: EDITORS, data: nothing, weight: LITTLE },
  openKeySettings: { from: EDITORS, data: nothing, weight: LITTLE },
  // From the card alone.
  newCard: { from: PAGES, data: nothing, weight: LITTLE },
  cardOpened: { from: ['card'], data: v.object({ token: v.string() }), weight: LITTLE },
  cardInSight: { from: ['card'], data: nothing, weight: LITTLE },
  focusTaken: { from: ['card'], data: nothing, weight: LITTLE },
  openPopup: { from: ['card'], data: nothing, weight: LITTLE },
  linkToWords: { from: ['card'], data: nothing, weight: LITTLE },
  cardDescribes: { from: ['card'], data: v.object({ parts: v.array(roleSpan) }), weight: LITTLE },
  cardResized: { from: ['card'], data: v.object({ height: v.number() }), weight: LITTLE },
  cardClosed: { from: ['card'], data: nothing, weight: LITTLE },
  cardAttaches: {
    from: ['card'],
    data: v.object({ id: v.string(), from: target }),
    weight: NOTE,
  },
  // From wherever the reader writes.
  saveAnnotation: {
    from: EDITORS,
    data: v.object({
      change: id,
      page: pageInfo,
      counts: v.optional(counts),
      id: annotationId,
      body,
      base: v.optional(body),
      seen: v.optional(strings),
      unheard: v.optional(strings),
      target: v.optional(target),
      reading: v.optional(markSnapshot),
      dismissal: v.optional(v.boolean()),
      correction: v.optional(v.nullable(correction)),
      retarget: v.optional(target),
      draftKey: v.optional(v.string()),
      isPrivate: v.optional(v.boolean()),
    }),
    weight: NOTE,
  },
  retargetAnnotation: {
    from: EDITORS,
    data: v.object({ ...aChange.entries, from: target, to: target, page: v.string() }),
    weight: NOTE,
  },
  deleteAnnotation: { from: EDITORS, data: aChange, weight: LITTLE },
  putBack: { from: EDITORS, data: aChange, weight: LITTLE },
  emptyBin: { from: ['view'], data: v.object({ ids: v.array(annotationId) }), weight: NOTE },
  deleteEverything: { from: ['view'], data: nothing, weight: LITTLE },
  settleAnnotation: {
    from: EDITORS,
    data: v.object({
      ...aChange.entries,
      entry: v.string(),
      keep: v.picklist(['this', 'other', 'both']),
      seen: v.optional(strings),
    }),
    weight: LITTLE,
  },
  historyOf: { from: EDITORS, data: byId, weight: LITTLE },
  takeBack: { from: EDITORS, data: v.object({ ...aChange.entries, to: v.string() }), weight: LITTLE },
  undoChange: { from: EDITORS, data: v.object({ change: id, undoes: v.string() }), weight: LITTLE },
  arrange: {
    from: ['view'],
    data: v.object({
      change: id,
      set: v.pipe(v.array(v.object({ field: v.string(), value: v.unknown() })), v.minLength(1)),
    }),
    weight: NOTE,
  },
  manyWritten: { from: ['view'], data: v.object({ pages: strings }), weight: PAGE },
  keepPage: {
    from: ['view'],
    data: v.object({
      change: id,
      page: pageInfo,
      counts: v.optional(counts),
      kept: v.boolean(),
      isPrivate: v.optional(v.boolean()),
    }),
    weight: NOTE,
  },
  keepText: {
    from: ['view'],
    data: v.object({
      change: id,
      page: pageInfo,
      counts: v.optional(counts),
      kept: v.boolean(),
      isPrivate: v.optional(v.boolean()),
    }),
    weight: NOTE,
  },
  keepOwnText: {
    from: ['view'],
    data: v.object({
      change: id,
      page: pageInfo,
      counts: v.optional(counts),
      text: v.string(),
      blocks,
    }),
    weight: NOTE,
  },
  saveDraft: { from: EDITORS, data: v.object({ draft, isPrivate: v.boolean() }), weight: NOTE },
  dropDraft: { from: EDITORS, data: byKey, weight: LITTLE },
  discardDraft: {
    from: EDITORS,
    data: v.object({ change: id, draft, isPrivate: v.boolean() }),
    weight: NOTE,
  },
  loadDraft: { from: EDITORS, data: byKey, weight: LITTLE },
  annotationById: { from: EDITORS, data: byId, weight: LITTLE },
  projectTag: { from: EDITORS, data: nothing, weight: LITTLE },
  codebook: { from: EDITORS, data: nothing, weight: LITTLE },
  tagsUsed: { from: EDITORS, data: nothing, weight: LITTLE },
  lastGiven: { from: EDITORS, data: nothing, weight: LITTLE },
  annotationsOf: { from: EDITORS, data: address, weight: LITTLE },
  troubleOfNotes: { from: EDITORS, data: nothing, weight: LITTLE },
};
