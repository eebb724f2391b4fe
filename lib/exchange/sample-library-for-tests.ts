import fc from 'fast-check';
import { PAGE, READING, range, target } from '../annotations/fixtures';
import type { KeptReading } from '../annotations/kept-reading';
import type { KeptText } from '../annotations/kept-text';
import type { Annotation, PageRecord } from '../annotations/model';
import type { FileWords } from './file-words';
import type { Leaving, Pieces } from './formats';

export const WORDS: FileWords = {
  kinds: {
    person: 'person',
    organization: 'organisation',
    outlet: 'outlet',
    document: 'document',
    unnamed: 'unnamed',
    none: 'nobody named',
    claim: 'no source',
  },
  assessments: {
    checked: 'Checked',
    disputed: 'Disputed',
    'needs-source': 'Needs a source',
    'out-of-context': 'Out of context',
  },
  dismissed: 'dismissed',
};

export interface SampleLibrary {
  annotations: Annotation[];
  pages?: PageRecord[];
  readings?: KeptReading[];
  texts?: KeptText[];
  nameOf?: (source: string) => string;
}

/** What leaves, some annotations at a time, so that pages are cut by it. */
export function libraryOf({ annotations, pages, readings, texts, nameOf }: SampleLibrary): Leaving {
  const A_TIME = 3;
  return {
    total: annotations.length,
    async *annotations() {
      for (let i = 0; i < annotations.length; i += A_TIME) yield annotations.slice(i, i + A_TIME);
    },
    pages: new Map((pages ?? [{ ...PAGE, modified: 1 }]).map((page) => [page.address, page])),
    readingsOf: async (page) => (readings ?? []).filter((each) => each.page === page),
    textOf: async (page) => texts?.find((each) => each.page === page),
    nameOf: nameOf ?? ((source) => source),
    codes: [],
    now: new Date(2026, 4, 3, 12).getTime(),
  };
}

/** An annotation on a mark, but for what is given. @param n tells it from others */
export function sampleAnnotation(n: number, rest: Partial<Annotation> = {}): Annotation {
  const at = new Date(2026, 4, 3, 9, 30).getTime();
  return {
    id: `0b1f3c1e-2f0a-4d5e-8a43-${n.toString(16).padStart(12, '0')}`,
    page: PAGE.address,
    motivation: 'commenting',
    note: 'Same wording as in the minutes?',
    tags: ['bridge', 'town council'],
    assessment: 'needs-source',
    target: target(
      range('source', 0, 'Mira Olsen'),
      range('cue', 11, 'said'),
      range('content', 16, 'the bridge is late'),
    ),
    reading: READING,
    created: at,
    modified: at,
    ...rest,
  };
}

/** A page of its own. */
export const samplePage = (n: number, rest: Partial<PageRecord> = {}): PageRecord => ({
  ...PAGE,
  address: `https://herald.example/story-${n}`,
  url: `https://herald.example/story-${n}`,
  title: `Story ${n} of the harbour`,
  modified: 1,
  ...rest,
});

/** All of a file that is written, as bytes. */
export async function bytesOf(pieces: Pieces): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** And as text. */
export const wordsIn = async (pieces: Pieces): Promise<string> =>
  new TextDecoder().decode(await bytesOf(pieces));

/** Words that a page or a reader who wants to be a nuisance could write: signs of every format, line ends, emoji, halves. */
export const nastyWords = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '\n',
            '\r\n',
            '\u2028',
            '\t',
            ' ',
            '  ',
            '\u0000',
            '\ud83d',
            '😀',
            'é',
            'e\u0301',
            'שלום',
            '\u202e',
          ],
          ...[
            'ER  - ',
            'TY  - X',
            '{',
            '}',
            '\\',
            '"',
            '#',
            '$',
            '%',
            '&',
            '_',
            '~',
            '^',
            '@',
            ',',
            ';',
            ' and ',
            '=',
          ],
          ...[
            '<script>',
            '-->',
            '</style>',
            '[[x]]',
            '](javascript:a)',
            '![',
            '`',
            '*',
            '|',
            '::',
            '((',
            '{{',
            '%%',
          ],
          ...[
            '---',
            '> ',
            '# ',
            '1. ',
            '- ',
            '<% a %>',
            '&lt;',
            '&amp;',
            'http://a.example',
            'www.a.example',
            'NOW ',
          ],
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.lorem({ maxCount: 3 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
