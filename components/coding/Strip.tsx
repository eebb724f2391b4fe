import { i18n } from '#i18n';
import type { Coding } from './coding';
import type { Judged } from './coding-rows';

const JUDGED = ['right', 'wrong', 'changed', 'coded', 'open'] as const satisfies readonly Judged[];

/** A picture of all marks, in the order of the text: which are done, and which is in hand. A press on it goes there. */
export function Strip({ coding }: { coding: Coding }) {
  const rows = coding.rows.value;
  const words = JUDGED.flatMap((judged) => {
    const count = rows.filter((row) => row.judged === judged).length;
    return count === 0 ? [] : [i18n.t(`coding.counted.${judged}`, count)];
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys for it are those of the next and the previous mark
    <div
      class="strip"
      role="img"
      aria-label={i18n.list(words)}
      onClick={({ clientX, currentTarget }) => {
        const { left, right, width } = currentTarget.getBoundingClientRect();
        const isMirrored = getComputedStyle(currentTarget).direction === 'rtl';
        const share = (isMirrored ? right - clientX : clientX - left) / width;
        coding.go(Math.floor(share * rows.length));
      }}
    >
      {rows.map(({ id, judged }, place) => (
        <span key={id} class={`${judged}${place === coding.at.value ? ' here' : ''}`} />
      ))}
    </div>
  );
}
