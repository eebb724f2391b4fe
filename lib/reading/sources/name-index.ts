import type { Description } from './description';
import { agrees, initials, isShortFor, withoutStops } from './people';
import { RESOLUTION_CONFIDENCE, type ResolutionMethod } from './resolution-confidence';
import { clash, isCollective, mayBeBody, type Speaker } from './speaker';

/** The speaker that a mention refers to, with the confidence, 0 to 1, that it does. */
export interface Referent {
  speaker: Speaker;
  confidence: number;
}

/** Entries looked at for one word, latest first: bounds the time of an article in which thousands share a name. */
const MOST = 40;

/** Finds speakers by the words of their names. */
export class NameIndex {
  /** By each word of their names and by their initials, in the order of the text. Lower case. */
  readonly #byWord = new Map<string, Speaker[]>();

  /** Files a speaker under the words of a description of it; may be called again as more is known. */
  add(entry: Speaker, { name, named, doubtful, head, aliases }: Description): void {
    const lower = name.toLowerCase();
    const words = named || doubtful ? lower.split(/[\s-]+/) : [lower];
    const keys = [
      head,
      withoutStops(name),
      ...words,
      initials(name).toLowerCase(),
      ...aliases.map((alias) => alias.toLowerCase()),
    ];
    for (const key of new Set(keys)) {
      const same = this.#byWord.get(key);
      if (key === '') continue;
      if (same === undefined) this.#byWord.set(key, [entry]);
      else if (!same.includes(entry, -MOST)) same.push(entry);
    }
  }

  /**
   * The entry that has the same name: a person by surname or given name, others by their name in full or in short.
   * Undefined where nobody has it. `sentence` is the index of the one read, for which of several is the most salient.
   */
  find(description: Description, sentence: number): Referent | undefined {
    const { kind, named, name, head, fresh, pronoun, bare } = description;
    if (pronoun !== undefined) return this.#samePronoun(pronoun);
    if (fresh) return undefined;
    if (!named) return this.#sameWords(description);
    const lower = name.toLowerCase();
    const person = kind === 'person' ? this.#person(description, sentence) : undefined;
    if (person) return person;
    const bodies = this.#ofWord(head).filter((s) => s.named && (s.kind === kind || bare));
    const exact = bodies.find((s) => s.name.toLowerCase() === lower);
    if (exact) return by(exact, 'itself');
    if (description.doubtful) return undefined;
    // "the report" and "a poll" are nobody's name: another one may be meant.
    if (kind === 'document' || !isName({ name })) return undefined;
    const acronym = this.#acronym(description);
    if (acronym) return by(acronym, 'acronym');
    const short = bodies
      .filter((s) => isCollective(s) && s.kind !== 'document' && isName(s) && isShortFor(s.name, name))
      .reduce<Speaker | undefined>((best, s) => (best && best.count >= s.count ? best : s), undefined);
    return short && by(short, 'shortened');
  }

  /** The person with a name of one word, in small letters, for those who say nothing; undefined where there is none. */
  called(word: string, sentence: number): Speaker | undefined {
    const same = this.#ofWord(word).filter((s) => s.kind === 'person' && s.named);
    const surname = same.filter((s) => s.head === word);
    return mostSalient(surname.length > 0 ? surname : same.filter((s) => startsWith(s, word)), sentence);
  }

  /** The body that a name gives the initials of, or whose initials it is given in full. */
  #acronym({ name, aliases }: Description): Speaker | undefined {
    const short = withoutStops(name);
    const known = this.#ofWord(short).find((s) => s.named && isLikelyBody(s) && isAcronym(s, short));
    if (known) return known;
    for (const own of [initials(name), ...aliases].map(withoutStops)) {
      const called = this.#ofWord(own).find(
        (s) => s.named && isCollective(s) && withoutStops(s.name) === own,
      );
      if (called) return called;
    }
    return undefined;
  }

  /** Latest first. */
  #ofWord(word: string): Speaker[] {
    return this.#byWord.get(word)?.slice(-MOST).reverse() ?? [];
  }

  #person({ name, head, gender }: Description, sentence: number): Referent | undefined {
    const fits = (s: Speaker) => s.kind === 'person' && s.named && !clash(s.gender, gender);
    const same = this.#ofWord(head).filter((s) => fits(s) && s.head === head && agrees(s.name, name));
    const one = mostSalient(same, sentence);
    if (one !== undefined) {
      if (name.includes(' ') && one.name.includes(' ')) return by(one, 'itself');
      return by(one, same.length > 1 ? 'shared surname' : 'surname');
    }
    if (name.includes(' ')) return undefined;
    const called = this.#ofWord(head).find((s) => fits(s) && startsWith(s, head));
    return called && by(called, 'given name');
  }

  /** Someone unnamed in the same words; "a man" and "a man" may be two. */
  #sameWords({ name, head, single, gender, owner }: Description): Referent | undefined {
    const lower = name.toLowerCase();
    if (single && !lower.includes(' ')) return undefined;
    const same = this.#ofWord(head).find(
      (s) => !s.named && s.name.toLowerCase() === lower && !clash(s.gender, gender) && s.owner === owner,
    );
    return same && by(same, 'same words');
  }

  /** "I", "we", "you": the writer and the reader, or someone quoted; one row each. */
  #samePronoun(pronoun: string): Referent | undefined {
    if (!/^(?:i|we|you)$/.test(pronoun)) return undefined;
    const same = this.#ofWord(pronoun).find((s) => s.pronoun === pronoun);
    return same && by(same, 'unresolved');
  }
}

export const by = (speaker: Speaker, method: ResolutionMethod): Referent => ({
  speaker,
  confidence: RESOLUTION_CONFIDENCE[method],
});

/** Sentences back that weigh as much as half the mentions. */
const HALF_LIFE = 8;

/** Of several with one surname, the one most spoken of, and lately. */
function mostSalient(same: readonly Speaker[], sentence: number): Speaker | undefined {
  const salience = (s: Speaker) =>
    Math.log2(1 + s.count) - Math.min(sentence - s.sentence, 5 * HALF_LIFE) / HALF_LIFE;
  return same.reduce<Speaker | undefined>(
    (best, s) => (best && salience(best) >= salience(s) ? best : s),
    undefined,
  );
}

/** "Orrinex Holdings", not "the Roe campaign". */
const isName = ({ name }: { name: string }) => /^\p{Lu}/u.test(name.slice(name.lastIndexOf(' ') + 1));

/** A body, or three words or more that nothing says are a person. */
const isLikelyBody = (s: Speaker) => isCollective(s) || (mayBeBody(s) && s.name.split(' ').length > 2);

/** By its own initials or by those it was given in brackets, which no word of its name is. */
const isAcronym = ({ name }: Speaker, lower: string) =>
  initials(name).toLowerCase() === lower ||
  !name
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(lower);

const startsWith = ({ name }: Speaker, word: string) => name.toLowerCase().startsWith(`${word} `);
