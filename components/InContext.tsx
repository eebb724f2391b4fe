import { targetContext } from '../lib/annotations/target-words';
import type { Target } from '../lib/page/anchor/target';

/** The words between those that stood before and after them, which are quiet. */
export function InContext({ target, words }: { target: Target; words: string }) {
  const { before, after } = targetContext(target);
  return (
    <p class="words in-context">
      <span class="soft">{before}</span>
      {words}
      <span class="soft">{after}</span>
    </p>
  );
}
