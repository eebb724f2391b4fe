/** What must not be: each a sentence that says what was found. */
export interface Findings {
  /** Was confirmed, and is not there. */
  lost: string[];
  /** Is there, and was never written so. */
  wrong: string[];
  /** One part of a write is there, and another is not. */
  half: string[];
  /** Is there twice. */
  doubled: string[];
}

export const noFindings = (): Findings => ({ lost: [], wrong: [], half: [], doubled: [] });

export const together = (all: readonly Findings[]): Findings => ({
  lost: all.flatMap(({ lost }) => lost),
  wrong: all.flatMap(({ wrong }) => wrong),
  half: all.flatMap(({ half }) => half),
  doubled: all.flatMap(({ doubled }) => doubled),
});

export const isClean = (findings: Findings): boolean =>
  Object.values(findings).every((sentences: string[]) => sentences.length === 0);

/** What came of one kind of trouble. */
export interface Outcome {
  /** What was done, and how often. */
  what: string;
  /** Writes that their views were told of. */
  confirmed: number;
  findings: Findings;
  /** What else there is to say. */
  remarks?: string;
}
