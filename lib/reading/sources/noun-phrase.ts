import { type Item, wordsIn } from '../text/items';
import { isFiniteVerb, isVerbalS } from '../words/finite';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  INDEFINITES,
  isAdverb,
  isCapitalised,
  MONTHS,
  NOUN_PREPOSITIONS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
} from '../words/word-classes';

/** `[first, last]`, inclusive, in items of a sentence. */
export type Phrase = readonly [first: number, last: number];

/** How far left or right a phrase is looked for: keeps every rule linear in the text. In items. */
const LONGEST_PHRASE = 40;
/** Adverbs that belong to the noun phrase they lead: "all five of the mayors", "only a quarter of farmers". */
const QUANTIFIERS = new Set(['all', 'both', 'only', 'almost', 'nearly', 'more', 'most', 'less']);
/** Words inside a pair of commas between a name and its verb: "Jane Roe, the minister for roads, said". */
const LONGEST_ASIDE = 30;
/** "Jane Roe (D-Ohio)": a parenthesis this short belongs to the name. In items, brackets included. */
const SHORT_PARENTHESIS = 4;
/** A quotation inside a name is a nickname when it has no more words than this. */
const NICKNAME_WORDS = 3;
/** Prepositions after which a noun phrase that follows a verb is over: what follows says when or where it was said. */
const TIME_AND_PLACE = new Set(['on', 'in', 'at', 'during', 'after', 'before', 'as', 'to', 'about', 'when']);

/** Whether a word can stand in a noun phrase: anything that no closed class and no finite cue verb claims. */
function isNominal(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined) return false;
  if (
    item.kind === 'number' ||
    item.text === '%' ||
    item.text === '$' ||
    item.text === '&' ||
    item.text === '@' ||
    item.text === '#'
  )
    return true;
  if (item.kind === 'quote') return isPossessiveMark(items, i);
  if (item.kind !== 'word') return false;
  const { lower } = item;
  if (lower === "'s") return !isVerbalS(items, i);
  if (AUXILIARIES.has(lower) || SUBJECT_PRONOUNS.has(lower)) return false;
  if (DETERMINERS.has(lower) && lower !== 'that') return true;
  return !(SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower) || COORDINATORS.has(lower));
}

/** The apostrophe of "the farmers' union". */
function isPossessiveMark(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return before?.kind === 'word' && before.end === items[i]!.start && before.lower.endsWith('s');
}

export function isName(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && isCapitalised(item.text);
}

/**
 * The noun phrase that ends right before item `end`, the subject of a verb group there, or undefined.
 * An apposition between commas belongs to it, a relative clause does not.
 * `floor` is the first item that may be used.
 */
export function subjectBefore(items: readonly Item[], end: number, floor: number): Phrase | undefined {
  const last = end - 1;
  const item = items[last];
  if (item === undefined || last < floor) return undefined;
  if (item.kind === 'word' && (SUBJECT_PRONOUNS.has(item.lower) || RELATIVES.has(item.lower)))
    return [last, last];
  if (item.text === ',' || item.text === ')' || item.text === '—' || item.text === '–')
    return beforeAside(items, last, floor);
  return phraseEndingAt(items, last, floor);
}

/** "Jane Roe, the minister, | said": the phrase before the aside, with the aside when it is an apposition. */
function beforeAside(items: readonly Item[], close: number, floor: number): Phrase | undefined {
  const opener = items[close]!.text === ')' ? '(' : items[close]!.text;
  let open = close - 1;
  while (open > floor && close - open < LONGEST_ASIDE && items[open]!.text !== opener) open -= 1;
  if (items[open]?.text !== opener || open <= floor) return undefined;
  const head = phraseEndingAt(items, open - 1, floor);
  if (head === undefined) return undefined;
  const inside = items[open + 1];
  if (inside === undefined || open + 1 >= close) return undefined;
  // "On Monday, officials, …" has no name before its first comma; "Roe, 54," and "Roe, a baker," have.
  const apposition =
    (opener === '(' && close - open <= SHORT_PARENTHESIS) ||
    (opener === ',' &&
      (DETERMINERS.has(inside.lower) || inside.kind === 'number' || isNominal(items, open + 1)) &&
      !/(?:ing|ed)$/.test(inside.lower));
  return [head[0], apposition ? close : head[1]];
}

function phraseEndingAt(items: readonly Item[], last: number, floor: number): Phrase | undefined {
  if (DETERMINERS.has(items[last]!.lower) && !INDEFINITES.has(items[last]!.lower)) return undefined;
  if (!isNominal(items, last) && !isNickname(items, last)) {
    return INDEFINITES.has(items[last]?.lower ?? '') ? [last, last] : undefined;
  }
  let first = last;
  const lowest = Math.max(floor, last - LONGEST_PHRASE);
  while (first > lowest && extendsLeft(items, first - 1, last)) first -= 1;
  return trim(items, first, last);
}

function isNickname(items: readonly Item[], i: number): boolean {
  const item = items[i];
  return (
    item?.kind === 'quotation' &&
    wordsIn(item) <= NICKNAME_WORDS &&
    isName(items[i - 1]) &&
    isName(items[i + 1])
  );
}

function extendsLeft(items: readonly Item[], i: number, last: number): boolean {
  const item = items[i]!;
  if (isFiniteVerb(items, i)) return false;
  if (isNickname(items, i) || isNominal(items, i)) return true;
  const after = items[i + 1];
  // "chose to report" has no noun behind its "to".
  if (item.lower === 'to' && !(isName(after) || DETERMINERS.has(after?.lower ?? ''))) return false;
  // "a report by the engineers", not "closed by the engineers".
  if (item.lower === 'by') return isNominal(items, i - 1) && !items[i - 1]!.lower.endsWith('ed');
  if (NOUN_PREPOSITIONS.has(item.lower))
    return i < last && isNominal(items, i - 1) && !isAdverb(items[i - 1]!.lower);
  if (item.lower === 'and' || item.lower === '&') {
    return (
      isNominal(items, i - 1) &&
      (isName(items[i - 1]) === isName(after) || isList(items, i)) &&
      !clauseBefore(items, i)
    );
  }
  // "the army, the police and the mayor": a comma inside a list that an "and" closes.
  if (item.text === ',') {
    // A list of bare plurals is told from an introduction by its first member: one word ("Anglers, hoteliers and …").
    const single = i === 1 || items[i - 2]?.text === ',';
    const member = isName(after) || single || (after !== undefined && DETERMINERS.has(after.lower));
    const closed = items.slice(i + 1, last).some((x) => x.lower === 'and');
    return member && closed && isNominal(items, i - 1) && !clauseBefore(items, i);
  }
  return false;
}

/** Whether an article leads each side of an "and": "the police and now the mayor". */
function isList(items: readonly Item[], and: number): boolean {
  const next = isAdverb(items[and + 1]?.lower ?? '') ? items[and + 2] : items[and + 1];
  return next !== undefined && DETERMINERS.has(next.lower);
}

/** Whether a finite verb stands between the last clause boundary and `i`: then "and" joins clauses, not names. */
function clauseBefore(items: readonly Item[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < LONGEST_PHRASE; k--) {
    if (items[k]!.kind === 'mark' || items[k]!.kind === 'quotation') return false;
    if (isFiniteVerb(items, k)) return true;
  }
  return false;
}

/**
 * Drops what a noun phrase cannot begin with: adverbs, and a time or place that leads to a name ("In a speech Roe").
 */
function trim(items: readonly Item[], first: number, last: number): Phrase | undefined {
  let from = first;
  while (
    from < last &&
    ((isAdverb(items[from]!.lower) && !QUANTIFIERS.has(items[from]!.lower)) ||
      items[from]!.lower === "'s" ||
      WEEKDAYS.has(items[from]!.lower))
  )
    from += 1;
  const lower = items[from]!.lower;
  if (items.slice(from, last + 1).every(({ kind }) => kind !== 'word')) return undefined;
  if (from > last || lower === "'s" || isAdverb(lower) || WEEKDAYS.has(lower) || MONTHS.has(lower))
    return undefined;
  if (items[from - 1]?.lower === 'to' && !isName(items[from])) return undefined;
  const before = items[from - 1]?.lower ?? '';
  // "as the mayor said", "than Roe said": these lead a clause, other prepositions an introduction to one.
  if (PREPOSITIONS.has(before) && before !== 'as' && before !== 'than') {
    // "In Wednesday's debate Jane Roe": the last run of names is the subject, if one stands apart.
    let name = last;
    while (name > from && isName(items[name - 1])) name -= 1;
    if (isName(items[name]) && name > from) return [name, last];
    for (let k = last; k > from; k--) if (DETERMINERS.has(items[k]!.lower)) return [k, last];
  }
  return [from, last];
}

/**
 * The noun phrase that starts at item `start`, with the appositions behind it, up to a clause, a time or a place.
 * Used behind "said", "according to" and "by".
 */
export function phraseFrom(items: readonly Item[], start: number, limit = items.length): Phrase | undefined {
  const first = items[start];
  if (first === undefined) return undefined;
  if (SUBJECT_PRONOUNS.has(first.lower) || /^(?:him|them|her|me|us)$/.test(first.lower)) {
    if (!(POSSESSIVES.has(first.lower) && isNominal(items, start + 1))) return [start, start];
  }
  const end = Math.min(limit, start + LONGEST_PHRASE);
  let i = start;
  while (i < end && continuesRight(items, i, start)) i += 1;
  if (i === start) return undefined;
  let last = i - 1;
  // "Jane Roe, 54, a baker in Harrow": one apposition may follow another.
  for (let more = withApposition(items, last, end); more > last; more = withApposition(items, last, end))
    last = more;
  return [start, last];
}

function continuesRight(items: readonly Item[], i: number, start: number): boolean {
  const item = items[i]!;
  if (WEEKDAYS.has(item.lower) || isFiniteVerb(items, i)) return false;
  if (isNickname(items, i) || isNominal(items, i)) return i === start || !isAdverb(item.lower);
  if (item.lower === 'and' || NOUN_PREPOSITIONS.has(item.lower)) {
    if (TIME_AND_PLACE.has(item.lower) && (item.lower !== 'at' || !isName(items[i - 1])))
      return (
        item.lower === 'in' &&
        isName(items[i + 1]) &&
        !MONTHS.has(items[i + 1]!.lower) &&
        !isName(items[i - 1])
      );
    return i > start && isNominal(items, i + 1);
  }
  return false;
}

function withApposition(items: readonly Item[], last: number, end: number): number {
  const comma = items[last]?.text === ',' ? last : last + 1;
  const next = items[comma + 1];
  if (items[comma]?.text !== ',' || next === undefined || comma + 1 >= end) return last;
  const begins =
    DETERMINERS.has(next.lower) ||
    next.kind === 'number' ||
    (!isCapitalised(next.text) &&
      isNominal(items, comma + 1) &&
      !/(?:ing|ed)$/.test(next.lower) &&
      !isAdverb(next.lower));
  if (!begins || !(isName(items[last]) || comma === last)) return last;
  let i = comma + 1;
  while (
    i < end &&
    (continuesRight(items, i, comma + 1) || items[i]!.lower === 'at' || items[i]!.lower === 'in')
  )
    i += 1;
  const closes =
    items[i] === undefined ||
    /^[.,;!?]$/.test(items[i]!.text) ||
    items[i]!.kind === 'quotation' ||
    items[i]!.lower === 'who';
  if (!closes) return last;
  return items[i]?.text === ',' && items[i + 1]?.kind !== 'quotation' ? i : i - 1;
}
