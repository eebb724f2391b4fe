import type { Annotation } from '../annotations/model';
import type { OutFormatId } from './format-list';
import type { OutFormat } from './formats';
import { webAnnotationDocument } from './web-annotation';

/** What the reader chose for a format that can be written in more than one way. */
export type OutOptions = Readonly<Record<string, string>>;

const webAnnotation: OutFormat<OutOptions> = {
  extension: 'jsonld',
  mime: 'application/ld+json',
  async *write(leaving, _, tell) {
    const all: Annotation[] = [];
    for await (const some of leaving.annotations()) {
      all.push(...some);
      tell(all.length);
    }
    yield* webAnnotationDocument(all, leaving.pages);
  },
};

/** What writes each of the formats that are listed. Fetched when it is asked for. */
const WRITERS: Readonly<Record<OutFormatId, () => Promise<OutFormat<OutOptions>>>> = {
  webAnnotation: async () => webAnnotation,
};

export const writerOf = (id: OutFormatId): Promise<OutFormat<OutOptions>> => WRITERS[id]();
