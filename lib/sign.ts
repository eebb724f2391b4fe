import { browser } from 'wxt/browser';

/**
 * The reader's own sign: a word or two that each card shows and no page can know. A page can draw a frame that looks
 * like the card, and has to leave the sign out or guess it.
 */

const SIGN = 'sign';

/** Characters: what fits into the card's last line. */
export const LONGEST_SIGN = 32;

/** Two words of these make 4,096 signs, short and easy to tell apart: a page that guesses is wrong for good. */
const FIRST =
  'amber ashen azure bold brisk broad calm clear copper coral crisp dawn deep dusky early even fern first flint fond frosty gentle golden green grey hazel high inky ivory jade keen late lilac linen little lofty long loyal lunar mellow merry misty mossy muted narrow noble oaken olive opal pale pearl plain plum quick quiet rapid rosy rusty sandy silver sleek slow smoky solar'.split(
    ' ',
  );
const SECOND =
  'acorn anchor apple badger basil beacon birch bridge brook candle canyon cedar cherry clover comet cove crane creek delta dune eagle ember falcon fiddle finch forest garden glade harbour heron hill island juniper kettle lagoon lantern lark maple marten meadow mill moth orchard otter owl pebble pepper pine plover prairie quill raven reed river robin saddle sparrow spruce stone thistle tulip valley willow'.split(
    ' ',
  );

/** A sign drawn at random. */
export function drawSign(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${FIRST[a % FIRST.length]} ${SECOND[b % SECOND.length]}`;
}

/** What the reader typed, as it is kept: one line, and not too long for the card. Empty where nothing is left. */
export const cleanSign = (typed: string): string =>
  [...typed.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_SIGN).join('').trim();

/** The reader's sign; one is drawn where there is none yet. In pages of the extension and its background alone. */
export function readSign(): Promise<string> {
  // Two that ask at once for the first time must not draw one each.
  return navigator.locks.request('whence-sign', async () => {
    const stored = (await browser.storage.local.get(SIGN))[SIGN];
    if (typeof stored === 'string' && stored !== '') return stored;
    const drawn = drawSign();
    await browser.storage.local.set({ [SIGN]: drawn });
    return drawn;
  });
}

/** Keeps another sign; nothing is changed where nothing is left of what was typed. @returns the sign from now on */
export async function writeSign(typed: string): Promise<string> {
  const sign = cleanSign(typed);
  if (sign === '') return readSign();
  await browser.storage.local.set({ [SIGN]: sign });
  return sign;
}
