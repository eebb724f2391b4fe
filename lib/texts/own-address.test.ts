import { expect, test } from 'vitest';
import { articleKey } from '../page/address/article-key';
import { cleanAddress } from '../page/address/clean';
import { isOfSite } from '../page/address/owner';
import { ownTextAddress, ownTextId, ownTextLink, UNKEPT } from './own-address';

const ID = '3f1b1a52-7c0e-4d0b-9a56-3f1e6b8f2a47';

test('a text that is kept has an address of its own, which stays as it is', () => {
  const address = ownTextAddress(ID);
  expect(ownTextId(address)).toBe(ID);
  expect(ownTextLink(address)).toBe(`/text.html#${ID}`);
  expect(cleanAddress(address)).toBe(address);
  expect(articleKey(address)).not.toBe(articleKey(ownTextAddress(ID.replace('3', '4'))));
  expect(isOfSite(address, address)).toBe(true);
});

test.each(['', 'x', `${ID}x`, '../x', 'https://a.example/'])('"%s" is no id', (name) => {
  expect(ownTextAddress(name)).toBe(UNKEPT);
  expect(ownTextId(name)).toBeUndefined();
});

test('a page of the web is none', () => {
  expect(ownTextLink(`https://a.example/#${ID}`)).toBeUndefined();
  expect(ownTextLink(UNKEPT)).toBeUndefined();
});
