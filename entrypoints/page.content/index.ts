import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../../lib/messages';
import { injected } from './scripts';
import { startPage } from './start';
import { takeOver } from './take-over';

/**
 * The only code of ours that runs in pages, put there when the reader asks for it or has allowed the site.
 *
 * - take-over: sees to it that there is one of us on a page, and that one lives
 * - start: answers messages, opens and closes the card
 * - session: the article and its reading; text goes out to the background, marks come in
 * - marked: the marks and annotations, painted, and found where the reader points
 * - anchored: the reader's annotations, and where their words are today
 * - pointing: clicks, selections and keys of the reader
 * - inner: brings `page-inner`, what reads shadow roots and frames, to pages that have some
 * - scripts: brings `page-follow`, which reads a page again when it changes, once its marks are there, and
 *   `page-beside`, what is only needed once the reader turns to a mark or a selection: the button, the card's
 *   frame, the bar that asks for the words of a lost note, the line for screen readers
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main() {
    if (!takeOver(document)) return;
    const page = startPage(document, injected);
    sendMessage('pageStarted', undefined)
      .then(({ auto, density }) => {
        page.choose(density);
        return auto ? page.read(false) : undefined;
      })
      // The background is only unreachable when the extension has gone; then there is nothing to do here.
      .catch(() => {});
  },
});
