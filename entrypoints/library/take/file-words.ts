import { assessmentWord, kindWord } from '../../../components/words';
import { ASSESSMENTS } from '../../../lib/annotations/model';
import type { FileWords } from '../../../lib/exchange/file-words';

const KINDS = ['person', 'organization', 'outlet', 'document', 'unnamed', 'none', 'claim'] as const;

const named = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;

/** What stands in files of Whence's own words: the worker that writes them has none. */
export const fileWords = (): FileWords => ({
  kinds: named(KINDS, kindWord),
  assessments: named(ASSESSMENTS, assessmentWord),
});
