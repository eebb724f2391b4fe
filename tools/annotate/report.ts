import type { Span } from '../../lib/reading/types';
import type { NumberedText } from './document';
import { overlaps } from './places';
import { type Resolved, resolve } from './resolve';
import type { Written } from './written';

/** Longer spans are printed by their two ends, in characters. */
const PRINTED_WHOLE = 110;
const PRINTED_END = 45;

/** What `check` prints of a text: what each attribution was understood as, and what is wrong with it, after `!!`. */
export function report(document: NumberedText, { a, facts }: Written): { lines: string[]; problems: number } {
  const lines = [`== ${document.id}: ${a.length} attributions; facts ${facts}`];
  let problems = 0;
  const complain = (problem: string) => {
    lines.push(`      !! ${problem}`);
    problems += 1;
  };
  for (const fact of factsOf(facts))
    if (!fact.valid || !document.lines.some(([name]) => name === fact.line))
      complain(`fact ${fact.line}${fact.mark}`);
  const before: Resolved[] = [];
  for (const attribution of a) {
    const { found, problems: own } = resolve(document, attribution);
    if (found !== undefined) {
      lines.push(`   ${understood(document.text, found)}`);
      if (before.some((one) => overlapping(one, found)))
        own.push('overlaps an attribution before: the outermost alone is marked');
      before.push(found);
    }
    for (const problem of own) complain(problem);
  }
  return { lines, problems };
}

/** The facts of `facts`: the line, and whether there is something to look up (`h`) or not (`l`). */
export function factsOf(facts: string): { line: string; mark: string; valid: boolean }[] {
  return facts
    .split(/\s+/)
    .filter(Boolean)
    .map((fact) => {
      const mark = fact.slice(-1);
      return { line: fact.slice(0, -1), mark, valid: mark === 'h' || mark === 'l' };
    });
}

const overlapping = (a: Resolved, b: Resolved) =>
  a.content.some((one) => b.content.some((other) => overlaps(one, other)));

function understood(text: string, { at, source, cue, content, kind, speaker }: Resolved): string {
  const shown = (spans: readonly Span[]) => spans.map((span) => shortened(text.slice(...span))).join(' ⟋ ');
  return [at, shown(source), shown(cue), shown(content), kind, speaker].join(' | ');
}

function shortened(words: string): string {
  const short =
    words.length < PRINTED_WHOLE ? words : `${words.slice(0, PRINTED_END)} ⋯ ${words.slice(-PRINTED_END)}`;
  return short.replaceAll('\n\n', ' ¶ ');
}
