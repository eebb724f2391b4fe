import { browser } from 'wxt/browser';
import { openDatabase } from '../../lib/annotations/database';
import type { Draft } from '../../lib/annotations/model';
import { annotationsOf } from '../../lib/annotations/queries';
import {
  deleteAnnotation,
  dropDraft,
  restoreAnnotation,
  retargetAnnotation,
  saveAnnotation,
  saveDraft,
  writeResult,
} from '../../lib/annotations/write';
import { onMessage, pageOf, sendMessage } from '../../lib/messages';
import { articleKey } from '../../lib/page/address/article-key';
import { anchorAll } from '../../lib/page/anchor/anchor-all';
import { createSlices } from '../../lib/page/slices';
import { textOf } from './page-text';

/** Answers every request to write the reader's data: the background alone writes. */
export function keepAnnotations(): void {
  const db = openDatabase();

  onMessage('saveAnnotation', async ({ data }) => {
    const written = await writeResult(db, () => saveAnnotation(db, data));
    if (written.ok) {
      if (data.draftKey) await browser.storage.session.remove(sessionKey(data.draftKey));
      void tellPages(written.value.annotation.page);
    }
    return written;
  });
  onMessage('retargetAnnotation', async ({ data }) => {
    const written = await writeResult(db, () => retargetAnnotation(db, data));
    if (written.ok) void tellPages(written.value.annotation.page);
    return written;
  });
  onMessage('deleteAnnotation', async ({ data }) => {
    const written = await writeResult(db, () => deleteAnnotation(db, data.id));
    if (written.ok) void tellPages(written.value.before?.page);
    return written;
  });
  onMessage('restoreAnnotation', async ({ data }) => {
    const written = await writeResult(db, () => restoreAnnotation(db, data));
    if (written.ok) void tellPages(written.value.before?.page ?? data.before?.page);
    return written;
  });
  onMessage('saveDraft', async ({ data: { draft, isPrivate } }) => {
    if (isPrivate) {
      await browser.storage.session.set({ [sessionKey(draft.key)]: draft });
      return { ok: true, value: null };
    }
    const written = await writeResult(db, () => saveDraft(db, draft));
    // A full disk must not cost the reader what is being typed: memory keeps it while the browser runs.
    if (written.ok) await browser.storage.session.remove(sessionKey(draft.key));
    else await browser.storage.session.set({ [sessionKey(draft.key)]: draft });
    return written;
  });
  onMessage('dropDraft', async ({ data }) => {
    await browser.storage.session.remove(sessionKey(data.key));
    return writeResult(db, () => dropDraft(db, data.key));
  });

  onMessage('annotationsOf', ({ data }) => annotationsOf(db, data.address));
  onMessage('anchorTargets', async ({ data, sender }) =>
    anchorAll(await textOf(data.text, sender), data.targets, createSlices()),
  );
  onMessage('annotationById', async ({ data }) => (await db.annotations.get(data.id)) ?? null);
  onMessage('loadDraft', async ({ data }) => {
    const inMemory = await browser.storage.session.get(sessionKey(data.key));
    return (inMemory[sessionKey(data.key)] as Draft | undefined) ?? (await db.drafts.get(data.key)) ?? null;
  });
}

const sessionKey = (key: string) => `draft:${key}`;

/**
 * Tells every page that shows the article of this address to fetch its annotations again. Without the `tabs` permission we
 * cannot see which tabs those are, so all are asked; a tab without our script refuses at once.
 */
async function tellPages(address: string | undefined): Promise<void> {
  if (address === undefined) return;
  const article = articleKey(address);
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? undefined : sendMessage('annotationsChanged', { article }, pageOf(id)),
    ),
  );
}
