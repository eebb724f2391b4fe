import { type ConfidenceLevel, confidenceLevel } from '../confidence-level';
import { clipped } from './clipped';
import type { Piece, Section } from './document';
import type { Report } from './model';
import type { ReportWords } from './words';

const LEVELS: readonly ConfidenceLevel[] = ['high', 'middle', 'low'];

/** What the reading may have got wrong, and what the reader has put right in it. */
export function doubtsSection(
  { doubts, corrections, mix, language }: Report,
  w: ReportWords,
): Section | undefined {
  if (language !== 'en') return undefined;
  const { levels, leastSure, isCut, hasNoText, here, inHundred } = doubts;
  const counted = LEVELS.filter((level) => levels[level] > 0).map((level) =>
    w.doubts.levels(level, levels[level]),
  );
  const says: Piece[][] = [
    [
      w.doubts.rates(inHundred.right, inHundred.read),
      ' ',
      w.doubts.claimRates(inHundred.claimsRight, inHundred.claimsRead),
    ],
    [w.doubts.unseen],
  ];
  if (here.wrong > 0) says[0]!.push(' ', w.doubts.wrong(here.wrong));
  if (here.missed > 0) says[0]!.push(' ', w.doubts.missed(here.missed));
  if (isCut) says.push([w.doubts.isCut]);
  if (hasNoText) says.push([w.doubts.hasNoText]);
  const put = correctionWords(corrections, w);
  if (put.length > 0) says.push([put.join(' · ')]);
  if (mix.statements > 0 && counted.length > 0) says.push([counted.join(' · ')]);
  if (leastSure.length > 0) says.push([w.doubts.leastSure]);
  return {
    id: 'doubts',
    title: w.headings.doubts,
    says,
    rows: leastSure.map(({ id, words, isDirect, details }) => ({
      id,
      first: [{ is: isDirect ? 'quote' : 'words', words: clipped(words) }],
      about: [
        [{ is: 'words', words: w.list(details.speakers.map(({ name }) => name)) || w.kinds.none }],
        [w.confidence[confidenceLevel(details.confidence)]],
      ],
    })),
  };
}

function correctionWords(of: Report['corrections'], { corrections: w }: ReportWords): string[] {
  const keys = ['statements', 'claims', 'sources', 'dismissed', 'right'] as const;
  return keys.filter((key) => of[key] > 0).map((key) => w[key](of[key]));
}
