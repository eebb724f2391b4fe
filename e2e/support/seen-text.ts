import type { View } from '../../tools/browsers';

/** Whether what is written in a view can be read as it is meant, in whatever language. */

/** Texts that do not fit where they stand: cut off, or out over the edge of what holds them, or of the window. */
export const cutOff = (view: View): Promise<string[]> =>
  view.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, svg');
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`;
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      // One pixel wide: for those who listen.
      if (!hasText(element) || !isSeen(element) || element.clientWidth <= 1) return false;
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      if (display === 'inline' || ['auto', 'scroll'].includes(overflowX)) return false;
      // What others wrote may be of any length, and ends in dots.
      return textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...cut.map(named),
      ...(scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : []),
    ];
  });

/**
 * In a view that runs from right to left: Latin words that are not set apart from what stands around them, so that marks
 * and figures beside them land on the wrong side.
 * @param own words on screen, where ours are Latin as well (names of formats)
 */
export const notSetApart = (view: View, own: string): Promise<string[]> =>
  view.evaluate((ours) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement!;
      if (
        !/[A-Za-z]{3}/.test(text.replaceAll('Whence', '')) ||
        ours.includes(text) ||
        text.includes('\u2068')
      )
        continue;
      if (element.closest('script, style, svg, option, bdi, code, kbd, [dir=auto], [lang][dir]:not(html)'))
        continue;
      let each: Element | null = element;
      while (each && !/plaintext|isolate/.test(getComputedStyle(each).unicodeBidi)) each = each.parentElement;
      // Blocks are set apart by themselves, but run as the page does.
      if (!each || !getComputedStyle(each).unicodeBidi.includes('plaintext'))
        found.push(`${element.tagName.toLowerCase()}.${element.className}: ${text.slice(0, 60)}`);
    }
    return [...new Set(found)];
  }, own);
