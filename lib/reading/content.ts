import { isOccasionNoun, startsAdverbial } from './adverbials';
import { type Item, wordsIn } from './items';
import { isName, type Phrase, phraseFrom, subjectBefore } from './noun-phrase';
import type { VerbGroup } from './verb-groups';
import { DETERMINERS, isAdverb, PREPOSITIONS, SUBJECT_PRONOUNS, WEEKDAYS } from './word-classes';

/** Where the content of a cue begins and ends: the part of the rules where most is won or lost. */

/** How far behind a cue its "that" or its quotation may stand ("said in a speech to farmers in the north that"). In items. */
const REACH = 16;
/**
 * Words that, behind a comma, begin what the writer adds. Other subordinators belong to the content more often
 * than not (chosen on polnear.train, one by one).
 */
const ADDITIONS = new Set(['while', 'whereas', 'even', 'according', 'citing', 'prompting', 'which', 'who']);
/** Words at which a content that is a noun phrase ends. */
const PHRASE_ENDS = new Set(['while', 'before', 'after', 'but', 'because']);
/** End (exclusive) of a sentence without its full stop. */
export function sentenceEnd(items: readonly Item[]): number {
  let end = items.length;
  while (
    end > 0 &&
    /^(?:[.;!…]|[)\]])$/.test(items[end - 1]!.text) &&
    !(items[end - 1]!.text === ')' && items.slice(0, end).some((x) => x.text === '('))
  )
    end -= 1;
  return end;
}

/**
 * End (exclusive) of the content that begins at `from`: the sentence's end, or where another cue or an addition
 * of the writer begins. `nominal`: the content is a noun phrase, which ends sooner.
 */
export function contentEnd(
  items: readonly Item[],
  from: number,
  groups: readonly VerbGroup[],
  nominal: boolean,
): number {
  const end = sentenceEnd(items);
  for (let i = from + 1; i < end; i++) {
    const item = items[i]!;
    const next = items[i + 1];
    if (item.text === ';' || (item.text === ')' && !items.slice(from, i).some((x) => x.text === '(')))
      return i;
    if ((item.text === '—' || item.text === '–' || item.text === '-') && item.kind === 'mark' && i > from + 2)
      return i;
    if (item.text === ',' && endsAtComma(items, i, groups, nominal)) return i;
    if (item.lower === 'and' || item.lower === 'but') {
      if (beginsCoordinate(items, i, groups)) return i;
    }
    if (nominal && i > from && PHRASE_ENDS.has(item.lower)) return i;
    if (item.lower === 'according' && next?.lower === 'to') return i;
  }
  return end;
}

function endsAtComma(
  items: readonly Item[],
  comma: number,
  groups: readonly VerbGroup[],
  nominal: boolean,
): boolean {
  const next = items[comma + 1];
  if (next === undefined) return true;
  if (ADDITIONS.has(next.lower)) return true;
  const group = groups.find((g) => g.first > comma && g.first <= comma + 3);
  if (group?.kind === 'gerund' && group.first === comma + 1) return true;
  if ((next.lower === 'and' || next.lower === 'or') && beginsCoordinate(items, comma + 1, groups))
    return true;
  if (nominal && next.kind !== 'quotation')
    return (
      /^(?:who|which|where|whose|a|an|the|in|on|at|saying|he|she|they|it|and|calling|one|this|that|his|her|their)$/.test(
        next.lower,
      ) || /ing$/.test(next.lower)
    );
  return false;
}

/** "and" followed by a cue of its own: "… and called for", "… and the mayor said". */
function beginsCoordinate(items: readonly Item[], and: number, groups: readonly VerbGroup[]): boolean {
  const group = groups.find((g) => g.first > and && g.kind !== 'infinitive');
  if (group === undefined || group.first > and + 12) return false;
  if (group.first === and + 1)
    return (
      group.kind === 'finite' &&
      !/^(?:had|has|have|is|are|was|were|would|will|could|can|do|did|does)$/.test(items[group.first]!.lower)
    );
  // Without a comma before it, "and" joins two clauses of one content more often than two attributions.
  const speaks = group.verb.frames.has('s') || group.verb.frames.has('o') || items[and - 1]?.text === ',';
  if (group.kind !== 'finite' || !speaks) return false;
  const subject = subjectBefore(items, group.first, and + 1);
  return subject !== undefined && subject[0] === and + 1;
}

/** First item of the content to the right of a cue that ended before `from`, or undefined when nothing follows. */
export function contentStart(items: readonly Item[], from: number): number | undefined {
  const end = sentenceEnd(items);
  if (from >= end) return undefined;
  if (!startsAdverbial(items, from)) return skipMarks(items, from, end);
  for (let i = from; i < end && i < from + REACH; i++) {
    const item = items[i]!;
    if (item.lower === 'that' && !DETERMINERS.has(items[i - 1]?.lower ?? '')) return i;
    if (
      item.kind === 'quotation' &&
      (items[i - 1]?.text === ',' || items[i - 1]?.text === ':' || wordsIn(item) > 4)
    )
      return i;
    if (item.text === ':') return i + 1 < end ? i + 1 : undefined;
    if (item.text === ',') return behindAside(items, i, end);
  }
  return afterAdverbial(items, from, end);
}

/** "reported on Monday, citing two officials, that …": the content behind an aside that a comma opens. */
function behindAside(items: readonly Item[], comma: number, end: number): number | undefined {
  for (let i = comma + 1; i + 1 < end && i < comma + REACH; i++) {
    if (items[i]!.text === ',' && items[i + 1]!.lower === 'that') return i + 1;
  }
  return undefined;
}

function skipMarks(items: readonly Item[], from: number, end: number): number | undefined {
  let i = from;
  while (i < end && (items[i]!.text === ',' || items[i]!.text === ':')) i += 1;
  return i < end ? i : undefined;
}

/** "said Tuesday | the plan …", "said in a statement | she …": the content behind a short adverbial without "that". */
function afterAdverbial(items: readonly Item[], from: number, end: number): number | undefined {
  const item = items[from]!;
  if (WEEKDAYS.has(item.lower) || isAdverb(item.lower) || /^(?:yesterday|today)$/.test(item.lower)) {
    let i = from + 1;
    while (
      i < end &&
      (isAdverb(items[i]!.lower) || /^(?:morning|night|afternoon|evening)$/.test(items[i]!.lower))
    )
      i += 1;
    return i < end && !startsAdverbial(items, i) && items[i]!.kind !== 'mark' ? i : undefined;
  }
  for (let i = from + 1; i < end && i < from + 7; i++) {
    const next = items[i + 1];
    const closes = WEEKDAYS.has(items[i]!.lower) || isOccasionNoun(items[i]!.lower);
    if (closes && next !== undefined && i + 1 < end && startsClause(items, i + 1)) return i + 1;
  }
  return undefined;
}

/** Whether a clause can begin here: a subject pronoun, a determiner, a name. */
export function startsClause(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined) return false;
  return (
    SUBJECT_PRONOUNS.has(item.lower) ||
    DETERMINERS.has(item.lower) ||
    isName(item) ||
    /^(?:there|many|some|most|people)$/.test(item.lower)
  );
}

/** Whether what begins here is a clause by its first word: "that …", "whether …", "he …". */
export function isClauseWord(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (/^(?:that|whether|how|why|what|if|where|who|there)$/.test(item.lower) ||
      SUBJECT_PRONOUNS.has(item.lower))
  );
}

/** The hearer behind "told", and where the content begins; undefined when no content follows. */
export function hearerAndContent(
  items: readonly Item[],
  from: number,
): { hearer: Phrase; start: number } | undefined {
  const end = sentenceEnd(items);
  const hearer = phraseFrom(items, from, end);
  if (hearer === undefined) return undefined;
  for (let i = from + 1; i < end && i < from + REACH; i++) {
    const item = items[i]!;
    const clause =
      item.lower === 'that' ||
      (item.lower === 'to' && items[i + 1]?.kind === 'word') ||
      /^(?:how|why|whether|what|if)$/.test(item.lower);
    if (clause || (item.kind === 'quotation' && wordsIn(item) > 2))
      return { hearer: [from, Math.min(hearer[1], i - 1)], start: i };
    if (item.text === ':' && i + 1 < end) return { hearer: [from, Math.min(hearer[1], i - 1)], start: i + 1 };
    if (item.text === ',') {
      const quoted = items[i + 1]?.kind === 'quotation';
      if (quoted) return { hearer: [from, Math.min(hearer[1], i - 1)], start: i + 1 };
      break;
    }
    const pronoun = SUBJECT_PRONOUNS.has(item.lower) && !(item.lower === 'you' || item.lower === 'it');
    if (
      pronoun ||
      (i > from &&
        DETERMINERS.has(item.lower) &&
        !PREPOSITIONS.has(items[i - 1]!.lower) &&
        items[i - 1]!.lower !== 'and')
    ) {
      return { hearer: [from, i - 1], start: i };
    }
    if (item.lower === 'about' || item.lower === 'of') return { hearer: [from, i - 1], start: i };
  }
  return { hearer, start: Math.min(hearer[1] + 1, end) };
}

/** Whether nothing but adverbials lies between `from` and the end of the sentence or its next quotation. */
export function onlyAdverbialsFollow(items: readonly Item[], from: number): boolean {
  const end = sentenceEnd(items);
  if (from >= end || items[from]!.text === ',' || items[from]!.text === '?') return true;
  if (!startsAdverbial(items, from)) return false;
  for (let i = from; i < end && i < from + REACH; i++) if (items[i]!.lower === 'that') return false;
  return true;
}
