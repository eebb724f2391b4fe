import type { View } from './types';

/** How a function of a test gets into a view, and its answer out. */

/** Long enough for a machine that is busy with other things; a wait that gets here has failed. */
export const WAIT_MS = 60_000;
/** ms between two looks: hardly any at first, as most waits end at once, then more, as looking takes time as well. */
export const POLL_MS = { first: 5, longest: 40 };

/**
 * JavaScript source that calls `run` with `args` and resolves to its result as JSON.
 * JSON, because it keeps lone surrogates and is the same in both protocols.
 */
export function sourceOf(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  // Compilers that keep functions' names call `__name`; it exists in our process, not in the view's.
  return `(async () => { const __name = (f) => f; return JSON.stringify(await (${run})(...${JSON.stringify(args)})) ?? 'null'; })()`;
}

/** Asks until the answer is truthy. `what` completes the sentence "Waited for …". */
export async function until<T>(what: string, ask: () => Promise<T>, ms = WAIT_MS): Promise<NonNullable<T>> {
  const deadline = Date.now() + ms;
  let pause = POLL_MS.first;
  let trouble: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = undefined;
    } catch (error) {
      // A view that is just loading has no document to ask yet.
      trouble = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(2 * pause, POLL_MS.longest);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${ms} ms for ${what}.`, { cause: trouble });
}

/**
 * In the view: scrolls an element into sight and tells where its middle is; nothing while it has no place. The card's
 * frame gets its height, and with it its place on the page, by a message after its contents have theirs.
 */
export async function locate(
  selector: string,
  label?: string,
): Promise<{ x: number; y: number } | undefined> {
  // Whoever looks twice is to see two pictures.
  await new Promise(requestAnimationFrame);
  const tallest = 500; // of a card in the tests: a window with no room for more would cut it
  const own = document.body.getBoundingClientRect().height;
  if (window !== top && own <= tallest && Math.abs(innerHeight - Math.ceil(own)) > 1) return undefined;
  const element = [...document.querySelectorAll(selector)].find(
    (one) => !label || one.getAttribute('aria-label') === label || one.textContent?.trim().startsWith(label),
  );
  // Nobody presses what cannot be pressed yet. The card takes no press before it has lain still for a moment.
  if (
    !element ||
    element.matches(':disabled') ||
    (element.localName === 'button' && element.closest('.waiting'))
  )
    return undefined;
  // A card's page is scrolled with it, and a card that has just moved takes no press: no further than it must be.
  const block = window === top ? 'center' : 'nearest';
  // `instant`: a page that scrolls smoothly would move under the pointer.
  element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return undefined;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Asks where something is until it is in the same place twice in a row: the card grows with what is in it, and a
 * page that is just laid out still moves.
 */
export async function standingStill(
  what: string,
  ask: () => Promise<{ x: number; y: number } | undefined | null>,
): Promise<{ x: number; y: number }> {
  let last: { x: number; y: number } | undefined | null;
  return until(`${what} to stand still`, async () => {
    const now = await ask();
    const still = now && last && now.x === last.x && now.y === last.y;
    last = now;
    return still ? now : undefined;
  });
}

/** ms in which a click that was made on something that stands still is heard of, however busy its view is; made again too soon, it would be two. */
const HEARD_MS = 3_000;

/**
 * Clicks in the middle of an element. What it stands in may grow between the look and the press, as the popup does
 * while its lists come in: a click that lands elsewhere in the view is kept from what it hits, and made again.
 * @param look where its middle is, in the coordinates that `clickAt` takes
 */
export async function clickElement(
  view: Pick<View, 'evaluate'>,
  { selector, label }: { selector: string; label: string | undefined },
  look: () => Promise<{ x: number; y: number } | undefined | null>,
  clickAt: (x: number, y: number) => Promise<void>,
): Promise<void> {
  const what = label ?? selector;
  await until(`a click on ${what}`, async () => {
    const { x, y } = await standingStill(what, look);
    await view.evaluate(guardClick, selector, label);
    await clickAt(x, y);
    // A view that the click has closed, or led elsewhere, was clicked.
    const heard = () => view.evaluate(clickLanded).catch(() => true);
    const answer = async () => {
      const first = await heard();
      if (first !== null) return { landed: first };
      const now = await look();
      const landed = await heard();
      // Where it has moved away under the pointer, the click went to something outside the view: a card's page.
      return landed !== null || now?.x !== x || now.y !== y ? { landed } : undefined;
    };
    return (await until('the click to be heard', answer, HEARD_MS)).landed;
  });
}

interface Guarded {
  whenceClick?: { landed: boolean | null };
}

/** In the view: from now on notes whether the next click lands on this element, and keeps it from any other. */
function guardClick(selector: string, label?: string): void {
  const click: { landed: boolean | null } = { landed: null };
  (window as Guarded).whenceClick = click;
  const listening = new AbortController();
  const isMeant = (target: EventTarget) =>
    target instanceof Element &&
    target.matches(selector) &&
    (!label || target.getAttribute('aria-label') === label || target.textContent?.trim().startsWith(label));
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const listen = (event: Event) => {
      const meant = event.composedPath().some(isMeant);
      if (!meant) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (type === 'click') {
        click.landed = meant;
        listening.abort();
      }
    };
    window.addEventListener(type, listen, { capture: true, signal: listening.signal });
  }
}

/** In the view: whether that click has landed there; `null` while it has not come. A page opened since was led to. */
function clickLanded(): boolean | null {
  const click = (window as Guarded).whenceClick;
  return click ? click.landed : true;
}

/**
 * In the view: whether the focus is in this element. The caret then stands behind what is there: a click puts it where
 * it falls, and words that were only just drawn may have moved.
 */
export function isReadyToType(selector: string): boolean {
  const field = document.activeElement;
  if (!document.hasFocus() || !field?.matches(selector)) return false;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
    field.setSelectionRange(field.value.length, field.value.length);
  return true;
}
