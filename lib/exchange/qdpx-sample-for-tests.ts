import { PAGE, READING, range, target } from '../annotations/fixtures';
import type { KeptText } from '../annotations/kept-text';
import type { Annotation, PageRecord } from '../annotations/model';
import { describeSpans } from '../page/anchor/describe';
import type { Role } from '../page/anchor/target';
import type { Leaving } from './formats';
import { leavingOf } from './leaving-for-tests';
import { qdpx } from './qdpx';
import { openZip } from './unzip';

/** A page with notes of every kind on it, for tests of projects. */

export const TEXT = [
  'Harbour town told to wait',
  '“The wall 🧱 will hold,” said Mira Olsen, who built it.',
  'Nine boats lay <there> & the café was full — e\u0301té.',
].join('\n\n');
export const kept = (text = TEXT): KeptText => ({
  page: PAGE.address,
  at: Date.UTC(2026, 4, 3, 12),
  mapVersion: 3,
  text,
  blocks: [{ span: [0, text.length], kind: 'paragraph' }],
});
const on = (words: string, role: Role = 'selection', text = TEXT) => {
  const start = text.indexOf(words);
  return describeSpans({ text, version: 3 }, [{ role, span: [start, start + words.length] }]);
};
export const statement = describeSpans({ text: TEXT, version: 3 }, [
  { role: 'content', span: [TEXT.indexOf('The wall'), TEXT.indexOf(',” said')] },
  { role: 'cue', span: [TEXT.indexOf('said'), TEXT.indexOf('said') + 4] },
  { role: 'source', span: [TEXT.indexOf('Mira'), TEXT.indexOf(', who')] },
]);

let counter = 0;
export function annotation(given: Partial<Annotation> = {}): Annotation {
  counter += 1;
  return {
    id: `0b1f3c1e-2f0a-4d5e-8a43-${String(counter).padStart(12, '0')}`,
    page: PAGE.address,
    motivation: 'commenting',
    note: '',
    tags: [],
    created: Date.UTC(2026, 0, 2, 3, 4, 5),
    modified: Date.UTC(2026, 0, 3),
    ...given,
  };
}

const { article: _, ...INFO } = PAGE;
export const RECORD: PageRecord = { ...INFO, modified: 1 };
export const leaving = (all: Annotation[], text?: KeptText): Leaving => ({
  ...leavingOf([all], new Map([[PAGE.address, RECORD]])),
  textOf: async () => text,
});

export async function written(from: Leaving): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for await (const piece of qdpx.write(from, undefined, () => {})) pieces.push(piece);
  return new Blob(pieces);
}
export async function entry(file: Blob, name: string): Promise<string> {
  const zip = await openZip(file);
  const parts: BlobPart[] = [];
  for await (const part of zip.read(name)) parts.push(part);
  return new Blob(parts).text();
}
export const SAMPLE = [
  annotation({
    target: on('The wall 🧱 will hold'),
    note: 'Who says?\n\tAnd <when>?\r\n🧱',
    tags: ['bridge', 'a/b', '<&">'],
  }),
  annotation({ target: on('café'), tags: ['bridge'], assessment: 'needs-source' }),
  annotation({ target: on('e\u0301té'), tags: [] }),
  annotation({ target: statement, reading: READING, tags: ['statement'], note: 'As in the minutes.' }),
  annotation({ target: statement, reading: READING, dismissal: true }),
  annotation({ note: 'On the page', tags: ['page'] }),
  annotation({ tags: ['only a tag'], assessment: 'checked' }),
  annotation({
    target: target(range('selection', 3, 'words that are gone 🛳')),
    note: 'Lost.',
    tags: ['bridge'],
  }),
];
