import * as v from 'valibot';
import type { Annotation, MarkSnapshot } from '../annotations/model';
import { describeSpans } from '../page/anchor/describe';
import { OTHERS_TEXT } from '../page/anchor/others-target';
import type { Role, RoleSpan } from '../page/anchor/target';
import { SOURCE_KINDS } from '../reading/types';
import { arrivingAddress } from './arriving-address';
import { FileError } from './formats';
import { fileText } from './text-encoding';

/** A page of a corpus, with all that is marked in it. */
export interface CorpusPage {
  address: string;
  title: string;
  notes: Pick<Annotation, 'target' | 'tags' | 'reading'>[];
}

const span = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer())]);
const spans = v.optional(v.array(span), []);
const LINE = v.looseObject({
  url: v.string(),
  address: v.optional(v.string()),
  title: v.optional(v.string(), ''),
  text: v.string(),
  attributions: v.array(
    v.looseObject({
      source: spans,
      cue: spans,
      content: spans,
      kind: v.optional(v.picklist(SOURCE_KINDS), 'none'),
      speaker: v.optional(v.string(), ''),
    }),
  ),
  facts: v.optional(v.array(v.looseObject({ span })), []),
  notes: v.optional(
    v.array(
      v.looseObject({
        ranges: v.array(v.looseObject({ span })),
        tags: v.optional(v.array(v.string()), []),
      }),
    ),
    [],
  ),
});

export const isCorpus = (start: string, name: string): boolean =>
  /\.jsonl$/i.test(name) && start.trimStart().startsWith('{');

/**
 * The pages of a corpus as `corpusJsonl` writes it: every statement, every fact without a source, every tagged passage.
 * To be compared, not to be brought in: what a reading found is in it beside what its reader says.
 * @throws FileError with the line that is none
 */
export async function* corpusPages(file: Blob, tell: (bytes: number) => void): AsyncGenerator<CorpusPage> {
  let rest = '';
  let line = 0;
  const pageOf = (text: string): CorpusPage[] => {
    line += 1;
    if (text.trim() === '') return [];
    const parsed = v.safeParse(LINE, json(text, line));
    const address = parsed.success
      ? arrivingAddress(parsed.output.address ?? parsed.output.url, true)
      : undefined;
    if (!parsed.success || address === undefined) throw new FileError('syntax', `line ${line}`);
    return [{ address, title: parsed.output.title, notes: notesOf(parsed.output) }];
  };
  for await (const piece of fileText(file, tell)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const each of lines) yield* pageOf(each);
  }
  yield* pageOf(rest);
}

function json(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('syntax', `line ${line}`);
  }
}

function notesOf({ text, attributions, facts, notes }: v.InferOutput<typeof LINE>): CorpusPage['notes'] {
  const target = (parts: RoleSpan[]) => {
    const within = parts.filter(({ span: [start, end] }) => start < end && end <= text.length);
    return within.length > 0 ? describeSpans({ text, version: OTHERS_TEXT }, within) : undefined;
  };
  const part = (role: Role) => (each: readonly [number, number]) => ({ role, span: each });
  const reading = (given: Pick<MarkSnapshot, 'mark' | 'sources'>): MarkSnapshot => ({
    version: '',
    cue: '',
    confidence: 1,
    ...given,
  });
  const said = attributions.map(({ source, cue, content, kind, speaker }) => ({
    target: target([...source.map(part('source')), ...cue.map(part('cue')), ...content.map(part('content'))]),
    tags: [],
    reading: reading({
      mark: 'attribution',
      sources: kind === 'none' ? [] : [{ name: speaker, kind }],
    }),
  }));
  const stated = facts.map((fact) => ({
    target: target([part('claim')(fact.span)]),
    tags: [],
    reading: reading({ mark: 'claim', sources: [] }),
  }));
  const tagged = notes.map(({ ranges, tags }) => ({
    target: target(ranges.map((range) => part('content')(range.span))),
    tags,
  }));
  return [...said, ...stated, ...tagged].filter((note) => note.target !== undefined);
}
