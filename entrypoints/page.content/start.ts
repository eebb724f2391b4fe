import { i18n } from '#i18n';
import type { CardSubject, PageState } from '../../lib/messages';
import { onMessage, stopListening } from '../../lib/messages';
import { createFurniture } from './furniture';
import { lastBox, listenToReader } from './pointing';
import { createSession, type Found } from './session';

export interface PageControl {
  read(anyway: boolean): Promise<PageState>;
  /** Takes everything of ours off the page and stops listening. */
  stop(): void;
}

/**
 * Answers the messages that a page gets, and opens the card. Until the page is read nothing listens to the
 * page's own events and nothing watches it. The welcome page starts the same for its sample article.
 */
export function startPage(document: Document): PageControl {
  const furniture = createFurniture(document);
  const session = createSession(document, furniture.announce);
  const listening = new AbortController();
  let subject: CardSubject | null = null;
  let pointing = false;

  function openCard(found: Found): boolean {
    const box = lastBox(found.ranges);
    if (!box) return false;
    subject = found.subject;
    session.take(found.id);
    furniture.openCard(box, i18n.t('cardFrameTitle'));
    return true;
  }

  function closeCard(): void {
    subject = null;
    session.take(undefined);
    furniture.closeCard();
  }

  async function read(anyway: boolean): Promise<PageState> {
    const state = await session.read(anyway);
    if (!pointing && !listening.signal.aborted) {
      pointing = true;
      listenToReader(document, session, furniture, openCard, closeCard, listening.signal);
    }
    return state;
  }

  onMessage('isThere', () => true);
  onMessage('startReading', ({ data }) => read(data.anyway ?? false));
  onMessage('pageState', () => session.state());
  onMessage('goTo', ({ data }) => session.goTo(data.id));
  onMessage('selectionSubject', () => session.selection()?.subject ?? null);
  onMessage('annotateSelection', () => {
    const found = session.selection();
    return found !== undefined && openCard(found);
  });
  onMessage('hideKinds', ({ data }) => session.hide(data.hidden));
  onMessage('stepMark', ({ data }) => session.step(data.by));
  onMessage('cardSubject', () => subject);
  onMessage('cardHeight', ({ data }) => furniture.setCardHeight(data.height));
  onMessage('closeCard', closeCard);
  onMessage('annotationsChanged', async ({ data }) => {
    if (data.address === session.state().page.address) await session.refreshAnnotations();
  });

  return {
    read,
    stop() {
      listening.abort();
      stopListening();
      session.stop();
      furniture.remove();
    },
  };
}
