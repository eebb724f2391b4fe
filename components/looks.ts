import { LOOKED_KINDS, type Looks, lineOf, looksCss, tintOf } from '../lib/page/marks/look';
import { LOOKS } from '../lib/settings/looks';
import { onSetting, readSetting } from '../lib/settings/stored';

/**
 * Has the samples of marks in this view (`kinds.css`), and marks on a text in it, look as the marks on pages do, from
 * now on.
 */
export function followLooks(): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const apply = (looks: Looks) => {
    sheet.replaceSync(looksCss(looks));
    applyToSamples(looks);
  };
  void readSetting(LOOKS).then(apply);
  onSetting(LOOKS, apply);
}

function applyToSamples(looks: Looks): void {
  const { style } = document.documentElement;
  for (const kind of LOOKED_KINDS) {
    const { tint, line } = looks[kind];
    const drawn = lineOf(kind, line);
    style.setProperty(`--${kind}-line`, `${drawn.style} ${drawn.px}px`);
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    style.setProperty(`--${kind}-tint`, `${Math.round(tintOf(tint, isDark) * 100)}%`);
  }
}
