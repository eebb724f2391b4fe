import fc from 'fast-check';
import { motivationOf } from '../annotations/log/view';
import {
  type Annotation,
  ASSESSMENTS,
  type Correction,
  type MarkSnapshot,
  type PageRecord,
} from '../annotations/model';
import type { Target, TargetRange } from '../page/anchor/target';
import { SOURCE_KINDS } from '../reading/types';

/** Annotations and pages of any kind, for properties that hold of all of them. */

/** Signs that formats stumble over: their own, line ends, halves of pairs, what is not seen, what runs the other way. */
const ODD = [
  ...'"\'\\,;:|<>&=+-@#`*_[]{}()%$/!?\t\n\r\0',
  '\r\n',
  '\u2028',
  '\ufeff',
  '\u00a0',
  '\u200f',
  '\u0085',
  '\u{1f30a}',
  'é',
  'e\u0301',
  '漢',
  '</script>',
  '__proto__',
  '.tag',
  '![[',
  ']]',
];

/** Text of all signs there are. @param isWhole no halves of pairs, which only JSON can hold */
export const anyText = (isWhole = false): fc.Arbitrary<string> => {
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'abcdef ghij') },
    { weight: 3, arbitrary: fc.constantFrom(...ODD) },
    ...(isWhole ? [] : [{ weight: 1, arbitrary: fc.constantFrom('\ud83c', '\udf0a') }]),
  );
  return fc.array(unit, { maxLength: 24 }).map((units) => units.join(''));
};

const time = fc.integer({ min: 0, max: 4e12 });

const range = (text: fc.Arbitrary<string>): fc.Arbitrary<TargetRange> =>
  fc.record(
    {
      role: fc.constantFrom('source', 'cue', 'content', 'claim', 'selection'),
      quote: fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: text,
        prefix: text,
        suffix: text,
      }),
      position: fc.record({
        type: fc.constant('TextPositionSelector' as const),
        start: fc.nat(),
        end: fc.nat(),
      }),
      occurrences: fc.nat(1000),
    },
    { requiredKeys: ['role', 'quote', 'position'] },
  );

const target = (text: fc.Arbitrary<string>): fc.Arbitrary<Target> =>
  fc.record(
    {
      mapVersion: fc.integer({ min: 0, max: 4 }),
      ranges: fc.array(range(text), { minLength: 1, maxLength: 4 }),
      exactOnly: fc.constant(true),
    },
    { requiredKeys: ['mapVersion', 'ranges'] },
  );

const snapshot = (text: fc.Arbitrary<string>): fc.Arbitrary<MarkSnapshot> =>
  fc.record(
    {
      version: text,
      mark: fc.constantFrom('attribution', 'claim'),
      sources: fc.array(fc.record({ name: text, kind: fc.constantFrom(...SOURCE_KINDS) }), { maxLength: 3 }),
      cue: text,
      form: fc.constantFrom('direct', 'indirect', 'mixed'),
      stance: fc.constantFrom('neutral', 'doubting', 'conceding', 'evaluative'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: ['version', 'mark', 'sources', 'cue', 'confidence'] },
  ) as fc.Arbitrary<MarkSnapshot>;

const correction = (text: fc.Arbitrary<string>): fc.Arbitrary<Correction> =>
  fc.oneof(
    fc.constant<Correction>({ what: 'right' }),
    fc.record({ what: fc.constant('claim' as const), mark: target(text) }, { requiredKeys: ['what'] }),
    fc.record(
      {
        what: fc.constant('attribution' as const),
        mark: target(text),
        source: fc.option(
          fc.record(
            { name: text, kind: fc.constantFrom(...SOURCE_KINDS), mention: target(text) },
            { requiredKeys: ['name', 'kind'] },
          ),
        ),
      },
      { requiredKeys: ['what'] },
    ),
    fc.record(
      {
        what: fc.constant('source' as const),
        name: text,
        kind: fc.constantFrom(...SOURCE_KINDS),
        same: fc.array(target(text), { maxLength: 2 }),
      },
      { requiredKeys: ['what'] },
    ),
  );

const ADDRESSES = [
  'https://herald.example/harbour-bridge',
  'https://herald.example/ferry?id=12',
  'http://courier.example/a/%22b%22',
  'https://xn--bcher-kva.example/',
  'file:///home/reader/saved.html',
];

/** Pages of which one may be on, by address. */
const pageRecord = (text: fc.Arbitrary<string>, address: string): fc.Arbitrary<PageRecord> =>
  fc.record(
    {
      address: fc.constant(address),
      url: fc.constantFrom(address, address.replace('.example/', '.example/amp/')),
      title: text,
      site: text,
      authors: fc.array(text, { maxLength: 3 }),
      published: text,
      lang: text,
      modified: time,
    },
    { requiredKeys: ['address', 'url', 'title', 'modified'] },
  );

export const anyAnnotation = (text: fc.Arbitrary<string>): fc.Arbitrary<Annotation> =>
  fc
    .record(
      {
        id: fc.uuid(),
        page: fc.constantFrom(...ADDRESSES),
        note: fc.oneof(fc.constant(''), text),
        tags: fc
          .array(text, { maxLength: 4 })
          .map((tags) => [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))]),
        assessment: fc.constantFrom(...ASSESSMENTS),
        target: target(text),
        reading: snapshot(text),
        dismissal: fc.constant(true),
        correction: correction(text),
        created: time,
        modified: time,
      },
      { requiredKeys: ['id', 'page', 'note', 'tags', 'created', 'modified'] },
    )
    .map((each) => ({ ...each, motivation: motivationOf(each, each) }));

/** A library: annotations, and what is known of their pages, where it is. */
export const anyLibrary = (isWhole = false) => {
  const text = anyText(isWhole);
  return fc.record({
    annotations: fc.uniqueArray(anyAnnotation(text), { maxLength: 6, selector: ({ id }) => id }),
    pages: fc
      .tuple(...ADDRESSES.map((address) => fc.option(pageRecord(text, address))))
      .map((all) => new Map(all.filter((page) => page !== null).map((page) => [page.address, page]))),
  });
};
