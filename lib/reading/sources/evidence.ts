import type { Item } from '../text/items';
import type { Gender } from '../words/gender';
import type { Mention } from './mentions';

/** What the whole article says of its words, known before the first source is resolved. */
export class Evidence {
  /** By surname: how titles and given names have it; null where two people of that name differ. Lower case. */
  readonly genders = new Map<string, Gender | null>();
  /** Words of the names of people who are named in full, or with a title. Lower case. */
  readonly people = new Set<string>();
  /** Plurals that the text writes small somewhere, outside quotations: its "Anglers" are no name. */
  readonly small = new Set<string>();

  read(sentence: readonly Item[]): void {
    for (const { kind, text, lower } of sentence)
      if (kind === 'word' && lower.endsWith('s') && text === lower) this.small.add(lower);
  }

  take({ parts }: Mention): void {
    for (const { description } of parts) {
      const { kind, named, head, gender, name, bare } = description;
      if (kind !== 'person' || !named || bare) continue;
      for (const word of name.toLowerCase().split(' ')) this.people.add(word);
      if (gender === undefined) continue;
      const known = this.genders.get(head);
      this.genders.set(head, known === undefined || known === gender ? gender : null);
    }
  }
}
