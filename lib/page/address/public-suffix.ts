import { RULES } from './public-suffixes';

/** A millisecond at each start. Any denser writing of the list would take longer to read. */
const SUFFIXES: ReadonlySet<string> = /* @__PURE__ */ new Set(RULES.split('\n'));

/**
 * How many labels at the end of a host belong to one owner: those of its public suffix and the one before it. More than
 * it has where the host is itself such a suffix. `*` in a rule stands for any label, `!` before an exception.
 * https://github.com/publicsuffix/list/wiki/Format
 * @param labels of a host in the letters of the DNS, in lower case
 */
export function ownedLabels(labels: readonly string[]): number {
  // The longest rule that fits decides: the first one found from the left.
  for (let start = 0; start < labels.length - 1; start++) {
    const domain = labels.slice(start).join('.');
    if (SUFFIXES.has(`!${domain}`)) return labels.length - start;
    const anyLabel = ['*', ...labels.slice(start + 1)].join('.');
    if (SUFFIXES.has(domain) || SUFFIXES.has(anyLabel)) return labels.length - start + 1;
  }
  return 2;
}
