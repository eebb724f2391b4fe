import { expect, test } from 'vitest';
import { mayShip } from './allowed';

test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'GPL-3.0 OR ISC'])(
  '%s may ship',
  (licence) => {
    expect(mayShip(licence)).toBe(true);
  },
);

test.each(['', 'GPL-3.0', 'MPL-2.0', 'UNLICENSED', 'MIT AND GPL-3.0', 'MIT AND ISC OR GPL-3.0', 'MIT-like'])(
  '"%s" may not',
  (licence) => {
    expect(mayShip(licence)).toBe(false);
  },
);
