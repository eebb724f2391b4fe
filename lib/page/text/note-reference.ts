/** Numbers and signs that lead to a footnote, and arrows that lead back: nobody reads them as words. */

/** "1", "[12]", "(a)", "*", "†", "note 3". */
const MARK = /^\s*[[(]?\s*(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3}|note\s\d{1,3})\s*[\])]?\s*$/i;
/** In brackets, or no letter or number: such a mark stands in no sentence for itself. */
const SET_APART = /[[\]()*†‡§¶]/;
const BACK = /^\s*[↩↑⤴^]\ufe0e?\s*$/;
/** Names of such marks, and of what they lead to. */
const NAMES = /(^|[\s_-])(fn|foot-?note|end-?note|note-?ref|reference|cite(_|-)?(note|ref))/i;

/** Whether this element is nothing but a mark of a footnote. */
export function isNoteReference(element: Element): boolean {
  const name = element.localName;
  if (name !== 'sup' && name !== 'a') return false;
  const text = element.textContent ?? '';
  const isMark = MARK.test(text);
  if (!isMark && !(name === 'a' && BACK.test(text))) return false;
  const link = name === 'a' ? element : element.querySelector('a');
  const target = link?.getAttribute('href') ?? '';
  const leadsWithin =
    target.startsWith('#') || (target.includes('#') && isSamePage(link as HTMLAnchorElement));
  if (name === 'sup' && leadsWithin) return true;
  if (/^doc-(noteref|backlink)$/.test(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (name === 'sup') return NAMES.test(names);
  if (!leadsWithin) return false;
  if (!isMark) return true;
  return (
    SET_APART.test(text) ||
    NAMES.test(`${names} ${target.replace(/^.*#/, '')}`) ||
    !!element.querySelector('sup')
  );
}

function isSamePage({ href, ownerDocument }: HTMLAnchorElement): boolean {
  return href.replace(/#.*/, '') === ownerDocument.URL.replace(/#.*/, '');
}
