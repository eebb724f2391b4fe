import type { Source, Span } from '../types';
import type { Gender } from '../words/gender';
import { meantByDescription } from './definite-descriptions';
import type { Description } from './description';
import type { Evidence } from './evidence';
import type { Mention } from './mentions';
import { by, NameIndex, type Referent } from './name-index';
import { meantByNeuter, meantByPlural, meantBySingular } from './pronouns';
import { RESOLUTION_CONFIDENCE } from './resolution-confidence';
import { means, type Role } from './roles';
import { isCollective, isOnePerson, mayBeBody, type Speaker, speakerFrom, widen } from './speaker';

/** Entries looked at for a pronoun or a description, latest first: bounds the time where an article names thousands. */
const RECENT = 40;

/** Entries that a headline or the first sentences can announce. */
const MOST_ANNOUNCED = 60;
/** Sentences at the top of an article, its headline included, where someone may be described before the name comes. */
const LEAD = 4;
/** Sentences until the name has come. */
const SOON = 8;
/** Nouns by which a text calls people whom it does not want to name. */
const ANYONE =
  /^(?:official|source|aide|insider|person|man|woman|adviser|advisor|witness|spokes(?:man|woman|person))$/;

/**
 * The speakers of one article, one entry each, found again by surname, acronym, pronoun or description.
 * Mentions are given to it in the order of the text.
 */
export class SourceBook {
  readonly #text: string;
  readonly #evidence: Evidence;
  readonly #entries: Speaker[] = [];
  readonly #names = new NameIndex();
  readonly #recent: Speaker[] = [];
  #sentence = 0;
  /** Who spoke last, and in which sentence. */
  #last: Speaker[] = [];
  #lastSentence = -1;

  constructor(text: string, evidence: Evidence) {
    this.#text = text;
    this.#evidence = evidence;
  }

  /** Takes note of what the text mentions; of a source, returns whom it means. Their rows are made as they come. */
  meet(mention: Mention): Referent[] {
    const leads = mention.sentence !== this.#sentence && !mention.oblique && !mention.possessive;
    this.#sentence = mention.sentence;
    if (mention.role === 'word') {
      const known = this.#names.called(this.#text.slice(...mention.span).toLowerCase(), this.#sentence);
      if (known) this.#touch(known, mention, leads);
      return [];
    }
    if (mention.role === 'body' || mention.role === 'pronoun') {
      for (const { description } of mention.parts) this.#recall(description, mention, leads);
      return [];
    }
    if (mention.role !== 'source') {
      for (const { description } of mention.parts) this.#note(this.#owned(description), mention, leads);
      return [];
    }
    const referents = mention.parts.flatMap(({ span, description }) =>
      this.#speak(this.#owned(description), span),
    );
    for (const { speaker } of referents) this.#touch(speaker, mention, true);
    this.#last = referents.map(({ speaker }) => speaker);
    this.#lastSentence = mention.sentence;
    return referents;
  }

  /** A body in a headline, before all others: the text goes on about it. */
  foresee(mention: Mention): void {
    for (const { description } of mention.parts)
      if (description.named && isCollective(description) && !description.bare)
        this.#note(description, mention, true);
    this.#sentence = mention.sentence;
  }

  /** A mention in a headline, after all others: whom it names or describes, the text has by now. */
  meetHeading(mention: Mention): Referent[] {
    if (mention.role !== 'source') return [];
    return mention.parts.flatMap(({ span, description }) => {
      const announced = this.#announced(description);
      if (announced === undefined || description.pronoun !== undefined) return this.#speak(description, span);
      announced.mentions.push(span);
      announced.quoted = true;
      return [by(announced, 'announced')];
    });
  }

  /** Joins who was only described, at the top of the article, with the one of that office who is named soon after. */
  *joinAnnounced(): Generator<void, void, void> {
    for (const entry of this.#entries.slice(0, MOST_ANNOUNCED)) {
      yield;
      if (entry.named || entry.plural || !entry.quoted || entry.anonymity || entry.since > LEAD) continue;
      const [role] = entry.roles;
      if (role === undefined || entry.kind !== 'unnamed') continue;
      const one = this.#holder(role);
      if (one === undefined || one.since < entry.since || one.since - entry.since > SOON) continue;
      entry.same = one;
      one.quoted = true;
      one.mentions.push(...entry.mentions);
    }
  }

  /** Whom "mayor" or "Harrow senator" in a headline announces. */
  #announced({ named, plural, roles: [role], fresh, single }: Description): Speaker | undefined {
    if (named || plural || fresh || single || role === undefined) return undefined;
    const one = this.#holder(role);
    return one && one.since <= LEAD + SOON ? one : undefined;
  }

  /** The one person named who has an office or trade; undefined where there are two, or where the noun says little. */
  #holder(role: Role): Speaker | undefined {
    if (ANYONE.test(role.head)) return undefined;
    const holders = this.#entries
      .slice(0, MOST_ANNOUNCED)
      .filter((s) => s.named && s.kind === 'person' && s.roles.some((own) => means(role, own)));
    return holders.length === 1 ? holders[0] : undefined;
  }

  /**
   * Rows of those that said something, in the order of their first mention, and the id of each. Yields after each.
   *
   * @param idOf makes an id of a name and the span of its first mention
   */
  *sources(
    idOf: (name: string, first: Span) => string,
  ): Generator<void, { rows: Source[]; ids: ReadonlyMap<Speaker, string> }, void> {
    const rows: Source[] = [];
    const ids = new Map<Speaker, string>();
    for (const entry of this.#entries) {
      if (!entry.quoted || entry.same) continue;
      const { name, kind, named, anonymity } = entry;
      const mentions = [...entry.mentions].sort((a, b) => a[0] - b[0]);
      const id = idOf(name, mentions[0]!);
      ids.set(entry, id);
      rows.push({ id, name, kind, named, mentions, ...(anonymity && { anonymity }) });
      yield;
    }
    rows.sort((a, b) => a.mentions[0]![0] - b.mentions[0]![0]);
    return { rows, ids };
  }

  #touch(entry: Speaker, { sentence, oblique, possessive }: Mention, leads: boolean): void {
    entry.sentence = sentence;
    entry.count += 1;
    entry.aside = oblique || possessive;
    if (leads) entry.led = sentence;
    const at = this.#recent.indexOf(entry);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(entry);
    if (this.#recent.length > RECENT) this.#recent.pop();
  }

  /** Someone whom the text mentions without a word of theirs: later pronouns and surnames may mean them. */
  #note(description: Description, mention: Mention, leads: boolean): void {
    const { pronoun, kind, named, gender, roles, definite } = description;
    if (pronoun !== undefined || kind === 'document') return;
    // "in North Harrow" is a place more often than a person.
    if (named && kind === 'person' && mention.oblique && !gender && roles.length === 0) return;
    const known = definite ? this.#resolve(description)[0] : undefined;
    const entry = (known ?? this.#names.find(description, this.#sentence))?.speaker ?? this.#add(description);
    this.#widen(entry, description);
    this.#touch(entry, mention, leads);
  }

  /** A pronoun or noun that says nothing: whom it means is still spoken of, if that is clear. */
  #recall(description: Description, mention: Mention, leads: boolean): void {
    const [referent] = this.#resolve(description);
    if (referent && referent.confidence > RESOLUTION_CONFIDENCE.several)
      this.#touch(referent.speaker, mention, leads);
  }

  #speak(description: Description, span: Span): Referent[] {
    const resolved = this.#resolve(description);
    const referents =
      resolved.length > 0
        ? resolved
        : [this.#names.find(description, this.#sentence) ?? this.#first(description)];
    for (const { speaker, confidence } of referents) {
      if (speaker.mentions.at(-1)?.[0] !== span[0]) speaker.mentions.push(span);
      speaker.quoted = true;
      if (description.pronoun !== undefined) learn(speaker, description, confidence);
      else if (referents.length === 1) this.#widen(speaker, description);
      if (description.anonymity && !speaker.named) speaker.anonymity ??= description.anonymity;
    }
    return referents;
  }

  /** With the surname of whom "his" means, so that his lawyer is not hers. */
  #owned(description: Description): Description {
    const { owner } = description;
    if (owner === undefined || !/^(?:his|her|its|their)$/.test(owner)) return description;
    const [referent] = this.#pronoun(owner, owner === 'his' ? 'he' : owner === 'her' ? 'she' : undefined);
    const { owner: _, ...rest } = description;
    return referent ? { ...rest, owner: referent.speaker.head } : rest;
  }

  /** A row for someone who was not spoken of before. */
  #first(description: Description): Referent {
    const { doubtful, head, pronoun, definite, named } = description;
    const { small, people } = this.#evidence;
    // A capital at the start of a sentence makes a name only of a word that is a name elsewhere.
    const common = doubtful && (small.has(head) || !people.has(head));
    const entry = this.#add(
      common ? { ...description, kind: 'unnamed', named: false, plural: true } : description,
    );
    return by(entry, pronoun !== undefined ? 'unresolved' : definite && !named ? 'described' : 'itself');
  }

  #add(description: Description): Speaker {
    const entry = speakerFrom(description, this.#sentence);
    const { people, genders } = this.#evidence;
    // "Orrinex said": a body, unless the text has the word in a person's name, or a pronoun says so later.
    if (entry.bare && entry.kind === 'person' && !people.has(entry.head)) entry.kind = 'organization';
    if (entry.kind === 'person') entry.gender ??= genders.get(entry.head) ?? undefined;
    this.#entries.push(entry);
    this.#names.add(entry, description);
    return entry;
  }

  #widen(entry: Speaker, description: Description): void {
    const { name } = entry;
    widen(entry, description);
    if (entry.name !== name || description.aliases.length > 0) this.#names.add(entry, description);
  }

  /** Whom a pronoun or a description refers back to. */
  #resolve(description: Description): Referent[] {
    const { pronoun, definite, named, gender, anonymity } = description;
    if (pronoun !== undefined) return this.#pronoun(pronoun, gender, anonymity !== undefined);
    if (named || !definite) return [];
    const described = meantByDescription(description, this.#recent, this.#sentence);
    if (described === undefined) return [];
    // What "the company" means is a body for certain.
    if (isCollective(described.speaker)) described.speaker.bare = false;
    return [by(described.speaker, described.method)];
  }

  /** `anonymous`: who speaks asks not to be named, and so is nobody that the text names. */
  #pronoun(pronoun: string, gender: Gender | undefined, anonymous = false): Referent[] {
    const scene = {
      recent: anonymous ? this.#recent.filter((s) => !s.named) : this.#recent,
      last: this.#last,
      lastSentence: this.#lastSentence,
      sentence: this.#sentence,
    };
    const meant = gender
      ? meantBySingular(scene, gender)
      : /^(?:they|their|them|both|themselves)$/.test(pronoun)
        ? meantByPlural(scene)
        : /^(?:it|its|itself)$/.test(pronoun)
          ? meantByNeuter(scene)
          : undefined;
    return meant?.speakers.map((speaker) => by(speaker, meant.method)) ?? [];
  }
}

/** What a pronoun says of whom it means: a person for "he", a body for "it". */
function learn(speaker: Speaker, { pronoun, gender }: Description, confidence: number): void {
  if (/^its?$/.test(pronoun ?? '')) {
    speaker.bare = false;
    if (mayBeBody(speaker)) speaker.kind = 'organization';
  }
  if (gender === undefined || confidence < RESOLUTION_CONFIDENCE['only one'] || !isOnePerson(speaker)) return;
  speaker.gender ??= gender;
  if (speaker.kind === 'organization') speaker.kind = 'person';
}
