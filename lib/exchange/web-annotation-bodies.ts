import { ASSESSMENTS, type Assessment, type Body } from '../annotations/model';
import { cleanTags } from '../annotations/tags';
import { htmlText } from './html-text';
import { isObject, type JsonObject, listOf, member, stringsOf } from './json-value';

/** Sets of bodies in one another that are followed. */
const MOST_SETS = 5;

/** What another tool's annotation says, in one note and its tags. */
export function bodyOf(item: JsonObject, motivations: readonly string[]): Body {
  const texts: string[] = [];
  const tags: string[] = [];
  let assessment: Assessment | undefined;
  const bodies = [...listOf(member(item, 'bodyValue')), ...listOf(member(item, 'body'))];
  for (const body of flat(bodies)) {
    const text = textOf(body).trim();
    if (text === '') continue;
    const purposes = purposesOf(body, motivations);
    if (purposes.some((purpose) => purpose === 'tagging' || purpose === 'classifying')) tags.push(text);
    else if (purposes.includes('assessing') && isAssessment(text)) assessment = text;
    else texts.push(text);
  }
  return { note: texts.join('\n\n'), tags: cleanTags(tags), ...(assessment && { assessment }) };
}

const isAssessment = (text: string): text is Assessment => (ASSESSMENTS as readonly string[]).includes(text);

/** Those of sets too; of those among which one may choose the first, which is the one to take. */
function flat(bodies: readonly unknown[], depth = 0): unknown[] {
  return bodies.flatMap((body) => {
    const items = isObject(body) ? member(body, 'items') : undefined;
    if (!isObject(body) || items === undefined || depth >= MOST_SETS) return [body];
    const all = listOf(items);
    return flat(stringsOf(member(body, 'type')).includes('Choice') ? all.slice(0, 1) : all, depth + 1);
  });
}

/** What a body is for: what it says of itself, else what the annotation is made for where that is one thing. */
function purposesOf(body: unknown, motivations: readonly string[]): string[] {
  const own = isObject(body) ? stringsOf(member(body, 'purpose')) : [];
  return own.length > 0
    ? own.map((each) => each.replace(/^oa:|^.*#/, ''))
    : motivations.length === 1
      ? [...motivations]
      : [];
}

/** Its words; of something that stands elsewhere, a picture or a page, its address. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (!isObject(body)) return '';
  const value = member(body, 'value') ?? member(body, 'chars');
  if (typeof value === 'string')
    return stringsOf(member(body, 'format')).includes('text/html') ? htmlText(value) : value;
  const source = member(body, 'source');
  if (isObject(source)) return textOf(source);
  return (
    ([source, member(body, 'id'), member(body, '@id')].find((each) => typeof each === 'string') as string) ??
    ''
  );
}
