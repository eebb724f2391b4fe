/** The lists of the popup, in the order of their tabs. */
export const LISTS = ['sources', 'claims', 'mine'] as const;
export type List = (typeof LISTS)[number];
