import { formsOf } from './verb-forms';

/**
 * The verbs that hand a statement over, for rules that have to know whether a word can be one.
 *
 * Which verbs: those of Karttunen, "Some observations on factivity" (1971), Hooper, "On assertive predicates" (1975),
 * Levin, English Verb Classes (1993), sections 31, 33, 37 and 41, and the AP stylebook's entry on attribution;
 * kept where at least half of their uses in polnear.train hand something over. The classifier of sentences was trained
 * with them: whoever changes the list trains again.
 */

/** Verbs that may follow what was said or be turned round behind it: "…," said X. */
const SPEECH =
  'say write add tweet note observe remark state reply report explain argue announce suggest recall recount reiterate ' +
  'declare assert stress emphasize emphasise estimate respond conclude joke quip interject opine shout exclaim chant ' +
  'yell answer post mutter recite predict ask think hope promise vow claim allege acknowledge admit concede confess ' +
  'disclose warn insist complain caution boast brag lament';

const OTHERS =
  'indicate contend affirm reaffirm hint signal imply speculate clarify read mention cite quote tell remind assure ' +
  'inform advise persuade convince notify brief believe suspect wonder assume imagine fear realize realise worry show ' +
  'reveal confirm learn recognize recognise remember find determine hear understand rule decide recommend testify know ' +
  'see feel maintain pledge describe identify reference invoke outline list propose discuss echo repeat highlight ' +
  'characterize characterise express request prefer deem portray want plan intend agree decline expect refuse threaten ' +
  'appear seem like seek frame cast depict point refer talk speak call push comment allude elaborate continue endorse ' +
  'favor favour oppose question insinuate purport accuse criticize criticise praise blame denounce defend dismiss ' +
  'reject blast slam condemn mock tout decry laud hail applaud deride rebuke chide assail bemoan liken lambast ' +
  'lambaste urge thank deny refute rebut credit embrace disparage champion ridicule deplore scold belittle bash regret ' +
  'doubt dispute rail apologize apologise object disagree protest lobby';

const FINITE = new Set<string>();
const ALL = new Set<string>();
const SPEAKING = new Set<string>();
for (const list of [SPEECH, OTHERS]) {
  for (const lemma of list.split(' ')) {
    for (const [form, as] of formsOf(lemma)) {
      ALL.add(form);
      if (as === 'past' || as === 'present') FINITE.add(form);
      if (list === SPEECH) SPEAKING.add(form);
    }
  }
}

/** Whether a word, in small letters, can be a form of a verb that hands a statement over. */
export const isCueVerb = (lower: string): boolean => ALL.has(lower);

/** Whether it can be one in the past or the third person. */
export const isFiniteCueVerb = (lower: string): boolean => FINITE.has(lower);

/** Whether it can be a verb of speech that follows what was said. */
export const isSpeechVerb = (lower: string): boolean => SPEAKING.has(lower);
