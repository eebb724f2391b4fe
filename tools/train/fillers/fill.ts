/**
 * Fills a pattern. `{name}` is one of that list, `{Name}` the same with a capital, `{NAME}` in capitals; `{a|b}` is one
 * of what stands between the bars; `{K:name}` keeps what it chose, and `{K}` gives it again. A filler may hold braces and
 * bars itself. Throws where a list is missing.
 */
export function fill(
  pattern: string,
  lists: Readonly<Record<string, readonly string[]>>,
  random: () => number,
): string {
  const kept = new Map<string, string>();
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;

  const filled = (text: string): string => {
    let out = '';
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('{', at);
      if (open < 0) return out + text.slice(at);
      const end = closing(text, open);
      out += text.slice(at, open) + chosen(text.slice(open + 1, end));
      at = end + 1;
    }
    return out;
  };

  const chosen = (inner: string): string => {
    const key = /^([A-Z]):/.exec(inner)?.[1];
    if (key !== undefined) {
      const text = chosen(inner.slice(2));
      kept.set(key, text);
      return text;
    }
    if (kept.has(inner)) return kept.get(inner)!;
    const choices = alternatives(inner);
    if (choices.length > 1 || !/^\w+$/.test(inner)) return filled(pick(choices));
    if (/^[A-Z]{2,}$/.test(inner)) return chosen(inner.toLowerCase()).toUpperCase();
    if (/^[A-Z][a-z]/.test(inner)) {
      const text = chosen(inner[0]!.toLowerCase() + inner.slice(1));
      return text[0]!.toUpperCase() + text.slice(1);
    }
    const list = lists[inner];
    if (list === undefined) throw new Error(`No list of fillers is named "${inner}".`);
    return filled(pick(alternatives(pick(list))));
  };

  return filled(pattern);
}

/** Where the brace at `open` is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`A brace is not closed: ${text}`);
}

/** What stands between the bars that are in no brace. */
function alternatives(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (text[i] === '|' && depth === 0) {
      found.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, text.slice(from)];
}
