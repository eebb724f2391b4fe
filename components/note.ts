import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { draftKey } from '../lib/annotations/draft-key';
import type { Annotation, Assessment, Body, Draft, MarkSnapshot, PageInfo } from '../lib/annotations/model';
import type { Saved } from '../lib/annotations/write';
import { cleanTags } from '../lib/annotations/write';
import { sendMessage } from '../lib/messages';
import type { Target } from '../lib/page/anchor/target';
import type { Counts } from '../lib/reading/types';
import { createDraftKeeper } from './draft-keeper';
import { asFailure, type Failure } from './failure';

/** What a note is written about: a page, a target on it, or an annotation made before. */
export interface NoteSubject {
  page: PageInfo;
  /** In a private window: drafts are not stored. */
  isPrivate: boolean;
  counts?: Counts;
  target?: Target;
  reading?: MarkSnapshot;
  annotation?: Annotation;
}

/** A note while it is being written: what is typed, and whether it is kept. */
export interface Note {
  note: Signal<string>;
  tags: Signal<string[]>;
  /** Typed into the tag field and not yet a tag: it counts as one when saved. */
  tagTyped: Signal<string>;
  assessment: Signal<Assessment | undefined>;
  saving: ReadonlySignal<boolean>;
  /** Why the last save failed; gone when the next one begins. */
  failure: ReadonlySignal<Failure | undefined>;
  /** Why the draft could not be kept. */
  draftFailure: ReadonlySignal<Failure | undefined>;
  /** Whether what stands here differs from what is stored. */
  changed: ReadonlySignal<boolean>;
  /** What was thrown away last, until something is typed. */
  discarded: ReadonlySignal<Body | undefined>;
  /** To be called after every change of the fields. */
  keep(): void;
  /** Sends what has not been kept yet: the view is closing. */
  flush(): void;
  save(dismissal?: boolean): Promise<Saved | undefined>;
  /** Back to what is stored. */
  discard(): void;
  undiscard(): void;
}

const BLANK: Body = { note: '', tags: [] };

export const noteKey = ({ page, annotation, target }: NoteSubject): string =>
  draftKey({ page: page.address, annotation: annotation?.id, target });

/** A note with what was being typed when it was last closed, or else with what is stored. */
export async function openNote(subject: NoteSubject): Promise<Note> {
  const draft = await sendMessage('loadDraft', { key: noteKey(subject) });
  return createNote(subject, draft);
}

function createNote(subject: NoteSubject, draft: Body | null): Note {
  const key = noteKey(subject);
  const stored: Body = subject.annotation ?? BLANK;
  const opened = draft ?? stored;

  const note = signal(opened.note);
  const tags = signal(opened.tags);
  const tagTyped = signal('');
  const assessment = signal(opened.assessment);
  const saving = signal(false);
  const failure = signal<Failure>();
  const draftFailure = signal<Failure>();
  const discarded = signal<Body>();

  const body = computed<Body>(() => ({
    note: note.value,
    tags: cleanTags([...tags.value, tagTyped.value]),
    assessment: assessment.value,
  }));
  const changed = computed(() => !isSame(body.value, stored));

  const keeper = createDraftKeeper(
    // What equals the stored note is no draft: it would be offered again for nothing.
    (latest) =>
      isSame(latest, stored)
        ? sendMessage('dropDraft', { key })
        : sendMessage('saveDraft', { draft: latest, isPrivate: subject.isPrivate }),
    (written) => {
      draftFailure.value = written.ok ? undefined : written;
    },
  );

  function keep(): void {
    const { page, target, reading, annotation } = subject;
    const latest: Draft = { key, page: page.address, ...body.value, modified: Date.now() };
    keeper.keep({ ...latest, target, reading, annotation: annotation?.id });
  }

  function fill(to: Body): void {
    note.value = to.note;
    tags.value = to.tags;
    tagTyped.value = '';
    assessment.value = to.assessment;
  }

  return {
    note,
    tags,
    tagTyped,
    assessment,
    saving,
    failure,
    draftFailure,
    changed,
    discarded,
    keep() {
      discarded.value = undefined;
      keep();
    },
    flush: keeper.flush,
    async save(dismissal) {
      if (saving.value) return undefined;
      saving.value = true;
      failure.value = undefined;
      // A draft that arrived after the save would come back as if it had never been saved.
      await keeper.settle();
      const { page, counts, target, reading, annotation } = subject;
      const written = await sendMessage('saveAnnotation', {
        page,
        counts,
        id: annotation?.id,
        body: body.value,
        target,
        reading,
        dismissal,
        draftKey: key,
      }).catch(asFailure);
      saving.value = false;
      if (written.ok) return written.value;
      failure.value = written;
      keep();
      return undefined;
    },
    discard() {
      const thrown = body.value;
      fill(stored);
      discarded.value = thrown;
      keep();
    },
    undiscard() {
      if (discarded.value) fill(discarded.value);
      discarded.value = undefined;
      keep();
    },
  };
}

function isSame(a: Body, b: Body): boolean {
  return (
    a.note === b.note &&
    a.assessment === b.assessment &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, i) => tag === b.tags[i])
  );
}
