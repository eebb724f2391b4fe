import type { Written } from '../lib/messages';

export type Failure = Extract<Written<unknown>, { ok: false }>;

/** A message that was not answered, as a write that failed. */
export const asFailure = (error: unknown): Failure => ({
  ok: false,
  reason: 'failed',
  detail: String(error),
});
