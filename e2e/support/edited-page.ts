import type { Page, View } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';
import { askPage } from '../../tools/browsers/page-state';
import type { PageServer } from '../../tools/browsers/server';

/** A page that its publisher edits between two visits, and what Whence says of the notes on it. */

/** The statement that is annotated, as it is first published. */
export const STATEMENT = '“The wall will hold for nine years,” said Mira Olsen, who built it.';
/** Some words of it that stand in one line, for the mouse. */
export const WORDS = 'The wall will hold for nine years';
/** A sentence that stays in every version. */
export const OTHER = 'The ferry to the outer islands stays in harbour';

const PARAGRAPHS = [
  'The council of Lenn Harbour met on Tuesday to talk about the old sea wall, which leaks at every spring tide.',
  STATEMENT,
  'The town clerk said that the money for a new one was not there, and that the county had not answered two letters.',
  `${OTHER} until the engineers have been down to look at the footings.`,
  'A report by the harbour master is due in the autumn. According to the ministry, no other wall on this coast is as old.',
];

/** Publishes the article with some of its words replaced. The same name is the same address. */
export function publish(
  server: PageServer,
  name: string,
  edit = (text: string) => text,
  headers?: Record<string, string>,
): string {
  const body = PARAGRAPHS.map((text) => `<p>${edit(text)}</p>`).join('\n');
  return server.make(
    `${name}.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The wall of Lenn Harbour</title><meta property="og:type" content="article"><meta name="color-scheme" content="light dark"><style>body { max-width: 640px; margin: 40px auto; font: 18px/1.6 Georgia, serif }</style></head><body><article><h1>The wall of Lenn Harbour</h1>${body}</article></body></html>`,
    headers,
  );
}

/** "nine" becomes "four". */
export const recounted = (text: string) => (text === STATEMENT ? text.replace('nine', 'four') : text);

/** The same, and "said" becomes "claimed". */
export const reworded = (text: string) => recounted(text).replace('said Mira', 'claimed Mira');

/** The paragraph with the statement is another one. */
export const withoutStatement = (text: string) =>
  text === STATEMENT ? 'Nobody from the firm that built it could be reached before this was printed.' : text;

/** The sentence that else stays is another one. */
export const withoutOther = (text: string) =>
  text.startsWith(OTHER) ? 'Nothing was decided, and the members went home before the tide came in.' : text;

interface Anchors {
  anchors: Record<string, { status: string }>;
}

/** What the page says of its annotations: "exact", "changed", "lost". */
export async function standing(popup: View): Promise<string[]> {
  const { anchors } = await askPage<Anchors>(popup, 'pageState');
  return Object.values(anchors).map(({ status }) => status);
}

export const toStand = (popup: View, status: string) =>
  until(`the note to be ${status}`, async () => (await standing(popup)).join() === status);

/** Words shown as gone and as new in a view, without what is said to screen readers alone. */
export const difference = (view: View): Promise<{ gone: string[]; come: string[] }> =>
  view.waitFor('the difference', () => {
    const shown = document.querySelector('.difference');
    if (!shown) return undefined;
    const words = (tag: string) =>
      [...shown.querySelectorAll(tag)].map(({ lastChild }) => lastChild?.textContent ?? '');
    return { gone: words('del'), come: words('ins') };
  });

/**
 * Whether the bar at the foot of the window is there. It lies in a closed shadow root: only its place can be seen, beside
 * where a tall card may reach down to it.
 */
export const hasBar = (page: Page) =>
  page.evaluate(() =>
    document.elementFromPoint(innerWidth / 2 + 60, innerHeight - 34)?.matches('div[popover]'),
  );
