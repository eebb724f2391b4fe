import type { Span } from '../../lib/reading/types';
import { FILLERS } from './construction-fillers';
import type { GoldAttribution, Role } from './corpora';
import type { Document } from './dataset';

/**
 * Examples of constructions that readers meet and the corpora hardly have: transcripts, headlines, passives, "in the
 * words of", quotations over several paragraphs. Made of patterns, with invented people, places and matters.
 *
 * In a pattern {…} names a list of fillers, and a mark of the first attribution is `<S1 …>` for a source, `<Q1 …>` for a cue
 * and `<C1 …>` for a content.
 */

const PERSON = '{first} {last}';

const PATTERNS: readonly string[] = [
  `<Q1 In the words of> <S1 ${PERSON}>, <C1 {clause}>.`,
  `<C1 {clause}>, <Q1 in the words of> <S1 ${PERSON}, {role}>.`,
  `<Q1 In the words of> <S1 {group}>, <C1 {thing} is {verdict}>.`,
  `<C1 {thing}> <Q1 was {praise} by> <S1 ${PERSON}, {role}>.`,
  '<C1 {thing}> <Q1 was {praise} by> <S1 {group}>.',
  `<C1 {thing}> <Q1 has been {praise} by> <S1 ${PERSON}>, among others.`,
  '<C1 {thing}>, which was published {day}, <Q1 was {praise} by> <S1 {group}>.',
  '<S1 {LAST}><Q1 :> <C1 {said}. {said}.>',
  '<S1 {LAST}><Q1 :> <C1 {said}?>\n\n<S2 {LAST}><Q2 :> <C2 {said}. {said}. {said}.>\n\n<S3 {LAST}><Q3 :> <C3 {said}.>',
  '<S1 {lead}><Q1 :> <C1 {headline}>\n\n{event} {event}',
  '<C1 {headline}><Q1 :> <S1 {title}>\n\n{event} {event}',
  '<S1 {outlet}> <Q1 reported {day}>, citing three officials, <C1 that {clause}>.',
  '<S1 {outlet}> <Q1 reported {day}>, citing a person familiar with the matter, <C1 that {clause}>.',
  '<S1 {outlet}> <Q1 reported> <C1 that {clause}>, citing court papers.',
  `As <S1 ${PERSON}> <Q1 put it>, <C1 {clause}>.`,
  `As <S1 {outlet}> <Q1 described it>, <C1 {clause}>.`,
  `<C1 {clause}>, as <S1 ${PERSON}> <Q1 put it> {day}.`,
  `As <S1 {outlet}> <Q1 noted> {day}, <C1 {clause}>.`,
  `<C1 “{said},”> <Q1 said> <S1 ${PERSON}, {role}>, {day}.`,
  `<C1 “{said},”> <Q1 said> <S1 ${PERSON}, {role}>. <C1 “{said}.”>`,
  `<C1 “{said}. {said},”> <S1 ${PERSON}> <Q1 {speech}>. <C1 “{said}. {said}.”>`,
  `<C1 "{said},"> <Q1 said> <S1 ${PERSON}, {role}>. <C1 "{said}.">`,
  `<C1 ‘{said},’> <Q1 said> <S1 ${PERSON}, {role}>. <C1 ‘{said}.’>`,
  `<C1 “{said},”> <Q1 said> <S1 ${PERSON}, {role}>. <C1 “{said}.\n\n“{said}. {said}.\n\n“{said}.”>\n\n{event}`,
  `<C1 “{said},”> <S1 ${PERSON}> <Q1 {speech}>. <C1 “{said}.\n\n“{said}.”>\n\n{event}`,
  `<S1 ${PERSON}> <Q1 wrote>:\n\n<C1 “{said}. {said}.”>\n\n{event}`,
  `<S1 {outlet}> <Q1 reports>:\n\n<C1 {clause}. {event}>\n\n{event}`,
  `<C1 “{said}. {said}.”> <Q1 –> <S1 ${PERSON}>`,
  'The committee discussed <S1 the company’s> <Q1 claim> <C1 that {clause}>.',
  `{event} <S1 ${PERSON}’s> <Q1 claim> <C1 that {clause}> was not discussed.`,
  `The court heard <S1 the union’s> <Q1 argument> <C1 that {clause}>.`,
  `${PERSON} opened {thing}, which <S1 he> <Q1 framed as> <C1 {verdict}>.`,
  `{group} left the room over {thing}, which <S1 they> <Q1 described as> <C1 {verdict}>.`,
  '{event} {event}',
  '{event} {event} {event}',
  `{event} <S1 ${PERSON}, {role},> <Q1 {speech}> <C1 {clause}>. {event}`,
];

/** Rounds through all patterns: enough that none is learned by heart, few beside the corpora. */
const ROUNDS = 40;

/** Documents of one pattern each, dealt by a seed. */
export function constructions(seed: number): Document[] {
  const random = generator(seed);
  const documents: Document[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const pattern of PATTERNS) documents.push(documentOf(filled(pattern, random)));
  return documents;
}

function filled(pattern: string, random: () => number): string {
  let text = pattern;
  while (text.includes('{')) {
    text = text.replace(/\{(\w+)\}/, (_, name: string) => {
      if (name === 'LAST') return pick(FILLERS.last!, random).toUpperCase();
      return pick(FILLERS[name]!, random);
    });
  }
  return text;
}

const pick = (list: readonly string[], random: () => number) => list[Math.floor(random() * list.length)]!;

const NAMES: Record<string, Role> = { S: 'source', Q: 'cue', C: 'content' };

/** Reads the marks of a filled pattern: its text, and where its spans lie. */
export function documentOf(marked: string): Document {
  let text = '';
  const open: { role: Role; index: number; start: number }[] = [];
  const attributions: GoldAttribution[] = [];
  const flat: { role: Role; span: Span }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const mark = /^<([SQC])(\d) /.exec(marked.slice(i, i + 4));
    if (mark !== null) {
      open.push({ role: NAMES[mark[1]!]!, index: Number(mark[2]) - 1, start: text.length });
      i += 3;
    } else if (marked[i] === '>') {
      const { role, index, start } = open.pop()!;
      attributions[index] ??= { source: [], cue: [], content: [] };
      for (const span of paragraphs(text, start)) {
        attributions[index][role].push(span);
        flat.push({ role, span });
      }
    } else {
      // What begins a sentence begins with a capital.
      const begins = text === '' || /(?:[.?!]\s|\n)$/.test(text);
      text += begins ? marked[i]!.toUpperCase() : marked[i]!;
    }
  }
  return { text, flat, attributions };
}

/** A span from `start` to the end, cut at blank lines. */
function paragraphs(text: string, start: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const part of text.slice(start).split('\n\n')) {
    spans.push([from, from + part.length]);
    from += part.length + 2;
  }
  return spans;
}

/** Numbers from 0 to 1 (Mulberry32, Tommy Ettinger 2017). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
