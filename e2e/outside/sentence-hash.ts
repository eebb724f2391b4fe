import { createHash } from 'node:crypto';

/** Shorter texts (UTF-16 code units, normalised) are labels, and may stand in an article as well. */
export const SHORTEST = 30;

/** A text as hashes compare it: white space is as the page's source has it, and says nothing. */
export const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first 64 bits of SHA-256: saved pages belong to their publishers, so their words are kept as this alone. */
export const sentenceHash = (text: string): string =>
  createHash('sha256').update(normalised(text)).digest('hex').slice(0, 16);
