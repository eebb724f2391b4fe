import { LOOKED_KINDS, type Looks, lineOf, tintOf } from '../lib/page/marks/look';
import { LOOKS } from '../lib/settings/looks';
import { onSetting, readSetting } from '../lib/settings/stored';

/** Has the samples of marks in this view (`kinds.css`) look as the marks on pages do, from now on. */
export function followLooks(): void {
  void readSetting(LOOKS).then(apply);
  onSetting(LOOKS, apply);
}

function apply(looks: Looks): void {
  const { style } = document.documentElement;
  for (const kind of LOOKED_KINDS) {
    const { tint, line } = looks[kind];
    const drawn = lineOf(kind, line);
    style.setProperty(`--${kind}-line`, `${drawn.style} ${drawn.px}px`);
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    style.setProperty(`--${kind}-tint`, `${Math.round(tintOf(tint, isDark) * 100)}%`);
  }
}
