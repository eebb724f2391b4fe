import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { target } from '../../lib/annotations/shapes';
import { cardSubject } from '../../lib/message-shapes';
import { type CardSubject, pageOf, sendMessage } from '../../lib/messages';
import { readSign } from '../../lib/sign';
import { type Asker, isHeavier, onAsked } from './gate';
import { forgetOpening, newOpening, showToken } from './openings';
import { SHARE_SCRIPT } from './page-files';
import type { ShownPages } from './shown';
import { within } from './within';

/** A page answers at once what needs no work (ms). One that does not is held up by its own work, or does not mean to. */
const ANSWER_MS = 10_000;

/** As `isHeavier` weighs: what is marked or selected stands in it four times, and an article in parts has 5 million. */
const HEAVIEST_SUBJECT = 20_000_000;

/**
 * Stands between the card and the page that it lies on: a frame of ours inside a page has no `tabs` in Firefox, and the
 * two say nothing to each other that the page could hear.
 * @param shown knows what each page is
 */
export function tendCards(shown: ShownPages): void {
  onAsked('newCard', async (_, asker) => {
    // What the card may see is what this document shows.
    await shown.arrive(asker);
    return { token: await newOpening(asker.tab?.id ?? -1) };
  });

  onAsked('cardOpened', async ({ token }, asker) => {
    if (!(await showToken(asker, token))) return null;
    const said = await answered(asker, (page) => sendMessage('cardSubject', undefined, page), null);
    const subject = await subjectFor(said, asker);
    return subject && { subject, sign: await readSign() };
  });

  onAsked('linkToWords', async (_, { tab }) => {
    if (tab?.id === undefined) return null;
    const target = { tabId: tab.id };
    const [injected] = await browser.scripting.executeScript({ target, files: [SHARE_SCRIPT] });
    return webLink(injected?.result);
  });

  onAsked('cardDescribes', async (data, asker) => {
    const said = await answered(asker, (page) => sendMessage('describeParts', data, page), null);
    const parsed = v.safeParse(target, said);
    return parsed.success && !isHeavier(said, HEAVIEST_SUBJECT) ? parsed.output : null;
  });

  // A page that does not answer cannot say that the card is in sight; nor can it have taken the focus.
  onAsked('cardInSight', (_, asker) =>
    answered(asker, (page) => sendMessage('isCardInSight', undefined, page), false),
  );
  onAsked('focusTaken', (_, asker) =>
    answered(asker, (page) => sendMessage('hasTakenFocus', undefined, page), false),
  );

  onAsked('openPopup', () =>
    browser.action.openPopup().then(
      () => true,
      () => false,
    ),
  );

  // The page may have gone, and the card with it, before it hears of these.
  onAsked('cardResized', (data, asker) => tell(asker, (page) => sendMessage('cardHeight', data, page)));
  onAsked('cardClosed', (_, asker) => tell(asker, (page) => sendMessage('closeCard', undefined, page)));
  onAsked('cardAttaches', (data, asker) => tell(asker, (page) => sendMessage('attachAgain', data, page)));

  browser.tabs.onRemoved.addListener((tabId) => void forgetOpening(tabId));

  /** What a page says that its card is about, where it is understood and the page is what it says. */
  async function subjectFor(said: unknown, asker: Asker): Promise<CardSubject | null> {
    if (isHeavier(said, HEAVIEST_SUBJECT)) return null;
    const parsed = v.safeParse(cardSubject, said, { abortEarly: true });
    if (!parsed.success) return null;
    const subject = parsed.output;
    const page = (await shown.of(asker)).find(({ address }) => address === subject.page.address);
    return page ? { ...subject, page, isPrivate: asker.tab?.incognito === true } : null;
  }
}

type PageAddress = ReturnType<typeof pageOf>;

/** What the page around a card answers; `otherwise` where it does not. */
async function answered<T>({ tab }: Asker, ask: (page: PageAddress) => Promise<T>, otherwise: T): Promise<T> {
  return tab?.id === undefined ? otherwise : within(ANSWER_MS, ask(pageOf(tab.id))).catch(() => otherwise);
}

async function tell({ tab }: Asker, say: (page: PageAddress) => Promise<void>): Promise<void> {
  if (tab?.id !== undefined) await say(pageOf(tab.id)).catch(() => {});
}

/** What a page's script made, if it is a link: it goes to the reader's clipboard. */
function webLink(made: unknown): string | null {
  if (typeof made !== 'string' || !URL.canParse(made)) return null;
  const { protocol, href } = new URL(made);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
