/** Finds attributions: a trained network labels sources, cues and contents, which rules then join. */

import { at } from '../steps';
import type { Guide, Span } from '../types';
import type { ChainSums } from './crf';
import { FEATURES_VERSION, FeatureMaker, type Features, type Lexicon } from './features';
import { createNetwork, type Encoded, type Network, type NetworkOptions, type TokenInputs } from './network';
import { LONGEST_SEGMENT, type ParsedParagraph, segmentEnds } from './paragraph';
import { SentenceLabels } from './sentence-labels';
import { SentenceStates } from './sentence-states';
import type { Weights } from './weights';
import { decodeDeltas } from './word-table';

/** Tokens `[from, to)` of a paragraph. */
export type TokenSpan = readonly [from: number, to: number];

/** What one cue hands over, as the tagger labels it. */
export interface TaggedCue {
  cue: TokenSpan;
  source: TokenSpan[];
  content: TokenSpan[];
  /** Logarithms of probabilities: of the cue; given it, of its sources together (or of none), of its contents. */
  logCue: number;
  logSource: number;
  logContent: number;
}

/** A paragraph as tagged: its cues in order, and contents that the flat labelling has and no cue claims. */
export interface TaggedParagraph {
  cues: TaggedCue[];
  /** `log`: logarithm of the probability that it is a content. */
  unclaimed: { span: TokenSpan; log: number }[];
  /** The encoder's states, brought together sentence by sentence. */
  states: SentenceStates;
  /** How probable the roles are, sentence by sentence. */
  labels: SentenceLabels;
}

export interface Tagger {
  readonly network: Network;
  /** Numbers of the encoder's state of a token. */
  readonly stateWidth: number;
  /**
   * Tags the paragraphs of a text, each in the light of those around it, as far as they fit into one window. Yields the
   * share done, 0 to 1, after each step. Returns one for each paragraph; one without tokens has no cues.
   */
  tag(paragraphs: readonly ParsedParagraph[], guide: Guide): Generator<number, TaggedParagraph[], void>;
}

/** Labels of the flat labelling and of the head for cues that begin a span. */
const OUTER = { source: 1, cue: 3, content: 5 } as const;
const ROLES = { source: 1, content: 3 } as const;

/** Makes a tagger of its weights. Rejects where they lack something, or were trained with other features. */
export async function createTagger(weights: Weights, options: NetworkOptions = {}): Promise<Tagger> {
  if (weights.version !== FEATURES_VERSION)
    throw new Error(
      `The weights of the reading were trained for ${weights.version}, not ${FEATURES_VERSION}.`,
    );
  const network = await createNetwork(weights, options);
  const maker = new FeatureMaker(
    lexiconOf(weights),
    weights.dims.buckets,
    (hash) => network.words.indexOf(hash) >= 0,
  );
  const stateWidth = 2 * weights.dims.hidden;
  return {
    network,
    stateWidth,
    tag: (paragraphs, guide) => tag(network, maker, stateWidth, paragraphs, guide),
  };
}

/** The words that training found to matter, by their hashes. Throws where the weights have none. */
export function lexiconOf(weights: Weights): Lexicon {
  const { data: classes } = weights.tensor('lexicon.classes');
  const hashes = decodeDeltas(weights.tensor('lexicon.hashes').data as Uint8Array, classes.length);
  const byHash = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) byHash.set(hashes[i]!, classes[i]!);
  return { cueClassOf: (hash) => byHash.get(hash) ?? -1 };
}

/** A segment of a paragraph in the window that is being filled. */
interface Segment {
  paragraph: number;
  features: Features;
  /** Tokens of the paragraph. */
  from: number;
  to: number;
}

function* tag(
  network: Network,
  maker: FeatureMaker,
  stateWidth: number,
  paragraphs: readonly ParsedParagraph[],
  guide: Guide,
): Generator<number, TaggedParagraph[], void> {
  const tagged: TaggedParagraph[] = [];
  let window: Segment[] = [];
  let length = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const done = index / paragraphs.length;
    const { tokens, sentences } = paragraph;
    tagged.push({
      cues: [],
      unclaimed: [],
      states: new SentenceStates(tokens, sentences, stateWidth),
      labels: new SentenceLabels(tokens, sentences),
    });
    yield done;
    if (tokens.length === 0) continue;
    const features = yield* at(done, maker.steps(paragraph, guide));
    let from = 0;
    for (const to of segmentEnds(paragraph)) {
      // As in training: whole segments, as many as fit.
      if (length > 0 && length + to - from > LONGEST_SEGMENT) {
        for (const _step of tagWindow(network, window, length, tagged)) yield done;
        window = [];
        length = 0;
      }
      window.push({ paragraph: index, features, from, to });
      length += to - from;
      from = to;
    }
  }
  for (const _step of tagWindow(network, window, length, tagged)) yield 1;
  return tagged;
}

/** Encodes a window, and adds what is found in its segments to their paragraphs. Yields after each cue. */
function* tagWindow(
  network: Network,
  window: readonly Segment[],
  length: number,
  tagged: readonly TaggedParagraph[],
): Generator<void, void, void> {
  if (length === 0) return;
  const encoded = network.encode(inputsOf(network, window, length));
  yield;
  let start = 0;
  for (const segment of window) {
    const paragraph = tagged[segment.paragraph]!;
    const count = segment.to - segment.from;
    const width = encoded.states.length / length;
    paragraph.states.add(
      encoded.states.subarray(start * width, (start + count) * width),
      segment.from,
      segment.to,
    );
    const emissions = encoded.emissions.subarray(start * OUTER_COUNT, (start + count) * OUTER_COUNT);
    const labels = network.outer.best(emissions, count);
    const sums = network.outer.sums(emissions, count);
    paragraph.labels.add(sums, segment.from, segment.to);
    const cues = spansOf(labels, OUTER.cue);
    const contents = spansOf(labels, OUTER.content);
    if (cues.length + contents.length > 0) {
      const claimed: TokenSpan[] = [];
      for (const cue of cues) {
        const one = rolesOfCue(network, encoded, start, count, cue);
        claimed.push(...one.content);
        paragraph.cues.push({
          ...shifted(one, segment.from),
          logCue: sums.logSpan(OUTER.cue, ...cue),
        });
        yield;
      }
      for (const span of contents) {
        if (claimed.some((other) => overlap(span, other))) continue;
        paragraph.unclaimed.push({
          span: moved(span, segment.from),
          log: sums.logSpan(OUTER.content, ...span),
        });
      }
    }
    start += count;
  }
}

const OUTER_COUNT = 7;

/** The source and content of one cue. */
function rolesOfCue(network: Network, encoded: Encoded, start: number, count: number, cue: TokenSpan) {
  const emissions = network.rolesOf(encoded, [start, start + count], [start + cue[0], start + cue[1]]);
  const labels = network.roles.best(emissions, count);
  const sums = network.roles.sums(emissions, count);
  const source = spansOf(labels, ROLES.source);
  const content = spansOf(labels, ROLES.content);
  return {
    cue,
    source,
    content,
    logSource: source.length > 0 ? leastProbable(sums, ROLES.source, source) : Math.log(noneOf(sums, count)),
    logContent: content.length > 0 ? leastProbable(sums, ROLES.content, content) : 0,
  };
}

/** Spans of one role stand or fall by the least probable of them. */
function leastProbable(sums: ChainSums, begin: number, spans: readonly TokenSpan[]): number {
  return Math.min(...spans.map((span) => sums.logSpan(begin, ...span)));
}

/** How probable it is that no token begins a source: as if tokens decided by themselves. */
function noneOf(sums: ChainSums, count: number): number {
  let none = 1;
  for (let t = 0; t < count; t++) none *= 1 - sums.probability(t, ROLES.source);
  return Math.max(none, Number.MIN_VALUE);
}

function shifted<One extends Pick<TaggedCue, 'cue' | 'source' | 'content'>>(one: One, by: number): One {
  return {
    ...one,
    cue: moved(one.cue, by),
    source: one.source.map((span) => moved(span, by)),
    content: one.content.map((span) => moved(span, by)),
  };
}

const moved = ([from, to]: TokenSpan, by: number): TokenSpan => [from + by, to + by];
const overlap = (a: TokenSpan, b: TokenSpan) => a[0] < b[1] && b[0] < a[1];

function spansOf(labels: Uint8Array, begin: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== begin) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === begin + 1) to += 1;
    spans.push([i, to]);
  }
  return spans;
}

function inputsOf(network: Network, window: readonly Segment[], length: number): TokenInputs {
  const words = new Int32Array(length);
  const featureEnds = new Int32Array(length);
  const startOf = ({ ends }: Features, i: number) => (i === 0 ? 0 : ends[i - 1]!);
  let size = 0;
  for (const { features, from, to } of window) size += features.ends[to - 1]! - startOf(features, from);
  const features = new Uint16Array(size);
  let at = 0;
  let filled = 0;
  for (const { features: own, from, to } of window) {
    const first = startOf(own, from);
    features.set(own.buckets.subarray(first, own.ends[to - 1]!), filled);
    for (let i = from; i < to; i++) {
      words[at] = network.words.indexOf(own.words[i]!);
      featureEnds[at] = filled + own.ends[i]! - first;
      at += 1;
    }
    filled = featureEnds[at - 1]!;
  }
  return { length, words, features, featureEnds };
}

/** The span in the text of one token or more: from the first character of the first to the last of the last. */
export function charSpan({ tokens }: ParsedParagraph, [from, to]: TokenSpan): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end];
}
