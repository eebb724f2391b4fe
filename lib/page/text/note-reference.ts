import { allIn, attributeOf, own } from '../tree/dom';
import { textUpTo } from '../tree/text-up-to';

/** Numbers and signs that lead to a footnote, and arrows that lead back: nobody reads them as words. */

/** "1", "[12]", "(a)", "*", "†", "note 3". */
const MARK = /^\s*[[(]?\s*(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3}|note\s\d{1,3})\s*[\])]?\s*$/i;
/** In brackets, or no letter or number: such a mark stands in no sentence for itself. */
const SET_APART = /[[\]()*†‡§¶]/;
const BACK = /^\s*[↩↑⤴^]\ufe0e?\s*$/;
/** Names of such marks, and of what they lead to. */
const NAMES = /(^|[\s_-])(fn|foot-?note|end-?note|note-?ref|reference|cite(_|-)?(note|ref))/i;

/** Characters of such a mark, at most. */
const LONGEST = 12;

/** Whether this element is nothing but a mark of a footnote. */
export function isNoteReference(element: Element): boolean {
  const name = own(element, 'localName');
  if (name !== 'sup' && name !== 'a') return false;
  const text = textUpTo(element, LONGEST);
  if (text === undefined) return false;
  const isMark = MARK.test(text);
  if (!isMark && !(name === 'a' && BACK.test(text))) return false;
  const link = name === 'a' ? element : allIn(element, 'a')[0];
  const isWithin = link !== undefined && leadsWithin(link as HTMLAnchorElement);
  if (name === 'sup' && isWithin) return true;
  if (/^doc-(noteref|backlink)$/.test(attributeOf(element, 'role') ?? '')) return true;
  const names = `${attributeOf(element, 'class') ?? ''} ${own(element, 'id')}`;
  if (name === 'sup') return NAMES.test(names);
  if (!isWithin) return false;
  const target = own(link as HTMLAnchorElement, 'hash').slice(1);
  return (
    !isMark || SET_APART.test(text) || NAMES.test(`${names} ${target}`) || allIn(element, 'sup').length > 0
  );
}

function leadsWithin(link: HTMLAnchorElement): boolean {
  const page = own(link, 'ownerDocument').URL;
  return own(link, 'hash') !== '' && withoutHash(own(link, 'href')) === withoutHash(page);
}

function withoutHash(url: string): string {
  return url.replace(/#.*/, '');
}
