/** The outlet's own rules that a page names in its JSON-LD, by their names there. https://schema.org/NewsMediaOrganization */
export const POLICIES = ['unnamedSourcesPolicy', 'publishingPrinciples', 'correctionsPolicy'] as const;
export type Policy = (typeof POLICIES)[number];

/** Addresses, of the web alone. */
export type Policies = Partial<Record<Policy, string>>;

type Json = Record<string, unknown>;

/** UTF-16 units of an address: a longer one is none of a page of rules. */
const LONGEST_ADDRESS = 1000;
/** Publishers of one article that are looked at. */
const MOST_PUBLISHERS = 5;
const OUTLET = 'newsmediaorganization';

/**
 * The rules by which a page's outlet works, as it names them itself: of the article's publisher, of the article, or of a
 * news organisation that the page describes. `undefined` where it names none.
 * @param article the JSON-LD of this page's article
 * @param objects all of the page's
 * @param url of the page, which relative addresses are relative to
 */
export function policiesOf(article: Json, objects: readonly Json[], url: string): Policies | undefined {
  const outlets = objects.filter((each) => typesOf(each).includes(OUTLET));
  const publishers = [article.publisher]
    .flat()
    .slice(0, MOST_PUBLISHERS)
    .flatMap((each) => (isObject(each) ? [each, ...meantBy(each, objects)] : []));
  const policies: Policies = {};
  for (const policy of POLICIES) {
    const [address] = [...publishers, article, ...outlets].flatMap(
      (each) => addressIn(each[policy], url) ?? [],
    );
    if (address !== undefined) policies[policy] = address;
  }
  return Object.keys(policies).length > 0 ? policies : undefined;
}

/** Objects that one names by its id: publishers are often described once, beside the article. */
const meantBy = ({ '@id': id }: Json, objects: readonly Json[]): Json[] =>
  typeof id === 'string' ? objects.filter((each) => each['@id'] === id) : [];

function addressIn(value: unknown, base: string): string | undefined {
  const [first] = [value].flat();
  const said = isObject(first) ? (first.url ?? first['@id']) : first;
  if (typeof said !== 'string' || said.trim() === '' || said.length > LONGEST_ADDRESS) return undefined;
  if (!URL.canParse(said, base)) return undefined;
  const { protocol, href } = new URL(said, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const typesOf = (object: Json): string[] =>
  [object['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.toLowerCase()] : []));
