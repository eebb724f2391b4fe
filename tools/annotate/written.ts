/** What an annotator writes of a text, `ann/ID.json`. docs/annotation-guide.md says how. */
export interface Written {
  /** Attributions. */
  a: WrittenAttribution[];
  /** Lines that state a fact in the writer's own voice: "3.2h" (something to look up) or "3.2l", parted by spaces. */
  facts: string;
}

/** Spans are copied from the text; ` … ` stands for what is between a span's first and its last words. */
export interface WrittenAttribution {
  /** The line of the cue; of the content where there is none. */
  at: string;
  /** Source, cue, content. */
  s: string[];
  c: string[];
  t: string[];
  /** Kind of the source. */
  k: string;
  /** The source resolved, several joined by " + ". */
  who: string;
  /** Through what or whom it is known. */
  via: string[];
  /** Which of several equal cues in the line, from 1. */
  cn?: number;
}

export const KINDS = ['person', 'organization', 'unnamed', 'outlet', 'document', 'none'];

export const GAP = ' … ';

/** Throws, in a sentence, where the JSON has not that form. What may be left out is filled in. */
export function written(json: string): Written {
  const { a = [], facts = '' } = parsed(json);
  if (!Array.isArray(a)) throw new Error('"a" is no list');
  if (typeof facts !== 'string') throw new Error('"facts" is no text');
  return { facts, a: a.map(attribution) };
}

function parsed(json: string): { a?: unknown; facts?: unknown } {
  try {
    return Object(JSON.parse(json));
  } catch {
    throw new Error('no JSON');
  }
}

function attribution(one: unknown, i: number): WrittenAttribution {
  const { at, s = [], c = [], t = [], k, who = '', via = [], cn } = Object(one) as Record<string, unknown>;
  const spans = { s, c, t, via };
  for (const [name, value] of Object.entries(spans))
    if (!Array.isArray(value) || !value.every((piece) => typeof piece === 'string' && piece !== ''))
      throw new Error(`"${name}" of attribution ${i} is no list of texts`);
  if (typeof who !== 'string') throw new Error(`"who" of attribution ${i} is no text`);
  return {
    at: String(at),
    k: String(k),
    who,
    ...(spans as Record<'s' | 'c' | 't' | 'via', string[]>),
    ...(typeof cn === 'number' && { cn }),
  };
}
