import { i18n } from '#i18n';
import type { Assessment } from '../lib/annotations/model';
import type { Trouble } from '../lib/annotations/trouble';
import type { WriteFailure } from '../lib/annotations/written';
import type { Speaker } from '../lib/attribution-details';
import { confidenceLevel, isProbable, type Manner } from '../lib/confidence-level';
import type { MarkKind } from '../lib/messages';
import type { ClaimReason, Form, Stance } from '../lib/reading/types';
import { isOwnText, ownTextLink } from '../lib/texts/own-address';

/** The words on screen for what the reading and the reader say. */

export const kindWord = (kind: MarkKind): string => i18n.t(`kind.${kind}`);
export const formWord = (form: Form): string => i18n.t(`form.${form}`);
export const stanceWord = (stance: Stance): string => i18n.t(`stance.${stance}`);
export const mannerWord = (manner: Manner): string => i18n.t(`manner.${manner}`);

/** The line that marks this kind, for those who do not see it. */
export const lineWord = (kind: MarkKind): string => i18n.t(`line.${kind}`);

export const confidenceWord = (confidence: number): string =>
  i18n.t(`confidence.${confidenceLevel(confidence)}`);

/** Who is meant: "probably Mira Olsen" where that is not certain. */
export function speakerWord({ name, confidence }: Pick<Speaker, 'name' | 'confidence'>): string {
  return isProbable(confidence) ? i18n.t('probably', [name]) : name;
}

/** "has a figure, a date"; empty where there is no reason. */
export function reasonsWord(reasons: readonly string[]): string {
  return reasons.length > 0 ? i18n.t('has', [i18n.list(reasons.map(reasonWord))]) : '';
}

/** Reasons come through messages as strings; one that this version does not know is shown as it is. */
function reasonWord(reason: string): string {
  return isReason(reason) ? i18n.t(`reason.${reason}`) : reason;
}

const REASONS: Record<ClaimReason, true> = { figure: true, date: true, event: true, comparison: true };
const isReason = (reason: string): reason is ClaimReason => Object.hasOwn(REASONS, reason);

export function assessmentWord(assessment: Assessment): string {
  const words: Record<Assessment, string> = {
    checked: i18n.t('assessment.checked'),
    disputed: i18n.t('assessment.disputed'),
    'needs-source': i18n.t('assessment.needsSource'),
    'out-of-context': i18n.t('assessment.outOfContext'),
  };
  return words[assessment];
}

/** The addresses that can be followed, each once. Others come from the page too, and may run script. */
export const webLinks = (links: readonly string[]): string[] =>
  [...new Set(links)].filter((href) => URL.canParse(href) && /^https?:$/.test(new URL(href).protocol));

/** Where a page can be opened: on the web, or with us where it is a text of the reader's own. */
export const pageLink = (addresses: readonly string[]): string | undefined =>
  webLinks(addresses)[0] ?? addresses.map(ownTextLink).find((link) => link !== undefined);

/** "example.org" for an address on www.example.org; the address itself where it has no host. */
export function siteWord(url: string): string {
  if (isOwnText(url)) return i18n.t('text.title');
  if (!URL.canParse(url)) return url;
  return new URL(url).hostname.replace(/^www\./, '') || url;
}

/** Why the reader's data cannot be used as they should be. */
export const troubleWord = (trouble: Trouble): string => i18n.t(`trouble.${trouble}`);

/** Why nothing that is stored can be seen, where that is so. */
export const unseenWord = (trouble: Trouble | undefined): string | undefined =>
  trouble === 'newer' || trouble === 'closed' ? troubleWord(trouble) : undefined;

export const isTrouble = (reason: WriteFailure): reason is Trouble =>
  reason === 'newer' || reason === 'older' || reason === 'closed';

/** Why a write failed, and what to do. */
export function writeProblem({ reason, detail }: { reason: WriteFailure; detail: string }): string {
  if (isTrouble(reason)) return troubleWord(reason);
  if (reason === 'outdated') return i18n.t('write.outdated');
  return reason === 'disk-full' ? i18n.t('write.diskFull') : i18n.t('write.failed', [detail]);
}
