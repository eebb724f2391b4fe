import { onMessage } from '../lib/messages';

/** Loads this view anew once everything was deleted: what it shows, and what is half written in it, is no more. */
export function beginAnewWhenDeleted(): void {
  onMessage('everythingDeleted', () => location.reload());
}
