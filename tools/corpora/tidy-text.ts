/** Paragraphs as annotated texts have them: white space as single spaces, empty ones left out, a blank line between. */
export function tidyText(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
