import { isFiniteVerb } from './finite';
import type { Item } from './items';
import { MONTHS, PREPOSITIONS, WEEKDAYS } from './word-classes';

/** What stands beside a cue and says when, where or how rather than what: "on Monday", "in a statement". */

/** Places of speech: "in a statement", "at a rally". */
const OCCASION =
  /^(?:statement|interview|speech|tweet|email|e-mail|letter|post|report|rally|conference|briefing|call|debate|message|column|appearance|filing|note|memo|address|hearing|remarks|release|meeting|press|op-ed|book|article|segment|exchange|forum|broadcast|podcast)s?$/;

/** "on Monday", "in a statement", "at a rally in …": says when or where it was said. */
export function isOccasion(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined) return false;
  if (WEEKDAYS.has(item.lower) || /^(?:yesterday|today|tonight)$/.test(item.lower)) return true;
  if (!/^(?:on|in|at|during|via|through|to|from|over|for|by|earlier|late|last|this)$/.test(item.lower))
    return false;
  for (let k = i + 1; k < i + 7 && k < items.length; k++) {
    const { lower, kind } = items[k]!;
    if (kind === 'mark' || kind === 'quotation') return false;
    if (
      WEEKDAYS.has(lower) ||
      MONTHS.has(lower) ||
      OCCASION.test(lower) ||
      /^(?:week|month|year|morning|afternoon|evening|night|twitter|facebook|television|radio|tv)$/.test(lower)
    )
      return true;
    if (isFiniteVerb(items, k) || (PREPOSITIONS.has(lower) && k > i + 3)) return false;
  }
  return false;
}

/** Whether what follows a cue says when, where or how rather than what. */
export function startsAdverbial(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined) return false;
  if (
    WEEKDAYS.has(item.lower) ||
    MONTHS.has(item.lower) ||
    /^(?:yesterday|today|tonight|earlier|last|late|early|recently|later|repeatedly|here|again|afterward|afterwards|then)$/.test(
      item.lower,
    )
  ) {
    return !(MONTHS.has(item.lower) && items[i + 1]?.kind !== 'number');
  }
  return /^(?:in|on|at|during|after|before|as|from|via|through|to|with|when|while|of|by|about|for)$/.test(
    item.lower,
  );
}

/** "statement", "interview", "rally": where something was said. */
export function isOccasionNoun(lower: string): boolean {
  return OCCASION.test(lower);
}
