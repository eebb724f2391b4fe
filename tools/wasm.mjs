/**
 * Compiles the network's kernels to WebAssembly, into a module of TypeScript that lib/reading imports. Not committed:
 * whatever needs it makes it anew when its source, its compiler or these settings have changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binary, ROOT, SetupError } from './command.mjs';

const FOLDER = fileURLToPath(new URL('../lib/reading/tagger/wasm', import.meta.url));
const SOURCE = join(FOLDER, 'kernels.ts');
const MODULE = join(FOLDER, 'module.ts');

/**
 * No runtime and no memory of its own: the kernels work in the memory they are given. Bounds and assertions are left
 * out, for WebAssembly itself keeps every access inside that memory.
 */
const SETTINGS = [
  '-O3',
  '--noAssert',
  '--uncheckedBehavior',
  'always',
  '--runtime',
  'stub',
  '--importMemory',
  '--enable',
  'simd',
];

/** Makes the module where it is missing or made from something else. Throws SetupError where it does not compile. */
export function ensureKernels() {
  const compiler = readFileSync(join(ROOT, 'node_modules', 'assemblyscript', 'package.json'), 'utf8');
  const hash = createHash('sha256')
    .update(JSON.stringify([readFileSync(SOURCE, 'utf8'), JSON.parse(compiler).version, SETTINGS]))
    .digest('hex');
  if (existsSync(MODULE) && readFileSync(MODULE, 'utf8').includes(hash)) return;
  const folder = mkdtempSync(join(tmpdir(), 'whence-wasm-'));
  try {
    const wasm = join(folder, 'kernels.wasm');
    // The folder it is told to work from shows in the module's names, and would make it differ between machines.
    const asc = spawnSync(process.execPath, [binary('asc'), 'kernels.ts', '-o', wasm, ...SETTINGS], {
      cwd: FOLDER,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (asc.status !== 0) {
      throw new SetupError(`The kernels do not compile.\n${asc.stdout ?? ''}${asc.stderr ?? ''}`);
    }
    // First beside it, then in its place: others may be reading it.
    const beside = `${MODULE}.${process.pid}`;
    writeFileSync(
      beside,
      `/** Made by tools/wasm.mjs from kernels.ts; ${hash}. */\n` +
        `export const KERNELS = '${readFileSync(wasm).toString('base64')}';\n`,
    );
    renameSync(beside, MODULE);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
