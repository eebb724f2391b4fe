import { bibtex } from './bibtex';
import { brat } from './brat';
import { corpusJsonl } from './corpus-jsonl';
import { cslJson } from './csl-json';
import { csv, readwiseCsv, statementsCsv } from './csv';
import type { FileWords } from './file-words';
import type { WrittenFormatId } from './format-list';
import type { Leaving, Pieces } from './formats';
import { htmlReport, type ReportWords } from './html-report';
import { hypothesis } from './hypothesis';
import { labelStudio } from './label-studio';
import type { TellsLeftOut } from './left-out';
import { markdownFile, markdownZip } from './markdown';
import { qdpx } from './qdpx';
import { ris } from './ris';
import { schemaOrg } from './schema-org';
import { webAnnotations } from './web-annotation';

/** What is to leave, with the rows that are not understood: they come up while the annotations are asked for. */
export interface LeavingAll extends Leaving {
  damaged: readonly unknown[];
}

/** What a format is told by whoever asks for a file. */
export interface OutOptions {
  /** A report wants more of them than others. */
  words: FileWords & Partial<ReportWords>;
  /** Markdown: how a page is written. */
  template?: string;
}

/** A format that is written, made ready to be asked for by its id. */
export interface Writer {
  extension: string;
  mime: string;
  /** Rows that are not understood are in its file, as they are stored. */
  holdsDamaged?: true;
  write(leaving: LeavingAll, options: OutOptions & TellsLeftOut, tell: (done: number) => void): Pieces;
}

/** What writes each of the formats that are listed, but for the backup, which is made of more than leaves in others (`safe.ts`). */
const WRITERS: Readonly<Record<WrittenFormatId, Writer>> = {
  markdownZip: {
    ...markdownZip,
    extension: 'obsidian.zip',
    write: (leaving, options, tell) => markdownZip.write(leaving, { ...options, flavour: 'obsidian' }, tell),
  },
  logseq: {
    ...markdownZip,
    extension: 'logseq.zip',
    write: (leaving, options, tell) => markdownZip.write(leaving, { ...options, flavour: 'logseq' }, tell),
  },
  markdownFile: {
    ...markdownFile,
    write: (leaving, options, tell) => markdownFile.write(leaving, { ...options, flavour: 'obsidian' }, tell),
  },
  ris,
  bibtex,
  cslJson: { ...cslJson, extension: 'csl.json' },
  htmlReport: {
    ...htmlReport,
    write: (leaving, { words }, tell) => htmlReport.write(leaving, { words: words as ReportWords }, tell),
  },
  csv: { ...csv, write: (leaving, _, tell) => csv.write(leaving, {}, tell) },
  statementsCsv: {
    ...statementsCsv,
    extension: 'statements.csv',
    write: (leaving, _, tell) => statementsCsv.write(leaving, {}, tell),
  },
  readwiseCsv: {
    ...readwiseCsv,
    extension: 'readwise.csv',
    write: (leaving, _, tell) => readwiseCsv.write(leaving, {}, tell),
  },
  qdpx,
  labelStudio,
  brat,
  corpusJsonl,
  hypothesis: {
    ...hypothesis,
    extension: 'hypothesis.json',
    write: (leaving, _, tell) => hypothesis.write(leaving, undefined, tell),
  },
  schemaOrg: { ...schemaOrg, write: (leaving, _, tell) => schemaOrg.write(leaving, undefined, tell) },
  webAnnotation: {
    ...webAnnotations,
    holdsDamaged: true,
    write: (leaving, _, tell) => webAnnotations.write(leaving, { unreadable: leaving.damaged }, tell),
  },
};

export const writerOf = (id: WrittenFormatId): Writer => WRITERS[id];
