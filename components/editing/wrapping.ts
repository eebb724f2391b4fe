/** A change of a text: what stands from `from` to `to` becomes `text`, and then this is selected. UTF-16 offsets. */
export interface Change {
  from: number;
  to: number;
  text: string;
  select: [from: number, to: number];
}

export type Sign = '**' | '*';

/** Puts signs around what is selected, or takes away those that are there. Spaces at its ends stay outside. */
export function wrapped(text: string, from: number, to: number, sign: Sign): Change {
  const [start, end] = withoutSpaces(text, from, to);
  const inner = text.slice(start, end);
  const { length } = sign;
  if (isWrapped(text, start - length, end + length, sign))
    return { from: start - length, to: end + length, text: inner, select: [start - length, end - length] };
  return { from: start, to: end, text: sign + inner + sign, select: [start + length, end + length] };
}

/** Makes a link of what is selected; then its address is written, or its words where the address was selected. */
export function linked(text: string, from: number, to: number): Change {
  const [start, end] = withoutSpaces(text, from, to);
  const inner = text.slice(start, end);
  if (/^https?:\/\/\S+$/i.test(inner))
    return { from: start, to: end, text: `[](${inner})`, select: [start + 1, start + 1] };
  const at = start + inner.length + 3;
  return { from: start, to: end, text: `[${inner}]()`, select: [at, at] };
}

function withoutSpaces(text: string, from: number, to: number): [from: number, to: number] {
  const inner = text.slice(from, to);
  if (inner.trim() === '') return [from, to];
  return [from + inner.length - inner.trimStart().length, to - (inner.length - inner.trimEnd().length)];
}

/** Two stars are not one star twice. */
function isWrapped(text: string, from: number, to: number, sign: Sign): boolean {
  if (from < 0 || text.slice(from, from + sign.length) !== sign) return false;
  if (text.slice(to - sign.length, to) !== sign) return false;
  if (sign === '**') return true;
  return text[from - 1] !== '*' || text.slice(from - 2, from) === '**';
}
