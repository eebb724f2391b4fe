import { type Description, describeSource } from './describe-source';
import type { Source, SourceKind, Span } from './types';

/** A speaker, or someone who is named and may become one. */
export interface Speaker {
  name: string;
  kind: SourceKind;
  named: boolean;
  head: string;
  roles: Set<string>;
  gender?: 'she' | 'he';
  mentions: Span[];
  /** Known by one word alone so far, without a title: a person only if a pronoun or a fuller name says so. */
  bare: boolean;
  /** When it was last named: counts mentions, so that later is larger. */
  seen: number;
  /** Sentence of its last mention. */
  sentence: number;
  quoted: boolean;
}

/** How far back, in sentences, a pronoun or a description may refer: beyond this a reader has lost the thread too. */
const REACH = 12;
/** Entries looked at for a pronoun, latest first: bounds the time of an article that names thousands. */
const RECENT = 40;
const COLLECTIVE = new Set<SourceKind>(['organization', 'outlet', 'document']);

/**
 * The speakers of one article, one entry each, found again by surname, acronym, pronoun or description.
 * Names are given to it in the order of the text.
 */
export class SourceBook {
  readonly #text: string;
  readonly #entries: Speaker[] = [];
  /** Entries by their head, in the order of the text: most mentions are found without a search. */
  readonly #byHead = new Map<string, Speaker[]>();
  readonly #recent: Speaker[] = [];
  #clock = 0;
  #sentence = 0;
  #lastSpeaker: Speaker | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  nextSentence(): void {
    this.#sentence += 1;
  }

  /** A name that the text mentions without it saying anything: later pronouns may mean it. */
  note(span: Span): void {
    const description = describeSource(this.#text, span);
    if (!description.named || description.kind !== 'person') return;
    const entry = this.#find(description) ?? this.#add(description);
    this.#widen(entry, description);
    this.#touch(entry);
  }

  /** The speaker whose words `span` are; its row is made if this is its first mention. */
  speaker(span: Span): Speaker {
    const description = describeSource(this.#text, span);
    const known = this.#resolve(description) ?? this.#find(description);
    // A capital at the start of a sentence makes a name only of a word that was a name before.
    const common = description.doubtful
      ? { ...description, kind: 'unnamed' as const, named: false }
      : description;
    const entry = known ?? this.#add(common);
    this.#widen(entry, description);
    this.#touch(entry);
    if (entry.mentions.at(-1)?.[0] !== span[0]) entry.mentions.push(span);
    entry.quoted = true;
    this.#lastSpeaker = entry;
    return entry;
  }

  /** What kind the words `span` are by themselves. */
  kindOf(span: Span): SourceKind {
    return describeSource(this.#text, span).kind;
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
      const kind =
        entry.kind === 'person' && entry.bare && entry.gender === undefined ? 'organization' : entry.kind;
      rows.push({ id, name: entry.name, kind, mentions });
    }
    rows.sort((a, b) => a.mentions[0]![0] - b.mentions[0]![0]);
    return { rows, ids };
  }

  #touch(entry: Speaker): void {
    this.#clock += 1;
    entry.seen = this.#clock;
    entry.sentence = this.#sentence;
    const at = this.#recent.indexOf(entry);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(entry);
    if (this.#recent.length > RECENT) this.#recent.pop();
  }

  /** Keeps the fullest name and every role. */
  #widen(entry: Speaker, description: Description): void {
    for (const role of description.roles) entry.roles.add(role);
    if (!description.named) return;
    entry.bare &&= description.bare === true;
    if (description.gender) entry.gender ??= description.gender;
    if (description.name.split(' ').length > entry.name.split(' ').length) entry.name = description.name;
  }

  #add(description: Description): Speaker {
    const { name, kind, named, head, roles, gender } = description;
    const entry: Speaker = {
      name,
      kind,
      named,
      head,
      roles: new Set(roles),
      bare: description.bare === true,
      mentions: [],
      seen: 0,
      sentence: this.#sentence,
      quoted: false,
      ...(gender && { gender }),
    };
    this.#entries.push(entry);
    const same = this.#byHead.get(head);
    if (same) same.push(entry);
    else this.#byHead.set(head, [entry]);
    return entry;
  }

  /** The entry that has the same name: a person by surname, others by their whole name or its initials. */
  #find(description: Description): Speaker | undefined {
    const { kind, named, name, gender } = description;
    if (description.pronoun !== undefined) return undefined;
    const same = this.#byHead.get(description.head)?.slice(-RECENT).reverse() ?? [];
    if (kind === 'person' && named) {
      return same.find(
        (e) => e.kind === 'person' && e.named && agrees(e.name, name) && !clash(e.gender, gender),
      );
    }
    if (!named) return same.find((e) => !e.named && e.name.toLowerCase() === name.toLowerCase());
    const exact = same.find((e) => e.kind === kind && e.name.toLowerCase() === name.toLowerCase());
    return (
      exact ??
      this.#recent.find((e) => e.kind === kind && (initials(e.name) === name || initials(name) === e.name))
    );
  }

  /** Whom a pronoun or a description refers back to. */
  #resolve({ pronoun, definite, named, head, kind, gender }: Description): Speaker | undefined {
    if (pronoun !== undefined) return this.#resolvePronoun(pronoun, gender);
    if (named || !definite) return undefined;
    const near = this.#recent.filter((e) => this.#sentence - e.sentence <= REACH);
    const byRole = near.find((e) => e.roles.has(head) || e.head === head);
    if (byRole) return byRole;
    // "the company", "the newspaper": the last of its kind; "the man" says too little.
    return COLLECTIVE.has(kind) && kind !== 'document'
      ? near.find((e) => e.kind === kind && e.named && e.quoted)
      : undefined;
  }

  #resolvePronoun(pronoun: string, gender: 'she' | 'he' | undefined): Speaker | undefined {
    const near = this.#recent.filter((e) => this.#sentence - e.sentence <= REACH);
    const single = (e: Speaker) =>
      (e.kind === 'person' || (e.kind === 'unnamed' && !e.head.endsWith('s'))) && e.head !== '';
    if (gender !== undefined) {
      const last = this.#lastSpeaker;
      const fits = (e: Speaker) => single(e) && !clash(e.gender, gender);
      // Who spoke last goes on speaking, unless the sentence between names someone else.
      const candidate =
        last && fits(last) && this.#sentence - last.sentence <= 1 ? last : this.#subjectBefore(near, fits);
      if (candidate) candidate.gender ??= gender;
      return candidate;
    }
    if (pronoun === 'who') return near.find((e) => e.sentence === this.#sentence && !COLLECTIVE.has(e.kind));
    if (/^(?:they|their|them)$/.test(pronoun)) return near.find((e) => !single(e) && e.quoted);
    if (/^(?:it|its|which)$/.test(pronoun)) return near.find((e) => COLLECTIVE.has(e.kind) && e.quoted);
    return near.find((e) => e.name.toLowerCase() === pronoun && !e.named);
  }

  /** The first of the latest sentence's names that fits: subjects come first. */
  #subjectBefore(near: readonly Speaker[], fits: (e: Speaker) => boolean): Speaker | undefined {
    const latest = near.find(fits);
    if (latest === undefined) return undefined;
    const sameSentence = near.filter((e) => e.sentence === latest.sentence && fits(e));
    return sameSentence.at(-1);
  }
}

const clash = (a: 'she' | 'he' | undefined, b: 'she' | 'he' | undefined) =>
  a !== undefined && b !== undefined && a !== b;

/** "Roe" and "Jane Roe" agree, "Jane Roe" and "Max Roe" do not; an initial agrees with its name. */
function agrees(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')];
  if (first.length === 1 || second.length === 1) return true;
  const [x, y] = [first[0]!.toLowerCase(), second[0]!.toLowerCase()];
  return x === y || x.startsWith(y.replace('.', '')) || y.startsWith(x.replace('.', ''));
}

function initials(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > 1 ? capitals.map((word) => word[0]).join('') : '';
}
