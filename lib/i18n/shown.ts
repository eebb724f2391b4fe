import { browser } from 'wxt/browser';
import { createI18n } from './i18n';

type Name = Parameters<typeof browser.i18n.getMessage>[0];

/** What `#i18n` stands for: the words in the language that this browser shows. */
export const i18n = createI18n(
  (name, substitutions) => browser.i18n.getMessage(name as Name, substitutions),
  () => browser.i18n.getUILanguage(),
);
