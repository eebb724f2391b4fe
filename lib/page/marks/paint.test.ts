import { expect, test } from 'vitest';
import { lightness } from './paint';

test('tells light from dark in every form that computed colours take', () => {
  expect(lightness('rgb(255, 255, 255)')).toBeCloseTo(1);
  expect(lightness('rgba(20, 20, 20, 0.9)')).toBeLessThan(0.2);
  expect(lightness('oklch(0.95 0.01 240)')).toBeCloseTo(0.95);
  expect(lightness('lab(12 3 4)')).toBeCloseTo(0.12);
  expect(lightness('color(srgb 0.9 0.9 0.9)')).toBeCloseTo(0.9);
});

test('takes a colour it does not know for dark text', () => {
  expect(lightness('currentcolor')).toBe(0);
});
