import { i18n } from '#i18n';

/** Says of an element of ours in what language its words are, and which way they run: the page may be in another. */
export function showLanguage(element: HTMLElement): void {
  element.lang = i18n.language;
  element.dir = i18n.direction;
}
