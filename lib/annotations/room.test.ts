import { afterEach, expect, test, vi } from 'vitest';
import { needRoom } from './room';

const MB = 1024 * 1024;

afterEach(() => vi.unstubAllGlobals());

const browser = (estimate: () => Promise<StorageEstimate>, other: object = { userAgentData: {} }) =>
  vi.stubGlobal('navigator', { ...other, storage: { estimate } });

test('a disk that is nearly full is not written to', async () => {
  browser(async () => ({ quota: 110 * MB, usage: 100 * MB }));
  await expect(needRoom()).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('one with room is, and one of which the browser does not say', async () => {
  browser(async () => ({ quota: 200 * MB, usage: 100 * MB }));
  await needRoom();
  browser(async () => ({}));
  await needRoom();
  browser(() => Promise.reject(new Error('no')));
  await needRoom();
});

test('Firefox is not asked', async () => {
  browser(async () => ({ quota: 1, usage: 1 }), {});
  await needRoom();
});
