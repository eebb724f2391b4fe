import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '#i18n';
import type { CardSubject } from '../../lib/messages';
import { onMessage, sendMessage, stopListening } from '../../lib/messages';
import { createFurniture } from './furniture';
import { lastBox, listenToReader } from './pointing';
import { createSession, type Found } from './session';

/**
 * The only code of ours that runs in pages, put there when the reader asks for it or has allowed the site.
 *
 * - session: the article, its reading, its marks and annotations; text goes out to the background, marks come in
 * - subjects: what a card is about
 * - pointing: clicks, selections and keys of the reader
 * - furniture: the button, the card's frame and the line for screen readers, made when first needed
 *
 * Until a page is read nothing listens to the page and nothing watches it.
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(ctx) {
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

    async function read(anyway: boolean) {
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

    ctx.onInvalidated(() => {
      listening.abort();
      stopListening();
      session.stop();
      furniture.remove();
    });

    sendMessage('pageStarted', undefined)
      .then(({ auto }) => (auto ? read(false) : undefined))
      .catch(() => {});
  },
});
