import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  COLOURS,
  LINES,
  LOOKED_KINDS,
  type LookedKind,
  lineOf,
  looksCss,
  TINTS,
  tintOf,
  USUAL_LOOKS,
} from './look';
import { LAYERS } from './paint';

const STYLE = readFileSync(join(import.meta.dirname, '../../../entrypoints/page.content/style.css'), 'utf8');

/** What the style sheet of the page says of a kind. */
function ruleOf(kind: LookedKind, isDark: boolean): string {
  const name = `whence-${LAYERS.indexOf(kind) + 1}${isDark ? '-dark' : ''}`;
  return STYLE.match(new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`))?.[1] ?? '';
}

/** Relative luminance and contrast. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
const mixed = (over: readonly number[], under: readonly number[], alpha: number) =>
  over.map((value, index) => value * alpha + under[index]! * (1 - alpha));

test('what is usual is what the style sheet of the page says', () => {
  expect(looksCss(USUAL_LOOKS)).toBe('');
  for (const kind of LOOKED_KINDS)
    for (const isDark of [false, true]) {
      const colour = COLOURS[kind][Number(isDark)];
      const { style, px } = lineOf(kind, 'normal');
      const alpha = Math.round(tintOf(USUAL_LOOKS[kind].tint, isDark) * 255);
      const tint = `background-color: ${colour}${alpha.toString(16)}`;
      expect(ruleOf(kind, isDark)).toContain(
        `text-decoration: underline ${style} ${px}px ${colour} !important`,
      );
      if (alpha > 0) expect(ruleOf(kind, isDark)).toContain(`${tint} !important`);
      else expect(ruleOf(kind, isDark)).not.toContain('background-color');
    }
});

test('text and line keep their contrast on every tint', () => {
  for (const [isDark, page, text] of [
    [false, '#ffffff', '#595959'],
    [true, '#000000', '#959595'],
  ] as const) {
    // Text of 7:1.
    expect(contrast(channels(text), channels(page))).toBeGreaterThan(6.9);
    for (const kind of LOOKED_KINDS)
      for (const tint of TINTS) {
        const colour = channels(COLOURS[kind][Number(isDark)]!);
        const under = mixed(colour, channels(page), tintOf(tint, isDark));
        expect(contrast(channels(text), under), `text: ${kind} ${tint} ${isDark}`).toBeGreaterThanOrEqual(
          4.5,
        );
        expect(contrast(colour, under), `line: ${kind} ${tint} ${isDark}`).toBeGreaterThanOrEqual(3);
      }
  }
});

test('lines of one style differ by a pixel at least, whatever is chosen for each', () => {
  for (const [thinner, thicker] of [
    ['person', 'document'],
    ['claim', 'unnamed'],
  ] as const) {
    expect(lineOf(thinner, 'thin').style).toBe(lineOf(thicker, 'thin').style);
    for (const a of LINES)
      for (const b of LINES) expect(lineOf(thicker, b).px - lineOf(thinner, a).px).toBeGreaterThanOrEqual(1);
  }
});

test('rules are written for those kinds alone that are other', () => {
  const css = looksCss({ ...USUAL_LOOKS, none: { tint: 'none', line: 'thick' } });
  expect(css).toContain('highlight(whence-7)');
  expect(css).toContain('highlight(whence-7-dark)');
  expect(css).toContain('underline wavy 2.5px #a3366f !important');
  expect(css).toContain('background-color: #a3366f00 !important');
  expect(css).not.toContain('whence-2');
});
