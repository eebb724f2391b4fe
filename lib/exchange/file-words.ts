import type { Assessment } from '../annotations/model';
import type { SourceKind } from '../reading/types';

/** Words of Whence's own that stand in files, in the reader's language; whoever asks for a file gives them. */
export interface FileWords {
  kinds: Record<SourceKind | 'claim', string>;
  assessments: Record<Assessment, string>;
  /** Of a mark that the reader says is wrong. */
  dismissed: string;
}
