import type { Target } from '../../../lib/page/anchor/target';

/** Words of a longer passage that are named at its beginning and at its end; what is between them is left to the page. */
const ENDS = 6;
/** Longest passage, in words, that is named whole. */
const WHOLE = 16;
/** Words around a passage by which it is told from another of the same. */
const AROUND = 4;
/** Passages of fewer words are told by those around them as well: they may stand elsewhere, too. */
const FEW = 8;

/**
 * The address of a page with the words of a note behind it, for the browser that opens it to find and scroll to. It is made
 * from what was stored with the note alone. https://wicg.github.io/scroll-to-text-fragment/
 * @param url an address that can be opened
 */
export function withFragment(url: string, target: Target | undefined): string {
  const [first] = [...(target?.ranges ?? [])].sort((a, b) => a.position.start - b.position.start);
  if (!first) return url;
  const { exact, prefix, suffix } = first.quote;
  // A text directive finds nothing over the end of a block in one piece: one line is enough to come there.
  const line = exact.split('\n').find((each) => each.trim() !== '') ?? '';
  const words = wordsOf(line);
  if (words.length === 0) return url;
  const isLong = words.length > WHOLE;
  const needsMore = words.length < FEW;
  const isWhole = line === exact;
  const parts = [
    needsMore && around(wordsOf(prefix.split('\n').at(-1) ?? '').slice(-AROUND), '', '-'),
    escaped(isLong ? words.slice(0, ENDS) : words),
    isLong && escaped(words.slice(-ENDS)),
    needsMore && isWhole && around(wordsOf(suffix.split('\n')[0] ?? '').slice(0, AROUND), '-', ''),
  ];
  const directive = `:~:text=${parts.filter(Boolean).join(',')}`;
  return `${url}${url.includes('#') ? '' : '#'}${directive}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** A hyphen would make a prefix or suffix of what stands beside it. */
const escaped = (words: string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** A context is cut by its length: the word at the cut may be half of one, and is left out. */
function around(words: string[], before: string, after: string): string | false {
  const whole =
    after === '-'
      ? words.slice(words.length === AROUND ? 0 : 1)
      : words.slice(0, words.length === AROUND ? AROUND : -1);
  return whole.length > 0 && `${before}${escaped(whole)}${after}`;
}
