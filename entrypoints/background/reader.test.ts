import { afterEach, expect, test, vi } from 'vitest';
import type { Reader } from '../../lib/reading/types';
import { lazyReader, loadWeights } from './reader';

afterEach(() => vi.unstubAllGlobals());

const READER = {} as Reader;

test('a reader is made at the first call and kept', async () => {
  const make = vi.fn(async () => READER);
  const reader = lazyReader(make);
  expect(make).not.toHaveBeenCalled();
  expect(await Promise.all([reader(), reader()])).toEqual([READER, READER]);
  expect(await reader()).toBe(READER);
  expect(make).toHaveBeenCalledTimes(1);
});

test('a reader that could not be made is tried again at the next call', async () => {
  const make = vi.fn(async () => READER);
  make.mockRejectedValueOnce(new Error('no disk'));
  const reader = lazyReader(make);
  await expect(reader()).rejects.toThrow('no disk');
  expect(await reader()).toBe(READER);
});

test('weights come from the extension itself', async () => {
  const asked = vi.fn(async (_: string) => new Response(Uint8Array.of(1, 2)));
  vi.stubGlobal('fetch', asked);
  expect(new Uint8Array(await loadWeights())).toEqual(Uint8Array.of(1, 2));
  expect(asked.mock.calls[0]![0]).toMatch(/^[a-z-]*extension:\/\/[^/]+\/reading\.weights$/);
});

test('weights that cannot be loaded are a sentence', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(loadWeights()).rejects.toThrow('could not be loaded (status 404).');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(loadWeights()).rejects.toThrow('could not be loaded (Failed to fetch).');
});
