import { expect, test } from 'vitest';
import { launch } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { servePages } from '../tools/browsers/server';
import { smallDisk } from '../tools/browsers/small-disk';
import { findBrowser } from '../tools/setup.mjs';
import { write, written } from './support/editor';
import { browserName, readPage } from './support/fixture';

/** A disk that is really full. drafts.test.ts puts the same fault into the database where nothing can be mounted. */

const executable = findBrowser(browserName);
const disk = executable && smallDisk(browserName);
/**
 * Far more than a database keeps in hand for its log, so that it needs room that is not there, but not so much that
 * storing it takes long. No two lines are the same: Firefox stores what it has compressed.
 */
const LONG = Array.from({ length: 10_000 }, (_, line) => `No room for this, said line ${line}.`).join('\n');

if (executable && !disk)
  console.log('No file system can be mounted here: the fault is put into the database alone.');

test.runIf(disk)(
  'a full disk is told to the reader, who keeps the words and can save them later',
  async () => {
    if (!disk || !executable) return;
    const server = await servePages();
    const browser = await launch(browserName, executable, {
      extension: extensionFolder(browserName, 'shipped'),
      profile: disk.profile,
    });
    try {
      const page = await browser.open(server.url('samples/csp.html'));
      const { popup } = await readPage(browser, page);
      await popup.click('button', 'Note on this page');
      disk.fill();
      await write(popup, { note: '.' });
      await popup.evaluate((text) => {
        // As a paste: so much cannot be typed.
        const field = document.querySelector<HTMLTextAreaElement>('.editor textarea');
        if (field) field.value = text;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      }, LONG);
      await popup.click('.editor button.main');
      // Not the one on the draft, which comes before: room that is made too early lets the note be stored.
      await popup.waitFor('the sentence', () =>
        /so this note is not stored yet|This note could not be stored/.test(
          document.querySelector('[role=alert]')?.textContent ?? '',
        ),
      );
      expect((await written(popup)).note === LONG).toBe(true);
      disk.free();
      await popup.click('.editor button.main');
      await popup.waitFor('the editor to close', () => !document.querySelector('.editor'));
      await popup.click('[role=tab]', 'Mine');
      await popup.waitFor('the note', () =>
        document.body.innerText.includes('No room for this, said line 0.'),
      );
    } finally {
      await browser.close();
      await server.close();
      disk.remove();
    }
  },
);
