import { isProbable } from '../confidence-level';
import type { SourceKind } from '../reading/types';
import { changesSection } from './changes-section';
import { clipped } from './clipped';
import { type Piece, type Row, type Section, source, words } from './document';
import { doubtsSection } from './doubts-section';
import type {
  Channel,
  Report,
  ReportClaim,
  ReportNote,
  ReportSource,
  ReportStatement,
  UnnamedSource,
} from './model';
import type { ReportWords } from './words';

/**
 * What a report says, section by section: made once, and written as HTML, as Markdown and on the screen. A section with
 * nothing in it is left out.
 */
export function reportSections(report: Report, w: ReportWords): Section[] {
  const changes = report.changes && changesSection(report.changes, w);
  // What is new is what one who opens it again looks for; that nothing is can wait.
  const isNews = changes !== undefined && changes.rows.length > 0;
  const sections = [
    mixSection(report, w),
    isNews ? changes : undefined,
    rows(
      'sources',
      w,
      report.sources.map((each) => sourceRow(each, w)),
    ),
    rows(
      'unnamed',
      w,
      report.unnamed.map((each) => unnamedRow(each, w)),
    ),
    rows(
      'nobody',
      w,
      report.nobody.map((each) => nobodyRow(each, w)),
    ),
    rows(
      'channels',
      w,
      report.channels.map((each) => channelRow(each, w)),
    ),
    claimsSection(report, w),
    stretchesSection(report, w),
    rows(
      'notes',
      w,
      report.notes.map((each) => noteRow(each, w)),
    ),
    isNews ? undefined : changes,
    doubtsSection(report, w),
    policiesSection(report, w),
  ];
  return sections.filter((each) => each !== undefined);
}

function rows(id: Section['id'], w: ReportWords, list: Row[]): Section | undefined {
  if (list.length === 0) return undefined;
  return { id, title: w.headings[id], count: list.length, says: [], rows: list };
}

function mixSection({ mix, claims, alone, language }: Report, w: ReportWords): Section {
  const { statements, kinds, words: of } = mix;
  const says: Piece[][] = [];
  if (language !== 'en') says.push([w.notEnglish]);
  else if (statements === 0) says.push([w.noStatements]);
  else {
    const share = of.all === 0 ? 0 : of.attributed / of.all;
    says.push([w.statements(statements), ' · ', w.share(share), ' · ', w.claims(claims.length)]);
  }
  if (alone)
    says.push([w.alone, ' ', source(alone.name, alone.kind), ` (${w.statements(alone.statements)})`]);
  return {
    id: 'mix',
    title: w.headings.mix,
    says,
    rows: kinds.map(({ kind, count }) => ({
      first: [words(w.mix(kind, count), kind)],
      about: [[w.percent(count / statements)]],
    })),
  };
}

const dotless = (pieces: (Piece[] | false | undefined | '')[]): Piece[][] =>
  pieces.filter((each): each is Piece[] => Boolean(each) && (each as Piece[]).length > 0);
const where = (paragraphs: readonly number[], w: ReportWords): Piece[] =>
  paragraphs.length > 0 ? [w.paragraphs(paragraphs)] : [];
const placeOf = ({ paragraph }: { paragraph?: number }, w: ReportWords): Piece[] =>
  where(paragraph === undefined ? [] : [paragraph], w);
const sign = (isCorrected: boolean, w: ReportWords): Piece[] =>
  isCorrected ? [{ is: 'sign', words: w.correctedSign }] : [];

function sourceRow(of: ReportSource, w: ReportWords): Row {
  const { name, kind, isNamed, statements, telling, cues, paragraphs, isCorrected } = of;
  const others = statements.length - telling.length;
  return {
    id: statements[0]?.id,
    first: [source(name, kind)],
    about: dotless([
      [w.kinds[kind]],
      // "The ministry"; of a report nobody expects a name, and of the unnamed their kind says it.
      !isNamed && kind !== 'unnamed' && kind !== 'document' && [w.noName],
      [w.statements(statements.length)],
      cues.length > 0 && [words(w.list(topCues(cues)))],
      where(paragraphs, w),
      sign(isCorrected, w),
    ]),
    quotes: [
      ...telling.map((each) => said(each, w, of.id)),
      ...(others > 0 ? [{ pieces: [w.more(others)] }] : []),
    ],
  };
}

/** Words that hand something over which are listed: the others are as rare as they are many. */
const MOST_CUES = 4;
const topCues = (cues: ReportSource['cues']): string[] =>
  cues.slice(0, MOST_CUES).map(({ words: each, count }) => (count > 1 ? `${each} (${count})` : each));

/** What somebody said; "probably" where it is not certain that it was they. @param id of the source */
function said(of: ReportStatement, w: ReportWords, id?: string): NonNullable<Row['quotes']>[0] {
  const speaker = of.details.speakers.find((each) => each.id === id);
  return {
    id: of.id,
    pieces: [
      { is: of.isDirect ? 'quote' : 'words', words: clipped(of.words) },
      ...(speaker && isProbable(speaker.confidence) ? [` (${w.probable(speaker.name)})`] : []),
      ...(of.isCorrected ? [' ', ...sign(true, w)] : []),
    ],
  };
}

function unnamedRow(
  { name, described, statements, paragraphs, why, isCorrected }: UnnamedSource,
  w: ReportWords,
): Row {
  return {
    id: statements[0]?.id,
    first: [source(name, 'unnamed')],
    about: dotless([
      described.length > 0 && [w.described(w.list(described.map((each) => w.quoted(clipped(each)))))],
      [w.statements(statements.length)],
      why ? [w.notNamed(clipped(why.words))] : [w.noReason],
      why && [w.reason(why.group)],
      where(paragraphs, w),
      sign(isCorrected, w),
    ]),
  };
}

function nobodyRow(of: ReportStatement, w: ReportWords): Row {
  const { cue } = of.details;
  return {
    id: of.id,
    first: said(of, w).pieces,
    about: dotless([/\p{L}/u.test(cue) && [w.cue(cue)], placeOf(of, w)]),
  };
}

/** Names of those whose words an outlet carried. */
function channelRow({ name, statements, paragraphs }: Channel, w: ReportWords): Row {
  const names = new Set(statements.flatMap(({ details }) => details.speakers.map((each) => each.name)));
  return {
    id: statements[0]?.id,
    first: [words(name)],
    about: dotless([
      [w.statements(statements.length)],
      names.size > 0 && [w.says(w.list([...names]))],
      where(paragraphs, w),
    ]),
  };
}

function claimsSection({ claims, otherClaims, language }: Report, w: ReportWords): Section | undefined {
  if (language !== 'en' || claims.length + otherClaims === 0) return undefined;
  return {
    id: 'claims',
    title: w.headings.claims,
    count: claims.length,
    says: otherClaims > 0 ? [[w.otherClaims(otherClaims)]] : [],
    rows: claims.map((each) => claimRow(each, w)),
  };
}

function claimRow(claim: ReportClaim, w: ReportWords): Row {
  const hosts = [...new Set(claim.links.flatMap((link) => (URL.canParse(link) ? [new URL(link).host] : [])))];
  return {
    id: claim.id,
    first: [{ is: 'words', words: clipped(claim.words) }],
    about: dotless([
      claim.reasons.length > 0 && [w.reasons(claim.reasons)],
      hosts.length > 0 && [w.linksTo(w.list(hosts))],
      placeOf(claim, w),
      sign(claim.isCorrected, w),
    ]),
  };
}

function stretchesSection({ stretches }: Report, w: ReportWords): Section | undefined {
  const list = stretches.map(
    ({ name, kind, statements, from, to, id }): Row => ({
      id,
      first: [source(name, kind as SourceKind)],
      about: dotless([
        [w.inARow(statements)],
        from !== undefined && to !== undefined && [from === to ? w.paragraphs([from]) : w.range(from, to)],
      ]),
    }),
  );
  const section = rows('stretches', w, list);
  return section && { ...section, says: [[w.stretchesHelp]] };
}

function noteRow(
  { id, words: about, note, tags, assessment, status, paragraph }: ReportNote,
  w: ReportWords,
): Row {
  return {
    id,
    first: about === '' ? [w.wholePage] : [{ is: 'quote', words: clipped(about) }],
    about: dotless([
      assessment && [{ is: 'strong', words: w.assessments[assessment] }],
      tags.length > 0 && [words(w.list(tags))],
      (status === 'changed' || status === 'lost') && [w.standing[status]],
      placeOf({ paragraph }, w),
    ]),
    ...(note !== '' && { note }),
  };
}

function policiesSection({ policies }: Report, w: ReportWords): Section | undefined {
  const list = policies.map(
    ({ policy, address, isOwn }): Row => ({
      first: [{ is: 'link', words: w.policies[policy], href: address }],
      about: [[isOwn ? words(new URL(address).host) : w.elsewhere(new URL(address).host)]],
    }),
  );
  const section = rows('policies', w, list);
  return section && { id: section.id, title: section.title, rows: list, says: [[w.policiesHelp]] };
}
