/** When something was, as short as it can be said: "14:05" today, else "12 Nov, 14:05", with its year where it is another. */
export function whenWord(at: number, now = Date.now()): string {
  const then = new Date(at);
  const today = new Date(now);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (then.toDateString() === today.toDateString()) return then.toLocaleTimeString(undefined, time);
  const year = then.getFullYear() === today.getFullYear() ? undefined : 'numeric';
  return then.toLocaleString(undefined, { day: 'numeric', month: 'short', year, ...time });
}
