import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { View } from '../../tools/browsers';
import { ROOT } from '../../tools/command.mjs';
import { AXE_RULES } from './axe-rules';
import { browserName } from './fixture';

/** Views as they are seen: by the rules that a machine can check, and as pictures in .results. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(rules: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Expects that a view breaks no rule; named are those it breaks, each with the first element that does. */
export async function expectAccessible(view: View): Promise<void> {
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.runScript(AXE);
  const broken = await view.evaluate(async (rules) => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(rules)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, AXE_RULES);
  expect(broken).toEqual([]);
}

export async function picture(name: string, view: View): Promise<void> {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), await view.screenshot());
}
