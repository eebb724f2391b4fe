import { ASSESSMENTS } from '../../../lib/annotations/model';
import { ask, lookUp, type Message, type Said } from './ask';
import type { Context } from './contexts';
import { confirming, type Note, newNote, type State, sending } from './notes';
import {
  deleting,
  drafting,
  looking,
  type Saving,
  type Seen,
  saving,
  seenAfter,
  takingBack,
} from './protocol';
import type { Random } from './random';

/** One thing that a reader does to a note, as the messages that it takes. */
export interface Step {
  note: Note;
  /** What was typed, kept before it is saved. */
  draft?: Message;
  message: Message;
  /** What is then there. */
  state: State;
}

/** Writes in one context, what chance has it write: new notes, edits, deletions, and taking the last step back. */
export interface Writer {
  context: Context;
  notes: readonly Note[];
  /** What is to be done next. Asks for what is stored, as a view does that opens a note. */
  next(): Promise<Step>;
  /** Does it. @param between is awaited between the draft and the rest */
  perform(step: Step, between?: () => Promise<void>): Promise<Said>;
  /** The rest of it again, as "Save again" does. */
  again(step: Step): Promise<Said>;
}

/** Of all that is done; the rest are new notes. */
const SHARES = { edit: 0.3, deletion: 0.08, undo: 0.12 };
/** Of new notes: those that are about words, and not about the page as a whole. */
const ABOUT_WORDS = 0.7;
const DRAFTED = 0.5;

/**
 * @param name stands in every text, and in no other writer's
 * @param padding what is added to a text, asked for each
 */
export function writerIn(context: Context, name: string, random: Random, padding = () => ''): Writer {
  const { view, page, targetOf } = context;
  const notes: Note[] = [];
  let count = 0;

  /** A state that no other is like in any of its fields. */
  function written(): State {
    count += 1;
    const words = `${name}, ${context.name}, ${count}`;
    const assessment = ASSESSMENTS[count % (ASSESSMENTS.length + 1)];
    return {
      note: words + padding(),
      tags: [`tag of ${words}`],
      ...(assessment && { assessment }),
      isDeleted: false,
    };
  }

  function save(note: Note, what: Omit<Saving, 'page' | 'body'>): Step {
    const state = written();
    const input = { ...what, page, body: state };
    // Notes on the page as a whole have one draft in common.
    if ((!what.target && !what.seen) || !random.happens(DRAFTED))
      return { note, message: saving(input), state };
    const { draft, message } = drafting(input);
    return { note, draft: message, message: saving({ ...input, draft }), state };
  }

  async function next(): Promise<Step> {
    const certain = notes.filter(({ possible, confirmed }) => confirmed && possible.length === 0);
    const alive = certain.filter(({ confirmed }) => !confirmed?.isDeleted);
    const undoable = certain.filter(({ last }) => last);
    if (undoable.length > 0 && random.happens(SHARES.undo)) {
      const note = random.pick(undoable);
      const { message, before } = note.last!;
      const state = before ?? { ...note.confirmed!, isDeleted: true };
      return { note, message: takingBack(message), state };
    }
    const isEdit = random.happens(SHARES.edit);
    if (alive.length > 0 && (isEdit || random.happens(SHARES.deletion))) {
      const note = random.pick(alive);
      const seen = await lookUp<Seen | null>(view, looking(note.id!));
      if (!seen) throw new Error(`"${note.confirmed?.note}" cannot be opened.`);
      if (isEdit) return save(note, { seen });
      return { note, message: deleting(seen), state: { ...note.confirmed!, isDeleted: true } };
    }
    const note = newNote(page.address);
    notes.push(note);
    return save(note, random.happens(ABOUT_WORDS) ? { target: targetOf(count) } : {});
  }

  async function again({ note, message, state }: Step): Promise<Said> {
    const said = await ask(view, message);
    if (said.came !== 'done') return said;
    const before = note.confirmed;
    const isUndo = message.type !== 'saveAnnotation' && message.type !== 'deleteAnnotation';
    note.last = isUndo ? undefined : { message, ...(before && { before }) };
    if (message.type === 'saveAnnotation') {
      note.id = seenAfter(said.value).id;
      note.draft = undefined;
    }
    confirming(note, state);
    return said;
  }

  return {
    context,
    notes,
    next,
    again,
    async perform(step, between) {
      if (step.draft) {
        const kept = await ask(view, step.draft);
        if (kept.came === 'done') step.note.draft = step.state.note;
      }
      await between?.();
      sending(step.note, step.state);
      return again(step);
    },
  };
}
