/** Runs in a page, the card, the popup or the panel, each function by itself: they are sent as text. */

interface EventEntry extends PerformanceEntry {
  interactionId?: number;
}
interface Watched {
  whenceEvents?: { before: number; longest: Map<number, number> };
}

/** From now on notes how long each press and key takes until what it changed is painted (Event Timing). */
export function watchInteractions(): void {
  const longest = new Map<number, number>();
  const before = performance.interactionCount ?? 0;
  (window as Watched).whenceEvents = { before, longest };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as EventEntry[])
      if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** ms of those of 16 and more, and how many there were of all. */
export async function interactionsSeen(): Promise<{ ms: number[]; count: number }> {
  // Told of a frame later, when the browser has time.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const { before, longest } = (window as Watched).whenceEvents!;
  const count = (performance.interactionCount ?? longest.size + before) - before;
  return { ms: [...longest.values()], count: Math.max(count, longest.size) };
}

/**
 * When the lists of a page were first painted (epoch, ms), by what was painted of them that is largest; and when the
 * browser began to load the view, before which nothing of ours runs.
 */
export function listsPainted(): Promise<{ painted: number; began: number }> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const lists = list
        .getEntries()
        .find((entry) => (entry as { element?: Element }).element?.closest('.head, .tabs, #panel'));
      const began = performance.timeOrigin;
      if (lists) resolve({ painted: began + lists.startTime, began });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** In the popup: notes when a press comes, for the panel that it opens. */
export function notePress(): void {
  addEventListener('pointerup', () => localStorage.setItem('benchPress', String(Date.now())), {
    capture: true,
  });
}

/** In the panel: when that was. */
export const notedPress = (): number => Number(localStorage.getItem('benchPress'));

/** Waits until another mark is in hand than was, and painted. @returns when (epoch, ms), and which */
export async function nextInHand(layer: number, before: string): Promise<{ at: number; hand: string }> {
  for (;;) {
    const layers = [CSS.highlights.get(`whence-${layer}`), CSS.highlights.get(`whence-${layer}-dark`)];
    const [range] = layers.flatMap((each) => [...((each as unknown as Iterable<Range>) ?? [])]);
    const hand = range ? range.toString() : '';
    if (hand !== '' && hand !== before) {
      // What comes behind a frame's callbacks comes behind its painting.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { at: Date.now(), hand };
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Scrolls the list of the panel for so many ms, a row and a half a frame, and back from its end. @returns frames a second */
export async function scrollRows(ms: number): Promise<number> {
  const list = document.getElementById('panel')!;
  let step = 100;
  let frames = 0;
  const began = performance.now();
  while (performance.now() - began < ms) {
    if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) step = -100;
    else if (list.scrollTop <= 0) step = 100;
    list.scrollTop += step;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames += 1;
  }
  return (frames * 1_000) / (performance.now() - began);
}

/** Frames a second that this view draws when nothing is done. */
export async function idleFrames(ms: number): Promise<number> {
  let frames = 0;
  const began = performance.now();
  while (performance.now() - began < ms) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames += 1;
  }
  return (frames * 1_000) / (performance.now() - began);
}
