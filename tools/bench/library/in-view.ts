/**
 * Runs in a page of the extension that has the library in a frame: it opens it, types, clicks and scrolls, and takes the
 * times, from the event until the frame in which what came of it is drawn.
 */

let frame: HTMLIFrameElement | undefined;

const view = () => frame!.contentWindow as Window & typeof globalThis;
const all = <T extends Element>(selector: string) => [
  ...frame!.contentDocument!.querySelectorAll<T>(selector),
];

/** ms after which something that should be seen is given up. */
const PATIENCE_MS = 120_000;

async function until<T>(what: string, look: () => T | undefined | null | false): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`Waited for ${what} in vain.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const shownTotal = () => Number((all('.total')[0]?.textContent ?? '').replace(/\D/g, '') || -1);
const rows = () => all('[role=option]').filter((row) => (row.textContent ?? '').length > 3);

/**
 * Opens the library. @param total how many annotations there are
 * @returns ms until its first rows are there, and until it says that it has all of them
 */
export async function openLibrary(total: number): Promise<{ first: number; complete: number }> {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:1280px;height:800px;border:0;background:#fff';
  frame.src = '/library.html#/notes';
  const began = performance.now();
  document.documentElement.append(frame);
  await until('rows', () => frame!.contentDocument && rows().length > 0);
  const first = performance.now() - began;
  // Counts come once the index is there: first rows and how many there are, before it is.
  await until('all of them', () => shownTotal() >= total && all('[data-facet][data-value]').length > 0);
  const complete = performance.now() - began;
  listen();
  return { first, complete };
}

export function closeLibrary(): void {
  frame?.remove();
  frame = undefined;
}

/** What was asked of the worker: how much, and by its ids what was not answered yet. */
let asked = 0;
let answered = 0;
const open = new Set<unknown>();

function listen(): void {
  [asked, answered] = [0, 0];
  open.clear();
  const { Worker: Kind } = view();
  const known = new WeakSet<Worker>();
  const { postMessage } = Kind.prototype;
  Kind.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    if (!known.has(this)) {
      known.add(this);
      this.addEventListener('message', ({ data }) => {
        if (open.delete((data as Message)?.id)) answered += 1;
      });
    }
    const { id, type } = args[0] as Message;
    // Of what comlink sends, calls alone are answered by something that is seen.
    if (type === 'APPLY') {
      asked += 1;
      open.add(id);
    }
    return postMessage.apply(this, args as never);
  };
}

interface Message {
  id?: unknown;
  type?: string;
}

/** ms in which nothing being asked means that nothing will be. */
const SETTLED_MS = 60;
/** ms in which anything is asked, if anything is. */
const ASKED_MS = 300;

/**
 * Does something, and gives the ms until the frame after the first answer that came of it, which is the rows, and after
 * the last one, which is the counts.
 */
async function timed(act: () => void): Promise<{ rows: number; all: number }> {
  const began = performance.now();
  const before = asked;
  act();
  let [rowsAt, ended] = [0, began];
  let quietSince = began;
  let last = answered;
  for (;;) {
    await new Promise((resolve) => view().requestAnimationFrame(resolve));
    const now = performance.now();
    if (answered !== last) ended = now;
    if (answered !== last && rowsAt === 0) rowsAt = now;
    if (answered !== last || open.size > 0) quietSince = now;
    last = answered;
    if (asked > before && now - quietSince > SETTLED_MS) return { rows: rowsAt - began, all: ended - began };
    // Nothing had to be asked, as the answer is known.
    if (asked === before && now - began > ASKED_MS) return { rows: 0, all: 0 };
    if (now - began > PATIENCE_MS) throw new Error(`The library does not answer (${asked}, ${answered}).`);
  }
}

/** Types words letter by letter, each into an empty field. @returns ms of each key, by how many letters there were */
export async function typeWords(words: string[]): Promise<{ letters: number; typed: string; ms: number }[]> {
  const [field] = all<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('There is no search field.');
  const times: { letters: number; typed: string; ms: number }[] = [];
  const put = (text: string) => {
    field.value = text;
    field.dispatchEvent(new (view().InputEvent)('input', { bubbles: true, data: text.at(-1) ?? null }));
  };
  for (const word of words) {
    for (let letters = 1; letters <= word.length; letters++) {
      const typed = word.slice(0, letters);
      times.push({ letters, typed, ms: (await timed(() => put(typed))).rows });
    }
    await timed(() => put(''));
  }
  return times;
}

/** Presses the first values of each filter, and takes each back. @returns ms of each */
export async function pressFilters(): Promise<{ facet: string; ms: number }[]> {
  const times: { facet: string; ms: number }[] = [];
  const facets = [...new Set(all<HTMLElement>('[data-facet][data-value]').map((one) => one.dataset.facet!))];
  for (const facet of facets)
    for (const place of [0, 1]) {
      const press = () => all<HTMLElement>(`[data-facet="${facet}"][data-value]`)[place]?.click();
      if (!all(`[data-facet="${facet}"][data-value]`)[place]) continue;
      const { hash } = view().location;
      times.push({ facet, ms: (await timed(press)).all });
      times.push({
        facet,
        ms: (
          await timed(() => {
            view().location.hash = hash;
          })
        ).all,
      });
    }
  return times;
}

/** Scrolls for so many ms from a share of the list on, a row and a half a frame. @returns frames a second */
export async function scroll(from: number, ms: number): Promise<{ fps: number; empty: number }> {
  const [list] = all<HTMLElement>('.rows');
  if (!list) throw new Error('There is no list.');
  list.scrollTop = Math.floor(list.scrollHeight * from);
  await new Promise((resolve) => setTimeout(resolve, 500));
  let [frames, empty] = [0, 0];
  const began = performance.now();
  while (performance.now() - began < ms) {
    list.scrollTop += 120;
    await new Promise((resolve) => view().requestAnimationFrame(resolve));
    frames += 1;
    if (rows().length < 3) empty += 1;
  }
  return { fps: (frames * 1_000) / (performance.now() - began), empty };
}

/** Frames a second that the browser draws here when nothing is done: no list can have more. */
export async function emptyFrames(ms: number): Promise<number> {
  let frames = 0;
  const began = performance.now();
  while (performance.now() - began < ms) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames += 1;
  }
  return (frames * 1_000) / (performance.now() - began);
}
