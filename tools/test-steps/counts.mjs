/**
 * What a step of the tests came to. Every unit test, end-to-end test and check counts as one.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @param {Partial<Counts>} counts @returns {Counts} */
export const counts = ({ passed = 0, failed = 0, skipped = 0 } = {}) => ({ passed, failed, skipped });

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = counts();
  for (const one of all) for (const key of Object.keys(total)) total[key] += one[key];
  return total;
}

/**
 * Counts of a run of Vitest.
 * @param {{ report?: string, exitCode: number | null }} run `report` is the JSON that its reporter wrote
 * @returns {Counts}
 */
export function vitestCounts({ report, exitCode }) {
  const parsed = report === undefined ? undefined : JSON.parse(report);
  if (!parsed) return counts({ failed: 1 });
  // A file that could not be loaded, or whose set-up failed, has no failing test of its own.
  const broken = parsed.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const result = counts({
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + broken,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  });
  // An error outside any test (an unhandled rejection) shows in the exit code alone.
  if (exitCode !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

/**
 * The closing line, alone on its line and without colours: continuous integration reads it.
 * @param {Counts} total
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
