import type { Annotation } from '../annotations/model';
import type { RoleSpan } from '../page/anchor/target';
import type { Form, SourceKind } from '../reading/types';
import type { StatementSpans } from './words-in-text';

/** A statement that is marked in a text. Spans are UTF-16 code units of it. */
export interface MarkedStatement extends StatementSpans {
  /** The same as long as the reading says the same. */
  id: string;
  form: Form;
  kind: SourceKind;
  /** Who it is, as the reader has joined them. */
  names: string[];
}

/** A passage that the reader wrote about, or a mark of it. */
export interface MarkedNote {
  annotation: Annotation;
  ranges: RoleSpan[];
}
