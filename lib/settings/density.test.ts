import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseDensity, chooseForOthers, DENSITY, densityOf } from './density';
import { readSetting } from './stored';

const HERALD = 'https://herald.example/a/b';
const GAZETTE = 'https://gazette.example/';

beforeEach(() => {
  fakeBrowser.reset();
  // Node has no locks: one after the other, as in a browser.
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, act: () => Promise<unknown>) => {
    last = last.then(act);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

test('is kept by site, and is everything elsewhere', async () => {
  await chooseDensity(HERALD, 'mine');
  expect(await densityOf('https://herald.example/other?page')).toBe('mine');
  expect(await densityOf(GAZETTE)).toBe('all');
  expect(await densityOf('file:///a.html')).toBe('all');
});

test('keeps no site where it is as everywhere', async () => {
  await chooseDensity(HERALD, 'nothing');
  await chooseDensity(HERALD, 'all');
  expect(await readSetting(DENSITY)).toEqual({ others: 'all', sites: [] });
  await chooseDensity(HERALD, 'unsourced');
  await chooseForOthers('unsourced');
  expect(await readSetting(DENSITY)).toEqual({ others: 'unsourced', sites: [] });
  expect(await densityOf(GAZETTE)).toBe('unsourced');
});

test('keeps the latest of two choices made at once, and of many sites the latest', async () => {
  await Promise.all([chooseDensity(HERALD, 'mine'), chooseDensity(GAZETTE, 'nothing')]);
  expect((await readSetting(DENSITY)).sites).toHaveLength(2);
  for (let n = 0; n < 501; n += 1) await chooseDensity(`https://s${n}.example`, 'mine');
  const { sites } = await readSetting(DENSITY);
  expect(sites).toHaveLength(500);
  expect(sites.at(-1)).toEqual(['https://s500.example/*', 'mine']);
  expect(await densityOf(HERALD)).toBe('all');
});

test.each([null, 'mine', { others: 'some', sites: [] }, { others: 'all', sites: [['a']] }])(
  'is everything where what is stored is not understood: %j',
  async (stored) => {
    await fakeBrowser.storage.local.set({ density: stored });
    expect(await densityOf(HERALD)).toBe('all');
  },
);
