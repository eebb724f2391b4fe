import { markdownLink, markdownNote, markdownWords } from '../exchange/markdown-words';
import type { Piece, Row, Section } from './document';
import type { Report } from './model';
import { reportSections } from './sections';
import type { ReportWords } from './words';

/**
 * A report as Markdown (CommonMark, with `~~` of GitHub's for words that were taken out), to paste into a note or a
 * message. Words of the page are escaped: they give no orders (`markdownWords`).
 * @param now when it is made, ms since 1970
 */
export function markdownReport(report: Report, words: ReportWords, now = Date.now()): string {
  const { title, outlet, authors, published, address } = report.page;
  const about = [
    outlet && markdownWords(outlet),
    authors.length > 0 && markdownWords(words.by(words.list(authors))),
    published && markdownWords(words.published(words.day(published))),
  ].filter((part) => part);
  const head = [
    `# ${markdownWords(words.title)}`,
    `**${markdownWords(title || address)}**`,
    about.join(' · '),
    address && markdownLink(address),
    `_${markdownWords(words.made(words.day(now)))}_`,
  ];
  const sections = reportSections(report, words).map((each) => sectionText(each, words));
  return `${[...head.filter((part) => part), ...sections].join('\n\n')}\n`;
}

function sectionText({ title, count, says, rows }: Section, words: ReportWords): string {
  const textOf = (pieces: readonly Piece[]) =>
    pieces
      .map((each) => pieceText(each, words))
      .join('')
      .trim();
  const heading = `## ${markdownWords(title)}${count === undefined ? '' : ` (${count})`}`;
  const lines = rows.flatMap((each) => rowLines(each, textOf));
  return [heading, ...says.map(textOf), ...(lines.length > 0 ? [lines.join('\n').trimEnd()] : [])].join(
    '\n\n',
  );
}

function rowLines(
  { label, first, about = [], quotes = [], note }: Row,
  textOf: (pieces: readonly Piece[]) => string,
): string[] {
  const parts = about.map(textOf).filter((part) => part !== '');
  const line = [label && `**${markdownWords(label)}:**`, textOf(first)].filter((part) => part).join(' ');
  return [
    `- ${line}${parts.length > 0 ? ` · ${parts.join(' · ')}` : ''}`,
    ...quotes.map(({ pieces }) => `  - ${textOf(pieces)}`),
    // Markdown of the reader's own, as they wrote it, within the row.
    ...(note === undefined
      ? []
      : [
          '',
          ...markdownNote(note)
            .split('\n')
            .map((each) => `  ${each}`.trimEnd()),
          '',
        ]),
  ];
}

function pieceText(piece: Piece, words: ReportWords): string {
  if (typeof piece === 'string') return spaced(piece);
  const text = markdownWords(piece.words);
  if (text === '') return '';
  switch (piece.is) {
    case 'source':
    case 'strong':
    case 'come':
      return `**${text}**`;
    case 'quote':
      return words.quoted(text);
    case 'gone':
      return `~~${text}~~`;
    case 'sign':
      return `_${text}_`;
    case 'link':
      return `${text}: ${markdownLink(piece.href ?? '')}`;
    case 'words':
      return text;
  }
}

/** Escaping takes away the spaces around what is escaped. */
function spaced(text: string): string {
  const [start = ''] = /^\s*/.exec(text) ?? [];
  if (start.length === text.length) return text === '' ? '' : ' ';
  return `${start && ' '}${markdownWords(text)}${/\s$/.test(text) ? ' ' : ''}`;
}
