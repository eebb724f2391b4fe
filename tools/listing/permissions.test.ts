import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../wxt.config';
import { ROOT } from '../command.mjs';

const publishing = readFileSync(join(ROOT, 'docs', 'publishing.md'), 'utf8');
const reasons = publishing
  .split(/^## /m)
  .find((section) => section.startsWith('Reasons for the permissions'))!;

/** What a manifest can ask for, and what it says of its scripts. */
interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  web_accessible_resources: { resources: string[] }[];
}

const manifest = (browser: 'chrome' | 'firefox') => {
  const make = config.manifest as unknown as (env: { browser: string; mode: string }) => Manifest;
  return make({ browser, mode: 'production' });
};

test.each(['chrome', 'firefox'] as const)('each thing that %s is asked for has its reason', (browser) => {
  const { permissions, optional_permissions, optional_host_permissions, web_accessible_resources } =
    manifest(browser);
  const rows = reasons.split('\n').filter((line) => line.startsWith('| `'));
  const asked = [...permissions, ...optional_permissions, ...optional_host_permissions];
  for (const name of asked) expect(rows.join('\n')).toContain(`\`${name}\``);
  for (const resource of web_accessible_resources.flatMap(({ resources }) => resources)) {
    expect(reasons).toContain(`\`${resource}\``);
  }
});
