// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Guard } from './guard';
import { guardLinks } from './leaving';

let counts = true;
const guard: Guard = {
  isReady: signal(true),
  hasRefused: signal(false),
  press: async (action) => {
    if (counts) action();
  },
};
const open = vi.fn();

beforeAll(() => guardLinks(guard));
beforeEach(() => {
  counts = true;
  vi.stubGlobal('open', open);
  document.body.innerHTML =
    '<a href="https://search.example/?q=wall" target="_blank"><b>look</b></a><button>no link</button>';
});
afterEach(() => {
  open.mockClear();
  vi.unstubAllGlobals();
});

function press(where: string, type = 'click', button = 0): boolean {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button });
  document.querySelector(where)?.dispatchEvent(event);
  return event.defaultPrevented;
}

test('a press that counts opens the link, whose site is not told where it was pressed', () => {
  expect(press('b')).toBe(true);
  expect(press('a', 'auxclick', 1)).toBe(true);
  const opened = ['https://search.example/?q=wall', '_blank', 'noopener,noreferrer'];
  expect(open.mock.calls).toEqual([opened, opened]);
});

test('one that does not count opens nothing, whatever button it is of', () => {
  counts = false;
  expect(press('b')).toBe(true);
  expect(press('a', 'auxclick', 1)).toBe(true);
  expect(open).not.toHaveBeenCalled();
});

test('what is no link is left alone', () => {
  expect(press('button')).toBe(false);
  expect(press('a', 'auxclick', 2)).toBe(false);
  expect(open).not.toHaveBeenCalled();
});
