import type { Token } from '../text/tokens';
import type { ClaimReason } from '../types';
import { isFiniteVerb } from '../words/finite';
import { BE, IRREGULAR_PASTS, isAdverb, isCapitalised, MONTHS, WEEKDAYS } from '../words/word-classes';
import { isWord } from './sentence';

/** What of a sentence could be looked up. */
export interface Checkables {
  /** Amounts in digits with a unit, shares, sums of money: one would find them in a document. */
  figures: number;
  /** Small or round numbers in words, ages: seldom looked up. */
  counts: number;
  /** Years, months, days of the month. */
  dates: number;
  /** Weekdays, "last week": known only with the article's own date. */
  nearDates: number;
  comparisons: number;
  /** Somebody or something in particular did or underwent something. */
  events: number;
  /** Runs of capitalised words, the first word of the sentence apart. */
  names: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SMALL_NUMBERS = set('two three four five six seven eight nine ten eleven twelve');
const LARGE_NUMBERS = set(
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety ' +
    'dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions',
);
const SCALES = set('hundred thousand million billion trillion m bn percent per-cent dozen');
const SHARES = set('half third quarter two-thirds three-quarters majority');
const CURRENCY = set('$ £ € ¥ us$');
/** Words that make a number a name or an address: "Route 9", "Article 5", "Boeing 737". */
const NUMBERED = set(
  'no. number article section page chapter volume route highway interstate street avenue room flight channel game episode phase title figure level grade class group rule proposition prop amendment resolution boeing airbus covid',
);
const PERIODS = set('week month year summer winter spring fall autumn decade century weekend quarter season');
const BEFORE_PERIOD = set('last this next past previous earlier following');
const NEAR_DAYS = set('yesterday today tomorrow tonight');
const BEFORE_MAY = set('in last early late mid until since by of this next and to from');
const COMPARATIVES = set(
  'more less fewer greater higher lower larger smaller bigger better worse faster slower older younger longer shorter cheaper stronger weaker',
);
/** Superlatives that compare one with all others; "best" and "worst" are verdicts unless something follows. */
const SUPERLATIVES = set(
  'highest lowest largest biggest smallest fastest slowest oldest youngest longest shortest tallest richest poorest deadliest busiest hottest coldest wettest driest fewest costliest',
);
const CHANGES = set(
  'rose risen fell fallen increased decreased dropped climbed declined grew grown shrank shrunk doubled tripled quadrupled halved surpassed exceeded outnumbered outnumber soared plunged plummeted jumped surged slumped tumbled',
);
const MULTIPLES = set('twice double triple thrice');
const LATEST = set('since ever');
/** Words between a number and the "years ago" or the "of" that it counts. */
const AGES = set('old aged age year-old years-old');

const YEAR = /^(?:1[5-9]|20)\d\d(?:[-–]\d{2,4})?$/;
const DECADE = /^(?:1[5-9]|20)?\d0['’]?s$/;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
const CLOCK = /^\d{1,2}(?::\d\d)?(?:am|pm|a\.m\.|p\.m\.)?$/;
const SUPERLATIVE_AFTER = 6;

/**
 * Counts what a sentence holds that one could look up. `own` is 1 for each token in the writer's own voice: what
 * others say in it is theirs to show.
 */
export function checkablesOf(tokens: readonly Token[], own: Uint8Array): Checkables {
  const found: Checkables = {
    figures: 0,
    counts: 0,
    dates: 0,
    nearDates: 0,
    comparisons: 0,
    events: 0,
    names: 0,
  };
  let inName = false;
  for (let i = 0; i < tokens.length; i++) {
    if (own[i] === 0) {
      inName = false;
      continue;
    }
    const token = tokens[i]!;
    const date = dateAt(tokens, i);
    if (date === 'date') found.dates += 1;
    else if (date === 'near') found.nearDates += 1;
    else countNumber(tokens, i, found);
    if (isComparison(tokens, i)) found.comparisons += 1;
    if (isEvent(tokens, i)) found.events += 1;
    const name = isNameWord(tokens, i);
    if (name && !inName) found.names += 1;
    inName = name || (inName && (token.text === '&' || token.lower === "'s" || token.lower === 'of'));
  }
  // What happened to nobody in particular, nowhere and at no time cannot be looked up.
  if (found.names + found.figures + found.counts + found.dates + found.nearDates === 0) found.events = 0;
  return found;
}

/** The kinds of `found`, in words. */
export function reasonsOf(found: Checkables): ClaimReason[] {
  const reasons: ClaimReason[] = [];
  if (found.figures + found.counts > 0) reasons.push('figure');
  if (found.dates + found.nearDates > 0) reasons.push('date');
  if (found.events > 0) reasons.push('event');
  if (found.comparisons > 0) reasons.push('comparison');
  return reasons;
}

const lowerAt = (tokens: readonly Token[], i: number) => tokens[i]?.lower ?? '';

function countNumber(tokens: readonly Token[], i: number, found: Checkables): void {
  const { kind, lower, text } = tokens[i]!;
  if (kind === 'number') {
    if (isLabel(tokens, i) || ORDINAL.test(lower) || isPartOfDate(tokens, i)) return;
    if (isAge(tokens, i)) found.counts += 1;
    else found.figures += 1;
    return;
  }
  const before = tokens[i - 1];
  const next = lowerAt(tokens, i + 1);
  // "3 million", "50 percent" were counted at their number.
  if (before?.kind === 'number' || CURRENCY.has(before?.text ?? '')) return;
  if (kind !== 'word' || (isCapitalised(text) && i > 0)) return;
  if (LARGE_NUMBERS.has(lower)) {
    if (!LARGE_NUMBERS.has(before?.lower ?? '') && !SMALL_NUMBERS.has(before?.lower ?? ''))
      found.figures += 1;
  } else if (SHARES.has(lower) && (next === 'of' || lower.includes('-'))) found.figures += 1;
  else if (SMALL_NUMBERS.has(lower)) {
    if (SCALES.has(next) || next === '%' || next === 'in' || next === 'out' || next === 'times')
      found.figures += 1;
    else if (!AGES.has(next)) found.counts += 1;
  }
}

/** A number that names: "Article 5", "Boeing 737", "Apollo 11", "COVID-19", "9/11". */
function isLabel(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.text === '/' || tokens[i - 1]?.text === '/') return true;
  const before = tokens[i - 1];
  if (before === undefined) return false;
  if (NUMBERED.has(before.lower) || before.text === '#') return true;
  // A capital before a number makes a name of both, but for the first word of a sentence ("About 40 …").
  return (
    i > 1 &&
    before.kind === 'word' &&
    isCapitalised(before.text) &&
    !MONTHS.has(before.lower) &&
    !WEEKDAYS.has(before.lower)
  );
}

/** "36-year-old", "Roe, 36,": an age says who somebody is. */
function isAge(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  if (lower.includes('-year-old') || AGES.has(lowerAt(tokens, i - 1))) return true;
  const next = lowerAt(tokens, i + 1);
  const after = lowerAt(tokens, i + 2);
  if ((next === 'years' || next === 'months') && after === 'old') return true;
  return /^\d{1,2}$/.test(lower) && tokens[i - 1]?.text === ',' && (next === ',' || next === '.');
}

function isPartOfDate(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const before = lowerAt(tokens, i - 1);
  const next = lowerAt(tokens, i + 1);
  if (/^\d{1,2}$/.test(lower) && (MONTHS.has(before) || MONTHS.has(next))) return true;
  // Hours of the day.
  return CLOCK.test(lower) && (/^[ap]\.?m\.?$/.test(next) || lower.includes(':') || before === 'at');
}

function dateAt(tokens: readonly Token[], i: number): 'date' | 'near' | undefined {
  const { kind, lower, text } = tokens[i]!;
  const before = lowerAt(tokens, i - 1);
  const next = lowerAt(tokens, i + 1);
  if (kind === 'number') {
    if (DECADE.test(lower)) return 'date';
    return YEAR.test(lower) &&
      !CURRENCY.has(before) &&
      !SCALES.has(next) &&
      next !== '%' &&
      !isCounting(tokens, i)
      ? 'date'
      : undefined;
  }
  if (kind !== 'word') return undefined;
  if (MONTHS.has(lower) && isCapitalised(text)) {
    const numbered = tokens[i + 1]?.kind === 'number' || tokens[i - 1]?.kind === 'number';
    return lower === 'may' || lower === 'march'
      ? numbered || BEFORE_MAY.has(before)
        ? 'date'
        : undefined
      : 'date';
  }
  if (WEEKDAYS.has(lower) || NEAR_DAYS.has(lower)) return 'near';
  if (PERIODS.has(lower) && BEFORE_PERIOD.has(before)) return 'near';
  if (lower === 'ago' && /^(?:days?|weeks?|months?|years?|decades?|century|centuries|hours?)$/.test(before))
    return 'near';
  return undefined;
}

/** "1,900 people" has its comma; "2000 people" looks like a year, and counts when a plural follows. */
function isCounting(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next?.kind === 'word' &&
    (next.lower === 'people' || (next.lower.length > 3 && next.lower.endsWith('s'))) &&
    !isCapitalised(next.text) &&
    !isPreposition(tokens[i - 1])
  );
}

const isPreposition = (token: Token | undefined) =>
  token !== undefined && /^(?:in|since|by|from|until|before|after|during|of|the|through)$/.test(token.lower);

function isComparison(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const next = lowerAt(tokens, i + 1);
  const before = lowerAt(tokens, i - 1);
  if (SUPERLATIVES.has(lower)) return true;
  if (CHANGES.has(lower)) return changesBy(tokens, i);
  if (MULTIPLES.has(lower)) return next === 'as' || next === 'the';
  if (lower === 'first' || lower === 'worst' || lower === 'best' || lower === 'most')
    return reachesBack(tokens, i);
  if (lower === 'record') return before === 'a' && next !== 'of' && next !== 'as';
  // "rather than" and "more than 300" compare nothing; "more money than", "older than" do.
  if (lower !== 'than' || /^(?:rather|other)$/.test(before)) return false;
  if (
    tokens[i + 1]?.kind === 'number' ||
    CURRENCY.has(next) ||
    LARGE_NUMBERS.has(next) ||
    SMALL_NUMBERS.has(next) ||
    next === 'a'
  )
    return false;
  for (let k = i - 1; k >= 0 && k >= i - SUPERLATIVE_AFTER; k--) {
    const word = tokens[k]!.lower;
    if (COMPARATIVES.has(word) || (word.length > 4 && word.endsWith('er'))) return true;
  }
  return false;
}

/** "rose by a third", "fell to 300": a change with its measure. */
function changesBy(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k <= i + SUPERLATIVE_AFTER; k++) {
    const { kind, lower, text } = tokens[k]!;
    if (kind === 'number' || CURRENCY.has(text) || SHARES.has(lower) || LARGE_NUMBERS.has(lower)) return true;
  }
  return [
    'surpassed',
    'exceeded',
    'outnumbered',
    'outnumber',
    'doubled',
    'tripled',
    'quadrupled',
    'halved',
  ].includes(tokens[i]!.lower);
}

/** "the first storm since 2011", "the worst drought ever". */
function reachesBack(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k <= i + SUPERLATIVE_AFTER; k++)
    if (LATEST.has(tokens[k]!.lower)) return true;
  return false;
}

/** A past verb, finite or behind "was" or "has": something happened. */
function isEvent(tokens: readonly Token[], i: number): boolean {
  const { kind, lower, text } = tokens[i]!;
  if (kind !== 'word' || i === 0 || isCapitalised(text)) return false;
  const regular = lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed');
  if (!regular && !IRREGULAR_PASTS.has(lower)) return false;
  let k = i - 1;
  while (k > 0 && tokens[k]!.kind === 'word' && isAdverb(tokens[k]!.lower)) k -= 1;
  const before = tokens[k]!.lower;
  // "are engaged" tells how things are, "a group led by" which group; "would have made" did not happen.
  if ((BE.has(before) || tokens[i + 1]?.lower === 'by') && !HAPPENED.has(before)) return false;
  for (let m = k; m >= 0 && m >= k - 2; m--) if (MODALS.has(tokens[m]!.lower)) return false;
  return HAPPENED.has(before) || isFiniteVerb(tokens, i);
}

/** "was closed", "has signed"; "is closed" tells how things are. */
const HAPPENED = set('was were has have had been');
const MODALS = set("would could should may might must can will shall 'd 'll");

function isNameWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (i === 0 || !isWord(token) || !isCapitalised(token.text)) return false;
  return !(MONTHS.has(token.lower) || WEEKDAYS.has(token.lower) || token.text === 'I');
}
