import type { MarkdownFields, NoteFields } from './markdown-fields';
import { PageWords } from './page-words';

const words = (text: string) => new PageWords(text);

/** A page with a note on a mark, one that it is tried with: a template that takes anything else is refused. */
const NOTE: NoteFields = {
  id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
  block: '^whence-6f0c3a1d9b77',
  words: words('The bridge is late, Mira Olsen said.'),
  text: 'Same wording as in the minutes?',
  tags: [words('bridge'), words('town council')],
  sources: [words('Mira Olsen')],
  kind: words('person'),
  cue: words('said'),
  assessment: words('Needs a source'),
  about: [words('Mira Olsen'), words('person'), words('Needs a source')],
  dismissed: false,
  created: '2026-05-03T09:30:00.000Z',
  modified: '2026-05-04T18:05:00.000Z',
};

/** A value for every field, to try a template with and to show beside it. */
export const SAMPLE_FIELDS: MarkdownFields = {
  front_matter: '---\ntitle: Harbour town told to wait for its bridge\n---\n\n',
  page: {
    title: words('Harbour town told to wait for its bridge'),
    link: '<https://herald.example/harbour-bridge>',
    url: words('https://herald.example/harbour-bridge'),
    site: words('Example Herald'),
    authors: [words('A. Writer')],
    published: words('2026-05-03'),
    language: words('en'),
    tags: [words('bridge'), words('town council')],
  },
  notes: [NOTE],
  exported: '2026-05-05T08:00:00.000Z',
};

type Joined<Before extends string, Name> = Name extends string ? `${Before}${Capitalize<Name>}` : never;

/** What a field's meaning is found by, in `library.report.field`. */
export type FieldKey =
  | 'frontMatter'
  | 'exported'
  | 'notes'
  | Joined<'page', keyof MarkdownFields['page']>
  | Joined<'note', keyof NoteFields>;

/** A field as it is listed beside the editor of the template. */
export interface ListedField {
  /** As it stands in a template; `note` is what the default templates call one of `notes`. */
  name: string;
  key: FieldKey;
  example: string;
}

/** All fields that a template can have. */
export function listedFields(): ListedField[] {
  const { page, notes } = SAMPLE_FIELDS;
  const list = (of: object, before: 'page' | 'note'): ListedField[] =>
    Object.entries(of).map(([name, value]) => ({
      name: `${before}.${name}`,
      key: `${before}${name[0]!.toUpperCase()}${name.slice(1)}` as FieldKey,
      example: example(value),
    }));
  return [
    { name: 'front_matter', key: 'frontMatter', example: example(SAMPLE_FIELDS.front_matter) },
    ...list(page, 'page'),
    { name: 'notes', key: 'notes', example: '' },
    ...list(notes[0]!, 'note'),
    { name: 'exported', key: 'exported', example: SAMPLE_FIELDS.exported },
  ];
}

const example = (value: unknown): string =>
  Array.isArray(value) ? value.map(PageWords.plainOf).join(', ') : PageWords.plainOf(value).trim();
