import * as v from 'valibot';
import type { Setting } from './stored';

/**
 * Whether single characters are shortcuts in our own views. Whoever speaks to the computer, or hits keys by mistake, can
 * turn them off: https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export const SINGLE_KEYS: Setting<boolean> = { name: 'singleKeys', shape: v.boolean(), nothing: true };
