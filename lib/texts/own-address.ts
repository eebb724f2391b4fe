/**
 * The address of a text of the reader's own. It has none on the web: one that is kept is named by an id of its own, and
 * all that are not by none, since nothing of these is stored.
 */

const SCHEME = 'whence-text:';

/** Of a text that is not kept. */
export const UNKEPT = SCHEME;

/** As `crypto.randomUUID` makes it. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Where the page for it is in the extension. */
export const OWN_TEXT_PAGE = '/text.html';

/** The address of the text with this id; of any other name, that of one that is not kept. */
export const ownTextAddress = (id: string): string => (ID.test(id) ? SCHEME + id : UNKEPT);

/** The id of a text that is kept; nothing for all other addresses. */
export function ownTextId(address: string): string | undefined {
  const id = address.startsWith(SCHEME) ? address.slice(SCHEME.length) : '';
  return ID.test(id) ? id : undefined;
}

/** Where a text that is kept is read, within the extension; nothing for all other addresses. */
export function ownTextLink(address: string): string | undefined {
  const id = ownTextId(address);
  return id && `${OWN_TEXT_PAGE}#${id}`;
}

/** Whether this is a text of the reader's own, kept or not, and no page. */
export const isOwnText = (address: string): boolean => address.startsWith(SCHEME);
