import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { minifyPage } from './tools/minify-page';
import { noticesOfBuild } from './tools/notices/write';
import { stripEvals } from './tools/strip-evals';
import { stripReadability } from './tools/strip-readability';
import { ensureKernels } from './tools/wasm.mjs';

/**
 * The manifest of each browser. Installing asks for nothing that shows a warning: no host permission at all,
 * so the content script is injected on the reader's request (`activeTab`) or on sites the reader allowed.
 */

/**
 * Public half of a key made once for the project. It fixes Chrome's id, and with it the reader's data,
 * whatever folder or build the extension is loaded from.
 */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzwEvAE/OiOyZwRchxPJ9Pf+jaav69C9mf4TXlEP7e4PLH2p2Wnozb55GMMBRKQjSGCcGOEyleyVvG7te8NnC49sVZ/U9BkZJcc7djUc3jrG0lQ5fDvK5c+EPhafQ54XtHqdCqLkyT8JDDeYT4HeXJx0MeMyfpoy/p41TlPx+NjgLSwjfYe7h7N9CXCKcf4mq58uQgPtfO/nyT14/YgmQSI2kATsViGW7raoo0UcZObTbuwDrVUL64Hvcv8jDtEYmBw9cOWC3/FDmZfXAPsS+/ujs4IcI3OVAM+2x7zl1+Zb7XFaglsvlg81BEsapSsO+VJ/NY+PRWycNLFbxi81C2QIDAQAB';

/** The same for Firefox. */
const GECKO_ID = '{0c5b7d1e-7c0f-4d0b-9a56-3f1e6b8f2a47}';

/**
 * The browser's permission prompt cannot be clicked without a display. The tests of allowed sites use a build
 * that is granted the tests' own origins in its manifest; nothing else differs in it.
 */
const TEST_ORIGINS = process.env.WHENCE_TEST_ORIGINS?.split(' ').filter(Boolean) ?? [];

/** What the content script gets in place of WXT's context, which it has no use for. */
const NO_CONTEXT = join(import.meta.dirname, 'entrypoints/page.content/no-context.ts');

/**
 * Languages that others of their kind are shown in, too. From "pt_PT" Chrome goes to "pt" and then to English, and never
 * to "pt_BR".
 */
const ALSO_FOR: Record<string, readonly string[]> = { pt_BR: ['pt_PT'] };
const messagesFile = (locale: string) => join('_locales', locale, 'messages.json');

/** What `#i18n` stands for. */
const I18N = join(import.meta.dirname, 'lib/i18n/shown.ts');

/** In place of what reads "&eacute;" in Markdown, which our content policy forbids. */
const NO_REFERENCES = join(import.meta.dirname, 'lib/texts/no-references.ts');

/** Every package of which something is bundled has its licence in the extension. */
const notices = noticesOfBuild(import.meta.dirname);

/**
 * Chrome suggests four keys at most, and the first four commands have them. Firefox takes any number; none of these is a
 * key of its own: https://support.mozilla.org/en-US/kb/keyboard-shortcuts-perform-firefox-tasks-quickly
 */
const moreKeys = (browser: string, key: string) =>
  browser === 'firefox' ? { suggested_key: { default: key } } : {};

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  outDir: process.env.WHENCE_OUT_DIR ?? '.output',
  // Imports are written out: a reader of a file sees where each name comes from.
  imports: false,
  hooks: {
    'build:before': () => ensureKernels(),
    'build:publicAssets': (_, files) => {
      for (const [name, others] of Object.entries(ALSO_FOR)) {
        const messages = files.find(({ relativeDest }) => relativeDest === messagesFile(name));
        if (messages)
          files.push(...others.map((other) => ({ ...messages, relativeDest: messagesFile(other) })));
      }
    },
    // The module makes `_locales` and the types of the keys; it chooses plurals by `count === 1`, so not its `t`.
    'config:resolved': ({ config }) => {
      config.alias['#i18n'] = I18N;
    },
    'build:done': ({ config }) => notices.write(config.outDir),
  },
  vite: () => ({
    plugins: [preact(), stripReadability(), stripEvals(), minifyPage(), notices.plugin()],
    // A worker that a page starts is bundled by itself.
    worker: { plugins: () => [notices.plugin()] },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': NO_CONTEXT,
        'decode-named-character-reference': NO_REFERENCES,
      },
    },
    build: {
      // Both browsers' oldest supported versions; no transforms that only add bytes.
      target: ['chrome140', 'firefox146'],
      sourcemap: false,
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    // Asked for when the reader wants backups among the downloads.
    optional_permissions: ['downloads'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(TEST_ORIGINS.length > 0 && { host_permissions: TEST_ORIGINS }),
    // "No request leaves the extension" is not only promised: the browser holds our own pages to it, which can ask
    // for its own files and nothing else. Not while developing, when they are loaded anew by the development server.
    // No string of a page becomes markup or script in them (Trusted Types). Of the two policies that can be made one
    // starts our own workers and nothing else (`components/start-worker.ts`), the other makes documents of HTML in which
    // nothing runs and nothing is loaded (`entrypoints/text/inert-html.ts`).
    // 'wasm-unsafe-eval' lets the reading compile its kernels, which are part of the background's script.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types whence-worker whence-inert-html",
      },
    }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLibrary__' },
      'open-side-panel': { description: '__MSG_commandSidePanel__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'next-of-kind': { description: '__MSG_keys_command_kind__' },
      'next-without-source': {
        ...moreKeys(browser, 'Alt+Shift+N'),
        description: '__MSG_keys_command_unsourced__',
      },
      'open-mark': { ...moreKeys(browser, 'Alt+Shift+O'), description: '__MSG_keys_command_open__' },
      'annotate-selection': {
        ...moreKeys(browser, 'Alt+Shift+A'),
        description: '__MSG_keys_command_annotate__',
      },
      'hide-marks': { ...moreKeys(browser, 'Alt+Shift+M'), description: '__MSG_keys_command_hide__' },
      density: { description: '__MSG_keys_command_density__' },
      'search-library': { ...moreKeys(browser, 'Alt+Shift+F'), description: '__MSG_keys_command_search__' },
      'print-notes': { description: '__MSG_keys_command_print__' },
      // No key is suggested for it: one that is hit by mistake is not to take anything back.
      'undo-last': { description: '__MSG_keys_command_undo__' },
      'show-keys': { description: '__MSG_keys_command_keys__' },
    },
    // The card is a page of the extension shown in a frame, so that the page it lies on sees neither its
    // text nor its keys. In Chrome its address changes with every session, so that it tells pages nothing.
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['https://*/*', 'http://*/*', 'file:///*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'chrome'
      ? { key: CHROME_KEY, minimum_chrome_version: '140' }
      : {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
  }),
});
