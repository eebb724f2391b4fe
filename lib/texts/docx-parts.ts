import { type Zippable, zipSync } from 'fflate';
import { FileError } from '../exchange/formats';
import { openZip, type ZipLimits } from '../exchange/unzip';
import { LARGEST_DOCUMENT } from './limits';
import { TextError } from './text-error';

/** Parts of a document that its text is made from: no pictures, fonts, macros or embedded files. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

const LIMITS: ZipLimits = {
  file: LARGEST_DOCUMENT,
  // The XML of a long novel is some 15 MB: each word may have a run of its own.
  total: 96 * 1024 ** 2,
  // Such XML becomes a thirtieth.
  ratio: 200,
  free: 8 * 1024 ** 2,
};

/** How a Word file under a password begins, which is a container of another kind. https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * What is needed of a .docx, packed anew without compression: what reads it need not be trusted with zips.
 * @throws TextError where it is locked, broken or no Word document, or more comes out of it than out of any document
 */
export async function docxParts(file: Blob): Promise<ArrayBuffer> {
  const start = new Uint8Array(await file.slice(0, COMPOUND.length).arrayBuffer());
  // Word's format of before 2007 begins so, too; either is opened in Word and saved anew.
  if (COMPOUND.every((byte, index) => start[index] === byte)) throw new TextError('locked');
  try {
    const zip = await openZip(file, LIMITS);
    if (!zip.names.includes('word/document.xml')) throw new TextError('type');
    const parts: Zippable = {};
    for (const name of zip.names) {
      if (!NEEDED.test(name)) continue;
      const bytes = await whole(zip.read(name));
      if (declaresType(bytes)) throw new TextError('broken');
      parts[name] = [bytes, { level: 0 }];
    }
    return zipSync(parts).buffer as ArrayBuffer;
  } catch (error) {
    throw error instanceof FileError ? asTextError(error) : error;
  }
}

function asTextError({ trouble }: FileError): TextError {
  switch (trouble) {
    case 'bomb':
    case 'empty':
    case 'locked':
    case 'too-large':
      return new TextError(trouble);
  }
  return new TextError('broken');
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    all.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Bytes in which XML declares its type, where it does. */
const HEAD = 64 * 1024;

/** Word never does; entities that grow into gigabytes begin so. */
const declaresType = (bytes: Uint8Array): boolean =>
  /<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)));
