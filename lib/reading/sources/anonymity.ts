import type { Found } from '../found';
import type { Item } from '../text/items';
import { SpanCursor } from '../text/spans';
import type { Span } from '../types';

/**
 * Clauses in which a source asks for its name to be left out, and the reason given, which AP and Reuters want told:
 * "speaking on condition of anonymity because the talks were private".
 */

/** Words between the first of a clause and the one that tells it: "asked that her last name not be used". */
const REACH = 9;
/** Words of the reason that are kept. */
const LONGEST_REASON = 30;

const ASKS =
  /^(?:asked|asking|asks|requested|requesting|requests|wished|wishes|wanted|want|wants|wish|declined|declining|declines|refused|refusing|preferred|preferring|insisted|insisting|demanded|demanding|granted|given|promised|sought|seeking)$/;
const SPEAKS =
  /^(?:speaking|spoke|speaks|speak|spoken|talking|talked|said|commenting|commented|interviewed|quoted|briefing|briefed|replied|confirmed|described|who)$/;
const NAMED = /^(?:named|identified|quoted|disclosed|revealed|used|published|printed|attributed)$/;
const REASON = /^(?:because|to|as|since|for|citing|due|while|in|so|out|about)$/;

/** The anonymity clauses of a sentence, in order. Linear in the sentence. */
export function anonymityClauses(sentence: readonly Item[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const end = clauseEnd(sentence, i);
    if (end === undefined) continue;
    const last = withReason(sentence, end);
    spans.push([sentence[i]!.start, sentence[last]!.end]);
    i = last;
  }
  return spans;
}

/** The item that tells that a clause which begins at `i` is one, or undefined. */
function clauseEnd(sentence: readonly Item[], i: number): number | undefined {
  const { lower } = sentence[i]!;
  const until = Math.min(sentence.length, i + REACH);
  if (SPEAKS.test(lower) || ASKS.test(lower)) {
    const end = find(sentence, i + 1, until, (k) => /^(?:anonymity|anonymously)$/.test(sentence[k]!.lower));
    // "Roe spoke to the man who wanted anonymity": another verb begins another clause.
    if (end !== undefined && !between(sentence, i + 1, end, (word) => SPEAKS.test(word) || ASKS.test(word)))
      return end;
  }
  if (ASKS.test(lower) || /^(?:not|without|didn't|don't|did|does|doesn't)$/.test(lower))
    return notNamed(sentence, i, until);
  if (/^(?:under|on)$/.test(lower)) {
    const end = find(sentence, i + 1, Math.min(until, i + 5), (k) => sentence[k]!.lower === 'anonymity');
    return end !== undefined &&
      between(sentence, i + 1, end, (word) => /^(?:condition|conditions|basis)$/.test(word))
      ? end
      : undefined;
  }
  return undefined;
}

/** "not to be named", "not be identified", "to be named" behind "declined"; "not authorized to speak publicly". */
function notNamed(sentence: readonly Item[], from: number, until: number): number | undefined {
  const opener = sentence[from]!.lower;
  const refuses = /^(?:declin|refus)/.test(opener);
  const isAsk = ASKS.test(opener);
  const named = find(
    sentence,
    from,
    until,
    (k) => NAMED.test(sentence[k]!.lower) && sentence[k - 1]?.lower === 'be',
  );
  if (named !== undefined) {
    const denied =
      refuses ||
      between(sentence, from, named, (word) => word === 'not' || word.endsWith("n't")) ||
      opener === 'not' ||
      opener.endsWith("n't");
    const wants = isAsk || between(sentence, from, named, (word) => ASKS.test(word));
    return denied && wants ? named : undefined;
  }
  if (opener !== 'not') return undefined;
  const [second, third] = [sentence[from + 1]?.lower ?? '', sentence[from + 2]?.lower ?? ''];
  if (/^(?:authori[sz]ed|permitted|allowed|cleared)$/.test(second) && third === 'to')
    return find(sentence, from + 3, from + 8, (k) =>
      /^(?:speak|talk|discuss|comment|brief|publicly|disclose|reveal|release)$/.test(sentence[k]!.lower),
    );
  return undefined;
}

/** "… because the talks were private", up to the next comma or mark. */
function withReason(sentence: readonly Item[], end: number): number {
  if (!REASON.test(sentence[end + 1]?.lower ?? '') && sentence[end + 1]?.lower !== 'publicly') return end;
  let last = end;
  while (
    last - end < LONGEST_REASON &&
    sentence[last + 1] !== undefined &&
    sentence[last + 1]!.kind !== 'quotation' &&
    !/^[,.;:!?)—–]$/.test(sentence[last + 1]!.text) &&
    !/^(?:said|says|told|added)$/.test(sentence[last + 1]!.lower)
  )
    last += 1;
  return last;
}

function find(
  sentence: readonly Item[],
  from: number,
  until: number,
  fits: (k: number) => boolean,
): number | undefined {
  for (let k = from; k < until && k < sentence.length; k++) {
    if (/^[.;!?]$/.test(sentence[k]!.text) || sentence[k]!.kind === 'quotation') return undefined;
    if (fits(k)) return k;
  }
  return undefined;
}

function between(
  sentence: readonly Item[],
  from: number,
  to: number,
  fits: (word: string) => boolean,
): boolean {
  for (let k = from; k < to; k++) if (fits(sentence[k]!.lower)) return true;
  return false;
}

/**
 * Which of the sources of its sentence a clause is about, by index: the one that holds it, else the one right before
 * it, else, where it leads the sentence, the first behind it. `sources` are sorted.
 */
export function anonymousAmong(sources: readonly Span[], clause: Span): number {
  const holder = sources.findIndex(([start, end]) => start <= clause[0] && clause[1] <= end + 1);
  if (holder >= 0) return holder;
  const before = sources.findLastIndex(([, end]) => end <= clause[0]);
  return before >= 0 ? before : sources.findIndex(([start]) => start >= clause[1]);
}

const REQUEST =
  /^(?:not\b|to be\b|anonymity\b|on (?:the )?condition\b|that (?:his|her|their) (?:last |full )?names?\b)/i;

/** "She was not authorised to discuss | the matter". */
const ALLOWED = /\b(?:authori[sz]ed|permitted|allowed)\b/i;

/**
 * The attributions of a paragraph without those that only say that someone asked for that: "who | asked | not to be
 * named" states nothing. By words alone: an odd wording stays an attribution. Yields after each sentence.
 */
export function* withoutRequests(
  found: readonly Found[],
  sentences: readonly (readonly Item[])[],
  text: string,
): Generator<void, Found[], void> {
  const all: { span: Span }[] = [];
  for (const sentence of sentences) {
    for (const span of anonymityClauses(sentence)) all.push({ span });
    yield;
  }
  const clauses = new SpanCursor(all);
  const asking = found.filter(
    ({ cue, content: [what] }) =>
      what !== undefined && (REQUEST.test(text.slice(...what)) || ALLOWED.test(text.slice(...cue[0]!))),
  );
  const dropped = new Set<Found>();
  for (const one of asking.sort((a, b) => a.cue[0]![0] - b.cue[0]![0]))
    if (clauses.overlapping(one.cue[0]!).length > 0) dropped.add(one);
  return found.filter((one) => !dropped.has(one));
}
