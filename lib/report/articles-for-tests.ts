import type { Annotation } from '../annotations/model';
import type { Attribution, Claim, Reading, Source, SourceKind, Span } from '../reading/types';
import { SOURCE_KINDS } from '../reading/types';
import type { ReportInput } from './model';

/** Invented articles for the tests of this room. */

/** `['Mira Olsen', 'the wall will hold']`; several sources are parted by " + ", '' is nobody. */
export type Said = readonly [source: string, content: string, given?: Partial<Given>];
interface Given extends Pick<Attribution, 'form' | 'confidence' | 'corrected'> {
  cue: string;
  via: string;
  /** Words of the source, where they are other ones than its name. */
  spoken: string;
}

/** A paragraph: statements, and sentences of the writer's own. One that ends with "!" is a claim without a source. */
export type Paragraph = readonly (Said | string)[];

interface More {
  kinds?: Readonly<Record<string, SourceKind>>;
  /** Why somebody is not named; the words stand at the end of the article. */
  anonymity?: Readonly<Record<string, string>>;
  given?: Partial<ReportInput>;
}

/** An article in which these said these things, as it was read. */
export function articleThat(
  paragraphs: readonly Paragraph[],
  { kinds = {}, anonymity = {}, given }: More = {},
) {
  let text = '';
  const put = (words: string): Span => {
    text += words;
    return [text.length - words.length, text.length];
  };
  const sources = new Map<string, Source>();
  const attributions: Attribution[] = [];
  const claims: Claim[] = [];
  for (const paragraph of paragraphs) {
    if (text !== '') put('\n\n');
    for (const each of paragraph) {
      if (typeof each === 'string') {
        const span = put(each);
        if (each.endsWith('!')) claims.push(claimAt(span));
      } else attributions.push(attributionOf(each, put, sources, kinds));
      put(' ');
    }
  }
  for (const [name, words] of Object.entries(anonymity)) {
    put('\n\n');
    const source = sources.get(name);
    if (source) source.anonymity = put(words);
  }
  const reading: Reading = {
    version: '1',
    textHash: 'a',
    language: 'en',
    sources: [...sources.values()],
    attributions,
    claims,
    counts: {
      kinds: Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>,
      attributions: attributions.length,
      claims: claims.length,
      wordsAttributed: 60,
      wordsOther: 40,
    },
  };
  const input: ReportInput = {
    page: { title: 'The wall will hold', url: 'https://tide.example/wall', site: 'The Tide' },
    reading,
    text,
    annotations: [],
    anchors: {},
    ...given,
  };
  return input;
}

function attributionOf(
  [names, content, given = {}]: Said,
  put: (words: string) => Span,
  sources: Map<string, Source>,
  kinds: Readonly<Record<string, SourceKind>>,
): Attribution {
  const { cue = 'said', via = '', spoken = names, ...rest } = given;
  const spans = (words: string, before = ''): Span[] => {
    if (words === '') return [];
    put(before);
    return [put(words)];
  };
  const contentSpans = spans(content);
  const cueSpans = spans(cue, ' ');
  const sourceSpans = spans(spoken, ' ');
  const viaSpans = spans(via, ' told ');
  put('.');
  const all = names === '' ? [] : names.split(' + ');
  for (const name of all) {
    const kind = kinds[name] ?? 'person';
    const source: Source = sources.get(name) ?? {
      id: name,
      name,
      kind,
      named: kind !== 'unnamed',
      mentions: [],
    };
    source.mentions.push(...(all.length === 1 ? sourceSpans : []));
    sources.set(name, source);
  }
  return {
    id: `A${contentSpans[0]?.[0] ?? cueSpans[0]?.[0]}`,
    source: sourceSpans,
    cue: cueSpans,
    content: contentSpans,
    via: viaSpans,
    sourceIds: all,
    sourceSure: all.map(() => 1),
    form: content.startsWith('“') ? 'direct' : 'indirect',
    stance: 'neutral',
    confidence: 0.95,
    factual: 0.9,
    ...rest,
  };
}

const claimAt = (span: Span): Claim => ({
  id: `C${span[0]}`,
  span,
  reasons: ['figure'],
  links: [],
  confidence: 0.9,
  checkable: 0.9,
});

/** A note of the reader's on the page as a whole, unless it is given a target. */
export const noteThat = (id: string, given: Partial<Annotation> = {}): Annotation => ({
  id,
  page: 'https://tide.example/wall',
  motivation: 'commenting',
  note: '',
  tags: [],
  created: 1,
  modified: 1,
  ...given,
});
