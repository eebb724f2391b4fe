import type { Coding } from './coding';

interface Others {
  /** Something else is being done, and keys are its own. */
  isOff: () => boolean;
  change: () => void;
  undo: () => void;
}

/** What keys do while an article is coded. Those of fields, and with Ctrl and the like, are not ours. */
export function codingKeys(coding: Coding, { isOff, change, undo }: Others): (event: KeyboardEvent) => void {
  return (event) => {
    if (isOff() || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const act = actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  function actOf(pressed: string): (() => void) | undefined {
    switch (pressed.toLowerCase()) {
      case 'r':
        return () => void coding.right();
      case 'w':
        return () => void coding.wrong();
      case 'c':
        return coding.row.value?.judged === 'wrong' ? undefined : change;
      case 'n':
      case 'arrowdown':
        return () => coding.step(1);
      case 'p':
      case 'arrowup':
        return () => coding.step(-1);
      case 'u':
        return undo;
    }
    const code = coding.codes.value.find(({ key }) => key?.toLowerCase() === pressed.toLowerCase());
    return code && (() => void coding.code(code.name));
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
