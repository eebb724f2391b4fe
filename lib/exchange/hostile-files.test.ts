import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLibrary } from './arbitrary-for-tests';
import { csv, readwiseCsv } from './csv';
import { columnsOf } from './csv-columns';
import { csvIn } from './csv-in';
import { FileError, isPassed } from './formats';
import { hypothesis } from './hypothesis';
import { hypothesisIn } from './hypothesis-in';
import { leavingOf } from './leaving-for-tests';
import { bytesOf } from './sample-library-for-tests';
import { webAnnotations } from './web-annotation';
import { webAnnotationsIn } from './web-annotation-in';

type Bytes = Uint8Array<ArrayBuffer>;
const encoder = new TextEncoder();

/** What is put into a valid file: signs of its grammar, numbers without end, halves of pairs, markup, other encodings. */
const BITS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '\n',
  '\r',
  '\0',
  '\t',
  '""',
  '\\ud83c',
  '\\u0000',
  '1e999',
  '-',
  '0'.repeat(400),
  '9'.repeat(400),
  'null',
  'true',
  '<script>alert(1)</script>',
  '"__proto__":{"a":1},',
  '[['.repeat(200),
  '{"items":['.repeat(60),
].map((text) => encoder.encode(text) as Bytes);
const RAW: Bytes[] = [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xfe, 0xff], [0xef, 0xbb, 0xbf]].map(
  (bytes) => new Uint8Array(bytes),
);

type Change = { kind: 'cut' | 'flip' | 'put' | 'twice'; at: number; bit: number };
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'flip', 'put', 'twice'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bit: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<Change[]>;

function changed(file: Bytes, { kind, at, bit }: Change): Bytes {
  const place = Math.floor(at * file.length);
  const [before, after] = [file.slice(0, place), file.slice(place)];
  if (kind === 'cut') return before;
  if (kind === 'flip') {
    const copy = file.slice();
    if (place < copy.length) copy[place]! ^= 1 << (bit % 8);
    return copy;
  }
  const all = [...BITS, ...RAW];
  const middle = kind === 'put' ? all[bit % all.length]! : after.slice(0, bit);
  return new Uint8Array([...before, ...middle, ...after]);
}

const FORMATS = {
  webAnnotation: {
    write: (library: ReturnType<typeof leavingOf>) => webAnnotations.write(library, {}, () => {}),
    read: webAnnotationsIn,
  },
  hypothesis: {
    write: (library: ReturnType<typeof leavingOf>) => hypothesis.write(library, undefined, () => {}),
    read: hypothesisIn,
  },
  csv: { write: (library: ReturnType<typeof leavingOf>) => csv.write(library, {}, () => {}), read: csvIn },
  readwise: {
    write: (library: ReturnType<typeof leavingOf>) => readwiseCsv.write(library, {}, () => {}),
    read: csvIn,
  },
};

for (const [name, { write, read }] of Object.entries(FORMATS))
  test(`a file of ${name} that was tampered with is read or told about, and nothing else happens`, async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary(), changes, async ({ annotations, pages }, all) => {
        const file = all.reduce(changed, (await bytesOf(write(leavingOf([annotations], pages)))) as Bytes);
        try {
          for await (const one of read.read(new Blob([file]), undefined, () => {})) {
            if (isPassed(one)) continue;
            expect(one.page.address).toMatch(/^(https?|file):/);
            expect(typeof one.body.note).toBe('string');
          }
          await columnsOf(new Blob([file]));
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  }, 30_000);
