import type { OthersQuote } from '../page/anchor/others-target';
import { isObject, type JsonObject, listOf, member, stringsOf } from './json-value';

/** Selectors in selectors that are followed. */
const MOST_REFINED = 5;

/**
 * The words that another tool's selectors quote; `undefined` where none does. Several select the same in different ways,
 * of which we know but one; one that is refined selects within what it selects.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export function quoteIn(selectors: readonly unknown[], depth = 0): OthersQuote | undefined {
  const known = selectors.filter(isObject);
  for (const selector of known) {
    const inner = depth < MOST_REFINED && quoteIn(listOf(member(selector, 'refinedBy')), depth + 1);
    // Its position counts from where the outer one begins.
    if (inner) return { ...inner, start: 0 };
  }
  const start = known
    .map((each) => isType(each, 'TextPositionSelector') && member(each, 'start'))
    .find(isPlace);
  for (const selector of known) {
    const exact = member(selector, 'exact');
    if (!isType(selector, 'TextQuoteSelector') || typeof exact !== 'string' || exact.trim() === '') continue;
    const [prefix, suffix] = ['prefix', 'suffix'].map((key) => member(selector, key));
    return {
      exact,
      prefix: typeof prefix === 'string' ? prefix : '',
      suffix: typeof suffix === 'string' ? suffix : '',
      ...(start !== undefined && { start }),
    };
  }
  return undefined;
}

const isType = (selector: JsonObject, type: string): boolean =>
  [...stringsOf(member(selector, 'type')), ...stringsOf(member(selector, '@type'))].some(
    (each) => each.replace(/^oa:/, '') === type,
  );

/** An offset in a text: no other number. */
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
