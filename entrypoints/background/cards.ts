import { browser } from 'wxt/browser';
import { onMessage, pageOf, sendMessage } from '../../lib/messages';
import { readSign } from '../../lib/sign';
import { type CardSender, forgetOpening, isOpenCard, newOpening, showToken } from './openings';
import { SHARE_SCRIPT } from './page-files';

/**
 * Stands between the card and the page that it lies on: a frame of ours inside a page has no `tabs` in Firefox, and the
 * two say nothing to each other that the page could hear.
 */
export function tendCards(): void {
  onMessage('newCard', async ({ sender }) => ({ token: await newOpening(sender.tab?.id ?? -1) }));

  onMessage('cardOpened', async ({ data, sender }) => {
    if (!(await showToken(sender, data.token))) return null;
    const subject = await askPage(sender, (page) => sendMessage('cardSubject', undefined, page), null);
    return subject && { subject, sign: await readSign() };
  });

  onMessage('linkToWords', async ({ sender }) => {
    const page = await pageAround(sender);
    if (!page) return null;
    const target = { tabId: page.tabId };
    const [injected] = await browser.scripting.executeScript({ target, files: [SHARE_SCRIPT] });
    return typeof injected?.result === 'string' ? injected.result : null;
  });

  // A page that does not answer cannot say that the card is in sight; nor can it have taken the focus.
  onMessage('cardInSight', ({ sender }) =>
    askPage(sender, (page) => sendMessage('isCardInSight', undefined, page), false),
  );
  onMessage('focusTaken', ({ sender }) =>
    askPage(sender, (page) => sendMessage('hasTakenFocus', undefined, page), false),
  );

  onMessage('openPopup', async ({ sender }) => {
    if (!(await isOpenCard(sender))) return false;
    return browser.action.openPopup().then(
      () => true,
      () => false,
    );
  });

  // The page may have gone, and the card with it, before it hears of these.
  onMessage('cardResized', async ({ data, sender }) => {
    const page = await pageAround(sender);
    if (page) await sendMessage('cardHeight', data, page).catch(() => {});
  });
  onMessage('cardClosed', async ({ sender }) => {
    const page = await pageAround(sender);
    if (page) await sendMessage('closeCard', undefined, page).catch(() => {});
  });
  onMessage('cardAttaches', async ({ data, sender }) => {
    const page = await pageAround(sender);
    if (page) await sendMessage('attachAgain', data, page).catch(() => {});
  });

  browser.tabs.onRemoved.addListener((tabId) => void forgetOpening(tabId));
}

/** The page that the card lies on; none for a frame that is not the one that was opened. */
async function pageAround(sender: CardSender): Promise<ReturnType<typeof pageOf> | undefined> {
  if (sender.tab?.id === undefined || !(await isOpenCard(sender))) return undefined;
  return pageOf(sender.tab.id);
}

/** What the page around a card answers; `otherwise` where there is none, or it does not answer. */
async function askPage<T>(
  sender: CardSender,
  ask: (page: ReturnType<typeof pageOf>) => Promise<T>,
  otherwise: T,
): Promise<T> {
  const page = await pageAround(sender);
  return page ? ask(page).catch(() => otherwise) : otherwise;
}
