import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from '../../tools/browsers';
import { AXE_RULES } from './axe-rules';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(rules: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Rules that the view breaks, each with the first element that does; once its colours are what they will be. */
export async function violations(view: View): Promise<string[]> {
  await view.runScript(AXE);
  return view.evaluate(async (rules) => {
    // One that is taken back meanwhile is at its end as well.
    // In rows that are out of sight, and so not drawn, Firefox lets time stand still.
    const isDrawn = ({ effect }: Animation) =>
      (effect as KeyframeEffect | null)?.target?.checkVisibility({ contentVisibilityAuto: true });
    const drawn = document.getAnimations().filter(isDrawn);
    await Promise.allSettled(drawn.map(({ finished }) => finished));
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(rules)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, AXE_RULES);
}
