import type { Item } from './items';
import { MONTHS, WEEKDAYS } from './word-classes';

/** What stands beside a cue and says when, where or how rather than what: "on Monday", "in a statement". */

/** Places of speech: "in a statement", "at a rally". */
const OCCASION =
  /^(?:statement|interview|speech|tweet|email|e-mail|letter|post|report|rally|conference|briefing|call|debate|message|column|appearance|filing|note|memo|address|hearing|remarks|release|meeting|press|op-ed|book|article|segment|exchange|forum|broadcast|podcast)s?$/;

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
