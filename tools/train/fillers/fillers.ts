import { ACTS } from '../patterns/acts';
import { MATTERS } from './matters';
import { NAMES } from './names';
import { SPEECH } from './speech';

/** What fills the patterns: invented people, places and matters, so many that a model cannot learn them by heart. */
export const FILLERS: Record<string, readonly string[]> = { ...NAMES, ...MATTERS, ...SPEECH, act: ACTS };
