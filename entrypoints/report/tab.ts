import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { liveSignal } from '../../components/live-signal';
import { createTabPage } from '../../components/panel/tab-page';
import type { KeptReading } from '../../lib/annotations/kept-reading';
import { annotationsOf } from '../../lib/annotations/queries';
import { readingsOfArticle } from '../../lib/annotations/readings';
import type { Stored } from '../../lib/annotations/stored';
import { withNames } from '../../lib/corrections/with-names';
import type { PageState } from '../../lib/messages';
import { articleKey } from '../../lib/page/address/article-key';
import { lastTwo, sourcingChanges } from '../../lib/report/changes';
import { reportOf } from '../../lib/report/report';
import { createKept } from './kept';
import type { ReportState, Shown } from './shown';

/**
 * Of which page the report in this tab was, so that it is not another page's after a reload. Beside the address and not in
 * it: the browser keeps addresses in its history, and shows them. Of private windows nothing is remembered.
 */
interface Remembered {
  page?: string;
}
const remembered = () => (history.state as Remembered | null)?.page;
const remember = (page: string) => history.replaceState({ page } satisfies Remembered, '');

/** The report of the page in a tab, which follows what is written on it and what the page says. */
export function createTab(stored: Stored, tabId: number): ReportState {
  const { db } = stored;
  const tabPage = createTabPage();
  const { page, progress } = tabPage;
  const was = signal(remembered());
  const isGone = signal(false);

  const isOther = computed(() => {
    const address = page.value?.page.address;
    return was.value !== undefined && Boolean(address) && articleKey(address!) !== articleKey(was.value);
  });
  effect(() => {
    const { status, isPrivate, page: info } = page.value ?? {};
    if (status !== 'read' || isPrivate || !info?.address || isOther.value || was.value === info.address)
      return;
    was.value = info.address;
    remember(info.address);
  });

  const addressed = <T>(query: (address: string) => Promise<T>) => {
    const address = page.value?.page.address;
    return address ? () => query(address) : undefined;
  };
  const annotations = liveSignal(() => addressed((address) => annotationsOf(db, address)), []);
  const readings = liveSignal<KeptReading[]>(
    () => addressed((address) => readingsOfArticle(db, address)),
    [],
  );
  const changes = computed(() => {
    const two = lastTwo(readings.value.value);
    return two && sourcingChanges(two.before, two.after);
  });

  const ofTab = computed((): Shown => {
    const state = page.value;
    if (isGone.value) return { sentence: i18n.t('report.noTab') };
    if (!state || state.status === 'reading') return { progress: progress.value ?? 'unknown' };
    if (state.status === 'forbidden' || state.status === 'failed')
      return {
        sentence: i18n.t('report.notRead'),
        action: { label: i18n.t('status.again'), go: () => void tabPage.read() },
      };
    if (!state.reading) return unread(state, () => void tabPage.read(true));
    return {
      isPrivate: state.isPrivate,
      report: reportOf({
        page: state.page,
        reading: withNames(state.reading, annotations.value.value),
        text: state.text,
        annotations: annotations.value.value,
        anchors: state.anchors,
        dismissed: state.dismissed,
        isCut: state.isCut,
        ...(state.page.policies && { policies: state.page.policies }),
        ...(changes.value && { changes: changes.value }),
      }),
    };
  });

  // What was made stays, whatever the tab shows by now: it is being read, or printed.
  const made = signal<Shown>();
  effect(() => {
    if (!isOther.value && ofTab.value.report) made.value = ofTab.value;
  });
  // Where nothing was made since this page was loaded: what is kept of the page that it was of.
  const kept = createKept(stored, () =>
    !made.value && (isOther.value || ofTab.value.sentence !== undefined) ? was.value : undefined,
  );

  const shown: ReadonlySignal<Shown> = computed(() => {
    const sentence = isOther.value ? i18n.t('report.otherPage') : ofTab.value.sentence;
    if (!isOther.value && ofTab.value.report) return ofTab.value;
    if (sentence === undefined) return made.value ?? ofTab.value;
    const { report, sentence: more, isPrivate } = made.value ? { ...made.value, sentence: '' } : kept.value;
    const action = isOther.value
      ? { label: i18n.t('report.ofNow'), go: () => takeNow() }
      : ofTab.value.action;
    return {
      sentence: [sentence, was.value !== undefined && more].filter(Boolean).join(' '),
      ...(report && { report }),
      ...(isPrivate && { isPrivate }),
      ...(action && { action }),
    };
  });

  function takeNow(): void {
    was.value = undefined;
    made.value = undefined;
    history.replaceState(null, '');
  }

  browser.tabs.onRemoved.addListener((id) => {
    // What is shown stays as it is: it is read, or printed, perhaps.
    if (id === tabId && !ofTab.peek().report) isGone.value = true;
  });
  void browser.tabs.get(tabId).then(
    () => tabPage.turnTo(tabId),
    () => {
      isGone.value = true;
    },
  );

  return {
    shown,
    async goTo(id) {
      if (!(await tabPage.goTo(id))) return;
      const tab = await browser.tabs.update(tabId, { active: true });
      if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    },
  };
}

/** Why a page was not read, and what to do. */
function unread({ status }: PageState, readAnyway: () => void): Shown {
  if (status === 'not-article')
    return {
      sentence: i18n.t('status.notArticle'),
      action: { label: i18n.t('status.readAnyway'), go: readAnyway },
    };
  return { sentence: i18n.t(status === 'empty' ? 'status.empty' : 'report.notEnglish') };
}
