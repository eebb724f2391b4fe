import { type ReadonlySignal, signal } from '@preact/signals';
import { withTypedNames } from '../../components/correct/typed-names';
import { asFailure, type Failure } from '../../components/failure';
import { type Note, type NoteSubject, noteKey, openNote } from '../../components/note';
import { sendWrite } from '../../components/send-write';
import { annotationOn } from '../../lib/annotations/annotation-on';
import { changeOf } from '../../lib/annotations/log/change';
import { isSame } from '../../lib/annotations/log/same';
import type { Keep } from '../../lib/annotations/log/settle';
import type { Also, Annotation } from '../../lib/annotations/model';
import type { PastState } from '../../lib/annotations/past';
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
  what: 'deleted' | 'accepted' | 'kept' | 'attached' | 'joined' | 'settled' | 'takenBack' | 'corrected';
  /** Id of the change that did it. */
  change: string;
  /** Of the annotation: what is put right of a source is in one of its own. */
  id: string;
  /** What the card showed before. */
  before: Shown;
}

export interface CardState {
  shown: ReadonlySignal<Shown | undefined>;
  done: ReadonlySignal<Done | undefined>;
  /** Why nothing can be stored, or even seen of what is. */
  trouble: ReadonlySignal<Trouble | undefined>;
  /** Why that, or its undo, failed. */
  failure: ReadonlySignal<Failure | undefined>;
  /** What the annotation said before, in the place of the editor while it is open. */
  past: ReadonlySignal<PastState[] | undefined>;
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
  /** What the words are to be, while the reader puts that right. */
  correcting: ReadonlySignal<'attribution' | 'claim' | undefined>;
  /** @param what nothing: the reader leaves it */
  correct(what: 'attribution' | 'claim' | undefined): void;
  /** Shows that it was put right, or why it was not. */
  corrected(written: Written<Saved>): void;
  openPast(): Promise<void>;
  closePast(): void;
  /** Makes the annotation say again what it said then. */
  takeBack(state: PastState): Promise<void>;
  undo(): Promise<void>;
  /** @param height of the contents, in CSS pixels */
  tellHeight(height: number): void;
}

export function createCardState(): CardState {
  const shown = signal<Shown>();
  const done = signal<Done>();
  const failure = signal<Failure>();
  const past = signal<PastState[]>();
  const correcting = signal<'attribution' | 'claim'>();
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
  function report(what: Done['what'], before: Shown, written: Written<Saved>): boolean {
    failure.value = written.ok ? undefined : written;
    const { change, annotation } = written.ok ? written.value : {};
    if (change !== undefined && annotation) done.value = { what, change, id: annotation.id, before };
    return written.ok;
  }

  async function retarget(what: Done['what'], to: Target): Promise<void> {
    const before = shown.value;
    const { id, target: existing } = before?.existing ?? {};
    // Asked to attach it, the reader has seen it on the words that it had then.
    const from = before?.subject.attach?.from ?? existing;
    if (!before || !id || !from) return;
    const page = before.subject.page.address;
    const change = before.note.newChange();
    const written = await sendWrite('retargetAnnotation', { change, id, from, to, page });
    if (!report(what, before, written) || !written.ok) return;
    const subject = { ...before.subject, today: undefined, attach: undefined };
    shown.value = { ...before, subject, existing: written.value.annotation };
  }

  /** Something was stored, here or elsewhere: perhaps what is shown. */
  async function look(): Promise<void> {
    const before = shown.value;
    if (!before) return;
    // No answer is no news.
    const now = await before.note.look().catch(() => null);
    if (now === null) return;
    if (shown.value !== before) return look();
    const last = done.value;
    const of = last && last.id !== now?.id ? await annotationOf(last.id) : now;
    if (shown.value !== before || done.value !== last) return look();
    // What was done here stands no more: it was undone elsewhere, or something else was written.
    if (last && of !== null && !stands(of, last.change)) return goBack(last);
    if (last?.what !== 'deleted') shown.value = withStored(before, now);
    const states = past.value && (await readPast());
    if (past.value && states) past.value = states;
  }
  onMessage('annotationsStored', () => void look());

  /** Shows what was there before something was done. */
  async function goBack({ before }: Done): Promise<void> {
    done.value = undefined;
    shown.value = before;
    await look();
    // What was saved by it is typed again, and is to be kept as such.
    if (before.note.changed.value) before.note.keep();
  }

  /** Nothing where it could not be read. */
  async function readPast(): Promise<PastState[] | undefined> {
    const id = shown.value?.existing?.id;
    if (id === undefined) return undefined;
    try {
      return await sendMessage('historyOf', { id });
    } catch (error) {
      failure.value = asFailure(error);
      return undefined;
    }
  }

  /**
   * Does something to the annotation as it stands with what is typed, which is saved first: nothing that was typed is
   * lost with it.
   * @param send the write; nothing where there is nothing left to do
   */
  async function doTo(
    what: Done['what'],
    send: (annotation: Annotation, change: string) => Promise<Written<Saved>> | undefined,
  ): Promise<void> {
    const before = shown.value;
    const annotation = await before?.note.saveTyped();
    if (!before || !annotation) return;
    const written = await send(annotation, before.note.newChange());
    if (!written) await showAgain(before, annotation);
    else if (report(what, before, written) && written.ok) await showAgain(before, written.value.annotation);
  }

  async function saved({ annotation, change, hasUnseen }: Saved): Promise<void> {
    const before = shown.value;
    if (!hasUnseen || !before) return close();
    await showAgain(before, annotation);
    if (change !== undefined) done.value = { what: 'joined', change, id: annotation.id, before };
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
    past,
    correcting,
    open,
    close,
    tellHeight,
    saved,
    async dismiss() {
      const dismissed = await shown.value?.note.save({ dismissal: true });
      if (dismissed) await saved(dismissed);
    },
    async remove() {
      const before = shown.value;
      const id = before?.existing?.id;
      if (!before || id === undefined) return;
      const change = before.note.newChange();
      report('deleted', before, await sendWrite('deleteAnnotation', { change, id }));
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
    settle: ({ entry }, keep) =>
      doTo('settled', ({ id, also, heads: seen }, change) => {
        // What was typed may say the same.
        if (!also?.some((each) => each.entry === entry)) return undefined;
        return sendWrite('settleAnnotation', { change, id, entry, keep, seen });
      }),
    correct(what) {
      shown.value?.note.flush();
      correcting.value = what;
    },
    corrected(written) {
      const before = shown.value;
      if (!before || !report('corrected', before, written)) return;
      correcting.value = undefined;
    },
    async openPast() {
      shown.value?.note.flush();
      past.value = await readPast();
    },
    closePast() {
      past.value = undefined;
    },
    async takeBack({ change: to }) {
      await doTo('takenBack', ({ id }, change) => sendWrite('takeBack', { change, id, to }));
      past.value = undefined;
    },
    async undo() {
      const last = done.value;
      if (!last) return;
      const change = last.before.note.newChange();
      const written = await sendWrite('undoChange', { change, undoes: last.change });
      failure.value = written.ok ? undefined : written;
      if (!written.ok) return;
      if (done.value === last) await goBack(last);
    },
  };
}

/** Deleted or not; `null`: no answer, which is no news. */
const annotationOf = (id: string): Promise<Annotation | undefined | null> =>
  sendMessage('annotationById', { id }).then(
    (found) => found ?? undefined,
    () => null,
  );

/** Whether something stands that a change made. */
const stands = (now: Annotation | undefined, change: string): boolean =>
  now?.heads?.some((entry) => changeOf(entry) === change) ?? false;

/** The same with what is stored by now. What it was seen to say on the words of today holds while it has its own. */
function withStored(shown: Shown, now: Annotation | undefined): Shown {
  const existing = now?.deleted === undefined ? now : undefined;
  const isMoved = !isSame(existing?.target, shown.existing?.target);
  return { ...shown, existing, ...(isMoved && { subject: { ...shown.subject, today: undefined } }) };
}

async function fetchShown({ subject, sign }: OpenedCard): Promise<Shown> {
  const [named, existing] = await Promise.all([withTypedNames(subject), fetchExisting(subject)]);
  return showing(named, existing, sign);
}

async function showing(said: CardSubject, existing: Annotation | undefined, sign: string): Promise<Shown> {
  const subject = withRemembered(said, existing);
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

/** Of a mark that is no longer read: as it was. The page is not told whose it was. */
function withRemembered(subject: CardSubject, existing: Annotation | undefined): CardSubject {
  const { mark } = subject;
  if (mark?.id !== '' || !existing?.reading) return subject;
  return { ...subject, mark: { ...mark, snapshot: existing.reading } };
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
