import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '../../lib/annotations/database';
import { draftKey } from '../../lib/annotations/draft-key';
import { PAGE, range, saving, target } from '../../lib/annotations/fixtures';
import { newId } from '../../lib/annotations/ids';
import type { Annotation, Draft } from '../../lib/annotations/model';
import { logOf } from '../../lib/annotations/record';
import { saveAnnotation } from '../../lib/annotations/write';
import { DERIVED_NAME, openDerived } from '../../lib/library/derived-database';
import type { Pointer, Written } from '../../lib/messages';
import { stopListening } from '../../lib/messages';
import { keepAnnotations } from './annotations';
import { card, page, popup, send } from './asked-for-tests';
import { newOpening, showToken } from './openings';
import type { Sender } from './senders';
import { shownPages } from './shown';

const db = openDatabase();
const OTHER = {
  ...PAGE,
  address: 'https://victim.example/story-of-a-source',
  url: 'https://victim.example/story-of-a-source',
};
const on = target(range('content', 3, 'these words'));

let own: Annotation;
let others: Annotation;

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.windows, { getAll: async () => windows });
  windows = [{ incognito: false }];
  const shown = shownPages();
  keepAnnotations(shown);
  await shown.add(page(PAGE.url), PAGE);
  await showToken(card(), await newOpening(7));
  own = (await saveAnnotation(db, saving({ body: { note: 'own', tags: ['t'] }, target: on }), 1)).annotation;
  others = (
    await saveAnnotation(db, saving({ page: OTHER, body: { note: 'secret', tags: [] }, target: on }), 1)
  ).annotation;
});
afterEach(async () => {
  stopListening();
  for (const table of db.tables) await table.clear();
});

let windows = [{ incognito: false }];
const all = async () => ({
  annotations: await db.annotations.toArray(),
  drafts: await db.drafts.toArray(),
  pages: await db.pages.toArray(),
  logs: await db.logs.toArray(),
});
/** What changes an annotation, with an id as a view makes it. */
const changing = (id: string) => ({ change: newId(), id });
const changeOf = async (id: string) => (await logOf(db, id)).changes[0]?.id ?? '';

async function refused(type: string, data: unknown, sender: Sender): Promise<void> {
  const before = await all();
  expect(await send(type, data, sender)).toMatchObject({ err: { name: 'RefusedError' } });
  expect(await all()).toEqual(before);
}

test('a page is told where its notes stand, and nothing of what they say', async () => {
  const { res } = await send<Pointer[]>('pointersOf', { address: PAGE.address }, page(PAGE.url));
  expect(res).toEqual([{ id: own.id, target: on, reading: undefined, dismissal: undefined }]);
  expect(JSON.stringify(res)).not.toContain('own');
});

test('whose a coded mark was, under the name that the reader gave, no page is told', async () => {
  const sources = [{ name: 'My informant', kind: 'unnamed' as const }];
  const reading = { version: '1', mark: 'attribution' as const, sources, cue: 'said', confidence: 1 };
  const id = crypto.randomUUID();
  const said = { body: { note: '', tags: [] }, target: target(range('content', 40, 'pier')), reading };
  await send('saveAnnotation', saving({ id, ...said, correction: { what: 'right' } }), popup());
  const { res } = await send<Pointer[]>('pointersOf', { address: PAGE.address }, page(PAGE.url));
  expect(JSON.stringify(res)).not.toContain('informant');
  expect(res?.find((each) => each.id === id)?.reading?.sources).toEqual([{ name: '', kind: 'unnamed' }]);
});

test('of a note that is coded a page is told a style, and no name', async () => {
  const set = [{ field: 'code:t', value: { style: 5, definition: 'Whoever says it', key: '1' } }];
  await send('arrange', { change: newId(), set }, popup());
  const { res } = await send<Pointer[]>('pointersOf', { address: PAGE.address }, page(PAGE.url));
  expect(res).toMatchObject([{ id: own.id, style: 5 }]);
  expect(JSON.stringify(res)).not.toContain('Whoever');
  expect((await send('codebook', undefined, card())).res).toMatchObject([{ name: 't', key: '1' }]);
  await refused('codebook', undefined, page(PAGE.url));
});

test('a page can neither read, forge nor delete, its own or another’s', async () => {
  const sender = page(PAGE.url);
  for (const { id, page: address } of [own, others]) {
    await refused('annotationsOf', { address }, sender);
    await refused('annotationById', { id }, sender);
    for (const type of ['deleteAnnotation', 'putBack']) await refused(type, changing(id), sender);
    await refused('takeBack', { ...changing(id), to: await changeOf(id) }, sender);
    await refused('undoChange', { change: newId(), undoes: await changeOf(id) }, sender);
    await refused('historyOf', { id }, sender);
    await refused('emptyBin', { ids: [id] }, sender);
    await refused('saveAnnotation', saving({ id, body: { note: 'forged', tags: [] } }), sender);
    await refused('loadDraft', { key: `annotation:${id}`, isPrivate: false }, sender);
    await refused('dropDraft', { key: `annotation:${id}`, isPrivate: false }, sender);
  }
  await refused('pointersOf', { address: OTHER.address }, sender);
  const forged = {
    ...changing(others.id),
    from: on,
    to: target(range('content', 9, 'x')),
    page: PAGE.address,
  };
  await refused('retargetAnnotation', forged, sender);
  await refused('retargetAnnotation', { ...forged, page: OTHER.address }, sender);
});

test('a page that was not read, and a frame on one, have nothing', async () => {
  await refused('pointersOf', { address: PAGE.address }, page(PAGE.url, 8));
  await refused('pointersOf', { address: PAGE.address }, { ...page(PAGE.url), frameId: 2 });
});

test('the card has what is on its page, and none of another’s', async () => {
  const mine = await send<Annotation[]>('annotationsOf', { address: PAGE.address }, card());
  expect(mine.res?.map(({ note }) => note)).toEqual(['own']);
  await refused('annotationsOf', { address: OTHER.address }, card());
  await refused('annotationById', { id: others.id }, card());
  const body = { note: 'x', tags: [] };
  for (const type of ['deleteAnnotation', 'putBack']) await refused(type, changing(others.id), card());
  await refused('historyOf', { id: others.id }, card());
  await refused('takeBack', { ...changing(others.id), to: await changeOf(others.id) }, card());
  await refused('undoChange', { change: newId(), undoes: await changeOf(others.id) }, card());
  await refused('undoChange', { change: await changeOf(others.id), undoes: newId() }, card());
  await refused('saveAnnotation', saving({ id: others.id, body }), card());
  await refused('saveAnnotation', saving({ page: OTHER, body }), card());
  await refused('saveAnnotation', saving({ change: await changeOf(others.id), body }), card());
  // What erases, and what keeps pages, is for the reader's own views.
  await refused('emptyBin', { ids: [own.id] }, card());
  await refused('keepPage', { change: newId(), page: PAGE, kept: true }, card());
  expect(await send('annotationById', { id: 'none' }, card())).toMatchObject({ res: null });
});

test('the card can name no log but those of annotations, and no change of another page’s drafts', async () => {
  const body = { note: 'x', tags: [] };
  const draft = { key: draftKey({ page: OTHER.address }), page: OTHER.address, modified: 1, ...body };
  const [kept, thrown, undo] = [newId(), newId(), newId()];
  const answer = async (type: string, data: unknown) =>
    expect(await send(type, data, popup())).toMatchObject({ res: { ok: true } });
  await answer('keepPage', { change: kept, page: OTHER, kept: true });
  await answer('discardDraft', { change: thrown, draft, isPrivate: false });
  await answer('undoChange', { change: undo, undoes: thrown });
  await db.annotations.put({ id: 'damaged', note: 'of some page' } as never);
  for (const id of [`page:${OTHER.address}`, `draft:${draft.key}`, 'damaged']) {
    await refused('historyOf', { id }, card());
    for (const type of ['deleteAnnotation', 'putBack']) await refused(type, changing(id), card());
    await refused('takeBack', { ...changing(id), to: kept }, card());
    await refused('settleAnnotation', { ...changing(id), entry: `${kept}.0`, keep: 'this' }, card());
    await refused('saveAnnotation', saving({ id, body }), card());
  }
  for (const undoes of [kept, thrown, undo]) await refused('undoChange', { change: newId(), undoes }, card());
});

test('what the card says of its page is not stored, but what the background knows of it', async () => {
  const said = { ...PAGE, url: OTHER.url, title: 'Forged' };
  await send('saveAnnotation', saving({ page: said, body: { note: 'x', tags: [] } }), card());
  expect(await db.pages.get(PAGE.address)).toMatchObject({ url: PAGE.url, title: PAGE.title });
});

test('drafts are their page’s own, under their own keys', async () => {
  const draft: Draft = {
    key: draftKey({ page: PAGE.address, target: on }),
    page: PAGE.address,
    target: on,
    note: 'd',
    tags: [],
    modified: 1,
  };
  const secret = { ...draft, key: draftKey({ page: OTHER.address }), page: OTHER.address, target: undefined };
  await db.drafts.put(secret);
  expect(await send('saveDraft', { draft, isPrivate: false }, card())).toMatchObject({ res: { ok: true } });
  expect(await send('loadDraft', { key: draft.key, isPrivate: false }, card())).toMatchObject({
    res: { note: 'd' },
  });
  await refused('loadDraft', { key: secret.key, isPrivate: false }, card());
  await refused('dropDraft', { key: secret.key, isPrivate: false }, card());
  await refused('discardDraft', { change: newId(), draft: secret, isPrivate: false }, card());
  await refused('saveDraft', { draft: { ...draft, key: secret.key }, isPrivate: false }, card());
  await refused('saveDraft', { draft: secret, isPrivate: false }, card());
  await refused(
    'saveDraft',
    { draft: { ...draft, annotation: others.id, key: `annotation:${others.id}` }, isPrivate: false },
    card(),
  );
  const ending = saving({ body: { note: 'x', tags: [] }, draftKey: secret.key });
  await refused('saveAnnotation', ending, card());
  await db.drafts.put({ ...secret, tags: 'damaged' } as never);
  await refused('saveAnnotation', ending, card());
  await refused('dropDraft', { key: secret.key, isPrivate: false }, card());
});

test('what is saved in a private window ends no draft of another', async () => {
  windows = [{ incognito: false }, { incognito: true }];
  const key = draftKey({ page: PAGE.address });
  const body = { note: 'half a thought', tags: [] };
  const draft = { key, page: PAGE.address, modified: 1, ...body };
  await send('saveDraft', { draft, isPrivate: false }, card());
  await send('saveDraft', { draft: { ...draft, note: 'whispered' }, isPrivate: true }, card(7, true));
  const saved = saving({ body: { note: 'whispered', tags: [] }, draftKey: key });
  expect(await send('saveAnnotation', saved, card(7, true))).toMatchObject({ res: { ok: true } });
  expect(await send('loadDraft', { key, isPrivate: true }, card(7, true))).toMatchObject({ res: null });
  expect(await db.drafts.toArray()).toMatchObject([body]);
});

test('of what is written on an article those tabs alone hear that show it', async () => {
  const heard: number[] = [];
  const sendMessage = async (id: number) => void heard.push(id);
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7 }, { id: 8 }, { id: 9 }], sendMessage });
  const shown = shownPages();
  await shown.add(page(OTHER.url, 8), OTHER);
  stopListening();
  keepAnnotations(shown);
  await send('deleteAnnotation', changing(others.id), popup());
  // The page, and the card that may lie on it.
  await expect.poll(() => heard).toEqual([8, 8]);
});

test('views have it all', async () => {
  const { res } = await send<Annotation[]>('annotationsOf', { address: OTHER.address }, popup());
  expect(res?.map(({ note }) => note)).toEqual(['secret']);
  const deleted = await send<Written<unknown>>('deleteAnnotation', changing(others.id), popup());
  expect(deleted.res?.ok).toBe(true);
});

test('a draft of a private window is kept apart, in memory, and gone with the last of them', async () => {
  windows = [{ incognito: false }, { incognito: true }];
  const shown = shownPages();
  await shown.add(page(PAGE.url), PAGE);
  const key = draftKey({ page: PAGE.address });
  const draft = { key, page: PAGE.address, note: 'whispered', tags: [], modified: 1 };
  // What the card says of its window does not matter.
  await send('saveDraft', { draft, isPrivate: false }, card(7, true));
  expect(await db.drafts.count()).toBe(0);
  expect(await send('loadDraft', { key, isPrivate: false }, card(7, true))).toMatchObject({
    res: { note: 'whispered' },
  });
  expect(await send('loadDraft', { key, isPrivate: true }, card(7, false))).toMatchObject({ res: null });
  expect(await send('loadDraft', { key, isPrivate: false }, popup())).toMatchObject({ res: null });

  await send('saveDraft', { draft: { ...draft, note: 'said' }, isPrivate: false }, card());
  expect(await send('loadDraft', { key, isPrivate: false }, card(7, true))).toMatchObject({
    res: { note: 'whispered' },
  });

  windows = [{ incognito: false }];
  const { onRemoved } = fakeBrowser.windows as unknown as {
    onRemoved: { trigger(id: number): Promise<void> };
  };
  await onRemoved.trigger(1);
  await expect
    .poll(async () => JSON.stringify(await fakeBrowser.storage.session.get(null)))
    .not.toContain('whispered');
  // The card's last words, sent as its window closed.
  await send('saveDraft', { draft, isPrivate: true }, card(7, true));
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('whispered');
  expect(await send('loadDraft', { key, isPrivate: false }, popup())).toMatchObject({
    res: { note: 'said' },
  });
});

describe('how notes stand', () => {
  const text = 'What stood before these words after all.';
  const standings = async () => (await db.standings.toArray()).map(({ id, status }) => [id, status]);
  const settled = async (expected: unknown[]) =>
    vi.waitFor(async () => expect(await standings()).toEqual(expected));

  test('is kept of a page as it is seen on it, and of no other', async () => {
    const sender = page(PAGE.url);
    await send('anchorTargets', { text: 'All is gone.', targets: [own.target, others.target] }, sender);
    await settled([[own.id, 'lost']]);
    await send('anchorTargets', { text, targets: [own.target] }, sender);
    await settled([]);
  });

  test('is not kept of private windows, nor for what is no page', async () => {
    const gone = { text: 'All is gone.', targets: [own.target] };
    const sender = page(PAGE.url);
    await send('anchorTargets', gone, { ...sender, tab: { id: 7, incognito: true } });
    await send('anchorTargets', gone, popup());
    // Later than both: what they would write would be there.
    await send('anchorTargets', { text, targets: [] }, sender);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await standings()).toEqual([]);
    await send('anchorTargets', gone, sender);
    await settled([[own.id, 'lost']]);
  });
});

test('what is erased from the bin leaves no index behind, whether or not a library is open', async () => {
  const derived = openDerived();
  await derived.packs.put({ first: 0 } as never);
  derived.close();
  await send('deleteAnnotation', changing(own.id), popup());
  expect(await Dexie.exists(DERIVED_NAME)).toBe(true);
  await send('emptyBin', { ids: [own.id] }, popup());
  await vi.waitFor(async () => expect(await Dexie.exists(DERIVED_NAME)).toBe(false));
  expect(await db.annotations.get(own.id)).toBeUndefined();
});
