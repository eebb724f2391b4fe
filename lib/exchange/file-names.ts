import { digest } from '../page/address/digest';
import { hostOf } from './host-of';
import { oneLine } from './one-line';

/**
 * What no file name may hold: on Windows `<>:"/\|?*`, in links of Obsidian `#^[]`; and signs that are not seen or turn
 * the direction, by which a name could look like another.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const NOT_IN_NAMES = /[<>:"/\\|?*#^[\]\ufffd]|\p{Cc}|\p{Cf}(?!\p{Extended_Pictographic})|\p{Co}/gu;

/** Names of devices on Windows, whatever follows a dot; the last three with superscript figures, too. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * Bytes of UTF-8, without digest and ending: with them under the 143 that encrypted folders on Linux take, which take
 * the least.
 */
const LONGEST_NAME = 110;

/** Of 65,535 names that are otherwise alike two have the same ones once in 500 libraries: then they are counted. */
const DIGEST_SIGNS = 10;

/** Two names that some file system takes for one have the same. */
const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

/**
 * A name for a file that every system takes, as like the title as can be; without its ending.
 * @param otherwise what it is called where nothing of the title can stay
 */
export function fileName(title: string, otherwise: string): string {
  const clean = oneLine(title.normalize('NFC').replace(NOT_IN_NAMES, ' '));
  const name = cut(clean).replace(/^[.\s]+|[.\s]+$/g, '');
  if (name === '') return otherwise === '' ? 'page' : fileName(otherwise, '');
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Not so long, and no sign that is seen as one cut in two. */
function cut(name: string): string {
  const encoder = new TextEncoder();
  const size = (text: string) => encoder.encode(text).length;
  if (size(name) <= LONGEST_NAME) return name;
  let short = '';
  let room = LONGEST_NAME;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    room -= size(segment);
    if (room < 0) break;
    short += segment;
  }
  return short;
}

/**
 * Names for the files of many pages, without their ending. A page is called by its title; pages of the same title, small
 * and capital letters being the same, have a digest of their address behind it, each of them: so a name depends on what
 * pages there are, and not on their order.
 * @returns for an address its name, which is no other's
 */
export function fileNames(pages: Iterable<{ address: string; title: string }>): (address: string) => string {
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  for (const { address, title } of pages) {
    const name = fileName(title, hostOf(address));
    names.set(address, name);
    times.set(folded(name), (times.get(folded(name)) ?? 0) + 1);
  }
  const given = new Set<string>();
  return (address) => {
    const bare = names.get(address) ?? fileName('', hostOf(address));
    const isOne = names.has(address) && times.get(folded(bare)) === 1;
    const name = isOne ? bare : `${bare} ${digest(address).slice(0, DIGEST_SIGNS)}`;
    let free = name;
    for (let n = 2; given.has(folded(free)); n++) free = `${name} ${n}`;
    given.add(folded(free));
    return free;
  };
}
