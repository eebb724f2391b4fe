/**
 * Which tests took longest, from the JSON that Vitest's reporter writes: what to look at when a run has become slow.
 * @typedef {{ label: string, report: string }} Report `label` names the run; `report` is the JSON
 */

const SHOWN = 10;

/**
 * @param {Report[]} reports
 * @returns {string[]} a line a test, the slowest first, with seconds
 */
export function slowest(reports, shown = SHOWN) {
  return reports
    .flatMap(({ label, report }) =>
      JSON.parse(report).testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map(({ fullName, duration = 0 }) => ({
          duration: duration ?? 0,
          line: `${label}  ${name.split('/').slice(-2).join('/')}  ${fullName}`,
        })),
      ),
    )
    .sort((a, b) => b.duration - a.duration)
    .slice(0, shown)
    .map(({ duration, line }) => `${(duration / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
