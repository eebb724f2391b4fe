import { isWord, type Sentence } from './sentence';

/** Which sentences state anything in the writer's own voice: what no weights are needed to tell. */

/** Shorter ones are labels and interjections ("Highs and lows."). In words. */
const FEWEST_WORDS = 4;
/** What ends with no mark is a caption, a label or a headline; with a colon, it announces what another says. */
const ENDS = new Set(['.', '!', '…']);
const BEHIND_END = new Set(['"', '”', '’', "'", "''", '»', '›', ')', ']']);
/** Tokens looked at behind the last mark. */
const MOST_BEHIND = 4;

/** What a page says about itself: pleas, notes, credits and links, in the words that newsletters and footers use. */
const ABOUT_PAGE =
  /^(?:(?:additional )?(?:reporting|editing|writing)|(?:edited|written|reported|compiled|photographs?|photos?)) by\b|^(?:related|watch|listen|see also|read|correction|update|editor[’']s note|photo|image|source):|\b(?:subscribe (?:to|now|today)|newsletters?|sign up|log in|click (?:here|on)|read more|follow (?:us|me|him|her|them) on|share this|(?:please|to) donate|all rights reserved|copyright (?:©|\d)|©|contributed to this (?:report|story|article)|is an? (?:staff|freelance|senior|national|political|chief|contributing|opinion) (?:writer|reporter|columnist|correspondent|journalist|contributor|editor|producer)|this (?:article|story|post|column) (?:was|is|has been|originally|first|appeared)|an earlier version of this|getty images|uses? cookies|terms of (?:use|service)|privacy policy|e-?mail (?:us|me)|can be reached at|join the conversation|views expressed)\b/i;

/**
 * Whether a sentence states something in the writer's voice, and not the page's or a quotation's. False too for what is
 * short or ends as no sentence does: a claim is missed sooner than a label is taken for one.
 *
 * @param words of the sentence, as they stand in the text
 */
export function isStatement({ tokens, quoted }: Sentence, words: string): boolean {
  let own = 0;
  let all = 0;
  for (const [i, token] of tokens.entries()) {
    if (!isWord(token)) continue;
    all += 1;
    own += 1 - quoted[i]!;
  }
  // A sentence that is mostly quotation is somebody's, whoever's it is.
  return own >= FEWEST_WORDS && own * 2 >= all && endsAsStatement(tokens) && !ABOUT_PAGE.test(words);
}

function endsAsStatement(tokens: Sentence['tokens']): boolean {
  let i = tokens.length - 1;
  while (i > tokens.length - MOST_BEHIND && i > 0 && BEHIND_END.has(tokens[i]!.text)) i -= 1;
  const last = tokens[i];
  if (last === undefined) return false;
  // "… of the U.S.": the stop belongs to the abbreviation.
  return ENDS.has(last.text) || (last.kind === 'word' && last.text.endsWith('.'));
}
