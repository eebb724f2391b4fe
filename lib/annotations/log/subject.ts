/** What a change is about, where it is no annotation: the log then has a name for it that no annotation's id can be. */

/** How the subjects of pages, and those of drafts, begin. */
export const PAGES = 'page:';
export const DRAFTS = 'draft:';

export const pageSubject = (address: string): string => PAGES + address;
export const draftSubject = (key: string): string => DRAFTS + key;

/** Whether it is an annotation's id. */
export const isAnnotationSubject = (subject: string): boolean =>
  !subject.startsWith(PAGES) && !subject.startsWith(DRAFTS);

/** The page's address, where the subject is one. */
export const pageOfSubject = (subject: string): string | undefined =>
  subject.startsWith(PAGES) ? subject.slice(PAGES.length) : undefined;

/** The draft's key, where the subject is one. */
export const draftOfSubject = (subject: string): string | undefined =>
  subject.startsWith(DRAFTS) ? subject.slice(DRAFTS.length) : undefined;
