/**
 * A page's text is sent in parts where it is long: what is sent in one message is written and parsed in one task, and
 * a million characters hold a page's thread for 60 ms.
 */

/** UTF-16 code units of text in one message: few articles have as many, and they take some 3 ms. */
export const TEXT_PART = 50_000;

/** The part of a text from an offset on. A full part is followed by another one, which may be empty. */
export const textPart = (text: string, from: number): string => text.slice(from, from + TEXT_PART);

/**
 * The whole text that a first part begins; a text that is no full part is whole.
 * @param fetch asks for the part from an offset on
 * @throws when the other side no longer has it
 */
export async function wholeText(
  first: string,
  fetch: (from: number) => Promise<string | null>,
): Promise<string> {
  let text = first;
  let last = first;
  while (last.length === TEXT_PART) {
    const part = await fetch(text.length);
    if (part === null) throw new Error('The text is gone.');
    text += part;
    last = part;
  }
  return text;
}
