import type { SourceKind } from '../types';
import { STATES, STATES_OF_WORDS } from '../words/source-lexicon';
import type { Description } from './description';
import { means } from './roles';
import { isCollective, type Speaker } from './speaker';

/** Whom a definite description means: "the minister", "the group", "the second official". */

/** Further back, in sentences, a reader has forgotten whom "the official" means; "the minister" holds longer. */
const REACH_UNNAMED = 15;
const REACH_NAMED = 60;

export interface Described {
  speaker: Speaker;
  method: 'role' | 'body' | 'kind';
}

/** Nouns for whoever spoke without a name: "the source", for an official. */
const ANYONE = /^(?:source|insider|person)$/;
const REACH_ANYONE = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a noun for a body can stand for: last words or any words of names. */
const STANDS_FOR: readonly { nouns: ReadonlySet<string>; names: ReadonlySet<string> }[] = [
  {
    nouns: words(
      'agency department ministry bureau office authority administration regulator watchdog commission',
    ),
    names: words(
      'agency department ministry bureau office authority administration commission service board inspectorate council fbi cia nsa epa fda cdc irs nasa dhs',
    ),
  },
  {
    nouns: words('group organization organisation nonprofit charity coalition union association'),
    names: words(
      'group association federation society union alliance coalition network foundation league fund council watch institute center centre trust pac club movement campaign',
    ),
  },
  {
    nouns: words(
      'company firm corporation business manufacturer airline retailer operator bank startup maker carrier',
    ),
    names: words(
      'company corporation corp inc ltd llc plc group holdings motors airlines airways bank systems technologies industries energy electric oil brands stores foods',
    ),
  },
  {
    nouns: words('university school college institute'),
    names: words('university school college institute academy'),
  },
  { nouns: words('court tribunal judges'), names: words('court tribunal') },
  { nouns: words('newspaper paper daily tabloid magazine outlet'), names: new Set() },
  { nouns: words('network channel broadcaster station'), names: new Set() },
  {
    nouns: words('survey poll study report paper research analysis review findings investigation'),
    names: words('survey poll study report paper research analysis review findings investigation'),
  },
];

/** Nouns for a state, which its name stands for. */
const COUNTRY = words('country nation kingdom republic');

const OUTLETS = words(
  'newspaper paper daily tabloid magazine outlet website network channel broadcaster station',
);

/** Whom `description` means among `recent`, latest first; of the sentences only the distance counts. */
export function meantByDescription(
  description: Description,
  recent: readonly Speaker[],
  sentence: number,
): Described | undefined {
  const role = description.roles[0];
  if (role === undefined) return undefined;
  const near = recent.filter((s) => sentence - s.sentence <= (s.named ? REACH_NAMED : REACH_UNNAMED));
  const fits = (s: Speaker) => s.plural === description.plural || s.named;
  const byRole = near.find(
    (s) =>
      fits(s) &&
      sameOwner(s.owner, description.owner) &&
      (s.roles.some((own) => means(role, own)) || (isCollective(description) && isNoun(s, role.head))),
  );
  if (byRole) return { speaker: byRole, method: 'role' };
  if (ANYONE.test(role.head) && !description.plural && description.modifiers.length === 0) {
    const spoke = near.find(
      (s) => !s.named && !s.plural && s.quoted && sentence - s.sentence <= REACH_ANYONE,
    );
    return spoke && { speaker: spoke, method: 'kind' };
  }
  if (
    !isCollective(description) ||
    description.plural ||
    description.modifiers.length > 0 ||
    description.owner
  )
    return undefined;
  return meantByBody(description.kind, role.head, near, sentence);
}

/** "the authority" for the Ports Authority. */
const isNoun = (s: Speaker, head: string) => s.named && isCollective(s) && s.head === head;

const sameOwner = (a: string | undefined, b: string | undefined) =>
  a === b || a === undefined || b === undefined;

const isState = (name: string) => STATES.has(name.toLowerCase()) || STATES_OF_WORDS.has(name.toLowerCase());

function meantByBody(
  kind: SourceKind,
  head: string,
  near: readonly Speaker[],
  sentence: number,
): Described | undefined {
  const own = STANDS_FOR.find(({ nouns }) => nouns.has(head));
  const kindFits = (s: Speaker) => s.kind === (OUTLETS.has(head) ? 'outlet' : kind);
  if (COUNTRY.has(head)) {
    const state = near.find((s) => isState(s.name) && (s.quoted || sentence - s.led <= 1));
    return state && { speaker: state, method: 'kind' };
  }
  // Who speaks goes on: "…, said the Harbour Union. …, the group added."
  const latest = near.find((s) => s.quoted && s.named && sentence - s.sentence <= 1);
  if (own !== undefined && latest !== undefined && kindFits(latest) && !saysOtherwise(latest, own.names))
    return { speaker: latest, method: 'body' };
  const byWord =
    own &&
    near.find(
      (s) =>
        kindFits(s) &&
        !s.plural &&
        s.name
          .toLowerCase()
          .split(/[\s-]+/)
          .some((w) => own.names.has(w)),
    );
  if (byWord) return { speaker: byWord, method: 'body' };
  // "the company", "the newspaper": the last of its kind that spoke; what says nothing of itself fits any noun.
  if (own === undefined || kind === 'document') return undefined;
  const byKind = near.find(
    (s) => kindFits(s) && s.named && (s.quoted || sentence - s.led <= 1) && !saysOtherwise(s, own.names),
  );
  return byKind && { speaker: byKind, method: 'kind' };
}

/** A name with a word for another sort of body: "the company" is not the Ports Authority. */
function saysOtherwise({ name }: Speaker, names: ReadonlySet<string>): boolean {
  const own = name.toLowerCase().split(/[\s-]+/);
  return STANDS_FOR.some(
    (other) => other.names !== names && own.some((word) => other.names.has(word) && !names.has(word)),
  );
}
