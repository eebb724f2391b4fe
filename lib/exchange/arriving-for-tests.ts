import type { Annotation, PageRecord } from '../annotations/model';
import { type Arriving, FileError, type InFormat, isPassed, type Passed } from './formats';

/** All that arrives from a file, for tests. */
export async function arrivingFrom<T>(
  format: InFormat<T>,
  content: BlobPart | Blob,
  options: T,
): Promise<(Arriving | Passed)[]> {
  const file = content instanceof Blob ? content : new Blob([content]);
  const all: (Arriving | Passed)[] = [];
  for await (const one of format.read(file, options, () => {})) all.push(one);
  return all;
}

/** What does arrive of it, without its place. A test fails where something was passed over. */
export async function takenFrom<T>(format: InFormat<T>, content: BlobPart, options: T) {
  return (await arrivingFrom(format, content, options)).map((one) => {
    if (isPassed(one)) throw new Error(`Passed over at ${one.at}: ${one.why}`);
    const { at: _, ...rest } = one;
    return rest;
  });
}

/** Why a file is not taken, and where. `undefined` where it is. */
export async function troubleOf<T>(
  format: InFormat<T>,
  content: BlobPart,
  options: T,
): Promise<string | undefined> {
  try {
    await arrivingFrom(format, content, options);
    return undefined;
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}

/** What should arrive of an annotation that Whence wrote, with all that is known of its page. */
export function expected(annotation: Annotation, pages: ReadonlyMap<string, PageRecord>) {
  const { motivation: _, page: address, note, tags, assessment, ...rest } = annotation;
  const { articles: _a, counts: _c, modified: _m, kept: _k, ...page } = pages.get(address) ?? { address };
  const known = 'url' in page && page.url === page.address ? { ...page, url: undefined } : page;
  return { ...rest, page: known, body: { note, tags, ...(assessment && { assessment }) } };
}
