import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Names of the commands in the manifest. */
const OPEN = '_execute_action';
const NEXT = 'next-mark';
const PREVIOUS = 'previous-mark';

/** The ways to open Whence on a page. */
export function HowToOpen() {
  const keys = useSignal<Record<string, string>>({});

  useEffect(() => {
    // Asked for, not written down: the reader may have changed them, and another extension may hold them.
    void browser.commands.getAll().then((commands) => {
      keys.value = Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
    });
  }, [keys]);

  const { [OPEN]: open, [NEXT]: next, [PREVIOUS]: previous } = keys.value;
  return (
    <section>
      <h2>{i18n.t('welcome.openTitle')}</h2>
      <ul class="ways">
        <li>{i18n.t('welcome.openToolbar')}</li>
        <li>
          {open && next && previous
            ? i18n.t('welcome.openShortcut', [open, next, previous])
            : i18n.t('welcome.openNoShortcut')}
        </li>
        <li>{i18n.t('welcome.openMenu')}</li>
      </ul>
    </section>
  );
}
