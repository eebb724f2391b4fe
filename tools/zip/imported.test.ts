import { expect, test } from 'vitest';
import { ROOT } from '../command.mjs';
import { importedPackages, importsOf } from './imported';

test('imports of values, and not of types', () => {
  const source = [
    "import one, { type A } from 'one';",
    "import type { B } from 'two';",
    "import 'three/side-effect';",
    'import {',
    '  c,',
    "} from 'four';",
    "export { d } from 'five';",
    "const six = await import('six');",
  ].join('\n');
  expect(importsOf(source)).toEqual(['one', 'three/side-effect', 'four', 'five', 'six']);
});

test('packages that the extension and its worker import', () => {
  const packages = importedPackages(ROOT);
  expect(packages).toEqual(
    expect.arrayContaining(['dexie', 'preact', 'age-encryption', '@mozilla/readability']),
  );
});
