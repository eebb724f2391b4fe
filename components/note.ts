import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { annotationOn } from '../lib/annotations/annotation-on';
import type { Code } from '../lib/annotations/codebook';
import { draftKey } from '../lib/annotations/draft-key';
import { newId } from '../lib/annotations/ids';
import { changeOf } from '../lib/annotations/log/change';
import { isSame } from '../lib/annotations/log/same';
import type { Annotation, Assessment, Body, Draft, MarkSnapshot, PageInfo } from '../lib/annotations/model';
import { isSameBody } from '../lib/annotations/same-body';
import { cleanTags } from '../lib/annotations/tags';
import type { Saved, SaveInput } from '../lib/annotations/write';
import { sendMessage } from '../lib/messages';
import type { Target } from '../lib/page/anchor/target';
import type { Counts } from '../lib/reading/types';
import { createDraftKeeper } from './draft-keeper';
import type { Failure } from './failure';
import { sendWrite } from './send-write';

/** What a note is written about: a page, a target on it, or an annotation made before. */
export interface NoteSubject {
  page: PageInfo;
  /** In a private window: drafts are kept apart, and in memory alone. */
  isPrivate: boolean;
  counts?: Counts;
  target?: Target;
  reading?: MarkSnapshot;
  annotation?: Annotation;
}

/**
 * What became of the stored annotation while the note was open. `shown`: it was changed, and stands here. `differs`: it
 * was changed, as was what stands here. `deleted`: it was deleted. `dismissed`: its mark was.
 */
export type Elsewhere = 'shown' | 'differs' | 'deleted' | 'dismissed';

/** What is said of a mark beside what is written about it. */
export type Said = Pick<SaveInput, 'dismissal' | 'correction' | 'retarget'>;

/** A note while it is being written: what is typed, and whether it is kept. */
export interface Note {
  note: Signal<string>;
  tags: Signal<string[]>;
  /** Typed into the tag field and not yet a tag: it counts as one when saved. */
  tagTyped: Signal<string>;
  assessment: Signal<Assessment | undefined>;
  /** The codebook: tags that are offered, each with its look. */
  codes: readonly Code[];
  saving: ReadonlySignal<boolean>;
  /** Why the last save failed; gone when the next one begins. */
  failure: ReadonlySignal<Failure | undefined>;
  /** Why the draft could not be kept. */
  draftFailure: ReadonlySignal<Failure | undefined>;
  /** Whether what stands here differs from what is stored. */
  changed: ReadonlySignal<boolean>;
  /** What was thrown away last, until something is typed. */
  discarded: ReadonlySignal<Body | undefined>;
  /** What was done to it elsewhere since it was opened. */
  elsewhere: ReadonlySignal<Elsewhere | undefined>;
  /** What is stored of it, as far as is known here. */
  existing: ReadonlySignal<Annotation | undefined>;
  /** To be called when something was stored: looks whether it was this. @returns what is stored by now, deleted or not */
  look(): Promise<Annotation | undefined>;
  /** An id for a change that the view itself makes to it: what that does is not told as done elsewhere. */
  newChange(): string;
  /** To be called after every change of the fields. */
  keep(): void;
  /** Sends what has not been kept yet: the view is closing. */
  flush(): void;
  /** @param more what else is said of the mark that it is on */
  save(more?: Said): Promise<Saved | undefined>;
  /**
   * Saves what is typed, before something else is done to the annotation: so it can be had back.
   * @returns what is stored then; nothing where it could not be
   */
  saveTyped(): Promise<Annotation | undefined>;
  /** Back to what is stored. */
  discard(): void;
  undiscard(): void;
}

const BLANK: Body = { note: '', tags: [] };

export const noteKey = ({ page, annotation, target }: NoteSubject): string =>
  draftKey({ page: page.address, annotation: annotation?.id, target });

/**
 * A note with what was being typed when it was last closed, or else with what is stored. A new one begins with the tag
 * of the reader's project, where there is one.
 */
export async function openNote(subject: NoteSubject): Promise<Note> {
  const draft = await sendMessage('loadDraft', { key: noteKey(subject), isPrivate: subject.isPrivate });
  const isNew = !subject.annotation && !draft;
  const [tag, codes] = await Promise.all([
    isNew ? sendMessage('projectTag').catch(() => null) : null,
    // Without the codebook one writes as well.
    sendMessage('codebook').catch(() => []),
  ]);
  return createNote(subject, draft, tag ? [tag] : [], codes ?? []);
}

/** @param begin tags of a new note before anything is typed */
function createNote(
  subject: NoteSubject,
  draft: Draft | null,
  begin: string[],
  codes: readonly Code[],
): Note {
  const key = noteKey(subject);
  const { isPrivate } = subject;
  const existing = signal(subject.annotation);
  const blank: Body = { note: '', tags: begin };
  const stored = signal<Body>(subject.annotation ?? blank);
  // What was changed here is told from it, and from what is stored what was changed elsewhere.
  let base = draft?.base ?? stored.value;
  // Drafts from before there was a log do not say what they saw.
  const isBegunHere = isSameBody(base, stored.value);
  let seen = draft?.seen ?? (isBegunHere ? (subject.annotation?.heads ?? []) : []);
  // A new annotation has one id, however often it is sent.
  const id = subject.annotation?.id ?? crypto.randomUUID();
  const own = new Set<string>();
  const sending = createSending(newChange);
  const opened = draft ?? stored.value;

  const note = signal(opened.note);
  const tags = signal(opened.tags);
  const tagTyped = signal('');
  const assessment = signal(opened.assessment);
  const saving = signal(false);
  const failure = signal<Failure>();
  const draftFailure = signal<Failure>();
  const discarded = signal<Body>();
  let discardedFrom = { base, seen };
  const elsewhere = signal<Elsewhere | undefined>(isSameBody(base, stored.value) ? undefined : 'differs');

  const body = computed<Body>(() => ({
    note: note.value,
    tags: cleanTags([...tags.value, tagTyped.value]),
    assessment: assessment.value,
  }));
  const changed = computed(() => !isSameBody(body.value, stored.value));

  const keeper = createDraftKeeper(
    // What equals the stored note is no draft: it would be offered again for nothing.
    (latest) =>
      isSameBody(latest, stored.value)
        ? sendMessage('dropDraft', { key, isPrivate })
        : sendMessage('saveDraft', { draft: latest, isPrivate }),
    (written) => {
      draftFailure.value = written.ok ? undefined : written;
    },
  );

  function draftNow(): Draft {
    const { page, target, reading } = subject;
    const latest: Draft = {
      key,
      page: page.address,
      ...body.value,
      base: bodyOf(base),
      seen,
      modified: Date.now(),
    };
    // As it was opened: by what the key was made of.
    return { ...latest, target, reading, annotation: subject.annotation?.id };
  }

  const keep = () => keeper.keep(draftNow());

  function fill(to: Body): void {
    note.value = to.note;
    tags.value = to.tags;
    tagTyped.value = '';
    assessment.value = to.assessment;
  }

  /** Whether what was told before still holds of what is stored, and there. */
  function isStill(told: Elsewhere | undefined, now: Annotation): boolean {
    if (told === 'differs') return !isSameBody(now, base);
    return told === 'dismissed' ? now.dismissal === true : told === 'shown';
  }

  function newChange(): string {
    const change = newId();
    own.add(change);
    return change;
  }

  /** Whether something stands in it now that neither stood there before nor was written here. */
  function isForeign(now: Annotation | undefined): boolean {
    const known = new Set(existing.value?.heads);
    return !now?.heads?.every((entry) => known.has(entry) || own.has(changeOf(entry)));
  }

  /** @param now what is stored; nothing where it has been erased */
  function meet(now: Annotation | undefined): void {
    // What is being saved is what was stored.
    if (saving.value || (!now && !existing.value)) return;
    const was = existing.value;
    const isElsewhere = isForeign(now);
    if (!now || now.deleted !== undefined) {
      if (was && isElsewhere) elsewhere.value = 'deleted';
      existing.value = was && (now ?? { ...was, deleted: was.modified });
      return;
    }
    const isUntouched = !changed.value;
    // What is typed is stored, or what it was made from stands as it did: it goes on from there.
    if (isUntouched || isSameBody(now, body.value) || isSameBody(now, base)) {
      base = now;
      seen = now.heads ?? [];
    }
    existing.value = now;
    const isOther = !isSameBody(now, stored.value);
    stored.value = now;
    if (isOther && isUntouched) fill(now);
    if (!isStill(elsewhere.value, now)) elsewhere.value = undefined;
    if (!isElsewhere) return;
    if (isOther && !changed.value) elsewhere.value = 'shown';
    else if (isOther && !isSameBody(now, base)) elsewhere.value = 'differs';
    else if (now.dismissal && !was?.dismissal) elsewhere.value = 'dismissed';
  }

  async function save(more: Said = {}): Promise<Saved | undefined> {
    if (saving.value) return undefined;
    saving.value = true;
    failure.value = undefined;
    // A draft that arrived after the save would come back as if it had never been saved.
    await keeper.settle();
    const { page, counts, target, reading } = subject;
    // A mark that is only dismissed or put right is no part of the reader's project.
    const isOnlySaid = Object.keys(more).length > 0 && stored.value === blank && !changed.value;
    const said = isOnlySaid ? BLANK : body.value;
    const written = await sendWrite('saveAnnotation', {
      ...sending.next(said, more),
      page,
      counts,
      id: existing.value?.id ?? id,
      body: said,
      ...(existing.value && { base: bodyOf(base) }),
      seen,
      target,
      reading,
      ...more,
      draftKey: key,
      isPrivate,
    });
    saving.value = false;
    if (written.ok) {
      // On other words by now, it is found by its id alone.
      if (more.retarget) existing.value = written.value.annotation;
      return written.value;
    }
    failure.value = written;
    keep();
    // It may be stored for all that, and what was stored elsewhere meanwhile was not looked at.
    void look().catch(() => {});
    return undefined;
  }

  async function look(): Promise<Annotation | undefined> {
    const now = await storedFor({ ...subject, annotation: existing.value });
    meet(now);
    return now;
  }

  return {
    note,
    tags,
    tagTyped,
    assessment,
    codes,
    saving,
    failure,
    draftFailure,
    changed,
    discarded,
    elsewhere,
    existing,
    look,
    newChange,
    keep() {
      discarded.value = undefined;
      keep();
    },
    flush: keeper.flush,
    save,
    async saveTyped() {
      if (!changed.value) return existing.value;
      return (await save())?.annotation;
    },
    discard() {
      const thrown = draftNow();
      const change = newId();
      fill(stored.value);
      discarded.value = bodyOf(thrown);
      discardedFrom = { base, seen };
      base = stored.value;
      seen = existing.value?.heads ?? [];
      // After the draft that is under way, which it throws away: it can be had back later, too.
      void keeper.settle().then(async () => {
        await sendWrite('discardDraft', { change, draft: thrown, isPrivate });
        // What has been typed since is a draft of its own.
        if (changed.value) keep();
      });
    },
    undiscard() {
      if (discarded.value) {
        fill(discarded.value);
        ({ base, seen } = discardedFrom);
      }
      discarded.value = undefined;
      keep();
    },
  };
}

/** Says by which change a save is sent: what was not answered is sent again by the same one. */
function createSending(newChange: () => string) {
  let last: { change: string; body: Body; more: Said } | undefined;
  const unheard: string[] = [];
  return {
    next(body: Body, more: Said): { change: string; unheard: string[] } {
      if (last && (!isSameBody(last.body, body) || !isSame(last.more, more))) {
        unheard.push(last.change);
        last = undefined;
      }
      last ??= { change: newChange(), body, more };
      return { change: last.change, unheard };
    },
  };
}

/** Without what else an annotation has. */
const bodyOf = ({ note, tags, assessment }: Body): Body => ({ note, tags, assessment });

/** What is stored by now of what a note is about. A note on the page as a whole is one of many. */
async function storedFor({ page, target, annotation }: NoteSubject): Promise<Annotation | undefined> {
  if (annotation) {
    return (await sendMessage('annotationById', { id: annotation.id })) ?? undefined;
  }
  if (!target) return undefined;
  return annotationOn(await sendMessage('annotationsOf', { address: page.address }), target);
}
