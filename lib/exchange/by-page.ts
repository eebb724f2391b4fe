import type { Annotation, PageRecord } from '../annotations/model';
import type { Leaving } from './formats';

/** A page with what was written on it, and what is known of it. */
export interface PageOfNotes {
  address: string;
  /** What is known; of a page that is not known nothing but its address. */
  page: PageRecord;
  /** In the order of its text; none where the reader keeps the page without a note. */
  annotations: Annotation[];
  /** Annotations of all pages up to and with this one. */
  done: number;
}

/** What leaves, one page at a time: first those with annotations, then those that are kept without. */
export async function* byPage(leaving: Leaving): AsyncGenerator<PageOfNotes> {
  const seen = new Set<string>();
  let done = 0;
  let annotations: Annotation[] = [];
  const current = (): PageOfNotes => {
    const address = annotations[0]!.page;
    seen.add(address);
    done += annotations.length;
    return { address, page: knownPage(leaving, address), annotations, done };
  };
  for await (const some of leaving.annotations()) {
    for (const annotation of some) {
      if (annotations[0] && annotations[0].page !== annotation.page) {
        yield current();
        annotations = [];
      }
      annotations.push(annotation);
    }
  }
  if (annotations.length > 0) yield current();
  for (const [address, page] of leaving.pages)
    if (!seen.has(address)) yield { address, page, annotations: [], done };
}

const knownPage = ({ pages }: Leaving, address: string): PageRecord =>
  pages.get(address) ?? { address, url: address, title: '', modified: 0 };
