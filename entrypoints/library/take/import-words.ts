import { i18n } from '#i18n';
import type { MergeCounts } from '../../../lib/annotations/merging';
import type { FileTrouble, PassedWhy } from '../../../lib/exchange/formats';
import { DOINGS, type Doing, type ImportPreview } from '../../../lib/library/arriving/plan-import';

/** "adds 12 notes", "leaves 30 alone": what would be done, and what was. */
export const doingWord = (doing: Doing, count: number, when: 'plan' | 'done'): string =>
  i18n.t(`library.take.in.${when}.${doing}`, count);

/** "12 notes added. 30 left alone.": all that there is to say of a file. */
export function countsWord(counts: ImportPreview['counts'], when: 'plan' | 'done'): string {
  const said = DOINGS.filter((doing) => counts[doing] > 0).map((doing) =>
    doingWord(doing, counts[doing], when),
  );
  return said.length > 0 ? said.join(' ') : i18n.t('library.take.in.holdsNothing');
}

const MERGED = ['new', 'changed', 'back', 'erased', 'same', 'gone', 'also', 'damaged'] as const;

/** What of a backup would be done, or was: a sentence each. */
export const mergedWords = (counts: MergeCounts, when: 'plan' | 'done'): string[] =>
  MERGED.filter((part) => counts[part] > 0).map((part) =>
    i18n.t(`library.take.merge.${when}.${part}`, counts[part]),
  );

export function mergedWord(counts: MergeCounts, when: 'plan' | 'done'): string {
  const said = mergedWords(counts, when);
  return said.length > 0 ? said.join(' ') : i18n.t('library.take.in.nothingNew');
}

/** Why a file cannot be taken, and where in it. */
export function troubleSentence(trouble: FileTrouble, at: string): string {
  const sentence = i18n.t(`library.take.bad.${TROUBLES[trouble]}`);
  return [
    sentence,
    ...(at === '' ? [] : [i18n.t('library.take.bad.at', [placeWord(at)])]),
    i18n.t('library.take.bad.nothing'),
  ].join(' ');
}

/** Where and why something in a file is passed over. */
export const passedSentence = (at: string, why: PassedWhy): string =>
  i18n.t('library.take.passed.at', [placeWord(at), i18n.t(`library.take.passed.${PASSED[why]}`)]);

/** A place that the readers of files give as "line 12" or "item 3.1"; another one is a name, and stays as it is. */
function placeWord(at: string): string {
  const [found, kind, figure] = /^(line|item) ([\d.]*\d)(?=$|: )/.exec(at) ?? [];
  if (!found) return at;
  return (
    i18n.t(kind === 'line' ? 'library.take.place.line' : 'library.take.place.item', [figure!]) +
    at.slice(found.length)
  );
}

const TROUBLES = {
  'unknown-format': 'unknownFormat',
  empty: 'empty',
  encoding: 'encoding',
  'cut-off': 'cutOff',
  syntax: 'syntax',
  'too-deep': 'tooDeep',
  'too-large': 'tooLarge',
  bomb: 'bomb',
  locked: 'locked',
  newer: 'newer',
  checksum: 'checksum',
  passphrase: 'passphrase',
  'not-encrypted-for-passphrase': 'otherKey',
} as const satisfies Record<FileTrouble, string>;

const PASSED = {
  'no-page': 'noPage',
  'bad-address': 'badAddress',
  'no-words': 'noWords',
  'not-understood': 'notUnderstood',
  reply: 'reply',
  'too-large': 'tooLarge',
} as const satisfies Record<PassedWhy, string>;
