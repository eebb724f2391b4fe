import * as v from 'valibot';
import type { Setting } from './stored';

/**
 * When pages are read. `asked`: only when the reader asks. `chosen`: on the sites that they allowed, too. `offer`: the
 * same, and they are asked about a site once they annotate it. What is allowed is the browser's own list, in each case.
 */
export const WHEN_TO_READ = ['asked', 'chosen', 'offer'] as const;
export type WhenToRead = (typeof WHEN_TO_READ)[number];

/** Nothing is chosen beforehand. Until then a site that is annotated is offered, which asks for no permission by itself. */
export const WHEN: Setting<WhenToRead | undefined> = {
  name: 'whenToRead',
  shape: v.optional(v.picklist(WHEN_TO_READ)),
  nothing: undefined,
};

/** Whether a site that is annotated is to be offered. */
export const isOffered = (when: WhenToRead | undefined): boolean => when === undefined || when === 'offer';
