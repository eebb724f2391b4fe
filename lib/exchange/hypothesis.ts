/**
 * Annotations as Hypothesis has them: the file that its client exports and imports, each annotation as its API gives it.
 * https://h.readthedocs.io/en/latest/api-reference/v1/
 */

import type { Annotation, PageInfo, PageRecord } from '../annotations/model';
import type { Target } from '../page/anchor/target';
import type { OutFormat } from './formats';
import { mainRange } from './main-range';

/** Who made them: nobody that Hypothesis knows. Its client puts the reader in that place when they are imported. */
const USER = 'acct:whence@whence.invalid';
/** Everybody's group, which is that of whoever has no other. */
const GROUP = '__world__';

/** Tags that say there what Hypothesis has no place for, so that they are seen and come back through it. */
export const MARK_OF_TAG = 'whence:';
export const DISMISSED_TAG = `${MARK_OF_TAG}dismissed`;
export const RIGHT_TAG = `${MARK_OF_TAG}right`;
export const CORRECTED_TAG = `${MARK_OF_TAG}corrected`;

/**
 * What our own import takes instead of guessing: a property that Hypothesis does not know, and leaves out when it takes
 * the rest.
 */
export interface Carried {
  target?: Target;
  reading?: Annotation['reading'];
  /** It stands as long as its tag does. */
  correction?: Annotation['correction'];
  page?: Partial<PageInfo>;
  /** The tags as they are, where one of them could be taken for one of those above. */
  tags?: string[];
}

/** The file of Hypothesis's client, with everything in it. */
export const hypothesis: OutFormat = {
  extension: 'json',
  mime: 'application/json',
  async *write(leaving, _, tell) {
    const head = {
      export_date: new Date(leaving.now).toISOString(),
      export_userid: USER,
      client_version: 'Whence',
    };
    yield `${JSON.stringify(head).slice(0, -1)},"annotations":[`;
    let done = 0;
    for await (const some of leaving.annotations()) {
      if (some.length === 0) continue;
      const rows = some.map((each) => JSON.stringify(toHypothesis(each, leaving.pages.get(each.page))));
      yield `${done === 0 ? '' : ','}\n${rows.join(',\n')}`;
      done += some.length;
      tell(done);
    }
    yield '\n]}\n';
  },
};

/** One annotation, with everything that Hypothesis's API says one has. */
export function toHypothesis(annotation: Annotation, page?: PageRecord) {
  const { id, note, created, modified, target } = annotation;
  const main = target && mainRange(target);
  const title = page?.title ?? '';
  return {
    id,
    created: new Date(created).toISOString(),
    updated: new Date(modified).toISOString(),
    user: USER,
    user_info: { display_name: null },
    uri: annotation.page,
    text: note,
    tags: tagsOf(annotation),
    group: GROUP,
    permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
    target: [{ source: annotation.page, ...(main && { selector: [main.quote, main.position] }) }],
    document: { title: title === '' ? [] : [title] },
    links: {},
    hidden: false,
    flagged: false,
    moderation_status: 'APPROVED',
    actions: [],
    whence: carried(annotation, page),
  };
}

function tagsOf({ tags, assessment, dismissal, correction }: Annotation): string[] {
  return [
    ...tags,
    ...(assessment ? [MARK_OF_TAG + assessment] : []),
    ...(dismissal ? [DISMISSED_TAG] : []),
    ...(correction ? [correction.what === 'right' ? RIGHT_TAG : CORRECTED_TAG] : []),
  ];
}

function carried({ target, reading, correction, tags }: Annotation, page?: PageRecord): Carried {
  return {
    ...(target && { target }),
    ...(reading && { reading }),
    ...(correction && { correction }),
    ...(page && { page: about(page) }),
    ...(tags.some((tag) => tag.startsWith(MARK_OF_TAG)) && { tags }),
  };
}

function about({ address, url, title, site, authors, published, lang }: PageRecord): Partial<PageInfo> {
  return { title, site, authors, published, lang, ...(url !== address && { url }) };
}
