/** What axe runs: its own rules, and the size of targets (WCAG 2.2, 2.5.8), which it does not look at by itself. */
export const AXE_RULES = { rules: { 'target-size': { enabled: true } } };
