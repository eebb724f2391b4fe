import { style } from './styles';

/**
 * The only element that Whence adds to a page, and never into the article: the last child of the page's own root
 * element, with a closed shadow root for all that is shown over the page.
 */
export interface Host {
  /** Made when first needed; put back where the page has thrown it out. */
  root(): ShadowRoot;
  /** Moves an element in the root to a place in the window. @param left CSS pixels, as is @param top */
  position(element: HTMLElement, left: number, top: number): void;
  /** Whether an event of the page comes from our own elements. */
  owns(target: EventTarget | null): boolean;
  remove(): void;
}

/** The highest there is: pages like to lie on top. */
const ON_TOP = '2147483647';

export function createHost(document: Document): Host {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;

  // Paper shows the page with its marks, and not what lies over it.
  const printing = new AbortController();
  const show = (display: string) => () => host && style(host, { display });
  addEventListener('beforeprint', show('none'), { signal: printing.signal });
  addEventListener('afterprint', show('initial'), { signal: printing.signal });

  return {
    root() {
      if (host === undefined || root === undefined) {
        host = document.createElement('whence-card');
        style(host, { all: 'initial', position: 'absolute', left: '0', top: '0', 'z-index': ON_TOP });
        root = host.attachShadow({ mode: 'closed' });
      }
      if (!host.isConnected) document.documentElement.append(host);
      return root;
    },
    position(element, left, top) {
      // The page's own styles may have put the host anywhere.
      const origin = host?.getBoundingClientRect() ?? { left: 0, top: 0 };
      style(element, {
        left: `${Math.round(left - origin.left)}px`,
        top: `${Math.round(top - origin.top)}px`,
      });
    },
    owns: (target) => target !== null && target === host,
    remove() {
      printing.abort();
      host?.remove();
      host = root = undefined;
    },
  };
}
