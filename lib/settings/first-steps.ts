import * as v from 'valibot';
import type { Setting } from './stored';

/** What a new reader tries out on the sample: presses a mark, writes a note, finds it again. */
export const FIRST_STEPS = ['mark', 'note', 'found'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface FirstSteps {
  done: FirstStep[];
  /** Put away for now. */
  isSkipped: boolean;
}

export const STEPS: Setting<FirstSteps> = {
  name: 'firstSteps',
  shape: v.object({ done: v.array(v.picklist(FIRST_STEPS)), isSkipped: v.boolean() }),
  nothing: { done: [], isSkipped: false },
};
