import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { newId } from '../../lib/annotations/ids';
import type { Annotation, Correction } from '../../lib/annotations/model';
import type { Saved } from '../../lib/annotations/write';
import { type CardSubject, type PageSource, sendMessage, type Written } from '../../lib/messages';
import { SOURCE_KINDS, type SourceKind } from '../../lib/reading/types';
import { sendWrite } from '../send-write';

/** Kinds that a source can be of: nobody is none. */
export const KINDS_OF_SOURCE: readonly SourceKind[] = SOURCE_KINDS.filter((kind) => kind !== 'none');

/** What the reader makes of one source, wherever it is on the page. */
export interface SourceCorrecting {
  source: PageSource;
  /** Others that it may be. */
  others: readonly PageSource[];
  name: Signal<string>;
  kind: Signal<SourceKind>;
  /** Id of another source that is the same one; empty for none. */
  same: Signal<string>;
  isChanged: ReadonlySignal<boolean>;
  save(): Promise<Written<Saved>>;
}

/** @param source by the name under which it is shown */
export function createSourceCorrecting(
  { page, counts, isPrivate, sources = [] }: CardSubject,
  source: PageSource,
): SourceCorrecting {
  const name = signal(source.name);
  const kind = signal(source.kind);
  const same = signal('');
  const change = newId();
  const id = crypto.randomUUID();
  const isChanged = computed(
    () =>
      (name.value.trim() !== '' && name.value.trim() !== source.name) ||
      kind.value !== source.kind ||
      same.value !== '',
  );
  return {
    source,
    others: sources.filter((each) => each.id !== source.id),
    name,
    kind,
    same,
    isChanged,
    async save() {
      const before = await sourceCorrectionOf(source);
      const was = before?.correction?.what === 'source' ? before.correction : undefined;
      const said = name.value.trim();
      const other = sources.find((each) => each.id === same.value);
      const correction: Correction = {
        ...was,
        what: 'source',
        ...(said !== '' && said !== source.name && { name: said }),
        ...(kind.value !== source.kind && { kind: kind.value }),
        ...(other && { same: [...(was?.same ?? []), other.mention] }),
      };
      const { note = '', tags = [], assessment } = before ?? {};
      const body = { note, tags, ...(assessment && { assessment }) };
      return sendWrite('saveAnnotation', {
        change,
        page,
        counts,
        isPrivate,
        id: before?.id ?? id,
        body,
        ...(before && { base: body }),
        seen: before?.heads,
        target: source.mention,
        correction,
      });
    },
  };
}

/** What the reader has said of this source before. */
async function sourceCorrectionOf({ corrected = [] }: PageSource): Promise<Annotation | undefined> {
  const said = await Promise.all(corrected.map((id) => sendMessage('annotationById', { id })));
  return (
    said.findLast((each) => each?.correction?.what === 'source' && each.deleted === undefined) ?? undefined
  );
}
