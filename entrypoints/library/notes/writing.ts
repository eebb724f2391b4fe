import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { createDeciding } from '../../../components/deciding';
import { asFailure } from '../../../components/failure';
import { type Note, openNote } from '../../../components/note';
import { sendWrite } from '../../../components/send-write';
import type { UndoState } from '../../../components/undo';
import { writeProblem } from '../../../components/words';
import { newId } from '../../../lib/annotations/ids';
import type { Keep } from '../../../lib/annotations/log/settle';
import type { Also, Annotation, PageInfo } from '../../../lib/annotations/model';
import type { Saved } from '../../../lib/annotations/write';
import { onMessage } from '../../../lib/messages';
import type { Previewed } from './previewed';

/** The note that is being written beside the list. */
export interface Open {
  /** Of its fields. */
  key: string;
  of: Previewed;
  note: Note;
}

/** All that can be done with one annotation here, and every way back from it. */
export interface Writing {
  open: ReadonlySignal<Open | undefined>;
  edit(of: Previewed): Promise<void>;
  close(): void;
  /** @param from where it was written: another may be open by now */
  saved(saved: Saved, from: Open): void;
  remove(annotation: Annotation): Promise<void>;
  putBack(annotation: Annotation): Promise<void>;
  /** Takes a dismissal back, and keeps what else was written with it. */
  bringBack(of: Previewed): Promise<void>;
  /** Decides about something that was also written elsewhere. */
  settle(annotation: Annotation, also: Also, keep: Keep): Promise<void>;
  /** The same for the note that is open. What is typed is saved first. */
  settleOpen(also: Also, keep: Keep): Promise<void>;
}

export function createWriting(undo: UndoState): Writing {
  const open = signal<Open>();
  // Elsewhere, perhaps: the note that is open may be another by now.
  onMessage('annotationsStored', async () => {
    await open.value?.note.look().catch(() => {});
  });

  async function edit(of: Previewed): Promise<void> {
    open.value?.note.flush();
    const { annotation } = of;
    const subject = { page: pageOf(of), isPrivate: isPrivate(), target: annotation.target, annotation };
    const note = await openNote(subject).catch((error) => {
      undo.tell(writeProblem(asFailure(error)));
      return undefined;
    });
    // Another each time: no field is carried over from one to the next.
    if (note) open.value = { key: `${annotation.id}:${annotation.modified}`, of, note };
  }

  const deciding = createDeciding(undo);

  return {
    open,
    edit,
    close() {
      open.value = undefined;
    },
    saved(it, from) {
      if (open.value === from) open.value = undefined;
      undo.report(it.hasUnseen ? i18n.t('undo.joined') : i18n.t('undo.saved'), { ok: true, value: it });
    },
    async remove({ id }) {
      undo.report(i18n.t('undo.deleted'), await sendWrite('deleteAnnotation', { change: newId(), id }));
    },
    async putBack({ id }) {
      undo.report(i18n.t('undo.putBack'), await sendWrite('putBack', { change: newId(), id }));
    },
    async bringBack(of) {
      const { id, note, tags, assessment, correction, heads } = of.annotation;
      const sentence = i18n.t('undo.broughtBack');
      if (note === '' && tags.length === 0 && assessment === undefined && !correction) {
        undo.report(sentence, await sendWrite('deleteAnnotation', { change: newId(), id }));
        return;
      }
      const body = { note, tags, assessment };
      const about = { page: pageOf(of), target: of.annotation.target };
      const request = { ...about, change: newId(), id, body, base: body, seen: heads, dismissal: false };
      undo.report(sentence, await sendWrite('saveAnnotation', request));
    },
    settle: deciding.settle,
    async settleOpen(also, keep) {
      const before = open.value;
      const settled = before && (await deciding.settleTyped(before.note, also, keep));
      if (settled && open.value === before) await edit({ ...before.of, annotation: settled });
    },
  };
}

/** What is written in a private window is drafted in memory alone. */
const isPrivate = (): boolean => browser.extension.inIncognitoContext;

/** What is known of the page today. A save changes nothing of it. */
function pageOf({ annotation, page }: Previewed): PageInfo {
  if (!page) return { address: annotation.page, url: annotation.page, title: '' };
  const { address, url, title, site, authors, published, lang } = page;
  return { address, url, title, site, authors, published, lang };
}
