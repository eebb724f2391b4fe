/**
 * What a fresh machine lacks: dependencies from the lock file, browsers, WXT's generated types.
 * Plain Node, for it runs before anything is installed. Says what it does on standard error alone:
 * standard output belongs to the tool that asked.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { binary, ROOT, SetupError, say } from './command.mjs';
import { ensureKernels } from './wasm.mjs';

/** Hash of the lock file that node_modules was made from. Removed with node_modules, as it should be. */
const STAMP = join(ROOT, 'node_modules', '.whence-lock-hash');

const BROWSERS = {
  chromium: {
    variable: 'WHENCE_CHROMIUM',
    // Google's own Chrome comes last: its releases refuse to install unpacked extensions from a command.
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome'],
    elsewhere: ['/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    package: 'chromium',
  },
  firefox: {
    variable: 'WHENCE_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    elsewhere: ['/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    package: 'firefox-esr',
  },
};

/**
 * Installs the dependencies of the lock file where node_modules is missing or was made from another lock file.
 * Throws SetupError where npm fails.
 */
export function ensureDependencies() {
  const lock = join(ROOT, 'package-lock.json');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(STAMP)) {
    if (readFileSync(STAMP, 'utf8') === hash) return;
  } else {
    // Installed by hand: npm writes this file last, so one newer than the lock file is a finished install.
    const installed = join(ROOT, 'node_modules', '.package-lock.json');
    if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
      writeFileSync(STAMP, hash);
      return;
    }
  }
  say('Installing the dependencies of package-lock.json (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (npm.error) throw new SetupError(`npm cannot be run (${npm.error.message}). It comes with Node.`);
  if (npm.status !== 0) throw new SetupError('npm ci failed; its own words stand above.');
  writeFileSync(STAMP, hash);
}

/**
 * Paths of the browsers asked for, installed with apt where this is Debian (or its kin) and we are root.
 * @param {('chromium' | 'firefox')[]} wanted
 * @returns {Record<string, string>} path by name. Throws SetupError where one cannot be had.
 */
export function ensureBrowsers(wanted) {
  const missing = wanted.filter((name) => !findBrowser(name));
  if (missing.length > 0) installBrowsers(missing);
  return Object.fromEntries(
    wanted.map((name) => {
      const path = findBrowser(name);
      if (path) return [name, path];
      throw new SetupError(
        `No ${name} was found. Install it (Debian: apt-get install ${BROWSERS[name].package}) ` +
          `or set ${BROWSERS[name].variable} to its path.`,
      );
    }),
  );
}

/**
 * Path of a browser that is there already.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, names, elsewhere } = BROWSERS[name];
  const set = process.env[variable];
  if (set) {
    if (isExecutable(set)) return set;
    throw new SetupError(`${variable} is set to ${set}, which is no program that can be run.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((file) => folders.map((folder) => join(folder, file))), ...elsewhere];
  return candidates.find(isExecutable);
}

/**
 * What is generated: the kernels of the reading, and WXT's types and tsconfig, which the type check, tsx and the
 * tests extend.
 * @param {{ afresh?: boolean }} options `afresh` makes WXT's even where they are there: entry points may have changed.
 */
export function ensurePrepared({ afresh = false } = {}) {
  ensureKernels();
  if (!afresh && existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return;
  const wxt = spawnSync(process.execPath, [binary('wxt'), 'prepare'], { cwd: ROOT, encoding: 'utf8' });
  if (wxt.status !== 0) throw new SetupError(`wxt prepare failed:\n${wxt.stdout}${wxt.stderr}`);
}

function installBrowsers(names) {
  const apt = ['/usr/bin/apt-get', '/bin/apt-get'].find(isExecutable);
  if (!apt || process.getuid?.() !== 0) return;
  // Without a font the screenshots, and the marks in them, would show empty boxes.
  const packages = [...names.map((name) => BROWSERS[name].package), 'fonts-dejavu-core', 'fonts-liberation'];
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync(apt, ['update', '-qq'], options);
  const install = spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  if (install.status !== 0)
    throw new SetupError('apt-get could not install the browser; its own words stand above.');
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
