import { counts } from './counts.mjs';
import { runBinary } from './run.mjs';

/** What Mozilla's linter says of the Firefox build: no error, and no warning that a change of ours can remove. */

/**
 * Warnings that stay: how many of each, and why. A number, so that one more is seen, whoever wrote it.
 * @type {Record<string, { most: number, reason: string }>}
 */
const ACCEPTED = {
  UNSAFE_VAR_ASSIGNMENT: {
    most: 5,
    reason:
      'innerHTML inside libraries: once in Preact, for dangerouslySetInnerHTML, which nothing here uses; twice in ' +
      'Readability (in the content script and in what shows samples), on a clone of the page that is never shown. ' +
      "And write() of micromark's own document, in which it reads Markdown, twice: no document of a page.",
  },
};

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
  const isAccepted = ({ code, _type }) =>
    _type !== 'error' && found.filter((one) => one.code === code).length <= (ACCEPTED[code]?.most ?? 0);
  const left = found.filter((one) => !isAccepted(one));
  for (const { _type, code, message, file, line } of left) {
    console.log(`${_type} ${code}: ${message} (${file ?? 'manifest.json'}${line ? `:${line}` : ''})`);
  }
  for (const code of new Set(found.filter(isAccepted).map((one) => one.code))) {
    console.log(`accepted: ${code}, for ${ACCEPTED[code].reason}`);
  }
  return left.length === 0 ? counts({ passed: 1 }) : counts({ failed: 1 });
}
