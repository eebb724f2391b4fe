/** Tells when a page takes another address without being loaded anew. */

interface WithNavigation {
  navigation?: EventTarget;
}

/**
 * Calls `onChange` at each change of the address but for its fragment, which leads to another place of the same page.
 * Where there is no Navigation API (Firefox before 147) a script's change of the address is heard of only with the next
 * change of the page's title, for pages that show another article title it; going back and forth is always heard of.
 * https://html.spec.whatwg.org/#navigation-api
 * @param signal ends it
 */
export function onAddressChange(window: Window, onChange: () => void, signal: AbortSignal): void {
  const { document } = window;
  let address = withoutFragment(document.URL);
  const look = () => {
    const now = withoutFragment(document.URL);
    if (now === address) return;
    address = now;
    onChange();
  };
  const { navigation } = window as WithNavigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  window.addEventListener('popstate', look, { signal });
  const titles = new MutationObserver(look);
  const head = document.head ?? document.documentElement;
  const title = document.querySelector('title');
  titles.observe(head, { childList: true });
  if (title) titles.observe(title, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => titles.disconnect());
}

/** A fragment that is a route ("#!/story/7", "#/story/7") is another page. */
function withoutFragment(url: string): string {
  return /#!?\//.test(url) ? url : url.replace(/#.*$/, '');
}
