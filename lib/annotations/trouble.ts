/**
 * Why the database cannot be used as it should be. `newer`: a newer version of the extension has been here; it is left
 * alone. `older`: bringing it up to date failed; it is as it was. `closed`: the browser does not open it at all.
 */
export type Trouble = 'newer' | 'older' | 'closed';

/** The database was written by a newer version of the extension. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** Whether it cannot help to open the database again, as long as this context runs. */
export const isLasting = (trouble: Trouble | undefined): trouble is 'newer' | 'older' =>
  trouble === 'newer' || trouble === 'older';
