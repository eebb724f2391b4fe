import { i18n } from '#i18n';

/** What a page of ours begins with: its title, and the language and direction of the words on it. */
export function showPage(title: string): void {
  const { documentElement: root } = document;
  root.lang = i18n.language;
  root.dir = i18n.direction;
  document.title = title;
}
