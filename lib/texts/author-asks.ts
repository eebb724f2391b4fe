import { quotationsOf } from '../reading/text/quotation';
import { SpanCursor } from '../reading/text/spans';
import { tokensOf } from '../reading/text/tokens';
import { isCheckable } from '../reading/thresholds';
import type { Article, Attribution, Reading, Source, Span } from '../reading/types';

/**
 * What an author is asked about the sourcing of a text. `oneName`: somebody is named by one name alone; `figure`: a figure
 * or a date with no source; `oneSource`: all that is said in it is one source's; `quotation`: no word says whose it is;
 * `noReason`: somebody is unnamed and no reason is given.
 */
export const ASKS = ['oneName', 'figure', 'oneSource', 'quotation', 'noReason'] as const;
export type AskAbout = (typeof ASKS)[number];

export interface Ask {
  about: AskAbout;
  /** Who it is about, as the text names or describes them. */
  name?: string;
  /** Where it stands, the first place first. */
  places: Span[];
}

/** Particles of a surname: "van der Berg" is one name. */
const PARTICLE = /^(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|zu)[\s-])+/i;
/** Words of a quotation from which it is a statement. Fewer are a title, or a word that the writer sets apart. */
const FEWEST_WORDS = 5;
/** Statements that a text has at least before it is asked whether they are all of one source. */
const FEWEST_STATEMENTS = 2;
/** Share of statements that no word hands over, from which that is the text's form: a transcript, an interview. */
const TRANSCRIPT = 0.5;

/**
 * What there is to be asked, in the order of `ASKS` and of the text. Nothing of it is wrong for that: one name may be all
 * that somebody has.
 * @param reading as it is shown, with what the reader has put right
 */
export function authorAsks(reading: Reading, { text, blocks }: Pick<Article, 'text' | 'blocks'>): Ask[] {
  return [
    ...oneNames(reading),
    ...figures(reading),
    ...oneSource(reading),
    ...quotations(reading, text, blocks),
    ...noReasons(reading, text),
  ];
}

function oneNames({ sources }: Reading): Ask[] {
  return sources
    .filter(
      ({ kind, named, name }) => kind === 'person' && named && !/\s/.test(name.replace(PARTICLE, '').trim()),
    )
    .map(({ name, mentions }) => ({ about: 'oneName', name, places: mentions }));
}

const figures = ({ claims }: Reading): Ask[] =>
  claims
    .filter(
      (claim) =>
        isCheckable(claim) && claim.reasons.some((reason) => reason === 'figure' || reason === 'date'),
    )
    .map(({ span }) => ({ about: 'figure', places: [span] }));

function oneSource({ attributions, sources }: Reading): Ask[] {
  if (attributions.length < FEWEST_STATEMENTS) return [];
  const ids = new Set(attributions.flatMap(({ sourceIds }) => sourceIds));
  const isNobodys = attributions.some(({ sourceIds }) => sourceIds.length === 0);
  const [id] = ids;
  const source = sources.find((each) => each.id === id);
  return ids.size === 1 && !isNobodys && source
    ? [{ about: 'oneSource', name: source.name, places: source.mentions }]
    : [];
}

function quotations({ attributions }: Reading, text: string, blocks: Article['blocks']): Ask[] {
  const inOrder = [...attributions].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const around = new SpanCursor(blocks);
  const alone = inOrder.filter((each) => isAlone(each, around));
  const isTranscript = alone.length > attributions.length * TRANSCRIPT && alone.length > 1;
  const unclear = isTranscript ? [] : alone.map(({ content }) => content);
  const asks = [...unclear, ...unread(attributions, text, blocks)].map(
    (places): Ask => ({ about: 'quotation', places }),
  );
  return asks.sort((a, b) => a.places[0]![0] - b.places[0]![0]);
}

/** A quotation that stands alone: its source was told from what is around it. */
function isAlone({ form, cue, source, content }: Attribution, around: SpanCursor<{ span: Span }>): boolean {
  const [first] = content;
  if (form !== 'direct' || cue.length > 0 || !first) return false;
  const [own] = around.overlapping([first[0], first[0] + 1]);
  // A label before it says whose it is.
  return !source.some(([start]) => own && start >= own.span[0] && start < own.span[1]);
}

/** Marks that a quotation may open with. In blocks without them nothing has to be looked for. */
const MARK = /["“„«‘]|(?:^|\s)'/;

/** Quotations that are nobody's statement. */
function unread(attributions: readonly Attribution[], text: string, blocks: Article['blocks']): Span[][] {
  const said = new SpanCursor(
    attributions
      .flatMap(({ content }) => content)
      .sort((a, b) => a[0] - b[0])
      .map((span) => ({ span })),
  );
  const found: Span[][] = [];
  for (const { span, kind } of blocks) {
    if (kind === 'heading' || kind === 'byline' || !MARK.test(text.slice(...span))) continue;
    const tokens = [...tokensOf(text, span)];
    for (const { first, last, closed } of quotationsOf(tokens, false)) {
      const inner = tokens.slice(first + 1, closed ? last : last + 1);
      const words = inner.filter((token) => token.kind === 'word');
      if (words.length < FEWEST_WORDS || !/^\p{Lu}/u.test(words[0]!.text)) continue;
      const place: Span = [tokens[first]!.start, tokens[last]!.end];
      if ([...said.overlapping(place)].length === 0) found.push([place]);
    }
  }
  return found;
}

function noReasons({ sources }: Reading, text: string): Ask[] {
  return sources
    .filter(({ kind, anonymity }: Source) => kind === 'unnamed' && anonymity === undefined)
    .map(({ name, mentions }) => {
      const [first] = mentions;
      // The longest words tell most of who it is: "a person familiar with the talks".
      return { about: 'noReason', name: first ? text.slice(...first) : name, places: mentions };
    });
}
