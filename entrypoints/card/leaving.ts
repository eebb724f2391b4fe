import type { Guard } from './guard';

/**
 * Links lead out of the card only by presses that count: a page that moved the card under a pointer would otherwise have
 * its reader tell a site what they look for, or open what stands in a note. The new tab knows nothing of the page.
 */
export function guardLinks(guard: Guard): void {
  function onPress(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.button > 1) return;
    event.preventDefault();
    const { href } = link;
    void guard.press(() => window.open(href, '_blank', 'noopener,noreferrer'));
  }
  addEventListener('click', onPress);
  // The middle button's.
  addEventListener('auxclick', onPress);
}
