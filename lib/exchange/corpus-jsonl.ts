import type { Span } from '../reading/types';
import { isoDate } from './cited-page';
import type { OutFormat } from './formats';
import type { TellsLeftOut } from './left-out';
import { type MarkedPage, markedPages } from './marked-page';

/**
 * Gold readings as Whence is trained and measured with, a page a line: text, attributions, statements of fact with no
 * source, sentences. All offsets are UTF-16 code units of `text`. What the reader dismissed is not in them, but in
 * `corrections`; `notes` are the passages that the reader wrote about.
 */
export const corpusJsonl: OutFormat<TellsLeftOut> = {
  extension: 'corpus.jsonl',
  mime: 'application/jsonl',
  async *write(leaving, options, tell) {
    for await (const page of markedPages(leaving, options, tell)) yield `${JSON.stringify(line(page))}\n`;
  },
};

function line({ address, cited, text, statements, facts, notes, corrections }: MarkedPage) {
  return {
    id: cited.key,
    article: cited.key,
    title: cited.title,
    date: cited.published ? isoDate(cited.published) : '',
    url: cited.url,
    // By which it is known to be the same article.
    address,
    text,
    attributions: statements.map(({ id, source, cue, content, via, form, kind, names }) => ({
      id,
      source,
      cue,
      content,
      via,
      type: form,
      no_source: source.length === 0,
      kind,
      speaker: names.join(' + '),
    })),
    facts: facts.map((span) => ({ span, checkable: true })),
    sentences: sentencesOf(text),
    corrections,
    notes: notes.map(({ annotation: { id, note, tags, assessment }, ranges }) => ({
      id,
      ranges,
      note: note.toWellFormed(),
      tags: tags.map((tag) => tag.toWellFormed()),
      ...(assessment && { assessment }),
    })),
  };
}

/** Each paragraph by itself, since none goes over its end. The browser's own: for whom compares, and not for training. */
function sentencesOf(text: string): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const spans: Span[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g))
    for (const { segment, index } of segmenter.segment(paragraph[0])) {
      const start = paragraph.index + index + (segment.length - segment.trimStart().length);
      const end = paragraph.index + index + segment.trimEnd().length;
      if (end > start) spans.push([start, end]);
    }
  return spans;
}
