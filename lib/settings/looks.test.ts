import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { USUAL_LOOKS } from '../page/marks/look';
import { LOOKS } from './looks';
import { readSetting } from './stored';

beforeEach(() => fakeBrowser.reset());

test('marks look as usual where nothing, or nothing that is understood, is stored', async () => {
  expect(await readSetting(LOOKS)).toEqual(USUAL_LOOKS);
  await fakeBrowser.storage.local.set({ looks: 'thick' });
  expect(await readSetting(LOOKS)).toEqual(USUAL_LOOKS);
});

test('what is understood of a look holds, kind by kind', async () => {
  const stored = {
    person: { tint: 'strong', line: 'hairy' },
    none: 7,
    claim: { tint: 'faint', line: 'thick' },
  };
  await fakeBrowser.storage.local.set({ looks: stored });
  expect(await readSetting(LOOKS)).toEqual({
    ...USUAL_LOOKS,
    person: { tint: 'strong', line: 'normal' },
    claim: { tint: 'faint', line: 'thick' },
  });
});
