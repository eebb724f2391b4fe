import { i18n } from '#i18n';
import type { ReportWords } from '../../lib/report/words';
import { fileWords } from '../file-words';
import { reasonsWord } from '../words';

/** Whence's own words in a report, in the reader's language. */
export function reportWords(): ReportWords {
  return {
    ...fileWords(),
    language: i18n.language,
    direction: i18n.direction,
    title: i18n.t('report.heading'),
    headings: {
      mix: i18n.t('report.headings.mix'),
      sources: i18n.t('report.headings.sources'),
      unnamed: i18n.t('report.headings.unnamed'),
      nobody: i18n.t('report.headings.nobody'),
      channels: i18n.t('report.headings.channels'),
      claims: i18n.t('report.headings.claims'),
      stretches: i18n.t('report.headings.stretches'),
      notes: i18n.t('report.headings.notes'),
      // Its own says since when.
      changes: '',
      doubts: i18n.t('report.headings.doubts'),
      policies: i18n.t('report.headings.policies'),
    },
    day: dayWord,
    list: i18n.list,
    quoted: (words) => i18n.t('report.quoted', [words]),
    by: (authors) => i18n.t('report.by', [authors]),
    published: (day) => i18n.t('report.published', [day]),
    made: (day) => i18n.t('report.made', [day]),
    mix: (kind, count) => i18n.t(`mix.${kind}`, count),
    percent: i18n.percent,
    statements: (count) => i18n.t('sources.statements', count),
    share: (of) => i18n.t('report.share', [i18n.percent(of)]),
    claims: (count) => i18n.t('report.claimCount', count),
    notEnglish: i18n.t('report.notEnglish'),
    noStatements: i18n.t('report.noStatements'),
    alone: i18n.t('report.alone'),
    paragraphs: (numbers) =>
      i18n.t('report.paragraphs', numbers.length, [i18n.list(numbers.map((each) => i18n.number(each)))]),
    range: (from, to) => i18n.t('report.range', [from, to]),
    more: (count) => i18n.t('report.more', count),
    probable: (name) => i18n.t('probably', [name]),
    correctedSign: i18n.t('correct.sign'),
    noName: i18n.t('report.noName'),
    described: (words) => i18n.t('report.described', [words]),
    notNamed: (words) => i18n.t('anonymity', [words]),
    reason: (group) => i18n.t(`library.sourcing.reasons.${group}`),
    noReason: i18n.t('report.noReason'),
    cue: (words) => i18n.t('report.cue', [words]),
    says: (names) => i18n.t('report.says', [names]),
    reasons: reasonsWord,
    linksTo: (sites) => i18n.t('linksTo', [sites]),
    otherClaims: (count) => i18n.t('report.otherClaims', count),
    stretchesHelp: i18n.t('report.stretchesHelp'),
    inARow: (count) => i18n.t('report.inARow', count),
    wholePage: i18n.t('report.wholePage'),
    standing: { changed: i18n.t('report.standing.changed'), lost: i18n.t('report.standing.lost') },
    corrections: {
      statements: (count) => i18n.t('report.corrections.statements', count),
      claims: (count) => i18n.t('report.corrections.claims', count),
      sources: (count) => i18n.t('report.corrections.sources', count),
      dismissed: (count) => i18n.t('report.corrections.dismissed', count),
      right: (count) => i18n.t('report.corrections.right', count),
    },
    doubts: {
      rates: (right, read) => i18n.t('report.doubts.rates', [right, read]),
      claimRates: (right, read) => i18n.t('report.doubts.claimRates', [right, read]),
      wrong: (count) => i18n.t('report.doubts.wrong', count),
      missed: (count) => i18n.t('report.doubts.missed', count),
      levels: (level, count) => i18n.t(`report.doubts.${level}`, count),
      leastSure: i18n.t('report.doubts.leastSure'),
      isCut: i18n.t('report.doubts.isCut'),
      hasNoText: i18n.t('report.doubts.hasNoText'),
      unseen: i18n.t('report.doubts.unseen'),
    },
    confidence: {
      high: i18n.t('confidence.high'),
      middle: i18n.t('confidence.middle'),
      low: i18n.t('confidence.low'),
    },
    policies: {
      unnamedSourcesPolicy: i18n.t('report.policies.unnamedSourcesPolicy'),
      publishingPrinciples: i18n.t('report.policies.publishingPrinciples'),
      correctionsPolicy: i18n.t('report.policies.correctionsPolicy'),
    },
    policiesHelp: i18n.t('report.policiesHelp'),
    elsewhere: (site) => i18n.t('report.elsewhere', [site]),
    changes: changeWords(),
  };
}

function changeWords(): ReportWords['changes'] {
  return {
    since: (day) => i18n.t('report.changes.since', [day]),
    cause: {
      page: i18n.t('report.changes.cause.page'),
      reading: i18n.t('report.changes.cause.reading'),
      either: i18n.t('report.changes.cause.either'),
      nothing: i18n.t('report.changes.cause.nothing'),
    },
    isCut: i18n.t('report.changes.isCut'),
    labels: {
      sourceCome: i18n.t('report.changes.sourceCome'),
      sourceGone: i18n.t('report.changes.sourceGone'),
      unnamedNow: i18n.t('report.changes.unnamedNow'),
      namedNow: i18n.t('report.changes.namedNow'),
      movedTo: i18n.t('report.changes.movedTo'),
      reworded: i18n.t('report.changes.reworded'),
      sourced: i18n.t('report.changes.sourced'),
      unsourced: i18n.t('report.changes.unsourced'),
      statementCome: i18n.t('report.changes.statementCome'),
      statementGone: i18n.t('report.changes.statementGone'),
      claimCome: i18n.t('report.changes.claimCome'),
      claimGone: i18n.t('report.changes.claimGone'),
    },
    was: (names) => i18n.t('report.changes.was', [names]),
    now: (names) => i18n.t('report.changes.now', [names]),
  };
}

/** A page may give any date: one that is none is shown as it is. @param date ms since 1970, or as the page has it */
export function dayWord(date: string | number): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime())
    ? String(date)
    : at.toLocaleDateString(i18n.region, { dateStyle: 'medium' });
}
