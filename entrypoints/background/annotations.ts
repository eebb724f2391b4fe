import { browser } from 'wxt/browser';
import { arrange, codesOf, projectTagOf } from '../../lib/annotations/arrangement';
import { emptyBin } from '../../lib/annotations/bin-rows';
import { type Code, codeField, codesAmong } from '../../lib/annotations/codebook';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { draftKey } from '../../lib/annotations/draft-key';
import { newId } from '../../lib/annotations/ids';
import { keepPage } from '../../lib/annotations/keep-page';
import { keepStandings, type SeenTarget } from '../../lib/annotations/keep-standings';
import { keepText } from '../../lib/annotations/keep-text';
import type { KeptReading } from '../../lib/annotations/kept-reading';
import { lastSteps, toUndo } from '../../lib/annotations/last-steps';
import { batchOfSubject, draftOfSubject, LIBRARY, pageOfSubject } from '../../lib/annotations/log/subject';
import type { Annotation, Draft, MarkSnapshot } from '../../lib/annotations/model';
import { pastOf } from '../../lib/annotations/past';
import { annotationById, annotationsOf } from '../../lib/annotations/queries';
import { logOf, subjectOf } from '../../lib/annotations/record';
import { sweep } from '../../lib/annotations/sweep';
import { type UndoInput, type Undone, undoChange } from '../../lib/annotations/undo';
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
import { isQuiet, namelessCorrection } from '../../lib/corrections/nameless';
import { type Pointer, type Protocol, pageOf, sendMessage, type Written } from '../../lib/messages';
import { articleKey } from '../../lib/page/address/article-key';
import { anchorAll } from '../../lib/page/anchor/anchor-all';
import { createSlices } from '../../lib/page/slices';
import { TEXT_MAP_VERSION } from '../../lib/page/text/text-map';
import { ownTextId, UNKEPT } from '../../lib/texts/own-address';
import { keepBackups } from './backups';
import type { UndoLast } from './commands';
import { deleteOnRequest } from './delete-everything';
import { keepDrafts } from './drafts';
import { forgetIndex } from './forget-index';
import { type Asker, onAsked, RefusedError } from './gate';
import { inOrder } from './in-order';
import { readingOf } from './last-readings';
import { lastTextOf } from './last-texts';
import { textOf } from './page-text';
import type { DataOf } from './rules';
import { scopeOf } from './scope';
import type { ShownPages } from './shown';
import { openStore, stayAwake } from './store';

/** What is refused where nothing can be written. Drafts are kept all the same. */
type Write =
  | 'saveAnnotation'
  | 'retargetAnnotation'
  | 'deleteAnnotation'
  | 'putBack'
  | 'settleAnnotation'
  | 'takeBack'
  | 'undoChange'
  | 'emptyBin'
  | 'arrange'
  | 'keepPage'
  | 'keepText'
  | 'keepOwnText';

/** Answers every request to see and to write the reader's data: the background alone writes. */
export function keepAnnotations(shown: ShownPages, store = openStore()): { undoLast: UndoLast } {
  const { db, read } = store;
  const drafts = keepDrafts(store);
  const backups = keepBackups(store);
  deleteOnRequest({ db, drafts, shown });
  void store.refusal().then((refused) => {
    if (!refused)
      sweep(db, Date.now(), forgetIndex).catch((error) => console.error('Whence: the bin', error));
  });
  const scope = (asker: Asker) => scopeOf(store, shown, asker);
  const tell = (address: string | undefined) => tellOf(shown, address);
  /** The page that an annotation is on, whatever else its row holds. */
  const pageOfRow = async (id: string) =>
    pageNamedBy(await read((from) => from.annotations.get(id), undefined));

  /** Answers a write, once the data are open; where they cannot be written to it says why. */
  const onWrite = <K extends Write>(
    type: K,
    answer: (data: DataOf<K>, asker: Asker) => Promise<ReturnType<Protocol[K]>>,
  ) =>
    onAsked(type, async (data, asker) => {
      const refused = await store.refusal();
      return refused ? (refused as ReturnType<Protocol[K]>) : answer(data, asker);
    });

  /** @throws RefusedError where the draft of this key is of another page */
  async function needDraft(asker: Asker, key: string, isPrivate: boolean): Promise<void> {
    const { need } = await scope(asker);
    need((await drafts.load(key, isPrivate))?.page);
    // Whether or not it is understood.
    need(pageNamedBy(await read((from) => from.drafts.get(key), undefined)));
  }

  /** The page of a draft that was thrown away. */
  async function pageOfDraft(subject: string): Promise<string | undefined> {
    if (draftOfSubject(subject) === undefined) return undefined;
    // Of some changes nothing is left: those that took it back.
    const thrown = (await logOf(db, subject)).changes.flatMap(({ set }) => set.map((each) => each?.value));
    return (thrown.find(Boolean) as Draft | undefined)?.page;
  }

  /** @throws RefusedError where what a change is about is none of the asker's */
  async function needChange(asker: Asker, change: string): Promise<void> {
    const { need } = await scope(asker);
    const subject = await withConnection(db, () => subjectOf(db, change));
    if (subject === undefined) return;
    if (asker.kind !== 'view' && (subject === LIBRARY || batchOfSubject(subject) !== undefined))
      throw new RefusedError('This is of more than a page.');
    need(pageOfSubject(subject) ?? (await pageOfDraft(subject)) ?? (await pageOfRow(subject)));
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
    if (isFull) void backups.giveRoom();
    return written;
  }

  onWrite('saveAnnotation', async (data, asker) => {
    const { need, page } = await scope(asker);
    refuseUnkept(data.page.address);
    // Views may see all: nothing has to be looked up first.
    if (asker.kind !== 'view')
      await Promise.all([pageOfRow(data.id).then(need), needChange(asker, data.change)]);
    const isPrivate = isPrivateFor(asker, data.isPrivate);
    if (data.draftKey !== undefined) await needDraft(asker, data.draftKey, isPrivate);
    // What is being typed about the same in another window stays, where the draft was a private one.
    const draftKey = isPrivate ? undefined : data.draftKey;
    const input = { ...data, page: page(data.page), draftKey };
    const read = isPrivate ? undefined : await readingOf(input.page, asker);
    const written = await writeWith(read, (kept) => saveAnnotation(db, { ...input, read: kept }));
    if (written.ok) {
      if (data.draftKey !== undefined) await drafts.settled(data.draftKey, isPrivate);
      void tell(written.value.annotation.page);
    }
    return written;
  });
  onWrite('retargetAnnotation', async (data, asker) => {
    (await scope(asker)).need(data.page);
    return change(data, asker, retargetAnnotation);
  });
  onWrite('deleteAnnotation', (data, asker) => change(data, asker, deleteAnnotation));
  onWrite('putBack', (data, asker) => change(data, asker, putBack));
  onWrite('settleAnnotation', (data, asker) => change(data, asker, settleAnnotation));
  onWrite('takeBack', (data, asker) => change(data, asker, takeBack));
  onWrite('undoChange', async (data, asker) => {
    // Its own id as well: sent again, it is what the subject is known by.
    for (const id of [data.undoes, data.change]) await needChange(asker, id);
    return undo(data);
  });

  async function undo(data: UndoInput): Promise<Written<Undone>> {
    // Of a change of many it may take a minute.
    const written = await stayAwake(writeResult(db, () => undoChange(db, data)));
    if (written.ok) void tellAll(shown, written.value.pages ?? [written.value.page]);
    if (written.ok && (await subjectOf(db, data.change)) === LIBRARY) void tellEvery(shown);
    return written;
  }

  onAsked('historyOf', async ({ id }, asker) => {
    (await scope(asker)).need(await pageOfRow(id));
    return (await store.refusal()) ? [] : pastOf(db, id);
  });
  onWrite('arrange', async (data) => {
    const written = await writeResult(db, () => arrange(db, data));
    // How codes look is seen on every page.
    if (written.ok && data.set.some(({ field }) => field.startsWith(codeField('')))) void tellEvery(shown);
    return written;
  });
  onAsked('manyWritten', async ({ pages }) => {
    await tellAll(shown, pages);
  });
  onWrite('emptyBin', async ({ ids }) => {
    forgetIndex();
    const written = await writeResult(db, () => emptyBin(db, ids));
    if (!written.ok) return written;
    // What was begun on them and found no room stays in memory, till then.
    for (const id of ids) await drafts.settled(draftKey({ page: '', annotation: id }), false);
    for (const page of written.value) void tell(page);
    void backups.erased();
    return { ok: true, value: null };
  });
  onWrite('keepPage', async ({ isPrivate, ...data }, asker) => {
    refuseUnkept(data.page.address);
    const read = isPrivate ? undefined : await readingOf(data.page, asker);
    const written = await writeWith(read, (kept) => keepPage(db, { ...data, read: kept }));
    if (written.ok) void tell(data.page.address);
    return written;
  });
  onWrite('keepText', async ({ isPrivate, ...data }, asker) => {
    refuseUnkept(data.page.address);
    const read = isPrivate || !data.kept ? undefined : await lastTextOf(data.page, asker);
    const written = await writeResult(db, () => keepText(db, { ...data, read }));
    if (written.ok) void tell(data.page.address);
    return written;
  });

  onWrite('keepOwnText', async ({ text, blocks, ...data }, { tab }) => {
    const page = data.page.address;
    if (ownTextId(page) === undefined || tab?.incognito) throw new RefusedError('This is not kept.');
    const read = { page, url: page, at: Date.now(), mapVersion: TEXT_MAP_VERSION, text, blocks };
    const written = await writeResult(db, () => keepText(db, { ...data, kept: true, read }));
    if (written.ok) void tell(page);
    return written;
  });

  const typed = inOrder();
  onAsked('saveDraft', ({ draft, isPrivate }, asker) =>
    typed(draft.key, async () => {
      const { need } = await scope(asker);
      need(draft.page);
      refuseUnkept(draft.page);
      if (draft.annotation !== undefined) need(await pageOfRow(draft.annotation));
      // By any other key it would take the place of a draft of another page.
      if (asker.kind !== 'view' && draft.key !== draftKey(draft))
        throw new RefusedError('This is no key of it.');
      return drafts.save(draft, isPrivateFor(asker, isPrivate));
    }),
  );
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
    return read((from) => annotationById(from, id), null);
  });
  onAsked('projectTag', () => read(projectTagOf, null));
  onAsked('codebook', () => read(codesOf, []));
  onAsked('annotationsOf', async ({ address }, asker) => {
    (await scope(asker)).need(address);
    return read((from) => annotationsOf(from, address), []);
  });
  onAsked('pointersOf', async ({ address }, asker) => {
    (await scope(asker)).need(address);
    const rows = await read((from) => annotationsOf(from, address), []);
    const codes = await read(codesOf, []);
    const order = rows.filter(({ correction }) => correction).sort((a, b) => a.modified - b.modified);
    return rows.map((row) => pointerOf(row, codes, order.indexOf(row)));
  });
  onAsked('troubleOfNotes', async () => (await store.opened()).trouble ?? null);
  onAsked('anchorTargets', async ({ text, targets }, asker) => {
    const anchors = await anchorAll(await textOf(text, asker), targets, createSlices());
    const seen = targets.map((target, index) => ({ target, status: anchors[index]!.status }));
    // The page is not held up by the disk, nor by its being full.
    void keepSeen(seen, asker).catch(() => {});
    return anchors;
  });

  /** Keeps how notes stand on the page that was read last in this document: what is on another is missed there, not here. */
  async function keepSeen(seen: SeenTarget[], asker: Asker): Promise<void> {
    if (asker.kind !== 'page' || asker.tab?.incognito !== false) return;
    const page = (await shown.of(asker)).at(-1);
    if (page && !(await store.refusal())) await keepStandings(db, page.address, seen);
  }

  return {
    async undoLast() {
      if (await store.refusal()) return 'notUndone';
      for (const { change } of toUndo(await lastSteps(db))) {
        const written = await undo({ change: newId(), undoes: change });
        if (written.ok) return 'undone';
        // One that was written over this very moment is passed over.
        if (written.reason !== 'outdated') return 'notUndone';
      }
      return 'nothingToUndo';
    },
  };
}

/** Of a text that its reader does not keep nothing is stored, whoever asks for it. @throws RefusedError */
function refuseUnkept(address: string): void {
  if (address === UNKEPT) throw new RefusedError('This text is not kept.');
}

/** What a page is told of an annotation. @param order of a correction among those of the page, as they were made */
function pointerOf(annotation: Annotation, codes: readonly Code[], order: number): Pointer {
  const { id, target, reading, dismissal, correction, tags } = annotation;
  const [code] = codesAmong(codes, tags);
  return {
    id,
    target,
    reading: reading && nameless(reading),
    dismissal,
    ...(correction && { correction: namelessCorrection(correction), order }),
    ...(isQuiet(annotation) && { isQuiet: true }),
    ...(code && { style: code.style }),
  };
}

/** Whose it was: where a reader codes an article, under the name that they typed. */
const nameless = (reading: MarkSnapshot): MarkSnapshot => ({
  ...reading,
  sources: reading.sources.map(({ kind }) => ({ name: '', kind })),
});

/** The page of a row, if there is one: one that names none is of nobody's page. */
const pageNamedBy = (row: { page: unknown } | undefined): string | undefined =>
  row && (typeof row.page === 'string' ? row.page : '');

/** Of a card the browser says whether its window is private; a view knows its own. */
const isPrivateFor = ({ kind, tab }: Asker, said = false): boolean =>
  kind === 'view' ? said : tab?.incognito === true;

/** Tells whoever shows the article of this address that what was written on it is another: no other page is to hear of it. */
const tellOf = (shown: ShownPages, address: string | undefined): Promise<void> =>
  tellAll(shown, address === undefined ? [] : [address]);

/** The same of many addresses. Each page hears of its own articles alone. */
async function tellAll(shown: ShownPages, addresses: readonly string[]): Promise<void> {
  const articles = new Set(addresses.map(articleKey));
  if (articles.size === 0) return;
  const tabs = await browser.tabs.query({});
  const told = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const pages = await shown.of({ tab: { id } });
    const article = pages.map((page) => articleKey(page.address)).find((key) => articles.has(key));
    if (article === undefined) return;
    await Promise.allSettled([
      sendMessage('annotationsChanged', { article }, pageOf(id)),
      // Cards are in frames: in Firefox they hear what is sent to their tab, and not what is sent to our views.
      sendMessage('annotationsStored', { article }, id),
    ]);
  });
  // Nobody listens where no view is open. Views that follow the database need not be told of thousands.
  const few = articles.size > MOST_TOLD ? [] : [...articles];
  await Promise.allSettled([...told, ...few.map((article) => sendMessage('annotationsStored', { article }))]);
}

/** Tells every page that is open that what is painted on it may be another. */
async function tellEvery(shown: ShownPages): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      const page = id === undefined ? undefined : (await shown.of({ tab: { id } })).at(-1);
      if (page) await sendMessage('annotationsChanged', { article: articleKey(page.address) }, pageOf(id!));
    }),
  );
}

/** Articles that open views are told of one by one. */
const MOST_TOLD = 50;
