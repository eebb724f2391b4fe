import type { Target } from '../page/anchor/target';
import { targetKey } from './draft-key';
import type { Annotation } from './model';

/**
 * Of a page's annotations the one that was made on the same words: an editor opened on them goes on with it and
 * makes no second one. A dismissal says that a mark is wrong; it is no note to go on with.
 */
export function annotationOn(annotations: readonly Annotation[], target: Target): Annotation | undefined {
  return annotations.find(
    (each) => !each.dismissal && each.target !== undefined && targetKey(each.target) === targetKey(target),
  );
}
