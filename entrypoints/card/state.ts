import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '../../components/failure';
import { type Note, type NoteSubject, noteKey, openNote } from '../../components/note';
import { sendWrite } from '../../components/send-write';
import { annotationOn } from '../../lib/annotations/annotation-on';
import { newId } from '../../lib/annotations/ids';
import type { Keep } from '../../lib/annotations/log/settle';
import type { Also, Annotation } from '../../lib/annotations/model';
import type { Trouble } from '../../lib/annotations/trouble';
import type { Saved } from '../../lib/annotations/write';
import { type CardSubject, type OpenedCard, onMessage, sendMessage, type Written } from '../../lib/messages';
import type { Target } from '../../lib/page/anchor/target';

/** What the card shows while it is about one subject. */
export interface Shown {
  subject: CardSubject;
  existing?: Annotation;
  note: Note;
  /** The reader's own sign. */
  sign: string;
  /** Differs for every subject, so that no field is carried over from one to the next. */
  key: string;
}

/** What was done last, and the way back. */
export interface Done {
  what: 'deleted' | 'accepted' | 'kept' | 'attached' | 'joined' | 'settled';
  /** Id of the change that did it. */
  change: string;
  /** What the card showed before. */
  before: Shown | undefined;
}

export interface CardState {
  shown: ReadonlySignal<Shown | undefined>;
  done: ReadonlySignal<Done | undefined>;
  /** Why nothing can be stored, or even seen of what is. */
  trouble: ReadonlySignal<Trouble | undefined>;
  /** Why that, or its undo, failed. */
  failure: ReadonlySignal<Failure | undefined>;
  /** Asks what the card is about, and shows that. @param token that the content script put into its address */
  open(token: string): Promise<void>;
  close(): void;
  /** The note was stored. The card closes, but where there is something to tell about that. */
  saved(saved: Saved): Promise<void>;
  dismiss(): Promise<void>;
  remove(): Promise<void>;
  /** Takes the words of today for those that the annotation is about. */
  acceptText(): Promise<void>;
  /** Keeps the old words: where they have changed, the annotation is lost. */
  keepOldWords(): Promise<void>;
  /** Has the page ask for other words to attach the annotation to. */
  attachAgain(): void;
  /** Attaches the annotation to the words that the card was opened on for it. */
  attachHere(): Promise<void>;
  /** Decides about something that was also written elsewhere. */
  settle(also: Also, keep: Keep): Promise<void>;
  undo(): Promise<void>;
  /** @param height of the contents, in CSS pixels */
  tellHeight(height: number): void;
}

export function createCardState(): CardState {
  const shown = signal<Shown>();
  const done = signal<Done>();
  const failure = signal<Failure>();
  const trouble = signal<Trouble>();

  async function open(token: string): Promise<void> {
    const opened = await sendMessage('cardOpened', { token }).catch(() => null);
    if (!opened) return;
    trouble.value = (await sendMessage('troubleOfNotes').catch(() => null)) ?? undefined;
    shown.value = await fetchShown(opened);
  }

  function tellHeight(height: number): void {
    if (height > 0) tellPage(sendMessage('cardResized', { height }));
  }

  function close(): void {
    shown.value?.note.flush();
    tellPage(sendMessage('cardClosed'));
  }

  /** Shows that it was done, or why it was not. `true` when it was. */
  function settle(what: Done['what'], written: Written<Saved>): boolean {
    failure.value = written.ok ? undefined : written;
    const change = written.ok ? written.value.change : undefined;
    if (change !== undefined) done.value = { what, change, before: shown.value };
    return written.ok;
  }

  async function retarget(what: Done['what'], to: Target): Promise<void> {
    const before = shown.value;
    const { id, target: existing } = before?.existing ?? {};
    // Asked to attach it, the reader has seen it on the words that it had then.
    const from = before?.subject.attach?.from ?? existing;
    if (!before || !id || !from) return;
    const page = before.subject.page.address;
    const written = await sendWrite('retargetAnnotation', { change: newId(), id, from, to, page });
    if (!settle(what, written) || !written.ok) return;
    const subject = { ...before.subject, today: undefined, attach: undefined };
    shown.value = { ...before, subject, existing: written.value.annotation };
  }

  /** Something was stored, here or elsewhere: perhaps what is shown. */
  async function look(): Promise<void> {
    const before = shown.value;
    if (!before || done.value?.what === 'deleted') return;
    const now = await before.note.look().catch(() => undefined);
    if (now && shown.value === before) shown.value = { ...before, existing: now };
  }
  onMessage('annotationsStored', () => void look());

  async function saved({ annotation, change, hasUnseen }: Saved): Promise<void> {
    const before = shown.value;
    if (!hasUnseen || !before) return close();
    await showAgain(before, annotation);
    if (change !== undefined) done.value = { what: 'joined', change, before };
  }

  /** Shows the same subject with what is stored now. */
  async function showAgain({ subject, sign, note }: Shown, annotation: Annotation): Promise<void> {
    const next = await showing(subject, annotation, sign);
    if (shown.value?.note === note) shown.value = { ...next, key: `${next.key}:${annotation.modified}` };
  }

  return {
    shown,
    done,
    trouble,
    failure,
    open,
    close,
    tellHeight,
    saved,
    async dismiss() {
      const dismissed = await shown.value?.note.save(true);
      if (dismissed) await saved(dismissed);
    },
    async remove() {
      const id = shown.value?.existing?.id;
      if (id === undefined) return;
      settle('deleted', await sendWrite('deleteAnnotation', { change: newId(), id }));
    },
    async acceptText() {
      const today = shown.value?.subject.today;
      if (today) await retarget('accepted', today);
    },
    async keepOldWords() {
      const target = shown.value?.existing?.target;
      if (target) await retarget('kept', { ...target, exactOnly: true });
    },
    attachAgain() {
      const { id, target: from } = shown.value?.existing ?? {};
      if (!id || !from) return;
      shown.value?.note.flush();
      tellPage(sendMessage('cardAttaches', { id, from }));
    },
    async attachHere() {
      if (shown.value) await retarget('attached', shown.value.subject.target);
    },
    async settle({ entry }, keep) {
      const before = shown.value;
      const id = before?.existing?.id;
      if (!before || id === undefined) return;
      const written = await sendWrite('settleAnnotation', { change: newId(), id, entry, keep });
      if (settle('settled', written) && written.ok) await showAgain(before, written.value.annotation);
    },
    async undo() {
      const last = done.value;
      if (!last) return;
      const written = await sendWrite('undoChange', { change: newId(), undoes: last.change });
      failure.value = written.ok ? undefined : written;
      if (!written.ok || done.value !== last) return;
      done.value = undefined;
      shown.value = last.before;
      void look();
    },
  };
}

const fetchShown = async ({ subject, sign }: OpenedCard) =>
  showing(subject, await fetchExisting(subject), sign);

async function showing(subject: CardSubject, existing: Annotation | undefined, sign: string): Promise<Shown> {
  const about: NoteSubject = {
    page: subject.page,
    isPrivate: subject.isPrivate,
    counts: subject.counts,
    target: subject.target,
    reading: subject.mark?.snapshot,
    annotation: existing,
  };
  return { subject, existing, note: await openNote(about), sign, key: noteKey(about) };
}

/**
 * What the reader wrote about these words before. Through messages and not from the database: a frame inside a
 * page of another site may be given a storage of its own.
 */
async function fetchExisting({
  annotation,
  attach,
  page,
  target,
}: CardSubject): Promise<Annotation | undefined> {
  const id = attach?.id ?? annotation;
  if (id === undefined) {
    return annotationOn(await sendMessage('annotationsOf', { address: page.address }), target);
  }
  const row = await sendMessage('annotationById', { id });
  return row && row.deleted === undefined ? row : undefined;
}

/** The page may have gone, and the card with it, before it hears this: then there is nothing left to tell. */
function tellPage(message: Promise<unknown>): void {
  message.catch(() => {});
}
