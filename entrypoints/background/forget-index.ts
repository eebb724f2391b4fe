import { removeOthers } from '../../lib/annotations/forget-all';
import { DERIVED_NAME } from '../../lib/library/derived-database';

/**
 * What is about to be erased stands in the library's index, too, and no library need be open to take it out of there. It
 * goes as a whole, and first: should the background be stopped meanwhile, it is only made anew for nothing. A library that
 * is open writes it again, without what was erased.
 */
export function forgetIndex(): void {
  removeOthers([DERIVED_NAME]).catch((error) => console.error('Whence: the index', error));
}
