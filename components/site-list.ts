import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { allowedPatterns, originPattern, REFUSED, refusedPatterns, unrefuse } from '../lib/sites';
import { addressOf, hostOf } from './site-address';

/** The sites that are read by themselves, and the reader's way to add and remove one. */
export interface Sites {
  /** Match patterns, one a site. */
  allowed: ReadonlySignal<string[]>;
  /** Those that are never to be offered. */
  refused: ReadonlySignal<string[]>;
  /** What became of the last request. */
  sentence: ReadonlySignal<string>;
  /**
   * Asks the browser for the site that was typed. To be called first thing in a click handler: the browser asks
   * only for a gesture it has just seen.
   */
  allow(typed: string): void;
  stop(pattern: string): Promise<void>;
  /** Takes a refusal back. */
  offerAgain(pattern: string): Promise<void>;
}

export function createSites(): Sites {
  const allowed = signal<string[]>([]);
  const refused = signal<string[]>([]);
  const sentence = signal('');

  async function refresh(): Promise<void> {
    [allowed.value, refused.value] = await Promise.all([allowedPatterns(), refusedPatterns()]);
  }

  const tellFailure = (error: unknown) => {
    sentence.value = i18n.t('site.failed', [String(error)]);
  };

  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && REFUSED in changes) void refresh();
  });
  void refresh();

  async function settle(granted: boolean, address: string, pattern: string): Promise<void> {
    if (granted) await unrefuse(address);
    sentence.value = granted ? i18n.t('welcome.allowed', [hostOf(pattern)]) : i18n.t('site.notGranted');
    await refresh();
  }

  return {
    allowed,
    refused,
    sentence,
    allow(typed) {
      const address = addressOf(typed);
      const pattern = address && originPattern(address);
      if (!address || !pattern) {
        sentence.value = i18n.t('welcome.notAddress');
        return;
      }
      // Nothing is awaited before this: the gesture would be gone.
      browser.permissions
        .request({ origins: [pattern] })
        .then((granted) => settle(granted, address, pattern))
        .catch(tellFailure);
    },
    async stop(pattern) {
      try {
        await browser.permissions.remove({ origins: [pattern] });
        sentence.value = i18n.t('welcome.stopped', [hostOf(pattern)]);
      } catch (error) {
        tellFailure(error);
      }
      await refresh();
    },
    async offerAgain(pattern) {
      await unrefuse(pattern);
      await refresh();
    },
  };
}
