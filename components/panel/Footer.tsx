import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { UNKEPT } from '../../lib/texts/own-address';
import { exportAll } from '../export-all';
import { showKeys } from '../keys/KeySheet';
import { openOwnText } from '../open-own-text';
import { openPrint } from '../open-print';
import { openSidePanelHere } from '../open-side-panel';
import { LibraryLink } from './LibraryLink';
import { openerId } from './PanelFrame';
import type { Panel } from './panels';
import type { PanelState } from './state';

/** What can be written on this page, and below it what is about all that is stored. */
export function Footer({ state }: { state: PanelState }) {
  const status = state.page.value?.status;
  // There is nothing to point at before the page has answered, and where we may not run.
  const canWrite =
    status !== undefined &&
    !['reading', 'forbidden', 'failed'].includes(status) &&
    // Of a text that is not kept nothing is stored.
    state.page.value?.page.address !== UNKEPT;
  const deleted = state.bin.count.value.value;
  const wantsMore = useSignal(false);
  // What closes there leads the focus back here.
  const hasMore = wantsMore.value || state.panel.value === 'coding';
  const moreId = useId();
  return (
    <footer class="foot">
      <div>
        <button
          type="button"
          class="link"
          disabled={!canWrite}
          onClick={() => void state.writing.writePageNote()}
        >
          {i18n.t('actions.pageNote')}
        </button>
        <button
          type="button"
          class="link"
          disabled={!canWrite}
          // The selection on the page is lost in some browsers when the focus goes to a button here.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void state.writing.writeOnSelection()}
        >
          {i18n.t('actions.annotateSelection')}
        </button>
      </div>
      <div>
        {state.frame.kind === 'popup' && <SidePanelLink state={state} />}
        <LibraryLink frame={state.frame}>{i18n.t('library.title')}</LibraryLink>
        <PanelLink state={state} panel="steps" label={i18n.t('steps.title')} />
        <PanelLink
          state={state}
          panel="bin"
          label={deleted > 0 ? i18n.t('bin.link', [deleted]) : i18n.t('bin.title')}
        />
        <button
          type="button"
          class="link"
          aria-expanded={hasMore}
          aria-controls={moreId}
          onClick={() => {
            wantsMore.value = !hasMore;
          }}
        >
          {i18n.t('actions.more')}
        </button>
      </div>
      {hasMore && (
        // Once something is chosen the lists have their room again.
        // biome-ignore lint/a11y: the presses are those of the buttons in it
        <div
          id={moreId}
          onClick={() => {
            wantsMore.value = false;
          }}
        >
          {status === 'read' && canWrite && (
            <PanelLink state={state} panel="coding" label={i18n.t('coding.mode.open')} />
          )}
          <button type="button" class="link" disabled={!canWrite} onClick={() => void printPage(state)}>
            {i18n.t('print.title')}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => void openOwnText().then(() => state.frame.leave())}
          >
            {i18n.t('text.title')}
          </button>
          <button type="button" class="link" onClick={async () => state.undo.tell(await exportAll(state.db))}>
            {i18n.t('actions.export')}
          </button>
          <button type="button" class="link" onClick={showKeys}>
            {i18n.t('keys.open')}
          </button>
          {hasSettings() && (
            <button
              type="button"
              class="link"
              onClick={() => void browser.runtime.openOptionsPage().then(() => state.frame.leave())}
            >
              {i18n.t('actions.settings')}
            </button>
          )}
        </div>
      )}
    </footer>
  );
}

async function printPage({ tab, frame }: PanelState): Promise<void> {
  const tabId = tab();
  if (tabId === undefined) return;
  await openPrint(tabId);
  frame.leave();
}

/** The same beside the page, where it stays. */
function SidePanelLink({ state: { frame, undo } }: { state: PanelState }) {
  return (
    <button
      type="button"
      class="link"
      onClick={async () => {
        try {
          await openSidePanelHere();
          frame.leave();
        } catch (error) {
          undo.tell(i18n.t('sidePanel.notOpened', [error instanceof Error ? error.message : String(error)]));
        }
      }}
    >
      {i18n.t('sidePanel.open')}
    </button>
  );
}

/** Opens a panel in the place of the lists, and closes it. */
function PanelLink({
  state: { panel },
  panel: mine,
  label,
}: {
  state: PanelState;
  panel: Panel;
  label: string;
}) {
  const isOpen = panel.value === mine;
  return (
    <button
      type="button"
      class="link"
      id={openerId(mine)}
      aria-expanded={isOpen}
      onClick={() => {
        panel.value = isOpen ? 'lists' : mine;
      }}
    >
      {label}
    </button>
  );
}

/** Firefox says `null` where there are none. */
const hasSettings = (): boolean => Boolean(browser.runtime.getManifest().options_ui?.page);
