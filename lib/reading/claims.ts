import { isFiniteVerb } from './finite';
import type { Item } from './items';
import { isName } from './noun-phrase';
import type { ClaimReason } from './types';
import { BE, IRREGULAR_PASTS, isAdverb, MONTHS, SUBJECT_PRONOUNS, WEEKDAYS } from './word-classes';

/** Claims: sentences in the writer's own voice that state something one could look up. */

/** Shorter sentences state nothing to look up ("It rained."). In words. */
const FEWEST_WORDS = 5;
/** What each reason adds to the confidence that a sentence states a fact. */
const BASE_CONFIDENCE = 0.4;
const STEP = 0.15;

const NUMBER_WORDS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|twenty|thirty|forty|fifty|hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|half|third|quarter|percent|twice|double|doubled|triple|tripled|majority)$/;
const COMPARING =
  /^(?:than|highest|lowest|largest|biggest|smallest|fastest|slowest|oldest|youngest|longest|shortest|worst|best|fewest|rose|fell|increased|decreased|dropped|climbed|declined|grew|shrank|surpassed|exceeded|outnumbered|record|compared)$/;
/** Verdicts, wishes and guesses: what a writer thinks, not what could be looked up. */
const OPINION =
  /^(?:should|ought|must|perhaps|maybe|hopefully|unfortunately|fortunately|obviously|clearly|surely|undoubtedly|arguably|shameful|disgraceful|wonderful|terrible|awful|ridiculous|absurd|deserve|deserves|might|let's|please)$/;
/** The writer, or the reader spoken to. */
const ADDRESSING = /^(?:i|we|you|my|our|your|us|me)$/;
/** What a page says about itself: pleas, notes and links, in the words that newsletters and footers use. */
const PLEA =
  /\b(?:subscribe|subscribers?|newsletter|sign up|click here|read more|follow us|share this|donate|all rights reserved|copyright|contributed to this report|reported from|is a (?:staff|freelance) writer|this article (?:was|is|originally|first)|originally (?:published|appeared)|advertisement|support our|related:|watch:|photo(?:graph)? by|cookies)\b/i;

/** What ends with a question mark asks; what ends with no mark is a caption, a label or a headline. */
const STATEMENT_END = /[.!…]["”’»')\]]*$/;

/** Why a sentence is a claim; empty when it is none. `words` is its text. */
export function claimReasons(items: readonly Item[], words: string): ClaimReason[] {
  const own = items.filter((item) => item.kind === 'word' || item.kind === 'number');
  if (own.length < FEWEST_WORDS || !STATEMENT_END.test(words) || PLEA.test(words)) return [];
  if (own.some((item) => OPINION.test(item.lower) || ADDRESSING.test(item.lower))) return [];
  if (!items.some((_, i) => isFiniteVerb(items, i) || isPast(items, i))) return [];
  const reasons: ClaimReason[] = [];
  if (items.some((_, i) => isFigure(items, i))) reasons.push('figure');
  if (items.some((_, i) => isDate(items, i))) reasons.push('date');
  if (items.some((_, i) => isEvent(items, i))) reasons.push('event');
  if (items.some((item) => COMPARING.test(item.lower))) reasons.push('comparison');
  return reasons;
}

/** 0 to 1. A sentence with several reasons is more surely one of fact. */
export function claimConfidence(reasons: readonly ClaimReason[]): number {
  return Math.min(1, BASE_CONFIDENCE + STEP * reasons.length);
}

const isYear = (item: Item) => /^(?:1[5-9]|20)\d\d$/.test(item.text);

function isFigure(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (NUMBER_WORDS.test(item.lower) || item.text === '%') return true;
  return (
    item.kind === 'number' &&
    !isYear(item) &&
    !MONTHS.has(items[i - 1]?.lower ?? '') &&
    !MONTHS.has(items[i + 1]?.lower ?? '')
  );
}

function isDate(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (WEEKDAYS.has(item.lower) || isYear(item) || /^(?:yesterday|today)$/.test(item.lower)) return true;
  if (MONTHS.has(item.lower) && isName(item))
    return item.lower !== 'may' || items[i + 1]?.kind === 'number' || items[i - 1]?.kind === 'number';
  return (
    /^(?:last|next|this)$/.test(item.lower) &&
    /^(?:week|month|year|summer|winter|spring|fall|autumn)$/.test(items[i + 1]?.lower ?? '')
  );
}

/** A past verb with a subject that is somebody or something in particular, or a passive: something happened. */
function isEvent(items: readonly Item[], i: number): boolean {
  if (!isPast(items, i)) return false;
  let k = i - 1;
  while (k >= 0 && isAdverb(items[k]!.lower)) k -= 1;
  const before = items[k];
  if (before === undefined) return false;
  if (BE.has(before.lower) || /^(?:has|have|had)$/.test(before.lower)) return true;
  return isName(before) || SUBJECT_PRONOUNS.has(before.lower) || before.kind === 'word';
}

function isPast(items: readonly Item[], i: number): boolean {
  const { lower, kind } = items[i]!;
  return (
    kind === 'word' && (IRREGULAR_PASTS.has(lower) || (lower.length > 4 && lower.endsWith('ed') && i > 0))
  );
}
