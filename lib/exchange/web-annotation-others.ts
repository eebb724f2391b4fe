import { type OthersQuote, othersTarget } from '../page/anchor/others-target';
import { arrivingAddress } from './arriving-address';
import type { Arriving, Passed } from './formats';
import { isObject, type JsonObject, listOf, member, stringsOf, timeOf, uuidOf } from './json-value';
import { quoteIn } from './others-quote';
import { bodyOf } from './web-annotation-bodies';

/** Sets of targets or bodies in one another that are followed. */
const MOST_SETS = 5;

/**
 * The annotation of another tool. Of several targets each is one of its own, as the model has it: "each Body is
 * considered to be equally related to each Target individually". https://www.w3.org/TR/annotation-model/#cardinality-of-bodies-and-targets
 */
export function* others(item: JsonObject, at: string): Generator<Arriving | Passed> {
  const motivations = stringsOf(member(item, 'motivation')).map((each) => each.replace(/^oa:|^.*#/, ''));
  if (motivations.includes('replying')) {
    yield { at, why: 'reply' };
    return;
  }
  const body = bodyOf(item, motivations);
  const id = uuidOf(member(item, 'id') ?? member(item, '@id'));
  const created = timeOf(member(item, 'created'));
  const modified = timeOf(member(item, 'modified')) ?? created;
  const targets = targetsOf(member(item, 'target'));
  if (targets.length === 0) yield { at, why: 'no-page' };
  for (const [index, target] of targets.entries()) {
    const standing = standingOf(target);
    if (typeof standing === 'string') yield { at, why: standing };
    else
      yield {
        at,
        // The others have none: the same words of the same page are told to be the same by what they say.
        ...(id !== undefined && index === 0 && { id }),
        page: standing.page,
        ...(standing.quote && { target: othersTarget(standing.quote) }),
        body,
        ...(created !== undefined && { created }),
        ...(modified !== undefined && { modified }),
      };
  }
}

/** Every target, those of sets too; of those among which one may choose the first, which is the one to take. */
function targetsOf(value: unknown, depth = 0): unknown[] {
  return listOf(value).flatMap((each) => {
    const items = isObject(each) ? member(each, 'items') : undefined;
    if (!isObject(each) || items === undefined || depth >= MOST_SETS) return [each];
    const all = listOf(items);
    return targetsOf(stringsOf(member(each, 'type')).includes('Choice') ? all.slice(0, 1) : all, depth + 1);
  });
}

interface Standing {
  page: Arriving['page'];
  quote?: OthersQuote;
}

function standingOf(target: unknown): Standing | Passed['why'] {
  const source = isObject(target) ? (member(target, 'source') ?? idOf(target)) : target;
  const named = isObject(source) ? idOf(source) : source;
  if (named === undefined || named === '') return 'no-page';
  const address = arrivingAddress(named);
  if (address === undefined) return 'bad-address';
  const title = isObject(source) ? member(source, 'title') : undefined;
  const page = { address, ...(typeof title === 'string' && { title }) };
  const selectors = isObject(target) ? listOf(member(target, 'selector')) : [];
  if (selectors.length === 0) return { page };
  const quote = quoteIn(selectors);
  return quote ? { page, quote } : 'no-words';
}

const idOf = (resource: JsonObject): unknown => member(resource, 'id') ?? member(resource, '@id');
