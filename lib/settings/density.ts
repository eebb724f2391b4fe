import * as v from 'valibot';
import { DENSITIES, type Density } from '../density';
import { originPattern } from '../sites';
import { changeSetting, readSetting, type Setting } from './stored';

/** How much is marked: on sites where the reader chose it there, and on all others. */
export interface Densities {
  others: Density;
  /** By match pattern (`originPattern`), the latest choice last. */
  sites: [pattern: string, density: Density][];
}

/** Sites of which a choice is kept: of more, those chosen longest ago are forgotten. */
const MOST_SITES = 500;

const density = v.picklist(DENSITIES);

export const DENSITY: Setting<Densities> = {
  name: 'density',
  shape: v.object({ others: density, sites: v.array(v.tuple([v.string(), density])) }),
  nothing: { others: 'all', sites: [] },
};

/** How much is to be marked at this address. */
export async function densityOf(url: string): Promise<Density> {
  const { others, sites } = await readSetting(DENSITY);
  const pattern = originPattern(url);
  return sites.find(([site]) => site === pattern)?.[1] ?? others;
}

/**
 * Keeps how much the reader wants marked on this site. Nothing for what is no site. Never to be called for a private
 * window: it would keep that the site was visited.
 */
export async function chooseDensity(url: string, chosen: Density): Promise<void> {
  const pattern = originPattern(url);
  if (pattern === undefined) return;
  await changeSetting(DENSITY, ({ others, sites }) => {
    const rest = sites.filter(([site]) => site !== pattern);
    // What is the same as everywhere need not be kept: the site is then none that is known.
    const now = chosen === others ? rest : [...rest, [pattern, chosen] as [string, Density]];
    return { others, sites: now.slice(-MOST_SITES) };
  });
}

/** How much is marked where nothing else was chosen. */
export async function chooseForOthers(others: Density): Promise<void> {
  await changeSetting(DENSITY, ({ sites }) => ({
    others,
    sites: sites.filter(([, density]) => density !== others),
  }));
}
