import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../../lib/messages';
import { loadBeside } from './beside';
import { startPage } from './start';

/**
 * The only code of ours that runs in pages, put there when the reader asks for it or has allowed the site.
 *
 * - start: answers messages, opens and closes the card
 * - session: the article, its reading, its marks and annotations; text goes out to the background, marks come in
 * - placed: the reader's annotations, and where their words are today
 * - pointing: clicks, selections and keys of the reader
 * - beside: brings `page-beside`, what is only needed once the reader turns to a mark or a selection: the
 *   button, the card's frame, the line for screen readers
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(ctx) {
    const page = startPage(document, loadBeside);
    ctx.onInvalidated(page.stop);
    sendMessage('pageStarted', undefined)
      .then(({ auto }) => (auto ? page.read(false) : undefined))
      // The background is only unreachable when the extension has gone; then there is nothing to do here.
      .catch(() => {});
  },
});
