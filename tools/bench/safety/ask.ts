import type { View } from '../../browsers';

/** A message of the extension's protocol, as a view sends it. The same object sent twice is what "Save again" sends. */
export interface Message {
  type: string;
  data: unknown;
}

/** What came of a write. `lost`: no answer came, and nobody knows whether it was done. */
export type Said =
  | { came: 'done'; value: unknown }
  | { came: 'refused'; detail: string }
  | { came: 'lost'; detail: string };

/** ms after which an answer that has not come is held to be lost: the longest that a busy machine takes, and more. */
const ANSWER_MS = 20_000;

/**
 * Sends a write from a view, in the name of which the browser shows it to the background. Its answer has reached the
 * view, and us, when this resolves. Never rejects.
 */
export async function ask(view: View, { type, data }: Message): Promise<Said> {
  const asked = view.evaluate(send, type, data).catch((error) => ({ broken: String(error) }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<{ broken: string }>((resolve) => {
    timer = setTimeout(() => resolve({ broken: 'no answer' }), ANSWER_MS);
  });
  const said = await Promise.race([asked, late]);
  clearTimeout(timer);
  if ('broken' in said) return { came: 'lost', detail: said.broken };
  const { ok, value, reason, detail } = said.answer;
  return ok ? { came: 'done', value } : { came: 'refused', detail: `${reason}: ${detail}` };
}

/** Asks for something to look at. @throws where no answer comes */
export async function lookUp<T>(view: View, { type, data }: Message): Promise<T> {
  const said = await view.evaluate(send, type, data);
  if ('broken' in said) throw new Error(`${type}: ${said.broken}`);
  return said.answer as T;
}

interface Runtime {
  sendMessage(message: object): Promise<{ res?: unknown; err?: { name?: string; message?: string } } | null>;
}
interface Answer {
  ok?: boolean;
  value?: unknown;
  reason?: string;
  detail?: string;
}

/** In the view. */
async function send(type: string, data: unknown): Promise<{ answer: Answer } | { broken: string }> {
  const { runtime } = ((globalThis as { browser?: unknown }).browser ??
    (globalThis as { chrome?: unknown }).chrome) as { runtime: Runtime };
  try {
    // The envelope of @webext-core/messaging.
    const answer = await runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() });
    if (!answer) return { broken: 'nobody answered' };
    if (answer.err) return { answer: { ok: false, reason: answer.err.name, detail: answer.err.message } };
    return { answer: answer.res as Answer };
  } catch (error) {
    return { broken: String(error) };
  }
}
