import { type ReadonlySignal, signal } from '@preact/signals';
import {
  asFailure,
  type Failure,
  type Note,
  type NoteSubject,
  noteKey,
  openNote,
} from '../../components/note';
import type { Annotation, Undo } from '../../lib/annotations/model';
import { annotationOn } from '../../lib/annotations/queries';
import { type CardSubject, sendMessage } from '../../lib/messages';

/** What the card shows while it is about one subject. */
export interface Shown {
  subject: CardSubject;
  existing?: Annotation;
  note: Note;
  /** Differs for every subject, so that no field is carried over from one to the next. */
  key: string;
}

export interface CardState {
  shown: ReadonlySignal<Shown | undefined>;
  /** After a deletion: the way back. */
  deleted: ReadonlySignal<Undo | undefined>;
  /** Why a deletion, or its undo, failed. */
  failure: ReadonlySignal<Failure | undefined>;
  /** Asks the page what the card is about, and shows that. */
  open(): Promise<void>;
  close(): void;
  dismiss(): Promise<void>;
  remove(): Promise<void>;
  undoRemove(): Promise<void>;
  /** @param height of the contents, in CSS pixels */
  tellHeight(height: number): void;
}

export function createCardState(): CardState {
  const shown = signal<Shown>();
  const deleted = signal<Undo>();
  const failure = signal<Failure>();
  // A second mark may be pressed while the first is still being fetched: the latest wins.
  let turn = 0;

  async function open(): Promise<void> {
    turn += 1;
    const mine = turn;
    const subject = await sendMessage('cardOpened').catch(() => null);
    const next = subject && (await fetchShown(subject));
    if (mine !== turn) return;
    deleted.value = undefined;
    failure.value = undefined;
    shown.value = next ?? undefined;
  }

  function tellHeight(height: number): void {
    if (height > 0) tellPage(sendMessage('cardResized', { height }));
  }

  function close(): void {
    shown.value?.note.flush();
    tellPage(sendMessage('cardClosed'));
  }

  return {
    shown,
    deleted,
    failure,
    open,
    close,
    tellHeight,
    async dismiss() {
      if (await shown.value?.note.save(true)) close();
    },
    async remove() {
      const id = shown.value?.existing?.id;
      if (id === undefined) return;
      const written = await sendMessage('deleteAnnotation', { id }).catch(asFailure);
      failure.value = written.ok ? undefined : written;
      if (written.ok) deleted.value = written.value;
    },
    async undoRemove() {
      if (!deleted.value) return;
      const written = await sendMessage('restoreAnnotation', deleted.value).catch(asFailure);
      failure.value = written.ok ? undefined : written;
      if (written.ok) await open();
    },
  };
}

async function fetchShown(subject: CardSubject): Promise<Shown> {
  const existing = await fetchExisting(subject);
  const about: NoteSubject = {
    page: subject.page,
    isPrivate: subject.isPrivate,
    counts: subject.counts,
    target: subject.target,
    reading: subject.mark?.snapshot,
    annotation: existing,
  };
  return { subject, existing, note: await openNote(about), key: noteKey(about) };
}

/**
 * What the reader wrote about these words before. Through messages and not from the database: a frame inside a
 * page of another site may be given a storage of its own.
 */
async function fetchExisting({ annotation, page, target }: CardSubject): Promise<Annotation | undefined> {
  if (annotation === undefined) {
    return annotationOn(await sendMessage('annotationsOf', { address: page.address }), target);
  }
  const row = await sendMessage('annotationById', { id: annotation });
  return row && row.deleted === undefined ? row : undefined;
}

/** The page may have gone, and the card with it, before it hears this: then there is nothing left to tell. */
function tellPage(message: Promise<unknown>): void {
  message.catch(() => {});
}
