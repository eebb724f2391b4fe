import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODE_COLOURS, CODE_STYLES } from '../lib/annotations/codebook';
import { codesCss } from '../lib/page/marks/code-look';
import { LAYERS, MOST_LOOKS } from '../lib/page/marks/paint';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const views = read('./codes.css');
const page = codesCss();

/** Relative luminance and contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

test('each look has one hue and one line, the same in views, on pages and in files, that no other has', () => {
  expect([CODE_COLOURS.length, MOST_LOOKS]).toEqual([CODE_STYLES, CODE_STYLES]);
  const lines = new Set<string>();
  for (const [n, colour] of CODE_COLOURS.entries()) {
    const rule = new RegExp(
      `\\[data-code="${n + 1}"\\] \\{\\s*--kind: light-dark\\((#\\w+), (#\\w+)\\);\\s*--kind-line: ([^;]+);`,
    );
    const [, light, dark, line] = rule.exec(views) ?? [];
    expect(light).toBe(colour);
    const layer = LAYERS.indexOf(`code-${n + 1}` as never) + 1;
    const start = `whence-${layer}-dark){text-decoration:overline ${line} `;
    const seen = page.split(start)[1]?.slice(0, 7);
    // A line, which is no text: 3 : 1 on light pages and on dark ones. WCAG 2.2, 1.4.11
    for (const ground of ['#ffffff', '#1d2126']) expect(contrast(seen!, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(light!, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark!, '#1d2126')).toBeGreaterThanOrEqual(4.5);
    lines.add(line!);
  }
  expect(lines.size).toBe(CODE_STYLES);
});
