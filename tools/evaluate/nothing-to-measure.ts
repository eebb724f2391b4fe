/** A sentence for whoever ran the command; printed without a stack. */
export class NothingToMeasure extends Error {}
