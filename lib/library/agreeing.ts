import { aspectsOf, codesIn } from '../agreement/aspects';
import type { Untouched } from '../agreement/units';
import { unitsOf } from '../agreement/units';
import type { WhenceDatabase } from '../annotations/database';
import { FileError } from '../exchange/formats';
import type { AgreementApi, AgreementFound, AgreementUnit, CodedPage, CoderRead } from './agreement-api';
import { type Coder, coderOfFile, ownCoder, readMarks } from './coders';
import { told } from './told';

/** Compares what two people coded. What is read from files stays in memory, until another takes its place. */
export function createAgreeing(db: WhenceDatabase): AgreementApi {
  const sides: [Coder?, Coder?] = [];
  /** One a side: both files can be read at once. */
  const running: [AbortController?, AbortController?] = [];

  return {
    async setCoder(side, from, progress) {
      running[side]?.abort();
      const mine = new AbortController();
      running[side] = mine;
      const { signal } = mine;
      sides[side] = undefined;
      if (from === null) return { is: 'none' };
      try {
        const coder =
          from === 'mine'
            ? await ownCoder(db)
            : await coderOfFile(from.file, from.name, told(progress), signal);
        if (signal.aborted) return { is: 'none' };
        sides[side] = coder;
        const notes = [...coder.pages.values()].reduce((sum, page) => sum + page.notes.length, 0);
        return { is: 'read', pages: coder.pages.size, notes };
      } catch (error) {
        return badOf(error, signal);
      }
    },
    async agreement({ page, untouched }) {
      const [a, b] = sides;
      return a && b ? compared(a, b, page, untouched) : undefined;
    },
  };
}

function badOf(error: unknown, signal: AbortSignal): CoderRead {
  if (signal.aborted) return { is: 'none' };
  if (error instanceof FileError) return { is: 'bad', trouble: error.trouble, at: error.at };
  return { is: 'failed', detail: error instanceof Error ? error.message : String(error) };
}

function compared(a: Coder, b: Coder, chosen: string | undefined, untouched: Untouched): AgreementFound {
  const both = [...a.pages.keys()].filter((key) => b.pages.has(key));
  const pages = both.map((key): CodedPage => {
    const [one, other] = [a.pages.get(key)!, b.pages.get(key)!];
    return { key, title: one.title || other.title, notes: [one.notes.length, other.notes.length] };
  });
  const units = both
    .filter((key) => chosen === undefined || key === chosen)
    .flatMap((key): AgreementUnit[] => {
      const [one, other] = [a.pages.get(key)!, b.pages.get(key)!];
      const read = readMarks([...one.readings, ...other.readings]);
      return unitsOf([one, other], read, untouched).map((unit) => ({
        ...unit,
        page: one.title || other.title,
      }));
    });
  const codes = codesIn(units, [...new Set([...a.codes, ...b.codes])]);
  return { pages, units, codes, aspects: aspectsOf(units, codes) };
}
