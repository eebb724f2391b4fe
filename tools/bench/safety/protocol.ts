import { draftKey } from '../../../lib/annotations/draft-key';
import type { Annotation, Body, Draft, PageInfo, Undo } from '../../../lib/annotations/model';
import type { SaveInput } from '../../../lib/annotations/write';
import type { Target } from '../../../lib/page/anchor/target';
import type { View } from '../../browsers';
import type { Rows } from '../../browsers/rows';
import type { Message } from './ask';
import { type Findings, noFindings } from './findings';

/**
 * What the views say to the background, as they say it themselves, and how what was written is found in the database:
 * the one file here that knows the protocol and the tables.
 */

/** What a view has seen of a stored note: from this it writes. */
export type Seen = Pick<Annotation, 'id' | 'note' | 'tags' | 'assessment'>;

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
    page,
    body: bodyOf(body),
    base: seen ? bodyOf(seen) : { note: '', tags: [] },
    ...(target && { target }),
    ...(seen && { id: seen.id }),
    ...(draft && { draftKey: draft.key }),
  };
  return { type: 'saveAnnotation', data };
}

export const deleting = ({ id }: Seen): Message => ({ type: 'deleteAnnotation', data: { id } });

/** Takes back what this message has done. @param value that was answered to it */
export function takingBack({ type }: Message, value: unknown): Message {
  const undo = type === 'saveAnnotation' ? (value as { undo: Undo }).undo : value;
  return { type: 'restoreAnnotation', data: undo };
}

/** What is being typed, before it is saved. */
export function drafting({ page, body, target, seen }: Saving): { draft: Draft; message: Message } {
  const draft: Draft = {
    key: draftKey({ page: page.address, annotation: seen?.id, target }),
    page: page.address,
    ...bodyOf(body),
    ...(seen ? { annotation: seen.id, base: bodyOf(seen) } : { target, base: { note: '', tags: [] } }),
    modified: Date.now(),
  };
  return { draft, message: { type: 'saveDraft', data: { draft, isPrivate: false } } };
}

/** Asks for an annotation, as a view does that opens it: the answer is what it has seen. */
export const looking = (id: string): Message => ({ type: 'annotationById', data: { id } });

/** Id of what a save has stored. */
export const savedId = (value: unknown): string => (value as { annotation: Annotation }).annotation.id;

/** What its view shows of the note once the save was answered. */
export const seenAfter = (value: unknown): Seen => (value as { annotation: Annotation }).annotation;

/** Everything that the reader can find of a note: what is shown, and what is kept beside it. */
export function textsOf(row: Record<string, unknown>): { note: string; tags: string[] }[] {
  const { note, tags } = row as unknown as Annotation;
  return [{ note, tags }];
}

/** What the log itself says is wrong: there is none yet. */
export const logFindings = (_rows: Rows): Findings => noFindings();

/** What a note said, the latest first; nothing where that is not kept. */
export const pastOf = async (_view: View, _id: string): Promise<string[] | undefined> => undefined;
