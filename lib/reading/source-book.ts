import type { Description } from './describe-source';
import { meantByDescription } from './descriptions';
import type { Mention } from './mentions';
import { agrees, initials, isShortFor } from './people';
import { meantByNeuter, meantByPlural, meantBySingular } from './pronouns';
import { clash, isCollective, isOnePerson, type Speaker, speakerFrom, widen } from './speaker';
import type { Evidence } from './speakers';
import { type How, SURE } from './sureness';
import type { Source, Span } from './types';

/** A speaker with how sure it is that the mention means it. */
export interface Cast {
  speaker: Speaker;
  sure: number;
}

/** Entries looked at for a pronoun or a name, latest first: bounds the time of an article that names thousands. */
const RECENT = 40;

/**
 * The speakers of one article, one entry each, found again by surname, acronym, pronoun or description.
 * Mentions are given to it in the order of the text.
 */
export class SourceBook {
  readonly #text: string;
  readonly #evidence: Evidence;
  readonly #entries: Speaker[] = [];
  /** Entries by each word of their names and by their initials, in the order of the text. */
  readonly #byWord = new Map<string, Speaker[]>();
  readonly #recent: Speaker[] = [];
  #sentence = 0;
  #last: Speaker[] = [];
  #lastSentence = -9;

  constructor(text: string, evidence: Evidence) {
    this.#text = text;
    this.#evidence = evidence;
  }

  /** Takes note of what the text mentions; of a source, returns whom it means. Their rows are made as they come. */
  meet(mention: Mention): Cast[] {
    const leads = mention.sentence !== this.#sentence && !mention.oblique && !mention.possessive;
    this.#sentence = mention.sentence;
    if (mention.role === 'word') {
      const word = this.#text.slice(...mention.span).toLowerCase();
      const known = this.#ofWord(word).find(
        (s) => s.kind === 'person' && s.named && (s.head === word || startsWith(s, word)),
      );
      if (known) this.#touch(known, mention, leads);
      return [];
    }
    if (mention.role !== 'source') {
      for (const { description } of mention.parts) this.#note(description, mention, leads);
      return [];
    }
    const cast = mention.parts.flatMap(({ span, description }) => this.#speak(description, span));
    for (const { speaker } of cast) this.#touch(speaker, mention, true);
    this.#last = cast.map(({ speaker }) => speaker);
    this.#lastSentence = mention.sentence;
    return cast;
  }

  /** Rows of those that said something, in the order of their first statement, with an id each. */
  sources(idOf: (name: string, first: Span) => string): {
    rows: Source[];
    ids: ReadonlyMap<Speaker, string>;
  } {
    const rows: Source[] = [];
    const ids = new Map<Speaker, string>();
    for (const entry of this.#entries) {
      if (!entry.quoted) continue;
      const mentions = [...entry.mentions].sort((a, b) => a[0] - b[0]);
      const id = idOf(entry.name, mentions[0]!);
      ids.set(entry, id);
      const body = entry.kind === 'person' && entry.bare && entry.gender === undefined;
      const { name, named, anonymity } = entry;
      rows.push({
        id,
        name,
        kind: body ? 'organization' : entry.kind,
        named,
        mentions,
        ...(anonymity && { anonymity }),
      });
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
    if (description.pronoun !== undefined || description.kind === 'document') return;
    if (
      description.named &&
      description.kind === 'person' &&
      mention.oblique &&
      !description.gender &&
      description.roles.length === 0
    )
      return;
    const [known] = description.definite ? this.#resolve(description) : [];
    const entry = known?.speaker ?? this.#find(description)?.speaker ?? this.#add(description);
    this.#widen(entry, description);
    this.#touch(entry, mention, leads);
  }

  #speak(description: Description, span: Span): Cast[] {
    const resolved = this.#resolve(description);
    const found = resolved.length > 0 ? undefined : this.#find(description);
    const cast = resolved.length > 0 ? resolved : [found ?? this.#first(description)];
    for (const { speaker, sure } of cast) {
      if (cast.length === 1 && description.pronoun === undefined) this.#widen(speaker, description);
      if (speaker.mentions.at(-1)?.[0] !== span[0]) speaker.mentions.push(span);
      speaker.quoted = true;
      if (description.gender && sure >= SURE.role && isOnePerson(speaker))
        speaker.gender ??= description.gender;
      if (description.anonymity && !speaker.named) speaker.anonymity ??= description.anonymity;
    }
    return cast;
  }

  /** A row for someone who was not spoken of before. */
  #first(description: Description): Cast {
    // A capital at the start of a sentence makes a name only of a word that was a name before.
    const own = description.doubtful
      ? { ...description, kind: 'unnamed' as const, named: false, plural: true }
      : description;
    const how: How =
      own.pronoun !== undefined ? 'unresolved' : own.definite && !own.named ? 'described' : 'itself';
    return { speaker: this.#add(own), sure: SURE[how] };
  }

  #add(description: Description): Speaker {
    const entry = speakerFrom(description, this.#sentence);
    if (entry.kind === 'person') entry.gender ??= this.#evidence.genders.get(entry.head) ?? undefined;
    this.#entries.push(entry);
    this.#index(entry, description);
    return entry;
  }

  #index(entry: Speaker, description: Description): void {
    const names =
      description.named || description.doubtful
        ? description.name.toLowerCase().split(/[\s-]+/)
        : [description.name.toLowerCase()];
    const keys = new Set([
      description.head,
      ...names,
      initials(description.name).toLowerCase(),
      ...description.aliases.map((a) => a.toLowerCase()),
    ]);
    for (const key of keys) {
      if (key === '') continue;
      const same = this.#byWord.get(key);
      if (same === undefined) this.#byWord.set(key, [entry]);
      else if (!same.includes(entry, -RECENT)) same.push(entry);
    }
  }

  #widen(entry: Speaker, description: Description): void {
    const { name } = entry;
    widen(entry, description);
    if (entry.name !== name || description.aliases.length > 0) this.#index(entry, description);
  }

  /** Latest first. */
  #ofWord(word: string): Speaker[] {
    return this.#byWord.get(word)?.slice(-RECENT).reverse() ?? [];
  }

  /** The entry that has the same name: a person by surname or given name, others by their name in full or in short. */
  #find(description: Description): Cast | undefined {
    const { kind, named, name, head, fresh, pronoun } = description;
    if (pronoun !== undefined) return this.#samePronoun(pronoun);
    if (fresh) return undefined;
    if (!named) return this.#sameWords(description);
    const lower = name.toLowerCase();
    const exact = this.#ofWord(head).find(
      (s) => s.named && s.kind === kind && s.name.toLowerCase() === lower,
    );
    const person = kind === 'person' ? this.#person(description) : undefined;
    if (person) return person;
    if (exact) return { speaker: exact, sure: SURE.itself };
    if (description.doubtful) return undefined;
    const acronym = this.#ofWord(lower).find(
      (s) => s.named && isCollective(s) && (initials(s.name).toLowerCase() === lower || s.kind === kind),
    );
    if (acronym) return { speaker: acronym, sure: SURE.acronym };
    const short = this.#ofWord(head).find(
      (s) => s.named && isCollective(s) && (s.kind === kind || description.bare) && isShortFor(s.name, name),
    );
    return short && { speaker: short, sure: SURE.shortened };
  }

  #person({ name, head, gender }: Description): Cast | undefined {
    const fits = (s: Speaker) => s.kind === 'person' && s.named && !clash(s.gender, gender);
    const same = this.#ofWord(head).filter((s) => fits(s) && s.head === head && agrees(s.name, name));
    if (same.length > 0) {
      if (name.includes(' ') && same[0]!.name.includes(' ')) return { speaker: same[0]!, sure: SURE.itself };
      return { speaker: same[0]!, sure: same.length > 1 ? SURE['shared surname'] : SURE.surname };
    }
    if (name.includes(' ')) return undefined;
    const called = this.#ofWord(head).find((s) => fits(s) && startsWith(s, head));
    return called && { speaker: called, sure: SURE['given name'] };
  }

  #sameWords({ name, head, single, gender, owner }: Description): Cast | undefined {
    const lower = name.toLowerCase();
    const same = this.#ofWord(head).find(
      (s) => !s.named && s.name.toLowerCase() === lower && !clash(s.gender, gender) && s.owner === owner,
    );
    if (same === undefined || (single && !lower.includes(' '))) return undefined;
    return { speaker: same, sure: SURE['same words'] };
  }

  /** "I", "we", "you": the writer and the reader, or someone quoted; one row each. */
  #samePronoun(pronoun: string): Cast | undefined {
    if (!/^(?:i|we|you|my|our|your|me|us)$/.test(pronoun)) return undefined;
    const same = this.#ofWord(pronoun).find((s) => s.pronoun === pronoun);
    return same && { speaker: same, sure: SURE.unresolved };
  }

  /** Whom a pronoun or a description refers back to. */
  #resolve(description: Description): Cast[] {
    const { pronoun, definite, named, gender } = description;
    if (pronoun !== undefined) {
      const scene = {
        recent: this.#recent,
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
      return meant?.speakers.map((speaker) => ({ speaker, sure: SURE[meant.how] })) ?? [];
    }
    if (named || !definite) return [];
    const described = meantByDescription(description, this.#recent, this.#sentence);
    return described ? [{ speaker: described.speaker, sure: SURE[described.how] }] : [];
  }
}

const startsWith = ({ name }: Speaker, word: string) => name.toLowerCase().startsWith(`${word} `);
