import { draftKey } from '../../../lib/annotations/draft-key';
import { newId } from '../../../lib/annotations/ids';
import type { State } from '../../../lib/annotations/log/history';
import type { Annotation, Body, Draft, PageInfo } from '../../../lib/annotations/model';
import type { ChangeInput, SaveInput } from '../../../lib/annotations/write';
import type { Target } from '../../../lib/page/anchor/target';
import type { View } from '../../browsers';
import { lookUp, type Message } from './ask';

/**
 * What the views say to the background, as they say it themselves, and how what was written is found again: with
 * `log-findings.ts` the one file here that knows the protocol and the tables.
 */

/** What a view has seen of a stored note: from this it writes. */
export type Seen = Pick<Annotation, 'id' | 'note' | 'tags' | 'assessment' | 'heads'>;

export interface Saving {
  page: PageInfo;
  body: Body;
  /** Absent for a note on the page as a whole. */
  target?: Target;
  /** Of an edit. */
  seen?: Seen;
  /** The draft that it settles. */
  draft?: Draft;
}

const bodyOf = ({ note, tags, assessment }: Body): Body => ({
  note,
  tags,
  ...(assessment && { assessment }),
});

export function saving({ page, body, target, seen, draft }: Saving): Message {
  const data: SaveInput = {
    change: newId(),
    page,
    body: bodyOf(body),
    id: seen?.id ?? crypto.randomUUID(),
    seen: seen?.heads ?? [],
    ...(seen && { base: bodyOf(seen) }),
    ...(target && { target }),
    ...(draft && { draftKey: draft.key }),
  };
  return { type: 'saveAnnotation', data };
}

export const deleting = ({ id }: Seen): Message => ({
  type: 'deleteAnnotation',
  data: { change: newId(), id },
});

/** Takes back what this message has done. */
export const takingBack = ({ data }: Message): Message => ({
  type: 'undoChange',
  data: { change: newId(), undoes: (data as ChangeInput).change },
});

/** What is being typed, before it is saved. */
export function drafting({ page, body, target, seen }: Saving): { draft: Draft; message: Message } {
  const draft: Draft = {
    key: draftKey({ page: page.address, annotation: seen?.id, target }),
    page: page.address,
    ...bodyOf(body),
    base: seen ? bodyOf(seen) : { note: '', tags: [] },
    seen: seen?.heads ?? [],
    ...(seen ? { annotation: seen.id } : { target }),
    modified: Date.now(),
  };
  return { draft, message: { type: 'saveDraft', data: { draft, isPrivate: false } } };
}

/** Asks for an annotation, as a view does that opens it: the answer is what it has seen. */
export const looking = (id: string): Message => ({ type: 'annotationById', data: { id } });

/** What its view shows of a note once its save was answered. */
export const seenAfter = (value: unknown): Seen => (value as { annotation: Annotation }).annotation;

/** Everything that the reader can find of a note: first what is shown, then what is kept beside it. */
export function textsOf(row: Record<string, unknown>): { note: string; tags: string[] }[] {
  const { note, tags, also = [] } = row as unknown as Annotation;
  const beside = also.flatMap((each) => (each.field === 'note' ? [{ note: each.value, tags: [] }] : []));
  return [{ note, tags }, ...beside];
}

/** What a note said, the latest first. */
export async function pastOf(view: View, id: string): Promise<string[]> {
  const states = await lookUp<State[]>(view, { type: 'historyOf', data: { id } });
  return states.map(({ annotation }) => annotation.note);
}
