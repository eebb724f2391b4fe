import type { PageInfo } from '../annotations/model';
import { arrivingAddress } from './arriving-address';
import { isObject, member, stringsOf } from './json-value';

/** What a file of ours says of a page: what is of the kind it should be. */
export function pageFactsIn(value: unknown): Partial<PageInfo> {
  if (!isObject(value)) return {};
  const text = (key: 'title' | 'site' | 'published' | 'lang') => {
    const told = member(value, key);
    return typeof told === 'string' ? { [key]: told } : {};
  };
  const url = arrivingAddress(member(value, 'url'), true);
  const authors = member(value, 'authors');
  return {
    ...text('title'),
    ...text('site'),
    ...(Array.isArray(authors) && { authors: stringsOf(authors) }),
    ...text('published'),
    ...text('lang'),
    ...(url !== undefined && { url }),
  };
}
