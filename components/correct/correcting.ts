import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isSame } from '../../lib/annotations/log/same';
import type { Annotation, CorrectedSource, Correction } from '../../lib/annotations/model';
import type { Saved } from '../../lib/annotations/write';
import type { CardSubject, PageSource, Passage } from '../../lib/messages';
import type { Role, RoleSpan, Target } from '../../lib/page/anchor/target';
import type { SourceKind } from '../../lib/reading/types';
import type { Note } from '../note';
import { trimmed } from './edges';

/** Whose the statement is: as it was read, nobody's, another name's, or a source's of the page by its id. */
export const [AS_READ, NOBODY, OTHER] = ['as-read', 'nobody', 'other'];

/** What the reader makes of one mark or selection. */
export interface Correcting {
  /** What the words are to be. */
  what: Signal<'attribution' | 'claim'>;
  /** Whether it can be as it was read: an attribution, then. */
  hasRead: boolean;
  /** One of the three above, or an id of `sources`. */
  source: Signal<string>;
  name: Signal<string>;
  kind: Signal<SourceKind>;
  parts: Signal<RoleSpan[]>;
  roles: readonly Role[];
  sources: readonly PageSource[];
  /** Why it cannot be saved as it is. */
  lack: ReadonlySignal<'nothing' | 'noSource' | 'noWords' | undefined>;
  save(): Promise<Saved | undefined>;
}

interface Surroundings {
  subject: CardSubject;
  note: Note;
  /** What the reader has said of it before. */
  existing?: Annotation;
  what: 'attribution' | 'claim';
  /** Has the page make a target of parts. */
  describe: (parts: RoleSpan[]) => Promise<Target | null>;
}

/** Parts that can be drawn of each. */
const ROLES: Record<'attribution' | 'claim', readonly Role[]> = {
  attribution: ['source', 'cue', 'content'],
  claim: ['claim'],
};

export function createCorrecting({
  subject,
  note,
  existing,
  what: wanted,
  describe,
}: Surroundings): Correcting {
  const { mark, passage, sources = [] } = subject;
  const before = existing?.correction;
  const isAttribution = mark !== undefined && mark.kind !== 'claim';
  const what = signal(wanted);
  const hasOwn = isAttribution && wanted === 'attribution';
  // What the reader made of a claim, or of words that were no mark, was read as nobody's.
  const hasRead = hasOwn && (!before || before.what === 'right' || existing?.reading?.mark === 'attribution');
  const began = hasOwn ? beganWith(subject, before, hasRead) : NOBODY_YET;
  const source = signal(began.source);
  const name = signal(began.name);
  const kind = signal<SourceKind>(began.kind);
  const parts = signal(turned(passage?.parts ?? [], wanted));
  const isRedrawn = computed(() => !isSame(parts.value, passage?.parts ?? []));

  /** What is typed, or else the words that are drawn as the source. */
  const named = computed(() => {
    const drawn = parts.value.find(({ role }) => role === 'source')?.span;
    const words = drawn && passage?.text.slice(drawn[0] - passage.start, drawn[1] - passage.start);
    return name.value.trim() || words?.trim() || '';
  });

  const chosen = computed((): CorrectedSource | null | undefined => {
    if (source.value === NOBODY) return null;
    if (source.value === OTHER) return { name: named.value, kind: kind.value };
    const one = sources.find(({ id }) => id === source.value);
    if (one) return { name: one.name, kind: one.kind, mention: one.mention };
    return undefined;
  });

  const isAsItWas = computed(
    () => source.value === began.source && name.value === began.name && kind.value === began.kind,
  );

  const lack = computed(() => {
    const said = what.value === 'claim' ? 'claim' : 'content';
    if (!parts.value.some(({ role }) => role === said)) return 'noWords' as const;
    if (what.value === 'attribution' && source.value === OTHER && named.value === '')
      return 'noSource' as const;
    if (!isRedrawn.value && hasOwn && isAsItWas.value) return 'nothing' as const;
    return undefined;
  });

  return {
    what,
    hasRead,
    source,
    name,
    kind,
    parts,
    roles: ROLES[wanted],
    sources,
    lack,
    async save() {
      if (lack.value !== undefined) return undefined;
      const drawn = trimmed(parts.value, passage?.text ?? '', passage?.start ?? 0);
      const retarget = isRedrawn.value ? await describe(drawn) : undefined;
      if (retarget === null || (retarget && !isOf(retarget, drawn, passage))) return undefined;
      // The mark as it was read: what is made of it is found by these words, too, wherever its edges are drawn.
      const was = before && 'mark' in before ? before.mark : undefined;
      const first = was ?? (retarget && mark ? (existing?.target ?? subject.target) : undefined);
      const place = first && { mark: first };
      const correction: Correction =
        what.value === 'claim'
          ? { what: 'claim', ...place }
          : { what: 'attribution', ...place, ...(chosen.value !== undefined && { source: chosen.value }) };
      return note.save({ correction, ...(retarget && { retarget }) });
    },
  };
}

/** Of what the reading took for no attribution: no source of the page is taken for its source. */
const NOBODY_YET = { source: OTHER!, name: '', kind: 'person' as SourceKind };

/** Whose it is before anything is chosen: as it was read, or as the reader has put it right. */
function beganWith(
  { mark, sources = [] }: CardSubject,
  before: Correction | undefined,
  hasRead: boolean,
): typeof NOBODY_YET {
  const said = before?.what === 'attribution' ? before.source : undefined;
  if (said === undefined && hasRead) return { ...NOBODY_YET, source: AS_READ! };
  if (said === null) return { ...NOBODY_YET, source: NOBODY! };
  const speaker = mark?.details?.speakers[0]?.id;
  const known = sources.find(({ id }) => id === speaker);
  return known
    ? { ...NOBODY_YET, source: known.id }
    : { ...NOBODY_YET, ...(said && { name: said.name, kind: said.kind }) };
}

/** Whether these are the words that the reader drew: the page may have put others there since. */
function isOf({ ranges }: Target, drawn: readonly RoleSpan[], passage: Passage | undefined): boolean {
  if (!passage) return false;
  const { text, start } = passage;
  return (
    ranges.length === drawn.length &&
    drawn.every(({ span: [from, to] }) => {
      const words = text.slice(from - start, to - start);
      return ranges.some(({ position, quote }) => position.start === from && quote.exact === words);
    })
  );
}

/** The parts as those of an attribution, or of a claim: what was selected or stated is what is said. */
function turned(parts: readonly RoleSpan[], what: 'attribution' | 'claim'): RoleSpan[] {
  if (what === 'attribution')
    return parts.map(({ role, span }) => ({
      role: role === 'claim' || role === 'selection' ? 'content' : role,
      span,
    }));
  if (parts.length === 0) return [];
  const start = Math.min(...parts.map(({ span }) => span[0]));
  const end = Math.max(...parts.map(({ span }) => span[1]));
  return [{ role: 'claim', span: [start, end] }];
}
