import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from './crc32';
import { FileError } from './formats';
import { openZip, ZIP_LIMITS, type Zip } from './unzip';

const LETTER = strToU8('The ferry is late. '.repeat(500));
const zipOf = (entries: Record<string, Uint8Array>, level: 0 | 9 = 9) => zipSync(entries, { level });
const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
/** A copy with some bytes written over. */
function changed(bytes: Uint8Array, at: number, ...by: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(by, at);
  return copy;
}
/** Where a record of the directory begins; the last one, by default. */
const directoryAt = (zip: Uint8Array) => new DataView(zip.buffer).getUint32(zip.length - 22 + 16, true);

async function read(zip: Zip, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of zip.read(name)) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function trouble(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FileError) return error.trouble;
    throw error;
  }
  return 'none';
}

test.each([0, 9] as const)('entries come out as they went in, packed with level %s', async (level) => {
  const large = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * i) >>> 5);
  const zip = await openZip(
    blobOf(zipOf({ 'project.qde': LETTER, 'sources/a.txt': large, empty: new Uint8Array() }, level)),
  );
  expect(zip.names).toEqual(['project.qde', 'sources/a.txt', 'empty']);
  expect(zip.sizeOf('sources/a.txt')).toBe(3_000_000);
  expect(zip.sizeOf('other')).toBeUndefined();
  expect(await read(zip, 'project.qde')).toEqual(LETTER);
  expect(Buffer.compare(await read(zip, 'sources/a.txt'), large)).toBe(0);
  expect(await read(zip, 'empty')).toHaveLength(0);
});

test('a zip with a comment at its end is read', async () => {
  const zip = zipOf({ a: LETTER });
  const withComment = changed(zip, zip.length - 2, 5, 0);
  const opened = await openZip(new Blob([withComment as Uint8Array<ArrayBuffer>, 'hello']));
  expect(await read(opened, 'a')).toEqual(LETTER);
});

test('the slashes of Windows are slashes, and folders are no entries', async () => {
  const zip = await openZip(
    blobOf(zipOf({ 'Sources\\a.txt': LETTER, './b.txt': LETTER, 'folder/': new Uint8Array() })),
  );
  expect(zip.names).toEqual(['Sources/a.txt', 'b.txt']);
});

test.each(['../a', 'a/../../b', '/etc/a', 'C:\\a', '..\\a'])(
  'a name that leads out is refused: %s',
  async (name) => {
    expect(await trouble(openZip(blobOf(zipOf({ [name]: LETTER }))))).toBe('syntax');
  },
);

test('a name like that of a property of objects is a name', async () => {
  const zip = await openZip(
    blobOf(
      zipSync(
        Object.fromEntries([
          ['__proto__.txt', LETTER],
          ['constructor', LETTER],
        ]),
      ),
    ),
  );
  expect(await read(zip, 'constructor')).toEqual(LETTER);
});

test('what is no zip, or empty, is told', async () => {
  expect(await trouble(openZip(new Blob([])))).toBe('empty');
  expect(await trouble(openZip(new Blob(['{"a": 1}'])))).toBe('syntax');
  expect(await trouble(openZip(new Blob(['P'])))).toBe('syntax');
});

test('a zip that is cut off anywhere is refused', async () => {
  const zip = zipOf({ a: LETTER, b: LETTER.slice(5) });
  for (let end = 4; end < zip.length; end++) {
    const work = openZip(blobOf(zip.slice(0, end))).then((opened) => read(opened, 'b'));
    expect(await trouble(work), `${end}`).toBe('cut-off');
  }
});

test('one whose middle is missing is refused', async () => {
  const zip = zipOf({ a: LETTER, b: LETTER }, 0);
  const gone = new Uint8Array([...zip.slice(0, 500), ...zip.slice(5000)]);
  expect(['cut-off', 'syntax']).toContain(await trouble(openZip(blobOf(gone))));
});

test('a locked zip is told from a damaged one', async () => {
  const zip = zipOf({ a: LETTER });
  expect(await trouble(openZip(blobOf(changed(zip, directoryAt(zip) + 8, 1))))).toBe('locked');
});

test('another way of packing is not understood', async () => {
  const zip = zipOf({ a: LETTER });
  expect(await trouble(openZip(blobOf(changed(zip, directoryAt(zip) + 10, 14))))).toBe('syntax');
});

test('what is not what was put in is not taken', async () => {
  const zip = zipOf({ a: LETTER }, 0);
  const opened = await openZip(blobOf(changed(zip, 40, 0x21)));
  expect(await trouble(read(opened, 'a'))).toBe('checksum');
  const packed = zipOf({ a: LETTER });
  const broken = await openZip(blobOf(changed(packed, 33, 0xff, 0xff, 0xff)));
  expect(['syntax', 'checksum']).toContain(await trouble(read(broken, 'a')));
});

test('a bomb is left as soon as too much comes out of it', async () => {
  const zip = await openZip(blobOf(zipOf({ a: new Uint8Array(60 * 1024 ** 2) })));
  let out = 0;
  const work = (async () => {
    for await (const piece of zip.read('a')) out += piece.length;
  })();
  expect(await trouble(work)).toBe('bomb');
  // No more than one push can give.
  expect(out).toBeLessThan(ZIP_LIMITS.free + 17 * 1024 ** 2);
});

test('all that is read of one zip counts together', async () => {
  const zip = await openZip(blobOf(zipOf({ a: LETTER, b: LETTER })), { ...ZIP_LIMITS, total: LETTER.length });
  expect(await read(zip, 'a')).toEqual(LETTER);
  expect(await trouble(read(zip, 'b'))).toBe('bomb');
});

test('entries that share their bytes are refused', async () => {
  const zip = zipOf({ a: LETTER, b: LETTER });
  const second = directoryAt(zip) + 47;
  expect(await trouble(openZip(blobOf(changed(zip, second + 42, 0, 0, 0, 0))))).toBe('bomb');
});

test('a directory that promises more than any zip has is refused', async () => {
  const zip = zipOf({ a: LETTER });
  const end = zip.length - 22;
  expect(await trouble(openZip(blobOf(changed(zip, end + 10, 0xff, 0xff))))).toBe('too-large');
  expect(await trouble(openZip(blobOf(changed(zip, end + 10, 2, 0))))).toBe('syntax');
  expect(await trouble(openZip(blobOf(zip), { ...ZIP_LIMITS, file: 10 }))).toBe('too-large');
});

test('the checksum is the one that others compute', () => {
  // https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
});
