import { FACTUAL_FROM } from '../../lib/reading/thresholds';
import { ERRORS } from './errors';
import type { Prf } from './match';
import { ASKED_PRECISION, type Figures, type Publisher } from './measure';
import { PUBLISHED, PUBLISHED_CLAIMS, PUBLISHED_WHOLE } from './published';
import { type AttributionScores, type ClaimScores, ROLES } from './scores';
import type { Table } from './table';

/** The figures of a reading as tables, beside those of published systems. */
export function tablesOf(figures: Figures): Table[] {
  return [
    ownTable(figures),
    seenTable(figures),
    exactTable(figures),
    wholeTable(figures),
    claimsTable(figures),
    markedTable(figures),
    reliabilityTable(figures),
    classesTable(figures),
    errorsTable(figures),
    publishersTable(figures),
    languagesTable(figures),
    kernelsTable(figures),
  ];
}

const points = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
const share = (value: number) => value.toFixed(2);
const prf = ({ precision, recall, f1 }: Prf) => [precision, recall, f1].map(points);

const exactOf = ({ exact }: AttributionScores) => ROLES.map((role) => points(exact[role]?.f1));

function ownTable({ own }: Figures): Table {
  const row = ({ corpus, scores: one }: Figures['own'][number]) => [
    corpus,
    ...[one.articles, one.gold, one.marked].map(String),
    ...prf(one.linked),
    intervalOf(one.interval),
    points(one.edges.f1),
    points(one.whole.f1),
    points(one.kindRight),
    points(one.nameRight),
    points(one.claims.precision),
    points(one.claims.recall),
    points(one.claimsWithSource),
  ];
  return {
    title: 'What a reader sees: dev parts annotated by our own guide, what is marked',
    note: 'Linked: content and source stand for the gold ones, with a 95 % interval of F1 over texts. Edges: both right to the character. Whole mark: linked, of the right kind, under the right name. Kind and name: of the linked. Claims: sentences marked as facts without a source; with a source: those of them in which one stands.',
    head: [
      '',
      'texts',
      'gold',
      'marked',
      'linked P',
      'R',
      'F1',
      'interval',
      'edges F1',
      'whole mark F1',
      'kind',
      'name',
      'claims P',
      'R',
      'with a source',
    ],
    rows: own.map(row),
  };
}

function seenTable({ seen }: Figures): Table {
  return {
    title: 'What a reader sees, by class',
    note: 'Shares of the gold attributions of each class, all our own dev parts together; the kind of those that are linked.',
    head: ['', 'n', 'marked and linked', 'kind right'],
    rows: seen.map(({ name, count, linked, kindRight }) => [
      name,
      String(count),
      points(linked),
      points(kindRight),
    ]),
  };
}

const intervalOf = ([from, to]: readonly [number, number]) => `${points(from)}–${points(to)}`;

function exactTable({ polnear }: Figures): Table {
  const own = ROLES.flatMap((role) => {
    const scores = polnear.exact[role];
    return [points(scores?.precision), points(scores?.recall), points(scores?.f1), points(scores?.jaccard)];
  });
  const others = PUBLISHED.map(({ system, exact, jaccard }) => [
    system,
    ...ROLES.flatMap((role) => ['', '', points(exact[role]), points(jaccard?.[role])]),
  ]);
  return {
    title: 'PolNeAR, read by its own guide: exact spans',
    note: 'Whence on dev, on which it was tuned; the others on test, as published. P and R in per cent, J is Jaccard.',
    head: ['', ...ROLES.flatMap((role) => [`${role} P`, 'R', 'F1', 'J'])],
    rows: [['Whence', ...own], ...others],
  };
}

function wholeTable({ polnear, polnearOnce, wikinews }: Figures): Table {
  const row = (name: string, { content, linked }: Figures['wikinews']) => [
    name,
    ...prf(content),
    ...prf(linked),
  ];
  return {
    title: 'Whole attributions',
    note:
      'Content: at least half of its characters in common. Linked: its source overlaps, too. All attributions count, also those under the threshold. The others on the test part of PolNeAR. Linked F1 with each article once: ' +
      `95 % interval over articles ${intervalOf(polnearOnce.interval)}. Whence was never trained on these articles of Wikinews, which follow PolNeAR more than our guide.`,
    head: ['', 'content P', 'R', 'F1', 'linked P', 'R', 'F1'],
    rows: [
      row('Whence, PolNeAR dev', polnear.whole),
      row('the same, each article once', polnearOnce.whole),
      row('Whence, Wikinews', wikinews),
      ...PUBLISHED_WHOLE.map(({ system, content, linked }) => [
        system,
        '',
        '',
        points(content),
        '',
        '',
        points(linked),
      ]),
    ],
  };
}

function claimsTable({ factappeal, factappealFacts }: Figures): Table {
  const row = (name: string, { sourced, unsourced, other, macro, contentF1, named }: ClaimScores) => [
    name,
    ...[sourced.f1, unsourced.f1, other.f1, macro, contentF1, named.right].map(points),
  ];
  const others = PUBLISHED_CLAIMS.map(({ system, macro: own }) => [system, '', '', '', points(own), '', '']);
  return {
    title: 'FactAppeal dev: sentences, F1',
    note: `FactAppeal counts a sentence as sourced only where a fact is attributed, and Whence reads attributions of views and intentions too: the first row counts them all as sourced, the second those from a factuality of ${FACTUAL_FROM} on. Sourced content is measured by characters. Named or unnamed: over ${factappeal.named.of} sources found.`,
    head: [
      '',
      'sourced',
      'fact without source',
      'other',
      'macro',
      'sourced content',
      'named or unnamed right',
    ],
    rows: [
      row('Whence, every attribution', factappeal),
      row('Whence, attributions of fact', factappealFacts),
      ...others,
    ],
  };
}

function markedTable({ marked, thresholds, precise }: Figures): Table {
  const row = (name: string, { from, found, linked }: Figures['marked']) => [
    name,
    share(from),
    String(found),
    ...prf(linked),
  ];
  return {
    title: 'What a threshold of confidence costs: linked, our own dev parts',
    head: ['', 'from', 'found', 'P', 'R', 'F1'],
    rows: [
      row('marked on a page', marked),
      precise === undefined
        ? [`precision ${ASKED_PRECISION} asked`, 'none', '', '', '', '']
        : row(`precision ${ASKED_PRECISION} asked`, precise),
      ...thresholds.map((one) => row('', one)),
    ],
  };
}

function reliabilityTable({ reliability: { bins, error } }: Figures): Table {
  return {
    title: 'Confidence against the share that is right, our own dev parts',
    note: `Right is linked. Expected calibration error: ${error.toFixed(3)}.`,
    head: ['confidence', 'count', 'mean confidence', 'share right'],
    rows: bins.map(({ from, to, count, mean, right }) => [
      `${from.toFixed(1)} to ${to.toFixed(1)}`,
      String(count),
      count === 0 ? '–' : share(mean),
      count === 0 ? '–' : share(right),
    ]),
  };
}

function classesTable({ classes }: Figures): Table {
  return {
    title: 'By class, PolNeAR dev',
    note: 'Shares of the gold attributions of each class; source exact of those that have a source.',
    head: ['', 'n', 'content found', 'content exact', 'source exact', 'linked'],
    rows: classes.map(({ name, count, contentFound, contentExact, sourceExact, linked }) => [
      name,
      String(count),
      ...[contentFound, contentExact, sourceExact, linked].map(points),
    ]),
  };
}

function errorsTable({ classes, spurious }: Figures): Table {
  return {
    title: 'Errors by class, PolNeAR dev',
    note: `How many gold attributions have each error; one may have two. Of ${spurious.found} found, ${spurious.overlapping} more stand for no gold one though their content touches gold content, and ${spurious.elsewhere} touch none.`,
    head: ['', 'n', ...ERRORS],
    rows: classes.map(({ name, count, errors }) => [
      name,
      String(count),
      ...ERRORS.map((kind) => String(errors[kind])),
    ]),
  };
}

function publishersTable({ publishers }: Figures): Table {
  const row = (one: Publisher) => [
    one.publisher,
    String(one.documents),
    ...exactOf(one),
    points(one.whole.content.f1),
    points(one.whole.linked.f1),
  ];
  return {
    title: 'By publisher, PolNeAR dev, F1',
    note: 'How well their articles are read; it says nothing of the articles.',
    head: ['', 'documents', ...ROLES.map((role) => `${role} exact`), 'content', 'linked'],
    rows: publishers.map(row),
  };
}

function kernelsTable({ kernels: { attributions, same } }: Figures): Table {
  return {
    title: 'The network in plain JavaScript, where WebAssembly is refused',
    head: ['', 'the same spans'],
    rows: [['attributions of PolNeAR dev', `${same} of ${attributions}`]],
  };
}

function languagesTable({ languages: { foreign, hard, english } }: Figures): Table {
  const of = (part: number, all: number) => `${part} of ${all}`;
  return {
    title: 'English told from everything else',
    head: ['', 'left alone'],
    rows: [
      ...foreign.map(({ languages, length, texts, found }) => [
        `${length} in each of ${languages} other languages (invented)`,
        of(found, texts),
      ]),
      ['English with foreign names and quotations (invented)', of(hard.lost, hard.texts)],
      ['paragraphs of the corpora, all English', of(english.lost, english.paragraphs)],
    ],
  };
}
