import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesOfArchive } from './archive';
import { manifestOf, packageOf } from './package';

function built(manifest: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '1');
  return folder;
}

test("Chrome's package has no key, and all the rest of the build", () => {
  const files = filesOfArchive(packageOf(built({ name: 'Whence', key: 'abc' }), 'chrome'));
  expect(manifestOf(files)).toEqual({ name: 'Whence' });
  expect([...files.keys()]).toEqual(['background.js', 'manifest.json']);
});

test("Firefox's is the build as it is", () => {
  const manifest = { name: 'Whence', browser_specific_settings: { gecko: { id: 'whence@example' } } };
  expect(manifestOf(filesOfArchive(packageOf(built(manifest), 'firefox')))).toEqual(manifest);
});
