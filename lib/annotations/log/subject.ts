/** What a change is about, where it is no annotation: the log then has a name for it that no annotation's id can be. */

const PAGE = 'page:';
const DRAFT = 'draft:';

export const pageSubject = (address: string): string => PAGE + address;
export const draftSubject = (key: string): string => DRAFT + key;

/** Whether it is an annotation's id. */
export const isAnnotationSubject = (subject: string): boolean =>
  !subject.startsWith(PAGE) && !subject.startsWith(DRAFT);

/** The page's address, where the subject is one. */
export const pageOfSubject = (subject: string): string | undefined =>
  subject.startsWith(PAGE) ? subject.slice(PAGE.length) : undefined;

/** The draft's key, where the subject is one. */
export const draftOfSubject = (subject: string): string | undefined =>
  subject.startsWith(DRAFT) ? subject.slice(DRAFT.length) : undefined;
