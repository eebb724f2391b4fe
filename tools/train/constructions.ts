import type { Span } from '../../lib/reading/types';
import type { GoldAttribution, Role } from './corpora';
import type { Document } from './dataset';

/**
 * Examples of constructions that readers meet and the corpora hardly have: transcripts, headlines, passives, "in the
 * words of", quotations over several paragraphs. Made of patterns, with invented people, places and matters.
 *
 * In a pattern {…} is a filler's list or a number for each attribution's own span: `<S1 …>` is a source, `<Q1 …>` a cue
 * and `<C1 …>` a content of the first.
 */

const FILLERS: Record<string, readonly string[]> = {
  first:
    'Alma Bram Celia Doran Edda Falk Greta Hanno Ines Joost Katrin Lorne Mirel Nuala Oskar Pernille Ruben Sorcha Tamsin Ulf Vesna Wim Ylva Zeno Martha Philip Diane Oliver Hannah Keith'.split(
      ' ',
    ),
  last: 'Abernathy Brandvold Castellane Drummond Ekwueme Farrow Grieve Holmqvist Ibarra Jessop Kowalczyk Lindqvist Marchetti Nakagawa Osborne Petrov Quist Rademaker Sandoval Thorne Umarov Valdemar Whitlock Yardley Zeller Carver Dalton Mercer Pruitt Sloan'.split(
    ' ',
  ),
  role: [
    'the minister for roads',
    'a farmer',
    'the mayor of {place}',
    'a spokeswoman for the ministry',
    'head of the engineers’ union',
    'a baker from {place}',
    'the council’s leader',
    'a professor of law at {place} University',
    'chief executive of {company}',
    '54, a nurse',
    'who runs the port',
    'the opposition’s candidate',
  ],
  title: [
    'Minister',
    'Police',
    'Mayor',
    'Union',
    'Experts',
    'Watchdog',
    'Officials',
    'Study',
    'Report',
    'Survey',
    'Governor',
    'Analysts',
  ],
  lead: ['Report', 'Poll', 'Study', 'Survey', 'Sources', 'Mayor', 'Police', 'Watchdog', 'Audit', 'UN'],
  place: 'Norrington Hallow Castlewick Dunmarrow Oxley Perrin Stonehaven Tarnbrook Velden Westray'.split(' '),
  company: ['Orrinex', 'Halden Foods', 'Marlowe Shipping', 'Tarn Energy', 'Kestrel Air', 'Velden Bank'],
  outlet: [
    'The Oxley Mail',
    'The Perrin Chronicle',
    'the Dunmarrow Gazette',
    'Channel Nine',
    'The Tarnbrook Times',
    'the Orrin News Agency',
  ],
  day: [
    'on Monday',
    'on Tuesday',
    'on Friday',
    'this week',
    'late on Sunday',
    'last month',
    'earlier this year',
    'in March',
  ],
  group: [
    'the farmers’ union',
    'the opposition',
    'the port authority',
    'local fishermen',
    'environmental groups',
    'the teachers',
    'the ministry',
    'several residents',
    'the church',
    'the board',
  ],
  thing: [
    'the plan',
    'the new bridge',
    'the budget',
    'the court’s ruling',
    'the decision to close the pier',
    'the proposal',
    'the agreement on fishing rights',
    'the bill',
    'her handling of the flood',
    'the tax on fuel',
    'the merger',
    'the report',
    'the vaccination programme',
    'a law that bans night flights',
  ],
  verdict: [
    'a gift to the rich',
    'a mistake',
    'the end of the road',
    'an insult to the town',
    'a step in the right direction',
    'the worst deal in years',
    'a sign of hope',
  ],
  clause: [
    'the roof would not last another winter',
    'the tunnel was dry',
    'nobody had looked at the pipes',
    'the school would reopen in May',
    'prices will rise again',
    'the talks had failed',
    'half of the fleet is gone',
    'the river has never been so low',
    'the vote was fair',
    'there was no money left',
    'the company had known of the leak for years',
    'wages are too low',
    'the new line will cut journeys by an hour',
    'the ferry was overloaded',
    'voters had grown tired of promises',
    'the hospital lacks doctors',
    'it would appeal against the ruling',
    'the fire began in the kitchen',
    'three people were missing',
    'the government must act',
    'the figures were wrong',
    'more rain is on its way',
  ],
  said: [
    'The lights went out all at once',
    'We hid',
    'There was no alarm',
    'I lost everything I had',
    'It felt like an hour',
    'It is a question of trust',
    'I have never seen anything like it',
    'We will not give up',
    'They promised us a road',
    'You can’t eat promises',
    'This is about our children',
    'The money is gone',
    'People are afraid to speak',
    'I would do it again',
    'We wrote to them every week',
    'The answer is no',
    'He was a good man',
    'It makes no sense at all',
    'That was the moment when everything changed',
    'There are no easy answers here',
  ],
  headline: [
    'Water supply failed for weeks',
    'Museum to reopen in April',
    'Thousands lose power after storm',
    'Port City Faces Worst Drought in Decades',
    'School meals fell short of standards',
    'No Charges in Ferry Disaster',
    'Rents Rise Faster Than Wages',
    'Half of farms at risk of flooding',
    'New Tax Would Hit Small Firms Hardest',
    'Train delays cost millions',
    'Mayor Knew of Leak Before Vote',
    'Most Voters Oppose Night Flights',
  ],
  praise: [
    'criticised',
    'criticized',
    'praised',
    'condemned',
    'rejected',
    'welcomed',
    'denounced',
    'dismissed',
    'described as {verdict}',
    'called {verdict}',
    'hailed',
    'defended',
    'questioned',
  ],
  speech: ['said', 'said', 'said', 'recalled', 'added', 'told reporters', 'explained', 'warned', 'replied'],
  event: [
    'France and Norway ended the agreement in 2003.',
    'The storm reached the coast on 12 October.',
    'The committee adjourned shortly after noon.',
    'The airport handles 3 million passengers a year.',
    '{company} opened its first factory in {place} in 1987.',
    'The ferry left the harbour shortly before noon.',
    'Police arrested two men in {place} {day}.',
    '{first} {last} led the council for nine years.',
    'The town has 12,400 inhabitants and one doctor.',
    'Rescuers found the boat {day}, 20 miles north of {place}.',
    '{company} paid 4.2 million for the land.',
    'The team won by three goals and moved up to second place.',
    'Trains to {place} were cancelled {day}.',
  ],
};

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
