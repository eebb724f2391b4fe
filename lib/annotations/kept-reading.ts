import { cleanAddress } from '../page/address/clean';
import { isCheckable } from '../reading/thresholds';
import type {
  Attribution,
  Claim,
  ClaimReason,
  Counts,
  Form,
  Reading,
  SourceKind,
  Span,
  Stance,
} from '../reading/types';
import { isSame } from './log/same';
import type { PageInfo } from './model';

/**
 * What a reading said of a page that the reader annotated or keeps: with its words, so that it can be looked at when
 * the page says something else, and compared with later ones.
 */
export interface KeptReading {
  /** Address of the page, as in its row. */
  page: string;
  /** Where it was read: another address of the same article, perhaps. */
  url: string;
  /** When the page was first read like this, ms since 1970. */
  at: number;
  /** And when last: of all that are kept the one with the greatest says what the page says now. */
  last: number;
  /** `Reading.version`. */
  version: string;
  /** `Reading.textHash`: by it a text that has changed is told from a reading that has. */
  textHash: string;
  language: string;
  counts: Counts;
  sources: KeptSource[];
  attributions: KeptAttribution[];
  /** Those that are marked without being asked for (`isCheckable`): the others are as many words again. */
  claims: KeptClaim[];
  /** It was more than is read, or kept: these are the first rows. */
  isCut?: boolean;
}

export interface KeptSource {
  name: string;
  kind: SourceKind;
  /** The clause that says that it asked not to be named, in its words (`Source.anonymity`). Absent in older ones. */
  anonymity?: string;
}

/** Words with a gap in them have " … " there. */
export interface KeptAttribution {
  /** Places in `sources`. */
  sources: number[];
  source: string;
  cue: string;
  content: string;
  via: string;
  form: Form;
  stance: Stance;
  confidence: number;
}

export interface KeptClaim {
  words: string;
  reasons: ClaimReason[];
  links: string[];
  confidence: number;
}

/**
 * Code units of JSON of one reading. Articles take 1,000 to 20,000, and live blogs of a day many times that: of a page
 * that goes on and on the first rows are kept.
 */
export const LONGEST_READING = 200_000;

/**
 * Readings of one page that differ. A live blog that is read 500 times says something else each time; ten show how it
 * went, and are at most 2 MB.
 */
export const MOST_READINGS = 10;

/**
 * What is to be kept of a reading.
 * @param reading as a page is given it (`shownReading`)
 * @param text that its offsets count in
 * @param now when it was read, ms since 1970
 * @param isCut of a page that was too long only the beginning was read
 */
export function keptReading(
  { address, url }: Pick<PageInfo, 'address' | 'url'>,
  reading: Reading,
  text: string,
  now: number,
  isCut = false,
): KeptReading {
  const { version, textHash, language, counts } = reading;
  const indices = new Map(reading.sources.map(({ id }, index) => [id, index]));
  const places = { page: cleanAddress(address), url: cleanAddress(url) };
  const sources = reading.sources.map(
    ({ name, kind, anonymity }): KeptSource => ({
      name,
      kind,
      ...(anonymity && { anonymity: text.slice(...anonymity) }),
    }),
  );
  const bare = { ...places, at: now, last: now, version, textHash, language, counts, sources };
  const take = within(LONGEST_READING - lengthOf(bare));
  const attributions = take(reading.attributions, (each) => keptAttribution(each, indices, text));
  const checkable = reading.claims.filter(isCheckable);
  const claims = take(checkable, (each) => keptClaim(each, text));
  const isAll =
    !isCut && attributions.length === reading.attributions.length && claims.length === checkable.length;
  const kept = { ...bare, attributions, claims, ...(!isAll && { isCut: true }) };
  // Nobody has so many sources, but a page that wants to be a nuisance.
  return lengthOf(bare) > LONGEST_READING ? { ...kept, sources: [] } : kept;
}

const lengthOf = (value: unknown): number => JSON.stringify(value).length;

/** Takes the first of some rows, as long as there is room for what is kept of them. */
function within(room: number) {
  let left = room;
  return <T, K>(rows: readonly T[], keep: (row: T) => K): K[] => {
    const kept: K[] = [];
    for (const row of rows) {
      const next = keep(row);
      left -= lengthOf(next) + 1;
      if (left < 0) break;
      kept.push(next);
    }
    return kept;
  };
}

function keptAttribution(
  attribution: Attribution,
  indices: ReadonlyMap<string, number>,
  text: string,
): KeptAttribution {
  const { source, cue, content, via, sourceIds, form, stance, confidence } = attribution;
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return {
    sources: sourceIds.map((id) => indices.get(id) ?? -1).filter((index) => index >= 0),
    source: words(source),
    cue: words(cue),
    content: words(content),
    via: words(via),
    form,
    stance,
    confidence: rounded(confidence),
  };
}

function keptClaim({ span: [start, end], reasons, links, confidence }: Claim, text: string): KeptClaim {
  return {
    words: text.slice(start, end),
    reasons: [...reasons],
    // Links hold tokens and sessions as the page's own address does.
    links: links.map(cleanAddress),
    confidence: rounded(confidence),
  };
}

/** Nobody is shown more than a hundredth. */
const rounded = (share: number): number => Math.round(share * 100) / 100;

/**
 * The readings of a page with one more. One that says the same as one of them takes its place, and keeps its date: how
 * sure of it the reading is may differ, and so may the text beside it. One that says something else stands beside them.
 * @param kept of the same page, in any order
 * @returns at most `MOST_READINGS`, the oldest first
 */
export function withReading(kept: readonly KeptReading[], reading: KeptReading): KeptReading[] {
  const { page } = reading;
  const same = kept.find((each) => saysSame(each, reading));
  const others = kept.filter((each) => each !== same);
  if (same && same.last >= reading.last) return [...kept].sort(oldestFirst);
  const at = same?.at ?? freeTime(others, reading.at);
  return thinned([...others, { ...reading, page, at }].sort(oldestFirst));
}

const oldestFirst = (a: KeptReading, b: KeptReading): number => a.at - b.at;

/** Two readings of a page have two dates: they are stored under them. */
function freeTime(kept: readonly KeptReading[], at: number): number {
  return kept.some((each) => each.at === at) ? freeTime(kept, at + 1) : at;
}

/** Whether two readings name the same sources, statements and claims, in the same words and order. */
export function saysSame(a: KeptReading, b: KeptReading): boolean {
  return isSame(saying(a), saying(b));
}

const saying = ({ sources, attributions, claims }: KeptReading) => ({
  // An older reading did not keep why somebody is not named: it says the same for all that.
  sources: sources.map(({ name, kind }) => ({ name, kind })),
  attributions: attributions.map(({ confidence: _, ...rest }) => rest),
  claims: claims.map(({ confidence: _, ...rest }) => rest),
});

/**
 * Without those that are too many: one after the other goes that which followed soonest on the one before it. So what
 * remains is spread over the time in which the page was read. The first and the last always stay.
 * @param readings the oldest first
 */
function thinned(readings: KeptReading[]): KeptReading[] {
  if (readings.length <= MOST_READINGS) return readings;
  const inner = readings.slice(1, -1);
  const gaps = inner.map(({ at }, index) => at - readings[index]!.at);
  const soonest = gaps.indexOf(Math.min(...gaps)) + 1;
  return thinned(readings.filter((_, index) => index !== soonest));
}
