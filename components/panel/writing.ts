import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import { i18n } from '#i18n';
import { annotationOn } from '../../lib/annotations/annotation-on';
import { newId } from '../../lib/annotations/ids';
import type { Keep } from '../../lib/annotations/log/settle';
import type { Also, Annotation, Draft } from '../../lib/annotations/model';
import * as shapes from '../../lib/annotations/shapes';
import { targetWords } from '../../lib/annotations/target-words';
import type { Saved } from '../../lib/annotations/write';
import { cardSubject } from '../../lib/message-shapes';
import {
  type CardSubject,
  onMessage,
  type PageState,
  pageOf,
  sendMessage,
  type Written,
} from '../../lib/messages';
import type { RoleSpan, Target } from '../../lib/page/anchor/target';
import { withTypedNames } from '../correct/typed-names';
import { createDeciding } from '../deciding';
import { asFailure } from '../failure';
import { type Note, type NoteSubject, noteKey, openNote } from '../note';
import { sendWrite } from '../send-write';
import type { UndoState } from '../undo';
import { writeProblem } from '../words';
import type { List } from './list-names';

/** The note that is open in the popup. */
export interface Open {
  /** Of its fields. */
  key: string;
  /** The words it is about; empty for the page as a whole. */
  words: string;
  note: Note;
  subject: NoteSubject;
  /** What the page says that it is about: a mark of the reading, which may be wrong, or a selection. */
  about?: CardSubject;
}

/** Everything the reader writes in popup and side panel, and every way back from it. */
export interface Writing {
  open: ReadonlySignal<Open | undefined>;
  close(): void;
  /** Another tab comes in front: puts the open note away, which is a draft by then. It is back with its own tab. */
  turnTo(tab: number | undefined): void;
  /** @param from where it was written: another may be open by now */
  saved(saved: Saved, from: Open): void;
  writePageNote(): Promise<void>;
  /** Opens a note on a mark, where the page shows no card. */
  writeOnMark(id: string): Promise<void>;
  /** What the words are to be that the open note is about, while the reader puts that right. */
  correcting: ReadonlySignal<Correctable | undefined>;
  /** @param what nothing: the reader leaves it */
  correct(what: Correctable | undefined): void;
  /** Opens a mark to put it right. */
  correctMark(id: string, what: Correctable): Promise<void>;
  /** The page's word for parts of its text; `null` where there is none. */
  describe(parts: RoleSpan[]): Promise<Target | null>;
  /** What was put right is stored, or is not. @param from where */
  corrected(written: Written<Saved>, from: Open): void;
  /** Calls the mark wrong that the open note is about. */
  dismiss(): Promise<void>;
  /** Opens a note on what is selected on the page, or says that nothing is. */
  writeOnSelection(): Promise<void>;
  edit(annotation: Annotation): Promise<void>;
  continueDraft(draft: Draft): Promise<void>;
  remove(annotation: Annotation): Promise<void>;
  /** Takes a dismissal back, and keeps what else was written with it. */
  bringBack(annotation: Annotation): Promise<void>;
  discard(draft: Draft): Promise<void>;
  /** Decides about something that was also written elsewhere. */
  settle(annotation: Annotation, also: Also, keep: Keep): Promise<void>;
  /** The same for the note that is open. What is typed is saved first. */
  settleOpen(also: Also, keep: Keep): Promise<void>;
}

/** What words can be put right to be. */
type Correctable = 'attribution' | 'claim';

interface Surroundings {
  page: ReadonlySignal<PageState | undefined>;
  list: Signal<List>;
  undo: UndoState;
  tab: () => number | undefined;
}

export function createWriting({ page, list, undo, tab }: Surroundings): Writing {
  const open = signal<Open>();
  const correcting = signal<Correctable>();
  // Elsewhere, perhaps: the note that is open may be another by now.
  onMessage('annotationsStored', async () => {
    await open.value?.note.look().catch(() => {});
  });

  async function write(subject: NoteSubject, about?: CardSubject): Promise<void> {
    open.value?.note.flush();
    const note = await openNote(subject).catch((error) => {
      undo.tell(writeProblem(asFailure(error)));
      return undefined;
    });
    if (!note) return;
    correcting.value = undefined;
    open.value = {
      // Another each time: no field is carried over from one to the next.
      key: `${noteKey(subject)}:${subject.annotation?.modified}`,
      subject,
      words: subject.target ? targetWords(subject.target) : '',
      note,
      about,
    };
  }

  /** Opens a note on what the page has been asked for. */
  async function writeOn(about: CardSubject | null, nothing: string): Promise<void> {
    if (!about) {
      undo.tell(nothing);
      return;
    }
    // Of what the page says the words and their reading alone are used: which page it is is known.
    const subject = here();
    const said = v.safeParse(cardSubject, about);
    if (!subject || !said.success) return;
    const named = await withTypedNames(said.output);
    const { target, mark } = named;
    const before = await sendMessage('annotationsOf', { address: subject.page.address }).catch(() => []);
    const annotation = before.find(({ id }) => id === named.annotation) ?? annotationOn(before, target);
    await write({ ...subject, target, reading: mark?.snapshot, annotation }, { ...named, ...subject });
  }

  function saved(it: Saved, from: Open): void {
    if (open.value === from) {
      open.value = undefined;
      list.value = 'mine';
    }
    undo.report(it.hasUnseen ? i18n.t('undo.joined') : i18n.t('undo.saved'), { ok: true, value: it });
  }

  const deciding = createDeciding(undo);

  /** Notes that were open when their tab went behind another, by tab. */
  const left = new Map<number, Open>();

  function putAway(): Open | undefined {
    const put = open.peek();
    put?.note.flush();
    open.value = undefined;
    return put;
  }

  async function goOn({ subject, about }: Open): Promise<void> {
    const { annotation: before } = subject;
    // Deleted meanwhile, it is written again when saved: what was typed is not lost with it.
    const annotation = before && (await sendMessage('annotationById', { id: before.id }).catch(() => null));
    if (page.peek()?.page.address === subject.page.address)
      await write({ ...subject, annotation: annotation ?? undefined }, about);
  }

  effect(() => {
    const address = page.value?.page.address;
    const tabId = tab();
    if (!address || tabId === undefined) return;
    const mine = left.get(tabId);
    left.delete(tabId);
    if (mine?.subject.page.address === address) void goOn(mine);
    // The tab has gone on to another article, and the lists with it.
    const other = open.peek();
    if (!other || other.subject.page.address === address) return;
    const hasTyped = other.note.changed.peek();
    putAway();
    if (hasTyped) undo.tell(i18n.t('sidePanel.putAway', [other.subject.page.title]));
  });

  /** The note's page and figures, as they are today. */
  function here(): Pick<NoteSubject, 'page' | 'isPrivate' | 'counts'> | undefined {
    const shown = page.value;
    return shown && { page: shown.page, isPrivate: shown.isPrivate, counts: shown.reading?.counts };
  }

  const result: Writing = {
    open,
    close() {
      open.value = undefined;
    },
    turnTo(to) {
      const from = tab();
      if (from === undefined || from === to) return;
      const put = putAway();
      if (put) left.set(from, put);
    },
    saved,
    async writeOnMark(id) {
      const tabId = tab();
      if (tabId === undefined) return;
      const about = await sendMessage('markSubject', { id }, pageOf(tabId)).catch(() => null);
      await writeOn(about, i18n.t('sources.noPlace'));
    },
    correcting,
    correct(what) {
      open.value?.note.flush();
      correcting.value = what;
    },
    async correctMark(id, what) {
      await result.writeOnMark(id);
      if (open.value?.about) correcting.value = what;
    },
    async describe(parts) {
      const tabId = tab();
      if (tabId === undefined) return null;
      const said = await sendMessage('describeParts', { parts }, pageOf(tabId)).catch(() => null);
      return v.is(shapes.target, said) ? said : null;
    },
    corrected(written, from) {
      if (written.ok && open.value === from) open.value = undefined;
      undo.report(i18n.t('correct.done'), written);
    },
    async dismiss() {
      const from = open.value;
      const dismissed = await from?.note.save({ dismissal: true });
      if (from && dismissed) saved(dismissed, from);
    },
    async writePageNote() {
      const subject = here();
      if (subject) await write(subject);
    },
    async writeOnSelection() {
      const tabId = tab();
      const selected =
        tabId === undefined
          ? null
          : await sendMessage('selectionSubject', undefined, pageOf(tabId)).catch(() => null);
      await writeOn(selected, i18n.t('actions.nothingSelected'));
    },
    async edit(annotation) {
      const subject = here();
      if (subject) await write({ ...subject, target: annotation.target, annotation });
    },
    async continueDraft({ annotation: id, target, reading }) {
      const subject = here();
      if (!subject) return;
      // Deleted meanwhile, it is written again when saved: what was typed is not lost with it.
      const annotation =
        id === undefined ? null : await sendMessage('annotationById', { id }).catch(() => null);
      await write({ ...subject, target, reading, annotation: annotation ?? undefined });
    },
    async remove({ id }) {
      undo.report(i18n.t('undo.deleted'), await sendWrite('deleteAnnotation', { change: newId(), id }));
    },
    async bringBack({ id, note, tags, assessment, correction, heads }) {
      const isBare = note === '' && tags.length === 0 && assessment === undefined && !correction;
      const subject = here();
      if (!subject) return;
      const sentence = i18n.t('undo.broughtBack');
      if (isBare) {
        undo.report(sentence, await sendWrite('deleteAnnotation', { change: newId(), id }));
        return;
      }
      const body = { note, tags, assessment };
      const request = { ...subject, change: newId(), id, body, base: body, seen: heads, dismissal: false };
      undo.report(sentence, await sendWrite('saveAnnotation', request));
    },
    async discard(draft) {
      // Drafts that are listed are in the database: those of private windows are not.
      const request = { change: newId(), draft, isPrivate: false };
      undo.report(i18n.t('undo.discarded'), await sendWrite('discardDraft', request));
    },
    settle: deciding.settle,
    async settleOpen(also, keep) {
      const before = open.value;
      const settled = before && (await deciding.settleTyped(before.note, also, keep));
      if (settled && open.value === before)
        await write({ ...before.subject, annotation: settled }, before.about);
    },
  };
  return result;
}
