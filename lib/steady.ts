/**
 * How long (ms) something has to lie still in full sight before a press on it counts that changes what is stored. As in
 * Firefox's own prompts (`security.notification_enable_delay`): shorter, and a press meant for what was there before hits it.
 */
export const STEADY_MS = 500;
