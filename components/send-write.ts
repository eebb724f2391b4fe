import { sendMessage, type Written } from '../lib/messages';
import { asFailure } from './failure';

type Message = Parameters<typeof sendMessage>[0];
type AnswerOf<K extends Message> = Awaited<ReturnType<typeof sendMessage<K>>>;

/** How often a write is sent that is not answered. The browser may stop the background in the middle of one, and starts it for the next. */
const TRIES = 3;

/**
 * Sends a write, and sends it again where the answer got lost: a write that was stored is not stored twice, since it has
 * the id of its change with it. Never rejects.
 */
export async function sendWrite<K extends Message>(
  type: K,
  data: Parameters<typeof sendMessage<K>>[1],
): Promise<AnswerOf<K> & Written<unknown>> {
  for (let tries = 1; ; tries++) {
    try {
      return (await sendMessage(type, ...([data] as never))) as never;
    } catch (error) {
      if (tries === TRIES) return asFailure(error) as never;
    }
  }
}
