import type { Stance } from '../types';
import { formsOf } from './verb-forms';

/**
 * The stance that a cue shows. Conceding verbs and factive ones ("found", "revealed") are one stance: both present what
 * they hand over as true. Doubting and conceding verbs after Recasens, Danescu-Niculescu-Mizil and Jurafsky,
 * "Linguistic models for analyzing and detecting biased language" (2013), whose lists build on Hooper (1975) and
 * Kiparsky and Kiparsky (1970); evaluative are those that judge or bind (Hyland, Metadiscourse, 2005; Martin and White,
 * The Language of Evaluation, 2005). Whatever is in no list is neutral.
 */
const VERBS: Record<Exclude<Stance, 'neutral'>, string> = {
  doubting: 'claim allege insinuate purport profess pretend contend',
  conceding:
    'acknowledge admit concede confess disclose reveal recognize recognise grant find discover confirm',
  evaluative:
    'warn insist complain caution boast brag lament vow promise swear accuse criticize criticise praise blame denounce ' +
    'defend dismiss reject blast slam condemn mock tout decry laud hail applaud deride rebuke chide assail bemoan liken ' +
    'lambast lambaste urge deny refute rebut credit embrace disparage champion ridicule deplore scold belittle bash ' +
    'regret doubt dispute rail object protest attack decry demand threaten fault charge',
};

/** Words that are no verbs, or whose form says more than their verb. */
const OTHERS: Record<string, Stance> = {
  allegedly: 'doubting',
  purportedly: 'doubting',
  supposedly: 'doubting',
  ostensibly: 'doubting',
  'so-called': 'doubting',
  allegation: 'doubting',
  allegations: 'doubting',
  claim: 'doubting',
  admission: 'conceding',
  confession: 'conceding',
  acknowledgment: 'conceding',
  revelation: 'conceding',
  accusation: 'evaluative',
  accusations: 'evaluative',
  criticism: 'evaluative',
  complaint: 'evaluative',
  complaints: 'evaluative',
  warning: 'evaluative',
  warnings: 'evaluative',
  praise: 'evaluative',
  promise: 'evaluative',
  promises: 'evaluative',
  threat: 'evaluative',
  threats: 'evaluative',
  denial: 'evaluative',
  insistence: 'evaluative',
  condemnation: 'evaluative',
};

const BY_FORM = build();

function build(): ReadonlyMap<string, Stance> {
  const byForm = new Map<string, Stance>();
  for (const [stance, list] of Object.entries(VERBS) as [Stance, string][])
    for (const lemma of list.split(' ')) for (const [form] of formsOf(lemma)) byForm.set(form, stance);
  for (const [word, stance] of Object.entries(OTHERS)) byForm.set(word, stance);
  return byForm;
}

/**
 * The stance of a cue, given as it stands in the text: that of its first word that shows one; `neutral` where none
 * does.
 */
export function stanceOf(cue: string): Stance {
  for (const word of cue.toLowerCase().split(/[^\p{L}-]+/u)) {
    const stance = BY_FORM.get(word);
    if (stance !== undefined) return stance;
  }
  return 'neutral';
}
