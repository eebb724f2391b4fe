import { FileError } from './formats';
import type { Zip } from './unzip';

/** Bytes of a text of one source: a hundred novels. */
const LARGEST_TEXT = 64 * 1024 ** 2;

/** Where the project stands in the zip. */
export const PROJECT = 'project.qde';

/**
 * The name in the zip of what a path leads to; nothing where it leads out of the zip and no file of that name is in it.
 * Paths are `internal://name`, `relative:///folder/name` or `absolute://folder/name`; the folder is called `Sources`, or
 * `sources`.
 */
export function sourceNames({ names }: Zip): (path: string | undefined) => string | undefined {
  const known = new Map<string, string>();
  for (const name of names) {
    const parts = name.toLowerCase().split('/');
    if (parts.includes('sources')) known.set(parts.at(-1)!, name);
  }
  return (path) => known.get(path?.split(/[\\/]/).at(-1)?.toLowerCase() ?? '');
}

/** The bytes of a file as text: UTF-8 as it should be, or UTF-16 that says so. @throws FileError as the zip does */
export async function textIn(zip: Zip, name: string): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of zip.read(name)) {
    size += part.length;
    if (size > LARGEST_TEXT) throw new FileError('too-large', name);
    parts.push(part);
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  try {
    return new TextDecoder(markOf(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What older programs of Windows wrote: each byte is one sign, so that no offset changes.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The project's text, in pieces. @throws FileError where it is none */
export async function* projectText(zip: Zip, tell: (bytes: number) => void): AsyncGenerator<string> {
  const name = zip.names.find((each) => each.toLowerCase() === PROJECT);
  if (name === undefined) throw new FileError('syntax', PROJECT);
  let decoder: TextDecoder | undefined;
  const decoded = (bytes?: Uint8Array<ArrayBuffer>) => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new FileError('encoding', PROJECT);
    }
  };
  for await (const bytes of zip.read(name)) {
    if (bytes.length === 0) continue;
    decoder ??= new TextDecoder(markOf(bytes) ?? 'utf-8', { fatal: true });
    tell(bytes.length);
    yield decoded(bytes);
  }
  if (!decoder) throw new FileError('empty', PROJECT);
  yield decoded();
}

/** What the first bytes say of those that follow. https://encoding.spec.whatwg.org/#bom-sniff */
function markOf([a, b]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}
