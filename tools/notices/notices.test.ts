import { expect, test } from 'vitest';
import { Bundled, type BundledPackage } from './bundled';
import { noticesText } from './notices';

const ONE: BundledPackage = { name: 'one', version: '1.0.0', licence: 'MIT', text: 'Copyright (c) Ann Ode' };

test('each package stands there with its licence, whichever script it is in first', () => {
  const bundled = new Bundled();
  bundled.add({ ...ONE, name: 'two', text: 'Copyright (c) Bea Pole', notice: 'Made by many.' });
  bundled.add(ONE);
  bundled.add(ONE);
  const text = noticesText(bundled.packages, 'Our own.');
  expect(text).toMatch(
    /Our own[\s\S]*one 1\.0\.0 \(MIT\)\ntwo 1\.0\.0 \(MIT\)\n[\s\S]*Ann Ode[\s\S]*Bea Pole/,
  );
  expect(text).toContain('Made by many.');
  expect(text.match(/Ann Ode/g)).toHaveLength(1);
});

test('a licence that may not ship stops the build and is named', () => {
  expect(() => noticesText([{ ...ONE, licence: 'GPL-3.0' }], 'Our own.')).toThrow('one 1.0.0: GPL-3.0');
});

test('so does a licence without a text', () => {
  expect(() => noticesText([{ ...ONE, text: undefined }], 'Our own.')).toThrow('one 1.0.0');
});

test('a text that only names the Apache licence is followed by it', () => {
  const text = noticesText([{ ...ONE, licence: 'Apache-2.0', text: 'See the licence.' }], 'Our own.');
  expect(text).toMatch(/See the licence\.\s+Apache License[\s\S]*TERMS AND CONDITIONS/);
});
