import { i18n } from '#i18n';
import { attachBySelecting } from './attaching';
import { command } from './command';
import { createOverlay } from './overlay';
import { describeParts, subjectOf } from './subjects';

/** What stands beside the article and is needed only once the reader turns to a mark or a selection. */
export const beside = { attachBySelecting, command, createOverlay, describeParts, subjectOf, text: i18n.t };
export type Beside = typeof beside;

/** What the scripts that come after find under `BESIDE`. */
export interface Offered extends Beside {
  /** What the open card is about, where it lies on the page; empty when none is open. */
  cardRanges(): readonly Range[];
}
