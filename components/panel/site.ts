import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { countAnnotationsOnSite } from '../../lib/annotations/queries';
import type { PageState } from '../../lib/messages';
import { onSetting, readSetting } from '../../lib/settings/stored';
import { isOffered, WHEN, type WhenToRead } from '../../lib/settings/when-to-read';
import { isAllowed, isRefused, originPattern, refuse, unrefuse } from '../../lib/sites';
import { liveSignal } from '../live-signal';
import type { UndoState } from '../undo';
import { siteWord } from '../words';

/**
 * - `none`: no site, such as a file, or one that we may not read.
 * - `quiet`: nothing to offer yet. `offer`: the reader annotates this site and may want it read always.
 * - `refused`: never to be offered again. `allowed`: read by itself.
 */
export type SiteStatus = 'none' | 'quiet' | 'offer' | 'refused' | 'allowed';

/** Whether this page's site is read by itself, and the reader's choice of it. */
export interface SiteState {
  status: ReadonlySignal<SiteStatus>;
  /** As the reader knows it: "example.org". */
  name: ReadonlySignal<string>;
  /** To be called first thing in a click handler: the browser asks only for a gesture it has just seen. */
  allow(): void;
  refuse(): Promise<void>;
  stop(): Promise<void>;
}

export function createSite(
  db: WhenceDatabase,
  page: ReadonlySignal<PageState | undefined>,
  undo: UndoState,
): SiteState {
  const url = computed(() => page.value?.page.url ?? '');
  const name = computed(() => siteWord(url.value));
  const allowed = signal(false);
  const refused = signal(false);
  const annotated = liveSignal(() => {
    const address = page.value?.page.address;
    return address ? () => countAnnotationsOnSite(db, address) : undefined;
  }, 0);

  async function refresh(): Promise<void> {
    const asked = url.value;
    const answers = await Promise.all([isAllowed(asked), isRefused(asked)]);
    if (asked === url.value) [allowed.value, refused.value] = answers;
  }

  effect(() => {
    if (url.value !== '') void refresh();
  });
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);

  const when = signal<WhenToRead>();
  void readSetting(WHEN).then((now) => {
    when.value = now;
  });
  onSetting(WHEN, (now) => {
    when.value = now;
  });

  const status = computed<SiteStatus>(() => {
    const isOutOfReach = page.value?.status === 'forbidden' || page.value?.status === 'failed';
    if (isOutOfReach || originPattern(url.value) === undefined) return 'none';
    if (allowed.value) return 'allowed';
    if (refused.value) return 'refused';
    return annotated.value.value > 0 && isOffered(when.value) ? 'offer' : 'quiet';
  });

  async function settle(granted: boolean, asked: string): Promise<void> {
    if (granted) await unrefuse(asked);
    else undo.tell(i18n.t('site.notGranted'));
    await refresh();
  }

  const tellFailure = (error: unknown) => undo.tell(i18n.t('site.failed', [String(error)]));

  return {
    status,
    name,
    allow() {
      const asked = url.value;
      const pattern = originPattern(asked);
      if (pattern === undefined) return;
      // Nothing is awaited before this: the gesture would be gone.
      browser.permissions
        .request({ origins: [pattern] })
        .then((granted) => settle(granted, asked))
        .catch(tellFailure);
    },
    async refuse() {
      const asked = url.value;
      await refuse(asked);
      await refresh();
      undo.done({
        sentence: i18n.t('site.refused', [name.value]),
        async back() {
          await unrefuse(asked);
          await refresh();
        },
      });
    },
    async stop() {
      const pattern = originPattern(url.value);
      if (pattern === undefined) return;
      await browser.permissions.remove({ origins: [pattern] }).catch(tellFailure);
      await refresh();
    },
  };
}
