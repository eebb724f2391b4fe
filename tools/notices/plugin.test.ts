import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../command.mjs';
import { dependencies } from './plugin';

test('a file belongs to its package, a file of the project to none', () => {
  const found = dependencies(
    [join(ROOT, 'node_modules/dexie/dist/dexie.mjs'), join(ROOT, 'lib/messages.ts')],
    ROOT,
  );
  expect(found.map(({ name, license }) => [name, license])).toEqual([['dexie', 'Apache-2.0']]);
  expect(found[0]!.licenseText).toContain('Apache License');
});
