import { arrangementOf } from '../../../lib/annotations/arrangement';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import { draftKey } from '../../../lib/annotations/draft-key';
import type { Annotation, PageRecord } from '../../../lib/annotations/model';
import { annotationById } from '../../../lib/annotations/queries';
import type { Standing } from '../../../lib/annotations/standing';

/** All there is to show of one annotation. */
export interface Previewed {
  annotation: Annotation;
  page?: PageRecord;
  /** How it was last seen on its page, where that was not on its very words. */
  standing?: Standing;
  /** Something was typed into it that is not saved. */
  hasDraft: boolean;
  /** Names of its sources, with that under which each is shown. */
  names: ReadonlyMap<string, string>;
}

/** @returns `null` where there is none of that id */
export async function previewed(db: WhenceDatabase, id: string): Promise<Previewed | null> {
  const annotation = await annotationById(db, id);
  if (!annotation) return null;
  const [page, standing, draft, { same }] = await Promise.all([
    db.pages.get(annotation.page),
    db.standings.get(id),
    db.drafts.get(draftKey({ page: annotation.page, annotation: id })),
    arrangementOf(db),
  ]);
  const names = (annotation.reading?.sources ?? []).map(
    ({ name }) => [name, same.get(name) ?? name] as const,
  );
  return {
    annotation,
    ...(page && { page }),
    ...(standing && { standing }),
    hasDraft: draft !== undefined,
    names: new Map(names),
  };
}
