import type { ChangedSource, ChangedStatement, SourcingChanges } from './changes';
import { clipped } from './clipped';
import { type Piece, type Row, type Section, source, words } from './document';
import type { ChangeLabel, ReportWords } from './words';

/** What has changed since the page was read before, as a section of a report. */
export function changesSection(changes: SourcingChanges, w: ReportWords): Section {
  const { cause, isCut, sources, statements, claims } = changes;
  const label = w.changes.labels;
  const list: Row[] = [
    ...changes.unnamedNow.map((each) => statementRow('unnamedNow', each, w, true)),
    ...changes.namedNow.map((each) => statementRow('namedNow', each, w, true)),
    ...changes.movedTo.map((each) => statementRow('movedTo', each, w, true)),
    ...sources.come.map((each) => sourceRow('sourceCome', each, w)),
    ...sources.gone.map((each) => sourceRow('sourceGone', each, w)),
    ...changes.sourced.map((each) => claimRow('sourced', each, w)),
    ...changes.unsourced.map((each) => claimRow('unsourced', each, w)),
    ...changes.reworded.map((each) => statementRow('reworded', each, w, false)),
    ...statements.come.map(({ content, names }) => saidRow('statementCome', content, names, w)),
    ...statements.gone.map(({ content, names }) => saidRow('statementGone', content, names, w)),
    ...claims.come.map((each): Row => ({ label: label.claimCome, first: [words(clipped(each))] })),
    ...claims.gone.map((each): Row => ({ label: label.claimGone, first: [words(clipped(each))] })),
  ];
  return {
    id: 'changes',
    title: w.changes.since(w.day(changes.since)),
    ...(list.length > 0 && { count: list.length }),
    says: [[w.changes.cause[cause]], ...(isCut && list.length > 0 ? [[w.changes.isCut]] : [])],
    rows: list,
  };
}

const sourceRow = (label: ChangeLabel, { name, kind }: ChangedSource, w: ReportWords): Row => ({
  label: w.changes.labels[label],
  first: [source(name, kind)],
  about: [[w.kinds[kind]]],
});

const claimRow = (
  label: ChangeLabel,
  { words: own, names }: SourcingChanges['sourced'][0],
  w: ReportWords,
): Row => ({
  label: w.changes.labels[label],
  first: [words(clipped(own))],
  about: [[label === 'sourced' ? w.changes.now(nameOf(names, w)) : w.changes.was(nameOf(names, w))]],
});

const saidRow = (label: ChangeLabel, content: string, names: readonly string[], w: ReportWords): Row => ({
  label: w.changes.labels[label],
  first: [words(clipped(content))],
  about: [[words(nameOf(names, w))]],
});

function statementRow(label: ChangeLabel, change: ChangedStatement, w: ReportWords, isMoved: boolean): Row {
  const { before, after, difference } = change;
  const about: Piece[][] = isMoved
    ? [[w.changes.was(nameOf(before.names, w))], [w.changes.now(nameOf(after.names, w))]]
    : [[words(nameOf(after.names, w))]];
  return { label: w.changes.labels[label], first: wordings(difference), about };
}

const nameOf = (names: readonly string[], w: ReportWords): string =>
  names.length > 0 ? w.list(names) : w.kinds.none;

/** UTF-16 units of words that stayed from which on their middle is left out, and what is kept at each end of it. */
const LONGEST_SAME = 150;
const KEPT = 60;

/** Words that went and came among those that stayed; long ones that stayed are shortened. */
function wordings(difference: ChangedStatement['difference']): Piece[] {
  return difference.flatMap(({ kind, text }, at): Piece[] => {
    if (kind !== 'same') return [{ is: kind === 'before' ? 'gone' : 'come', words: text.trim() }, ' '];
    const isLong = text.length > LONGEST_SAME;
    const head = at > 0 || difference.length === 1 ? text.slice(0, KEPT).replace(/\s+\S*$/, ' ') : '';
    const tail = at < difference.length - 1 ? text.slice(-KEPT).replace(/^\S*\s+/, ' ') : '';
    return [words(isLong ? `${head}…${tail}`.trim() : text.trim()), ' '];
  });
}
