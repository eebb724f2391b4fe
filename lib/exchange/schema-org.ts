import type { KeptReading } from '../annotations/kept-reading';
import type { Annotation, PageRecord } from '../annotations/model';
import { targetWords } from '../annotations/target-words';
import type { Form, SourceKind } from '../reading/types';
import { authorName } from './author-name';
import { byPage, type PageOfNotes } from './by-page';
import { dateParts, isoDate } from './cited-page';
import type { Leaving, OutFormat } from './formats';
import { lastReading } from './last-reading';
import { oneLine } from './one-line';

/**
 * Statements as schema.org has them: who says what, and on which page. What is put in quotation marks as a whole is a
 * `Quotation`, everything else a `Claim`; a statement of fact that names no source is a `Claim` by nobody. There is no
 * rating: whether a claim is true is none of Whence's business, and so there is no `ClaimReview`.
 * https://schema.org/Claim https://schema.org/Quotation
 */
export const schemaOrg: OutFormat = {
  extension: 'schema.jsonld',
  mime: 'application/ld+json',
  async *write(leaving, _, tell) {
    yield '{"@context":"https://schema.org","@graph":[';
    let before = '\n';
    for await (const page of byPage(leaving)) {
      const said = await statementsOn(page, leaving);
      for (const node of said.length > 0 ? [pageNode(page), ...said] : []) {
        yield before + asJson(node);
        before = ',\n';
      }
      tell(page.done);
    }
    yield '\n]}\n';
  },
};

/** As it may stand in a page between `<script>` and `</script>`, where such data mostly stands. */
const asJson = (node: object): string => JSON.stringify(node).replaceAll('<', '\\u003c');

interface Said {
  text: string;
  form?: Form;
  sources: readonly { name: string; kind: SourceKind }[];
}

/** The reader's marks first; what the last reading says beside them, where no mark says it already. */
async function statementsOn({ address, annotations }: PageOfNotes, leaving: Leaving): Promise<object[]> {
  const marked = annotations.flatMap((annotation) => markedOn(annotation, leaving.nameOf));
  // A mark that was dismissed is in the reading still: its words are left out there, too.
  const told = new Set(annotations.flatMap((annotation) => (annotation.reading ? [saidIn(annotation)] : [])));
  const reading = lastReading(await leaving.readingsOf(address));
  const read = (reading ? saidBy(reading) : []).filter(({ text }) => text !== '' && !told.has(text));
  return [...marked, ...read.map((said) => statement(said, address, leaving.nameOf))];
}

function markedOn(annotation: Annotation, nameOf: (source: string) => string): object[] {
  const { id, page, reading, note, tags, dismissal, created, modified } = annotation;
  const text = saidIn(annotation);
  if (!reading || dismissal || text === '') return [];
  const { form, sources, mark } = reading;
  return [
    {
      '@id': `urn:uuid:${id}`,
      ...statement({ text, form: mark === 'claim' ? undefined : form, sources }, page, nameOf),
      ...(tags.length > 0 && { keywords: tags.map(oneLine) }),
      ...(note !== '' && {
        comment: {
          '@type': 'Comment',
          text: note.toWellFormed(),
          dateCreated: new Date(created).toISOString(),
          dateModified: new Date(modified).toISOString(),
        },
      }),
    },
  ];
}

/** What is said, without who says it. */
function saidIn({ target }: Annotation): string {
  const ranges = (target?.ranges ?? []).filter(({ role }) => role === 'content' || role === 'claim');
  return target && ranges.length > 0 ? oneLine(targetWords({ ...target, ranges })) : '';
}

const saidBy = ({ attributions, claims, sources }: KeptReading): Said[] => [
  ...attributions.map(({ content, form, sources: places }) => ({
    text: oneLine(content),
    form,
    sources: places.flatMap((place) => sources[place] ?? []),
  })),
  ...claims.map(({ words }) => ({ text: oneLine(words), sources: [] })),
];

function statement({ text, form, sources }: Said, page: string, nameOf: (source: string) => string): object {
  const isQuotation = form === 'direct';
  const named = sources
    .map(({ name, kind }) => ({ kind, name: oneLine(nameOf(name)) }))
    .filter(({ name }) => name !== '');
  const speakers = named.flatMap(({ name, kind }) => speaker(name, kind));
  const documents = named.filter(({ kind }) => kind === 'document');
  const unnamed = named.filter(({ kind }) => kind === 'unnamed').map(({ name }) => name);
  return {
    '@type': isQuotation ? 'Quotation' : 'Claim',
    text,
    ...(speakers.length > 0 && { [isQuotation ? 'spokenByCharacter' : 'author']: alone(speakers) }),
    ...(documents.length > 0 && {
      citation: alone(documents.map(({ name }) => ({ '@type': 'CreativeWork', name }))),
    }),
    // "a senior official": words for a source, and no name of one.
    ...(unnamed.length > 0 && { creditText: unnamed.join(', ') }),
    [isQuotation ? 'isPartOf' : 'appearance']: { '@id': page },
  };
}

const alone = <T>(values: T[]): T | T[] =>
  values.length === 1 && values[0] !== undefined ? values[0] : values;

function speaker(name: string, kind: SourceKind): object[] {
  if (kind === 'person') return [{ '@type': 'Person', name }];
  if (kind === 'organization') return [{ '@type': 'Organization', name }];
  return kind === 'outlet' ? [{ '@type': 'NewsMediaOrganization', name }] : [];
}

function pageNode({ address, page }: PageOfNotes): object {
  const { title, site, authors = [], published = '', lang, url }: PageRecord = page;
  const date = dateParts(published);
  return {
    '@type': date ? 'NewsArticle' : 'WebPage',
    '@id': address,
    url: oneLine(url || address),
    ...(title !== '' && { headline: oneLine(title) }),
    ...(authors.length > 0 && { author: authors.map(author) }),
    ...(site && { publisher: { '@type': 'Organization', name: oneLine(site) } }),
    ...(date && { datePublished: isoDate(date) }),
    ...(lang && { inLanguage: oneLine(lang) }),
  };
}

/** What may be no person's name is left to be a name. */
function author(name: string): object {
  const parts = authorName(name);
  return { ...(parts && 'family' in parts && { '@type': 'Person' }), name: oneLine(name) };
}
