import fc from 'fast-check';
import { arrange, sameField } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import { readingThat } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import { keepText } from '../annotations/keep-text';
import {
  ASSESSMENTS,
  type Body,
  type Correction,
  type MarkSnapshot,
  type PageInfo,
} from '../annotations/model';
import { saveAnnotation } from '../annotations/write';
import { describeSpans } from '../page/anchor/describe';
import type { Role, RoleSpan, Target } from '../page/anchor/target';
import { SOURCE_KINDS } from '../reading/types';

/** Libraries of any kind, whose words stand in the texts of their pages, written as their reader would. */

/** A page with its text. */
interface AnyPage {
  info: PageInfo;
  text: string;
  keepsText: boolean;
  hasReading: boolean;
}

interface AnyNote {
  id: string;
  page: number;
  /** Places of words; none for a note on the page. */
  words: number[];
  first: Body;
  last: Body;
  reading?: MarkSnapshot;
  exactOnly?: true;
  dismissal?: true;
  correction?: Correction;
  created: number;
  modified: number;
}

export interface AnyLibrary {
  pages: AnyPage[];
  notes: AnyNote[];
}

/** Words of articles: signs that some formats stumble over, of one code unit and more, and the same ones again and again. */
const WORDS = [
  ...[
    'harbour',
    'bridge',
    'Mira',
    'Olsen',
    'said',
    'the',
    'late,',
    'council.',
    '😀',
    '🌉🌊',
    'café',
    'e\u0301té',
  ],
  ...['“late”', '<b>', '&amp;', '12,5', 'שלום', '=1+1', '"so"', '[x](y)', '{{a}}', '漢字', "it's", '#3'],
];
const ROLES: readonly Role[] = ['content', 'cue', 'source'];
/** Before today, so that no clock is ahead. */
const LATEST = Date.UTC(2026, 4, 3);
const MAP_VERSION = 3;

const article = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 }), { minLength: 2, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n\n'));

/** @param text of notes, tags and what is known of pages */
export function anyLibrary(text: fc.Arbitrary<string>): fc.Arbitrary<AnyLibrary> {
  const page = (index: number): fc.Arbitrary<AnyPage> =>
    fc.record({
      info: fc.record(
        {
          address: fc.constant(`https://herald.example/${index}/story?id=${index}`),
          url: fc.constant(`https://herald.example/${index}/story?id=${index}`),
          title: text,
          site: text,
          authors: fc.array(text, { maxLength: 2 }),
          published: fc.constantFrom('2026-05-03', '2026-05-03T10:00:00+02:00'),
          lang: fc.constantFrom('en', 'nn'),
        },
        { requiredKeys: ['address', 'url', 'title'] },
      ),
      text: article,
      keepsText: fc.boolean(),
      hasReading: fc.boolean(),
    });
  const body: fc.Arbitrary<Body> = fc.record(
    {
      note: fc.oneof(fc.constant(''), text),
      tags: fc.array(text, { maxLength: 3 }),
      assessment: fc.constantFrom(...ASSESSMENTS),
    },
    { requiredKeys: ['note', 'tags'] },
  );
  const time = fc.integer({ min: 1, max: LATEST });
  const note: fc.Arbitrary<AnyNote> = fc
    .record(
      {
        id: fc.uuid(),
        page: fc.nat(1),
        words: fc.uniqueArray(fc.nat(40), { maxLength: 3 }),
        first: body,
        last: body,
        reading: fc.record({
          version: fc.constant('12'),
          mark: fc.constantFrom('attribution', 'claim'),
          sources: fc.array(fc.record({ name: text, kind: fc.constantFrom(...SOURCE_KINDS) }), {
            maxLength: 2,
          }),
          cue: text,
          confidence: fc.constantFrom(0.5, 0.93),
        }),
        exactOnly: fc.constant(true),
        dismissal: fc.constant(true),
        correction: fc.oneof(
          fc.constant<Correction>({ what: 'right' }),
          fc.constant<Correction>({ what: 'claim' }),
          fc.record({
            what: fc.constant('attribution' as const),
            source: fc.option(fc.record({ name: text, kind: fc.constantFrom(...SOURCE_KINDS) })),
          }),
          fc.record({ what: fc.constant('source' as const), name: text }),
        ),
        created: time,
        modified: time,
      },
      { requiredKeys: ['id', 'page', 'words', 'first', 'last', 'created', 'modified'] },
    )
    .map(({ created, modified, ...rest }) => ({
      ...(rest as Omit<AnyNote, 'created' | 'modified'>),
      created: Math.min(created, modified),
      modified: Math.max(created, modified),
    }));
  return fc.record({
    pages: fc.tuple(page(0), page(1)),
    notes: fc.uniqueArray(note, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
  });
}

/** The target of some words; nothing for none. */
function targetOf({ words, exactOnly }: AnyNote, text: string): Target | undefined {
  if (words.length === 0) return undefined;
  const all = [...text.matchAll(/\S+/g)];
  const places = [...new Set(words.map((place) => place % all.length))].sort((a, b) => a - b);
  const spans = places.map((place, n): RoleSpan => {
    const { index, 0: word } = all[place]!;
    const role = places.length === 1 ? 'selection' : (ROLES[n] ?? 'content');
    return { role, span: [index, index + word.length] };
  });
  return { ...describeSpans({ text, version: MAP_VERSION }, spans), ...(exactOnly && { exactOnly }) };
}

/** With the words of the mark in whose place it stands. */
const placed = (correction: Correction, mark: Target | undefined): Correction =>
  mark && (correction.what === 'attribution' || correction.what === 'claim')
    ? { ...correction, mark }
    : correction;

/** Writes it as its reader would: each note is made, and changed later. */
export async function live(db: WhenceDatabase, { pages, notes }: AnyLibrary): Promise<void> {
  for (const note of notes) {
    const { info, text, hasReading } = pages[note.page]!;
    const { id, reading, dismissal, correction, created, modified, first, last } = note;
    const read = hasReading
      ? { ...readingThat(text, created), page: info.address, url: info.url }
      : undefined;
    const saved = await saveAnnotation(
      db,
      {
        change: newId(),
        id,
        page: info,
        body: first,
        target: targetOf(note, text),
        reading,
        dismissal,
        correction: correction && placed(correction, targetOf(note, text)),
        read,
      },
      created,
    );
    const { heads, ...base } = saved.annotation;
    await saveAnnotation(
      db,
      { change: newId(), id: saved.annotation.id, page: info, body: last, base, seen: heads },
      Math.max(modified, created + 1),
    );
  }
  for (const { info, text, keepsText } of pages) {
    const read = { page: info.address, url: info.url, at: LATEST, mapVersion: MAP_VERSION, text, blocks: [] };
    if (keepsText) await keepText(db, { change: newId(), page: info, kept: true, read });
  }
  await arrange(db, { change: newId(), set: [{ field: sameField('Olsen'), value: 'Mira Olsen' }] });
}
