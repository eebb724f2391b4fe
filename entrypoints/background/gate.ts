import * as v from 'valibot';
import { type Answered, onMessageOfAnyone, type Protocol } from '../../lib/messages';
import { isOpenCard } from './openings';
import { type DataOf, RULES } from './rules';
import { kindOf, type Sender, type SenderKind } from './senders';

/** Who asks. */
export interface Asker extends Sender {
  kind: SenderKind;
}

/** What was asked is not for who asked, or is not understood. Nothing was done. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

type Answer<K extends Answered> = ReturnType<Protocol[K]> | Promise<ReturnType<Protocol[K]>>;

/** Answers a message, once its rule has let it in. The only way in which the background hears any. */
export function onAsked<K extends Answered>(
  type: K,
  answer: (data: DataOf<K>, asker: Asker) => Answer<K>,
): void {
  onMessageOfAnyone(type, async (message) => {
    const { data, asker } = admit(type, message.data, message.sender);
    // A card is known by the token that it shows when it opens; one that has shown none is asked for nothing else.
    if (asker.kind === 'card' && type !== 'cardOpened' && !(await isOpenCard(asker)))
      throw new RefusedError(`${type} is not for a card that nobody opened.`);
    return answer(data, asker);
  });
}

/** @throws RefusedError where the message breaks its rule (`RULES`) */
export function admit<K extends Answered>(
  type: K,
  data: unknown,
  sender: Sender,
): { data: DataOf<K>; asker: Asker } {
  const { from, data: shape, weight } = RULES[type];
  const kind = kindOf(sender);
  if (kind === undefined || !from.includes(kind)) throw new RefusedError(`${type} is not for who sent it.`);
  if (isHeavier(data, weight)) throw new RefusedError(`${type} is too much.`);
  // At the first word that is wrong: a list of all that is wrong in millions would itself be too much.
  const parsed = v.safeParse(shape, data, { abortEarly: true });
  if (!parsed.success) throw new RefusedError(`${type} is not understood.`);
  const { id, url, frameId, documentId, tab } = sender;
  return { data: parsed.output as DataOf<K>, asker: { id, url, frameId, documentId, tab, kind } };
}

/** What a number, a list or the like weighs, in code units: about what it takes in memory, and as long to look at. */
const VALUE = 16;

/** Whether data has more code units of text, each other value being `VALUE` of them, than this. Looks no further than that. */
export function isHeavier(data: unknown, weight: number): boolean {
  let left = weight;
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    left -= typeof value === 'string' ? value.length : VALUE;
    const inner: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
    if (inner.length > left) return true;
    for (const one of inner) waiting.push(one);
  }
  return false;
}
