import type { Annotation, PageRecord } from '../annotations/model';
import { targetWords } from '../annotations/target-words';
import type { Entry } from '../search/entry';

/** What the library knows of an annotation. @param page its row, where there is one that is understood */
export function entryOf(annotation: Annotation, page: Pick<PageRecord, 'title'> | undefined): Entry {
  const { id, note, tags, assessment, reading, target, created, modified, also, correction, motivation } =
    annotation;
  const given = correction?.what === 'attribution' ? correction.source : undefined;
  const read = reading && (reading.mark === 'claim' ? 'claim' : (reading.sources[0]?.kind ?? 'none'));
  const kind = given ? given.kind : given === null ? 'none' : correction?.what === 'claim' ? 'claim' : read;
  return {
    id,
    page: annotation.page,
    title: page?.title || annotation.page,
    words: target ? targetWords(target) : '',
    note,
    tags,
    sources: given === null ? [] : given ? [given.name] : (reading?.sources.map(({ name }) => name) ?? []),
    ...(kind && { kind }),
    ...(assessment && { assessment }),
    isAlso: also !== undefined,
    // What is put right, or no mark at all.
    isDismissed: motivation === 'editing',
    position: target ? Math.min(...target.ranges.map((range) => range.position.start)) : -1,
    created,
    modified,
  };
}
