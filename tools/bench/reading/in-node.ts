/**
 * Run in a Node of its own by `node.ts`, so that nothing else has filled its memory or warmed its code. Takes what to
 * measure as JSON in its first argument and prints what it found as JSON.
 */
import { readFileSync } from 'node:fs';
import { ownTime, threadTime } from './processor-time';

export type NodeJob =
  | { what: 'costs'; weights: string; kernels: 'wasm' | 'js'; lengths: number[]; runs: number }
  | { what: 'heap'; weights: string }
  | { what: 'wink' | 'compromise'; runs: number };

const job = JSON.parse(process.argv[2]!) as NodeJob;
process.stdout.write(JSON.stringify(await run(job)));

async function run(given: NodeJob): Promise<unknown> {
  switch (given.what) {
    case 'costs': {
      const { createAgent } = await import('./agent');
      const { measure } = await import('./measure');
      const agent = createAgent(async () => bytesOf(given.weights), threadTime);
      return measure(agent, given.kernels, given.lengths, given.runs, ownTime);
    }
    case 'heap': {
      const weights = bytesOf(given.weights);
      const before = heap() - weights.byteLength;
      const { createReader } = await import('../../../lib/reading/reader');
      const reader = await createReader(weights);
      const bytes = heap() - before;
      // Asked for after the measure, so that neither is collected before.
      return reader && weights ? bytes : 0;
    }
    case 'wink':
    case 'compromise': {
      const { costsOfPeer } = await import('./peers');
      return costsOfPeer(given.what, given.runs, ownTime, heap);
    }
  }
}

function bytesOf(file: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(file)).buffer;
}

/** Bytes in use once all garbage is gone: on the engine's heap and in buffers, WebAssembly's memory among them. */
function heap(): number {
  const { gc } = globalThis as { gc?: () => void };
  // Twice: buffers of what the first one frees are given back by the second.
  gc?.();
  gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
