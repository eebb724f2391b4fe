import type { Role, Target, TargetRange } from '../page/anchor/target';

/** Of several ranges what is said, and not who says it. */
const MAIN_FIRST: readonly Role[] = ['selection', 'claim', 'content', 'source', 'cue'];

/** The range that stands for all, where a format has place for one. */
export function mainRange({ ranges }: Target): TargetRange | undefined {
  return MAIN_FIRST.map((role) => ranges.find((range) => range.role === role)).find((range) => range);
}
