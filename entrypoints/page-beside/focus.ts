/** Keeps the focus where the reader writes, on pages that pull it back to something of their own. */

/** Within this time (ms) of its leaving the page nobody has brought the focus back by hand, not even with Tab. */
const PULLED_WITHIN = 600;
/** A page that asks time and again who has the focus wins in the end; the card then says so. */
const MOST_TRIES = 3;
/** ms after a press on the page in which the focus may follow it: the page may be slow to hear of it. */
const FOLLOWS_PRESS = 1_000;

export interface Focus {
  /** Gives the focus to a frame of ours, which has it until it is taken off the page. */
  giveTo(frame: HTMLElement): void;
  /** Whether the page has taken it from there since this was last asked, be it for a moment, and not its reader. */
  wasTaken(): boolean;
}

/** @param isOurs whether an element of the page is the one that holds what is ours */
export function createFocus(
  window: Window,
  isOurs: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): Focus {
  let frame: HTMLElement | undefined;
  let leftAt = Number.NEGATIVE_INFINITY;
  let tries = 0;
  let taken = false;
  let pressedAt = Number.NEGATIVE_INFINITY;
  const isByReader = () => performance.now() - pressedAt < FOLLOWS_PRESS;
  const isHeld = () => frame?.isConnected === true;
  const on = (type: string, listener: (event: FocusEvent) => void) =>
    window.addEventListener(type, (event) => isHeld() && listener(event as FocusEvent), {
      capture: true,
      signal,
    });

  on('blur', ({ target, timeStamp }) => {
    if (target === window) leftAt = timeStamp;
  });
  // Whoever presses something of the page means it.
  for (const type of ['pointerdown', 'keydown'])
    on(type, ({ isTrusted, timeStamp }) => {
      if (!isTrusted) return;
      leftAt = Number.NEGATIVE_INFINITY;
      pressedAt = timeStamp;
    });
  on('focusin', ({ target, timeStamp }) => {
    if (!isOurs(target) && !isByReader()) taken = true;
    if (isOurs(target) || timeStamp - leftAt > PULLED_WITHIN || tries >= MOST_TRIES) return;
    tries += 1;
    setTimeout(() => isHeld() && frame?.focus());
  });
  // Once it has done so, the page does not hear that the focus goes to us.
  for (const type of ['focusout', 'blur'])
    on(type, (event) => {
      const { target, relatedTarget } = event;
      const goesToUs = target !== window && (relatedTarget === null || isOurs(relatedTarget));
      if (tries > 0 && goesToUs) event.stopImmediatePropagation();
    });

  return {
    giveTo(to) {
      frame = to;
      tries = 0;
      taken = false;
      to.focus();
    },
    wasTaken() {
      const { document } = window;
      // A page can also take it away and give it to nothing: then what is typed is for it to hear.
      const isAway = document.hasFocus() && !isOurs(document.activeElement) && !isByReader();
      const was = taken || isAway;
      taken = false;
      return was;
    },
  };
}
