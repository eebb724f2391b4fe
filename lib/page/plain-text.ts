/**
 * Makes alike what publishers change without changing a word: the shape of quotation marks, dashes and spaces.
 * One code unit stays one code unit, so that offsets in the result are offsets in the text.
 */
export function plainText(text: string): string {
  return text
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′ʼ]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s/g, ' ');
}
