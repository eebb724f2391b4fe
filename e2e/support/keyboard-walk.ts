import { expect } from 'vitest';
import type { View } from '../../tools/browsers';

/** One place where the focus came to rest. */
export interface Stop {
  /** Tag, role or type, and name: for people who read a failure. */
  what: string;
  /** What it is called to those who do not see it. */
  name: string;
  /** Whether it looks other than without the focus. */
  isSeen: boolean;
  /** Whether some of it is in the window. */
  isInView: boolean;
}

/** More than any view of ours has: a walk that goes on is caught in a circle. */
const MOST_STOPS = 300;

/**
 * Goes through a view by Tab alone, from its beginning to its end, and says where the focus rests. Each stop is to be
 * seen, in the window and named, and no element is to be come to twice before all have been.
 * @returns the stops, in their order
 * @throws where the walk does not end
 */
export async function walkByTab(view: View): Promise<Stop[]> {
  // From the very beginning, whatever had the focus.
  await view.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    const start = document.createElement('span');
    start.tabIndex = -1;
    start.id = 'walk-start';
    document.body.prepend(start);
    start.focus();
    start.addEventListener('blur', () => start.remove(), { once: true });
    (globalThis as { walked?: Set<Element> }).walked = new Set();
  });
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await view.press('Tab');
    const stop = await view.evaluate(look);
    if (stop === 'end') return stops;
    if (stop !== 'same') stops.push(stop);
  }
  throw new Error(`After ${MOST_STOPS} stops there is no end: ${stops.slice(-6).map(({ what }) => what)}`);
}

/** The same, and holds each stop to what readers need. @param least as many stops at least */
export async function expectKeyboard(view: View, least: number): Promise<Stop[]> {
  const stops = await walkByTab(view);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(stops.filter(({ isInView }) => !isInView)).toEqual([]);
  expect(stops.filter(({ name }) => name === '')).toEqual([]);
  expect(stops.length).toBeGreaterThanOrEqual(least);
  return stops;
}

/**
 * In the view: where the focus is now. "end" where it has left the document, or has come round; "same" where it is in
 * another part of the same field, as of a date.
 */
function look(): Stop | 'end' | 'same' {
  const { walked } = globalThis as unknown as { walked: Set<Element> };
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement || !document.hasFocus()) return 'end';
  // Round to the beginning: headless browsers have nothing around the document.
  if (at === [...walked][0]) return 'end';
  const textOf = (ids: string | null) =>
    (ids ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const labels = 'labels' in at ? Array.from((at as HTMLInputElement).labels ?? []) : [];
  const name = [
    textOf(at.getAttribute('aria-labelledby')),
    at.getAttribute('aria-label'),
    labels.map((label) => label.textContent).join(' '),
    at.getAttribute('title'),
    at.matches('input, select, textarea') ? '' : at.textContent,
  ].find((each) => each?.trim());
  const kind = at.getAttribute('role') ?? at.getAttribute('type') ?? '';
  const what = `${at.localName}${kind && `[${kind}]`} ${name?.trim().slice(0, 50) ?? ''}`;
  if (at === [...walked].at(-1) && at.matches('[type=date], [type=time]')) return 'same';
  if (walked.has(at)) throw new Error(`Come to twice: ${what}`);
  walked.add(at);

  const looks = (element: Element) => {
    const { outline, boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(element);
    return [outline, boxShadow, borderColor, backgroundColor, textDecoration].join('|');
  };
  // What frames it may show the focus for it: a label around a box.
  const around = [at, at.parentElement ?? at];
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  let isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  if (!isSeen) {
    const focused = around.map(looks);
    (at as HTMLElement).blur();
    isSeen = around.map(looks).some((each, index) => each !== focused[index]);
    (at as HTMLElement).focus();
  }
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return { what, name: name?.trim() ?? '', isSeen, isInView };
}
