import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { StoredRow } from '../annotations/stored-rows';
import { FileError } from './formats';
import { decrypted, encrypted, HEAD_BYTES, isEncrypted } from './passphrase';
import { type BackupSource, writeBackup } from './whence-backup';
import { isGzip, readBackup } from './whence-backup-in';

/** The first byte of “Ü”. */
const UMLAUT = 0xc3;

const ROWS: StoredRow[] = [
  { kind: 'annotation', row: { id: 'a', note: 'Ünïcode 🌉\r\nline', __proto__x: 1 } },
  { kind: 'annotation', row: { id: 'b', note: 'x'.repeat(200_000) } },
  { kind: 'page', row: { address: 'https://herald.example/' } },
];
const COUNTS = { annotation: 2, page: 1, reading: 0, text: 0, draft: 0, log: 0 };
const HEAD = { madeBy: '0.1.0', at: 5, device: { id: 'd', seq: 9 }, counts: COUNTS };

async function* parts(rows: StoredRow[]) {
  yield rows.slice(0, 1);
  yield rows.slice(1);
}
const source = (rows = ROWS): BackupSource => ({ head: HEAD, rows: parts(rows) });
const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
const written = (rows?: StoredRow[]) => bytesOf(writeBackup(source(rows)));
const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();

async function read(bytes: Uint8Array) {
  const all = [];
  for await (const part of readBackup(streamOf(bytes))) all.push(part);
  return {
    head: all.flatMap((part) => ('head' in part ? [part.head] : []))[0],
    rows: all.flatMap((part) => ('rows' in part ? part.rows : [])),
  };
}
const packed = (text: string) => gzipSync(strToU8(text));
/** By the program that has nothing to do with ours. */
const hashOf = (text: string) => nodeCrypto().createHash('sha256').update(text).digest('hex');
const nodeCrypto = () => process.getBuiltinModule('node:crypto');
/** With its text changed, and a foot that fits again where that is asked for. */
function changed(bytes: Uint8Array, change: (lines: string[]) => string[], isSealed = false): Uint8Array {
  const lines = change(strFromU8(gunzipSync(bytes)).split('\n').slice(0, -1));
  if (isSealed) {
    const body = lines.slice(0, -1).map((line) => `${line}\n`);
    const foot = { lines: body.length, sha256: hashOf(body.join('')) };
    lines.splice(-1, 1, JSON.stringify(foot));
  }
  return packed(lines.map((line) => `${line}\n`).join(''));
}

test('what is written is read again, whole', async () => {
  const bytes = await written();
  expect(isGzip(bytes)).toBe(true);
  const { head, rows } = await read(bytes);
  expect(head).toEqual({ whence: 'backup', format: 1, ...HEAD });
  expect(rows).toEqual(ROWS);
});

test('the checksum is that of the lines before it, as any tool has it', async () => {
  const lines = strFromU8(gunzipSync(await written())).split(/(?<=\n)/);
  const sha256 = hashOf(lines.slice(0, -1).join(''));
  expect(JSON.parse(lines.at(-1)!)).toEqual({ lines: 4, sha256 });
});

test('an empty library makes a file that can be read', async () => {
  expect((await read(await written([]))).rows).toEqual([]);
});

describe('a file that is not as it was made gets a sentence', () => {
  const deep = `["page",${'['.repeat(10_000)}${']'.repeat(10_000)}]`;
  const cases: [string, (bytes: Uint8Array) => Uint8Array, string, string][] = [
    ['cut off in a packed piece', (bytes) => bytes.subarray(0, bytes.length - 20), 'cut-off', 'line'],
    ['cut off in the middle', (bytes) => bytes.subarray(0, bytes.length / 2), 'cut-off', 'line'],
    ['without its foot', (bytes) => changed(bytes, (lines) => lines.slice(0, -1)), 'cut-off', 'line 5'],
    [
      'a line is missing',
      (bytes) => changed(bytes, ([head, , ...rest]) => [head!, ...rest]),
      'checksum',
      'line 4',
    ],
    [
      'a letter is another',
      (bytes) => changed(bytes, (lines) => lines.map((line) => line.replace('herald', 'Herald'))),
      'checksum',
      'line 5',
    ],
    [
      'a newer one',
      (bytes) => changed(bytes, ([, ...rest]) => ['{"whence":"backup","format":2}', ...rest]),
      'newer',
      '',
    ],
    ['something else', () => packed('Dear diary,\n'), 'unknown-format', 'line 1'],
    ['JSON of another kind', () => packed('{"@context":"x"}\n'), 'unknown-format', ''],
    ['nothing at all', () => packed(''), 'empty', ''],
    [
      'no JSON in a line',
      (bytes) => changed(bytes, (lines) => lines.with(2, '["page",'), true),
      'syntax',
      'line 3',
    ],
    [
      'a kind that is not known',
      (bytes) => changed(bytes, (lines) => lines.with(2, '["spell",{}]'), true),
      'syntax',
      'line 3',
    ],
    ['too deep', (bytes) => changed(bytes, (lines) => lines.with(2, deep), true), 'too-deep', 'line 3'],
    [
      'something behind the foot',
      (bytes) => changed(bytes, (lines) => [...lines, '["page",{}]']),
      'syntax',
      'line 5',
    ],
    [
      'another encoding',
      (bytes) => {
        const text = gunzipSync(bytes);
        text[text.indexOf(UMLAUT)] = 0xff;
        return gzipSync(text);
      },
      'encoding',
      'line 2',
    ],
  ];
  test.each(cases)('%s', async (_, change, trouble, at) => {
    const error = await read(change(await written())).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ trouble, at: expect.stringContaining(at) });
  });

  test('a bomb: a line that does not end', async () => {
    const bomb = gzipSync(new Uint8Array(70 * 1024 * 1024).fill(97));
    await expect(read(bomb)).rejects.toMatchObject({ trouble: 'too-large', at: 'line 1' });
  });

  test('names that mean something to JavaScript are names', async () => {
    const bytes = changed(
      await written(),
      (lines) => lines.with(2, '["page",{"__proto__":{"evil":1}}]'),
      true,
    );
    expect(({} as { evil?: number }).evil).toBeUndefined();
    expect((await read(bytes)).rows[1]).toMatchObject({ kind: 'page' });
    expect(((await read(bytes)).rows[1]!.row as { evil?: number }).evil).toBeUndefined();
  });
});

describe('under a passphrase', () => {
  /** The least there is: what is tested here is not how hard it is to guess. */
  const WORK = 2;
  const locked = async () => bytesOf(await encrypted(writeBackup(source()), 'correct horse', WORK));
  const opened = async (bytes: Uint8Array, passphrase: string) =>
    read(await bytesOf(await decrypted(streamOf(bytes), bytes.subarray(0, HEAD_BYTES), passphrase)));

  test('it opens with it, and with no other', async () => {
    const bytes = await locked();
    expect(isEncrypted(bytes)).toBe(true);
    expect(isEncrypted(await written())).toBe(false);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('herald');
    expect((await opened(bytes, 'correct horse')).rows).toEqual(ROWS);
    await expect(opened(bytes, 'incorrect horse')).rejects.toMatchObject({ trouble: 'passphrase' });
  });

  test('a file that was changed, or cut off, is not opened', async () => {
    const bytes = await locked();
    const other = bytes.with(bytes.length - 30, bytes.at(-30)! ^ 1);
    await expect(opened(other, 'correct horse')).rejects.toThrow();
    await expect(opened(bytes.subarray(0, bytes.length - 40), 'correct horse')).rejects.toThrow();
  });

  test('one for a key is none for a passphrase, and none may ask for gigabytes', async () => {
    const head = (stanza: string) => new TextEncoder().encode(`age-encryption.org/v1\n${stanza}\n`);
    const open = (start: Uint8Array) => decrypted(streamOf(start), start, 'x');
    await expect(open(head('-> X25519 abc'))).rejects.toMatchObject({
      trouble: 'not-encrypted-for-passphrase',
    });
    await expect(open(head(`-> scrypt ${'a'.repeat(22)} 20`))).rejects.toMatchObject({
      trouble: 'too-large',
    });
  });

  test.skipIf(!isThere('age') || !isThere('script'))('the age command opens it', async () => {
    const { mkdtempSync, readFileSync, rmSync, writeFileSync } = process.getBuiltinModule('node:fs');
    const folder = mkdtempSync(`${process.getBuiltinModule('node:os').tmpdir()}/whence-age-`);
    writeFileSync(`${folder}/in`, await locked());
    // It asks a terminal for the passphrase, which `script` makes it one of.
    const open = `age --decrypt --output '${folder}/out' '${folder}/in'`;
    run('script', ['-qec', open, '/dev/null'], 'correct horse\n');
    expect((await read(new Uint8Array(readFileSync(`${folder}/out`)))).rows).toEqual(ROWS);
    rmSync(folder, { recursive: true });
  });
});

const run = (name: string, args: string[], input = '') =>
  process.getBuiltinModule('node:child_process').spawnSync(name, args, { input });
function isThere(name: string): boolean {
  return run(name, ['--version']).status !== null;
}
