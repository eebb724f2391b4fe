import { i18n } from '#i18n';
import type { Assessment } from '../lib/annotations/model';
import type { MarkKind } from '../lib/messages';
import type { ClaimReason, Form, Stance } from '../lib/reading/types';

/** The words on screen for what the reading and the reader say. */

/** From here on the reading is called "sure", and below that "fairly sure". */
const SURE = 0.85;
const FAIRLY_SURE = 0.6;

export const kindWord = (kind: MarkKind): string => i18n.t(`kind.${kind}`);
export const formWord = (form: Form): string => i18n.t(`form.${form}`);
export const stanceWord = (stance: Stance): string => i18n.t(`stance.${stance}`);

/** The line that marks this kind, for those who do not see it. */
export const lineWord = (kind: MarkKind): string => i18n.t(`line.${kind}`);

export function sureWord(confidence: number): string {
  if (confidence >= SURE) return i18n.t('sure.high');
  return confidence >= FAIRLY_SURE ? i18n.t('sure.middle') : i18n.t('sure.low');
}

/** Reasons come through messages as strings; one that this version does not know is shown as it is. */
export function reasonWord(reason: string): string {
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

/** "example.org" for an address on www.example.org; the address itself where it has no host. */
export function siteWord(url: string): string {
  if (!URL.canParse(url)) return url;
  return new URL(url).hostname.replace(/^www\./, '') || url;
}

/** Why a write failed, and what to do. */
export function writeProblem({ reason, detail }: { reason: 'disk-full' | 'failed'; detail: string }): string {
  return reason === 'disk-full' ? i18n.t('write.diskFull') : i18n.t('write.failed', [detail]);
}
