import type { AspectAgreement } from '../agreement/aspects';
import type { CodedUnit, Untouched } from '../agreement/units';
import type { FileTrouble } from '../exchange/formats';

/** Whose work is compared: a file of somebody's, or the reader's own. */
export type CoderFrom = { file: Blob; name: string } | 'mine' | null;

export type CoderRead =
  | { is: 'none' }
  | { is: 'read'; pages: number; notes: number }
  | { is: 'bad'; trouble: FileTrouble; at: string }
  | { is: 'failed'; detail: string };

/** An article that both have coded. */
export interface CodedPage {
  key: string;
  title: string;
  notes: [number, number];
}

export interface AgreementUnit extends CodedUnit {
  /** Title of the article. */
  page: string;
}

export interface AgreementFound {
  pages: CodedPage[];
  units: AgreementUnit[];
  codes: string[];
  aspects: AspectAgreement[];
}

/** How far two people agree who coded the same articles: `agreeing.ts`. All of it in memory, nothing is stored. */
export interface AgreementApi {
  setCoder(side: 0 | 1, from: CoderFrom, progress: (done: number) => void): Promise<CoderRead>;
  /** @param asked `page`: key of one article; all that both have where it is absent. Nothing where a side is missing */
  agreement(asked: { page?: string; untouched: Untouched }): Promise<AgreementFound | undefined>;
}
