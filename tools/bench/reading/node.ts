import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../command.mjs';
import type { Kernels } from './agent';
import type { NodeJob } from './in-node';
import type { Costs } from './measure';
import type { PeerCosts } from './peers';

/** What is measured in Node, each in a process of its own, one after the other. */

export const costsInNode = (weights: string, kernels: Kernels, lengths: number[], runs: number) =>
  inOwnNode<Costs>({ what: 'costs', weights, kernels, lengths, runs });

/** Bytes kept once a reader is there: its weights, its code and lexicons. */
export const heapInNode = (weights: string) => inOwnNode<number>({ what: 'heap', weights });

export const costsOfPeer = (what: 'wink' | 'compromise', runs: number) =>
  inOwnNode<PeerCosts>({ what, runs });

function inOwnNode<Result>(job: NodeJob): Result {
  const node = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(ROOT, 'tools/bench/reading/in-node.ts'), JSON.stringify(job)],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (node.status !== 0) throw new Error(`Measuring ${job.what} in Node ended with code ${node.status}.`);
  return JSON.parse(node.stdout) as Result;
}
