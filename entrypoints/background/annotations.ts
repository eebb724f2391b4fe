import { browser } from 'wxt/browser';
import { eraseAnnotation } from '../../lib/annotations/bin';
import { emptyBin } from '../../lib/annotations/bin-rows';
import { openDatabase, type WhenceDatabase } from '../../lib/annotations/database';
import { draftKey } from '../../lib/annotations/draft-key';
import { keepPage } from '../../lib/annotations/keep-page';
import type { KeptReading } from '../../lib/annotations/kept-reading';
import { historyOf } from '../../lib/annotations/log/history';
import { draftOfSubject, pageOfSubject } from '../../lib/annotations/log/subject';
import type { Draft } from '../../lib/annotations/model';
import { annotationById, annotationsOf } from '../../lib/annotations/queries';
import { logOf, subjectOf } from '../../lib/annotations/record';
import { undoChange } from '../../lib/annotations/undo';
import {
  deleteAnnotation,
  putBack,
  retargetAnnotation,
  type Saved,
  saveAnnotation,
  settleAnnotation,
  takeBack,
} from '../../lib/annotations/write';
import { withConnection, writeResult } from '../../lib/annotations/written';
import { pageOf, sendMessage, type Written } from '../../lib/messages';
import { articleKey } from '../../lib/page/address/article-key';
import { anchorAll } from '../../lib/page/anchor/anchor-all';
import { createSlices } from '../../lib/page/slices';
import { keepDrafts } from './drafts';
import { type Asker, onAsked, RefusedError } from './gate';
import { readingOf } from './last-readings';
import { textOf } from './page-text';
import { scopeOf } from './scope';
import type { ShownPages } from './shown';

/** Answers every request to see and to write the reader's data: the background alone writes. */
export function keepAnnotations(shown: ShownPages, db = openDatabase()): void {
  const drafts = keepDrafts(db);
  const scope = (asker: Asker) => scopeOf(db, shown, asker);
  const tell = (address: string | undefined) => tellOf(shown, address);
  /** The page that an annotation is on, whatever else its row holds. */
  const pageOfRow = async (id: string) => (await withConnection(db, () => db.annotations.get(id)))?.page;

  /** @throws RefusedError where the draft of this key is of another page */
  async function needDraft(asker: Asker, key: string, isPrivate: boolean): Promise<void> {
    (await scope(asker)).need((await drafts.load(key, isPrivate))?.page);
  }

  /** The page of a draft that was thrown away by a change. */
  async function pageOfDraft(subject: string, change: string): Promise<string | undefined> {
    if (draftOfSubject(subject) === undefined) return undefined;
    const done = (await logOf(db, subject)).changes.find(({ id }) => id === change);
    return (done?.set[0]?.value as Draft | undefined)?.page;
  }

  /** @throws RefusedError where what a change is about is none of the asker's */
  async function needChange(asker: Asker, change: string): Promise<void> {
    const { need } = await scope(asker);
    const subject = await withConnection(db, () => subjectOf(db, change));
    if (subject === undefined) return;
    need(pageOfSubject(subject) ?? (await pageOfDraft(subject, change)) ?? (await pageOfRow(subject)));
  }

  /** Writes to an annotation that is there, and tells whoever shows it. */
  async function change<T extends { id: string }>(
    data: T,
    asker: Asker,
    write: (db: WhenceDatabase, data: T) => Promise<Saved>,
  ): Promise<Written<Saved>> {
    (await scope(asker)).need(await pageOfRow(data.id));
    const written = await writeResult(db, () => write(db, data));
    if (written.ok) void tell(written.value.annotation.page);
    return written;
  }

  let isFull = false;
  /**
   * Writes with what was read; after a disk had no room, without: it is to cost the reader no note. Not at once:
   * a database that has just failed is not helped by a second write.
   */
  async function writeWith<T>(
    read: KeptReading | undefined,
    write: (read?: KeptReading) => Promise<T>,
  ): Promise<Written<T>> {
    const written = await writeResult(db, () => write(isFull ? undefined : read));
    isFull = !written.ok && written.reason === 'disk-full';
    return written;
  }

  onAsked('saveAnnotation', async (data, asker) => {
    const { need, page } = await scope(asker);
    // Views may see all: nothing has to be looked up first.
    if (asker.kind !== 'view')
      await Promise.all([pageOfRow(data.id).then(need), needChange(asker, data.change)]);
    const input = { ...data, page: page(data.page) };
    const isPrivate = isPrivateFor(asker, data.isPrivate);
    if (input.draftKey !== undefined) await needDraft(asker, input.draftKey, isPrivate);
    const read = isPrivate ? undefined : await readingOf(input.page, asker);
    const written = await writeWith(read, (kept) => saveAnnotation(db, { ...input, read: kept }));
    if (written.ok) {
      if (input.draftKey !== undefined) await drafts.settled(input.draftKey, isPrivate);
      void tell(written.value.annotation.page);
    }
    return written;
  });
  onAsked('retargetAnnotation', async (data, asker) => {
    (await scope(asker)).need(data.page);
    return change(data, asker, retargetAnnotation);
  });
  onAsked('deleteAnnotation', (data, asker) => change(data, asker, deleteAnnotation));
  onAsked('putBack', (data, asker) => change(data, asker, putBack));
  onAsked('settleAnnotation', (data, asker) => change(data, asker, settleAnnotation));
  onAsked('takeBack', (data, asker) => change(data, asker, takeBack));
  onAsked('undoChange', async (data, asker) => {
    // Its own id as well: sent again, it is what the subject is known by.
    for (const id of [data.undoes, data.change]) await needChange(asker, id);
    const written = await writeResult(db, () => undoChange(db, data));
    if (written.ok) void tell(written.value.page);
    return written;
  });
  onAsked('historyOf', async ({ id }, asker) => {
    (await scope(asker)).need(await pageOfRow(id));
    return historyOf(await logOf(db, id));
  });
  onAsked('eraseAnnotation', async ({ id }) => {
    const page = await pageOfRow(id);
    const written = await writeResult(db, () => eraseAnnotation(db, id));
    if (written.ok) {
      await drafts.settled(draftKey({ page: page ?? '', annotation: id }), false);
      void tell(page);
    }
    return written;
  });
  onAsked('emptyBin', async ({ ids }) => {
    const written = await writeResult(db, () => emptyBin(db, ids));
    if (!written.ok) return written;
    // What was begun on them and found no room stays in memory, till then.
    for (const id of ids) await drafts.settled(draftKey({ page: '', annotation: id }), false);
    for (const page of written.value) void tell(page);
    return { ok: true, value: null };
  });
  onAsked('keepPage', async ({ isPrivate, ...data }, asker) => {
    const read = isPrivate ? undefined : await readingOf(data.page, asker);
    const written = await writeWith(read, (kept) => keepPage(db, { ...data, read: kept }));
    if (written.ok) void tell(data.page.address);
    return written;
  });

  onAsked('saveDraft', async ({ draft, isPrivate }, asker) => {
    const { need } = await scope(asker);
    need(draft.page);
    if (draft.annotation !== undefined) need(await pageOfRow(draft.annotation));
    // By any other key it would take the place of a draft of another page.
    if (asker.kind !== 'view' && draft.key !== draftKey(draft))
      throw new RefusedError('This is no key of it.');
    return drafts.save(draft, isPrivateFor(asker, isPrivate));
  });
  onAsked('dropDraft', async (data, asker) => {
    const isPrivate = isPrivateFor(asker, data.isPrivate);
    await needDraft(asker, data.key, isPrivate);
    return drafts.drop(data.key, isPrivate);
  });
  onAsked('discardDraft', async ({ change, draft, isPrivate }, asker) => {
    const { need } = await scope(asker);
    need(draft.page);
    if (draft.annotation !== undefined) need(await pageOfRow(draft.annotation));
    if (asker.kind !== 'view' && draft.key !== draftKey(draft))
      throw new RefusedError('This is no key of it.');
    return drafts.discard(change, draft, isPrivateFor(asker, isPrivate));
  });
  onAsked('loadDraft', async (data, asker) => {
    const draft = await drafts.load(data.key, isPrivateFor(asker, data.isPrivate));
    (await scope(asker)).need(draft?.page);
    return draft;
  });

  onAsked('annotationById', async ({ id }, asker) => {
    (await scope(asker)).need(await pageOfRow(id));
    return annotationById(db, id);
  });
  onAsked('annotationsOf', async ({ address }, asker) => {
    (await scope(asker)).need(address);
    return annotationsOf(db, address);
  });
  onAsked('pointersOf', async ({ address }, asker) => {
    (await scope(asker)).need(address);
    const rows = await annotationsOf(db, address);
    return rows.map(({ id, target, reading, dismissal }) => ({ id, target, reading, dismissal }));
  });
  onAsked('anchorTargets', async ({ text, targets }, asker) =>
    anchorAll(await textOf(text, asker), targets, createSlices()),
  );
}

/** Of a card the browser says whether its window is private; a view knows its own. */
const isPrivateFor = ({ kind, tab }: Asker, said = false): boolean =>
  kind === 'view' ? said : tab?.incognito === true;

/** Tells whoever shows the article of this address that what was written on it is another: no other page is to hear of it. */
async function tellOf(shown: ShownPages, address: string | undefined): Promise<void> {
  if (address === undefined) return;
  const article = articleKey(address);
  const tabs = await browser.tabs.query({});
  const told = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const pages = await shown.of({ tab: { id } });
    if (!pages.some((page) => articleKey(page.address) === article)) return;
    await Promise.allSettled([
      sendMessage('annotationsChanged', { article }, pageOf(id)),
      // Cards are in frames: in Firefox they hear what is sent to their tab, and not what is sent to our views.
      sendMessage('annotationsStored', { article }, id),
    ]);
  });
  // Nobody listens where no view is open.
  await Promise.allSettled([...told, sendMessage('annotationsStored', { article })]);
}
