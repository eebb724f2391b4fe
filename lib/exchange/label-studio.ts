import { SOURCE_KINDS, type SourceKind, type Span } from '../reading/types';
import { isoDate } from './cited-page';
import { codePoints } from './code-points';
import type { OutFormat } from './formats';
import type { TellsLeftOut } from './left-out';
import { type MarkedPage, markedPages } from './marked-page';
import { oneLine } from './one-line';

/**
 * Tasks for Label Studio: a page each, with what the reading says as a prediction and what the reader marked as an
 * annotation. Offsets are code points, as its own tests have it ("Should calculate offsets by code points in text"; before
 * version 1.5 they were UTF-16 code units). https://labelstud.io/guide/task_format
 */
export const labelStudio: OutFormat<TellsLeftOut> = {
  extension: 'label-studio.json',
  mime: 'application/json',
  async *write(leaving, options, tell) {
    let before = '[\n';
    for await (const page of markedPages(leaving, options, tell)) {
      yield before + JSON.stringify(task(page));
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  },
};

const LABELS = ['Source', 'Cue', 'Content', 'Via', 'Unsourced', 'Selection'] as const;
type Label = (typeof LABELS)[number];

const RELATIONS = ['said by', 'cued by', 'told to', 'goes on'] as const;
type RelationLabel = (typeof RELATIONS)[number];

/** The project's labelling interface: the tasks are shown with it, and with no other. */
export const LABEL_STUDIO_INTERFACE = `<View>
  <Labels name="label" toName="text">
${LABELS.map((label) => `    <Label value="${label}"/>`).join('\n')}
  </Labels>
  <Relations>
${RELATIONS.map((label) => `    <Relation value="${label}"/>`).join('\n')}
  </Relations>
  <Text name="text" value="$text"/>
  <Choices name="kind" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Content">
${SOURCE_KINDS.map((kind) => `    <Choice value="${kind}"/>`).join('\n')}
  </Choices>
</View>
`;

/** A region, a choice for one, or a relation of two. */
type Result = Record<string, unknown>;

function task({ cited, text, version, statements, facts, notes }: MarkedPage) {
  const read = results(text);
  for (const { source, cue, content, via, kind } of statements) {
    const said = read.region('Content', content, { kind });
    if (!said) continue;
    read.relate(said, read.region('Source', source), 'said by');
    read.relate(said, read.region('Cue', cue), 'cued by');
    read.relate(said, read.region('Via', via), 'told to');
  }
  for (const fact of facts) read.region('Unsourced', [fact]);
  const mine = results(text);
  for (const { annotation, ranges } of notes) {
    const { note, tags, assessment } = annotation;
    const words = [note.toWellFormed(), ...tags.map((tag) => `#${oneLine(tag)}`), assessment ?? ''];
    const meta = words.filter((part) => part !== '');
    for (const { role, span } of ranges) mine.region(LABEL_OF[role], [span], { meta });
  }
  return {
    data: {
      text,
      title: cited.title,
      url: cited.url,
      site: cited.site,
      published: cited.published ? isoDate(cited.published) : '',
      key: cited.key,
    },
    ...(version !== undefined && {
      predictions: [{ model_version: `whence-${version}`, result: read.list }],
    }),
    ...(mine.list.length > 0 && {
      annotations: [{ result: mine.list, was_cancelled: false, ground_truth: false }],
    }),
  };
}

const LABEL_OF = {
  source: 'Source',
  cue: 'Cue',
  content: 'Content',
  claim: 'Unsourced',
  selection: 'Selection',
} as const satisfies Record<string, Label>;

/** Collects results of one prediction or annotation; ids count within it. */
function results(text: string) {
  const at = codePoints(text);
  const list: Result[] = [];
  const where = { from_name: 'label', to_name: 'text' };
  const relate = (from: string, to: string | undefined, label: RelationLabel) => {
    if (to) list.push({ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] });
  };
  /**
   * The first of its parts, which leads to the next: there are no regions of several.
   * @param kind of source, which is chosen for the first
   */
  const region = (
    label: Label,
    spans: readonly Span[],
    { meta = [], kind }: { meta?: string[]; kind?: SourceKind } = {},
  ): string | undefined => {
    let first: string | undefined;
    let last: string | undefined;
    for (const [start, end] of spans) {
      const id = `r${list.length + 1}`;
      const place = { start: at(start), end: at(end), text: text.slice(start, end) };
      list.push({
        id,
        ...where,
        type: 'labels',
        value: { ...place, labels: [label] },
        ...(meta.length > 0 && { meta: { text: meta } }),
      });
      if (!first && kind) {
        list.push({
          id,
          from_name: 'kind',
          to_name: 'text',
          type: 'choices',
          value: { ...place, choices: [kind] },
        });
      }
      if (last) relate(last, id, 'goes on');
      first ??= id;
      last = id;
    }
    return first;
  };
  return { list, region, relate };
}
