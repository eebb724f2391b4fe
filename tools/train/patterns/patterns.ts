import { ACTS } from './acts';
import { BELIEVED } from './beliefs';
import { DEMANDED } from './demands';
import { FORMS, HEADLINES } from './headlines';
import { HEARSAY } from './hearsay';
import { JUDGED } from './judgements';
import { NOUNS } from './nouns';
import { QUOTED } from './quotations';
import { SPOKEN } from './speech';

/** All patterns by where they stand: as a headline above a text, or in its paragraphs. */
export const PATTERNS = {
  headlines: HEADLINES,
  paragraphs: [
    ...SPOKEN,
    ...QUOTED,
    ...JUDGED,
    ...DEMANDED,
    ...BELIEVED,
    ...HEARSAY,
    ...NOUNS,
    ...FORMS,
    ...ACTS,
  ],
};
