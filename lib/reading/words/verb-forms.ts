/** The finite and non-finite forms that tell a rule what a verb can be in its clause. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** Past and participle of verbs that do not take -ed. */
const IRREGULAR: Record<string, readonly [past: string, participle: string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  feel: ['felt', 'felt'],
  mean: ['meant', 'meant'],
  speak: ['spoke', 'spoken'],
  read: ['read', 'read'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  foresee: ['foresaw', 'foreseen'],
  understand: ['understood', 'understood'],
  forecast: ['forecast', 'forecast'],
  hear: ['heard', 'heard'],
  seek: ['sought', 'sought'],
  put: ['put', 'put'],
  hold: ['held', 'held'],
  make: ['made', 'made'],
  plead: ['pleaded', 'pleaded'],
  bet: ['bet', 'bet'],
};

/** Verbs of more than one syllable or with a last stress that double their last consonant before -ed and -ing. */
const DOUBLING = new Set([
  'refer',
  'admit',
  'plan',
  'quip',
  'concur',
  'blog',
  'slam',
  'infer',
  'defer',
  'commit',
  'tap',
  'rip',
  'bet',
  'put',
  'pan',
  'permit',
  'rap',
]);

/**
 * All forms of a verb, each with what it may be. Regular where it is in no list here: for lists of known verbs only.
 */
export function formsOf(lemma: string): [form: string, as: VerbForm][] {
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast(lemma), regularPast(lemma)];
  return [
    [lemma, 'base'],
    [present(lemma), 'present'],
    [past, 'past'],
    [participle, 'participle'],
    [gerund(lemma), 'gerund'],
  ];
}

function present(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function stem(lemma: string): string {
  return DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${stem(lemma)}ed`;
}

function gerund(lemma: string): string {
  if (/[^eo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${stem(lemma)}ing`;
}
