import type { Stance } from './types';
import { formsOf, type VerbForm } from './verb-forms';

/**
 * The verbs that hand a statement over, with what they take and the stance they show.
 *
 * Which verbs: those of Karttunen, "Some observations on factivity" (1971), Hooper, "On assertive predicates" (1975),
 * Levin, English Verb Classes (1993), sections 31, 33, 37 and 41, and the AP stylebook's entry on attribution;
 * kept where at least half of their uses in polnear.train hand something over in the frame given here.
 * Stance: doubting and conceding verbs after Recasens et al., "Linguistic models for analyzing and detecting
 * biased language" (2013); evaluative are those that judge or bind ("blamed", "praised", "vowed", "warned").
 *
 * Frames:
 *   s  speech: may follow or be turned round after its content ("…," said X), and takes a bare clause
 *   c  a clause that begins with that, a question word or a subject pronoun
 *   q  a quotation right behind it
 *   b  a bare clause or noun phrase that may be one ("believe the plan …")
 *   n  a noun phrase as content ("criticised the plan")
 *   i  an infinitive ("vowed to …")
 *   o  a hearer first ("told the council that …")
 */
export type Frame = 's' | 'c' | 'q' | 'b' | 'n' | 'i' | 'o';

export interface CueVerb {
  lemma: string;
  frames: ReadonlySet<Frame>;
  /** Words that belong to the cue behind it: "called for", "pointed out". */
  particles: ReadonlySet<string>;
  stance: Stance;
}

/**
 * One line a group: stance, frames, verbs; `call+for` is the verb with that particle, and x stands for no frame but it.
 * A verb may be in several groups: its frames add up.
 */
const GROUPS: readonly (readonly [stance: Stance, frames: string, verbs: string])[] = [
  ['neutral', 'scqb', 'say write add tweet note observe remark state reply report'],
  [
    'neutral',
    'scqb',
    'explain argue announce suggest recall recount reiterate declare assert stress emphasize emphasise estimate',
  ],
  [
    'neutral',
    'scq',
    'respond+to conclude+by joke+about quip interject opine shout+at exclaim chant yell answer post mutter recite',
  ],
  [
    'neutral',
    'cqb',
    'indicate predict contend affirm reaffirm hint+at signal imply speculate+about clarify read+as',
  ],
  ['neutral', 'cqn', 'mention cite quote'],
  ['neutral', 'cqboi', 'tell'],
  ['neutral', 'cqoi', 'remind assure ask+about+for inform advise persuade convince notify brief+on'],
  [
    'neutral',
    'cqb',
    'believe think hope+for suspect wonder+about assume imagine fear realize realise worry+about',
  ],
  ['neutral', 'cn', 'show reveal confirm learn+of recognize recognise remember'],
  [
    'neutral',
    'c',
    'find determine hear understand+why rule decide recommend testify+about know see feel maintain pledge',
  ],
  [
    'neutral',
    'n',
    'describe identify reference invoke outline list propose discuss echo repeat highlight characterize characterise',
  ],
  ['neutral', 'ni', 'express propose request prefer deem portray'],
  [
    'neutral',
    'i',
    'want plan hope intend agree+to+on decline expect refuse threaten appear seem like promise pledge vow seek',
  ],
  [
    'neutral',
    'x',
    'frame+as cast+as depict+as describe+as portray+as point+to+out refer+to talk+about speak+about+of call+for+on push+for comment+on allude+to elaborate+on',
  ],
  ['neutral', 'qn', 'call'],
  ['neutral', 'q', 'continue'],
  ['neutral', 'n', 'endorse favor favour oppose question'],
  ['doubting', 'scqb', 'claim allege'],
  ['doubting', 'cn', 'insinuate purport'],
  ['conceding', 'scqb', 'acknowledge admit+to concede confess+to disclose'],
  ['conceding', 'cn', 'reveal'],
  [
    'evaluative',
    'scqb',
    'warn+of+against+about insist+on complain+about+of caution+against boast+of+about brag+about lament vow promise predict',
  ],
  [
    'evaluative',
    'n',
    'accuse criticize criticise praise blame denounce defend dismiss reject blast slam condemn mock tout decry laud hail',
  ],
  [
    'evaluative',
    'n',
    'applaud deride rebuke chide assail bemoan liken lambast lambaste urge thank deny refute rebut credit+for embrace',
  ],
  ['evaluative', 'n', 'disparage champion ridicule deplore scold belittle bash'],
  ['evaluative', 'c', 'deny regret doubt dispute'],
  [
    'evaluative',
    'x',
    'rail+against apologize+for apologise+for object+to disagree+with protest+against lobby+for',
  ],
];

/** Verbs that turn round behind a quotation ("…,” said Jane Roe"): those with frame s, and these. */
const TURNING = new Set(['ask', 'think', 'hope']);

interface FormEntry {
  verb: CueVerb;
  forms: ReadonlySet<VerbForm>;
}

function build(): ReadonlyMap<string, FormEntry> {
  const verbs = new Map<string, { stance: Stance; frames: Set<Frame>; particles: Set<string> }>();
  for (const [stance, frames, list] of GROUPS) {
    for (const entry of list.split(' ')) {
      const [lemma, ...particles] = entry.split('+') as [string, ...string[]];
      const verb = verbs.get(lemma) ?? { stance, frames: new Set<Frame>(), particles: new Set<string>() };
      for (const frame of frames) if (frame !== 'x') verb.frames.add(frame as Frame);
      for (const particle of particles) verb.particles.add(particle);
      if (stance !== 'neutral') verb.stance = stance;
      verbs.set(lemma, verb);
    }
  }
  const byForm = new Map<string, { verb: CueVerb; forms: Set<VerbForm> }>();
  for (const [lemma, verb] of verbs) {
    for (const [form, as] of formsOf(lemma)) {
      const entry = byForm.get(form) ?? { verb: { lemma, ...verb }, forms: new Set<VerbForm>() };
      if (entry.verb.lemma === lemma) entry.forms.add(as);
      byForm.set(form, entry);
    }
  }
  return byForm;
}

const BY_FORM = build();

/** The cue verb that this word can be, with the forms it can stand for. */
export function cueVerb(lower: string): FormEntry | undefined {
  return BY_FORM.get(lower);
}

/** Whether a word is a verb of speech that can follow what was said. */
export function isSpeechVerb(lower: string): boolean {
  const entry = BY_FORM.get(lower);
  return entry !== undefined && (entry.verb.frames.has('s') || TURNING.has(entry.verb.lemma));
}
