import { counts } from './counts.mjs';
import { runBinary } from './run.mjs';

/** What Mozilla's linter says of the Firefox build: no error, and no warning that a change of ours can remove. */

/** Warnings that stay, by code, each with its reason. */
const ACCEPTED = {};

/** @param {string} folder the build */
export async function webExtLint(folder) {
  const { stdout, stderr } = await runBinary('web-ext', ['lint', '--source-dir', folder, '--output', 'json']);
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    process.stdout.write(stdout + stderr);
    return counts({ failed: 1 });
  }
  const found = [...report.errors, ...report.warnings];
  const left = found.filter(({ code, _type }) => _type === 'error' || !(code in ACCEPTED));
  for (const { _type, code, message, file, line } of left) {
    console.log(`${_type} ${code}: ${message} (${file ?? 'manifest.json'}${line ? `:${line}` : ''})`);
  }
  for (const code of new Set(found.filter((one) => !left.includes(one)).map((one) => one.code))) {
    console.log(`accepted: ${code}, for ${ACCEPTED[code]}`);
  }
  return left.length === 0 ? counts({ passed: 1 }) : counts({ failed: 1 });
}
