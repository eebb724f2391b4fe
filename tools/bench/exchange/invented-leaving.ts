import type { KeptReading } from '../../../lib/annotations/kept-reading';
import type { KeptText } from '../../../lib/annotations/kept-text';
import type { Annotation, PageRecord } from '../../../lib/annotations/model';
import type { LeavingAll } from '../../../lib/exchange/registry';
import { SOURCE_KINDS } from '../../../lib/reading/types';
import { inventLibrary } from '../library/invented';

/** Annotations that leave at once, as from the library. */
const AT_ONCE = 500;
const READ_AT = Date.UTC(2026, 0, 1);
const MAP_VERSION = 1;

interface PageOf {
  text: KeptText;
  reading: KeptReading;
  annotations: Annotation[];
}

/** An invented library that leaves whole: every page with its text, in which its passages stand, and one reading. */
export function inventedLeaving(size: number, seed: number): LeavingAll {
  const invention = inventLibrary(size, seed);
  const pages = new Map<string, PageRecord>();
  const numbers = new Map<string, number>();
  for (let index = 0; index < invention.pages; index++) {
    const { record } = invention.page(index);
    pages.set(record.address, record);
    numbers.set(record.address, index);
  }
  // A format asks for text and reading of the page that it has just had the annotations of.
  let last: { index: number; page: PageOf } | undefined;
  const pageOf = (index: number): PageOf => {
    if (last?.index !== index) last = { index, page: withText(invention.page(index)) };
    return last.page;
  };
  const inOrder = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, index]) => index);
  return {
    total: size,
    pages,
    damaged: [],
    now: READ_AT,
    nameOf: (source) => source,
    codes: [],
    async *annotations() {
      let some: Annotation[] = [];
      for (const index of inOrder) {
        some.push(...pageOf(index).annotations);
        if (some.length < AT_ONCE) continue;
        yield some;
        some = [];
      }
      if (some.length > 0) yield some;
    },
    readingsOf: async (address) => [pageOf(numbers.get(address)!).reading],
    textOf: async (address) => pageOf(numbers.get(address)!).text,
  };
}

function withText({ record, annotations }: { record: PageRecord; annotations: Annotation[] }): PageOf {
  let text = '';
  const placed = annotations.map((annotation): Annotation => {
    const { target } = annotation;
    if (!target) return annotation;
    const ranges = target.ranges.map((range) => {
      const { prefix, exact, suffix } = range.quote;
      const start = text.length + prefix.length;
      text += `${prefix}${exact}${suffix}\n`;
      return { ...range, position: { ...range.position, start, end: start + exact.length } };
    });
    return { ...annotation, target: { ...target, mapVersion: MAP_VERSION, ranges } };
  });
  const { address } = record;
  const sources = placed.flatMap(({ reading }) => reading?.sources ?? []);
  const attributions = placed.flatMap(({ reading, target }) => {
    if (!reading || !target) return [];
    const { exact } = target.ranges[0]!.quote;
    const [name] = exact.split(' said ');
    return [
      {
        sources: [sources.indexOf(reading.sources[0]!)],
        source: name!,
        cue: 'said',
        content: exact.slice(name!.length + ' said '.length),
        via: '',
        form: 'direct' as const,
        stance: 'neutral' as const,
        confidence: 0.9,
      },
    ];
  });
  const kinds = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as KeptReading['counts']['kinds'];
  return {
    annotations: placed,
    text: {
      page: address,
      at: READ_AT,
      mapVersion: MAP_VERSION,
      text,
      blocks: [{ span: [0, text.length], kind: 'paragraph' }],
    },
    reading: {
      page: address,
      url: address,
      at: READ_AT,
      last: READ_AT,
      version: '12',
      textHash: '',
      language: 'en',
      counts: { kinds, attributions: attributions.length, claims: 0, wordsAttributed: 0, wordsOther: 0 },
      sources,
      attributions,
      claims: [],
    },
  };
}
