import { setTimeout as pause } from 'node:timers/promises';
import { settled } from '../../tools/bench/in-page';
import type { Browser, View } from '../../tools/browsers';

/** What the pictures of the stores and of the README are taken of: one scene a file, each a real run of Whence. */

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export type Pictures = Record<Scheme, Buffer>;

export interface Scene {
  /** Of its files: NAME-light.png and NAME-dark.png. */
  name: string;
  /** PNG files, as large as `FRAME`. */
  take(stage: Stage): Promise<Pictures>;
}

export interface Stage {
  browser: Browser;
  /** Until the page at this address has been read. */
  read(url: string): Promise<void>;
}

/** CSS pixels: what both stores ask for. */
export const FRAME = { width: 1280, height: 800 };

/**
 * Pictures of a view as who prefers light pages sees it, and who prefers dark ones.
 * @param within frames in it that take time of their own to change
 */
export async function inBoth(
  view: View,
  shoot: () => Promise<Buffer>,
  within: readonly View[] = [],
): Promise<Pictures> {
  const pictures: Partial<Pictures> = {};
  for (const scheme of SCHEMES) {
    await view.prefer(scheme);
    for (const each of [view, ...within]) {
      await each.waitFor(`${scheme} colours`, isIn, scheme);
      await each.evaluate(faded);
      await each.evaluate(settled);
    }
    pictures[scheme] = await still(shoot);
  }
  await view.prefer('light');
  return pictures as Pictures;
}

/** On a busy machine something may still be coming: the picture is the one that is followed by the same. */
async function still(shoot: () => Promise<Buffer>): Promise<Buffer> {
  let picture = await shoot();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await pause(PAUSE_MS);
    const next = await shoot();
    if (picture.equals(next)) return picture;
    picture = next;
  }
  throw new Error('The view does not come to rest.');
}

const MOST_TRIES = 10;
const PAUSE_MS = 200;

const isIn = (scheme: Scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches;

/** Colours fade into others: until they have, no two pictures are the same. */
async function faded(): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

/** One picture of two that belong together, in both. */
export const joined = (
  one: Pictures,
  other: Pictures,
  join: (one: Buffer, other: Buffer, scheme: Scheme) => Buffer,
): Pictures => ({
  light: join(one.light, other.light, 'light'),
  dark: join(one.dark, other.dark, 'dark'),
});
