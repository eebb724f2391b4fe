/** What a change is about, where it is no annotation: the log then has a name for it that no annotation's id can be. */

/** How the subjects of pages, and those of drafts, begin. */
export const PAGES = 'page:';
export const DRAFTS = 'draft:';
/** What one change was that set many subjects (`batches.ts`). It has no log of its own. */
export const BATCHES = 'batch:';
/** What the reader arranged for all of the library: sources that are one, saved searches, settings (`arrangement.ts`). */
export const LIBRARY = 'library:';

export const pageSubject = (address: string): string => PAGES + address;
export const draftSubject = (key: string): string => DRAFTS + key;
export const batchSubject = (change: string): string => BATCHES + change;

/** Whether it is an annotation's id. */
export const isAnnotationSubject = (subject: string): boolean =>
  ![PAGES, DRAFTS, BATCHES, LIBRARY].some((start) => subject.startsWith(start));

/** The page's address, where the subject is one. */
export const pageOfSubject = (subject: string): string | undefined =>
  subject.startsWith(PAGES) ? subject.slice(PAGES.length) : undefined;

/** The draft's key, where the subject is one. */
export const draftOfSubject = (subject: string): string | undefined =>
  subject.startsWith(DRAFTS) ? subject.slice(DRAFTS.length) : undefined;

/** The change that set many subjects, where the subject is such a one. */
export const batchOfSubject = (subject: string): string | undefined =>
  subject.startsWith(BATCHES) ? subject.slice(BATCHES.length) : undefined;
