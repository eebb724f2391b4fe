import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { anyLibrary } from '../../lib/exchange/arbitrary-for-tests';
import { hypothesis } from '../../lib/exchange/hypothesis';
import type { JsonObject } from '../../lib/exchange/json-value';
import { leavingOf, textOf } from '../../lib/exchange/leaving-for-tests';
import { hasSchemas, schemaText } from './schemas';

const FOLDER = 'hypothesis/';

/**
 * The schema of an annotation in one of Hypothesis's documents, where three slips of the pen keep a validator from
 * reading it: `exact: string` for `exact: {type: string}`, `type: null` for the name of that type, and a pattern that
 * nothing meets, since it has the beginning of the text (`^`) behind "acct:".
 */
function written(name: string): object {
  const mended = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mended);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => {
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(
            Object.entries(each as object).map(([of, kind]) => [
              of,
              typeof kind === 'string' ? { type: kind } : mended(kind),
            ]),
          ),
        ];
      if (key === 'pattern') return [key, String(each).replace('acct:^', '^acct:')];
      return [key, key === 'type' && each === null ? 'null' : mended(each)];
    });
    return Object.fromEntries(entries);
  };
  return mended(parse(schemaText(FOLDER + name)).Annotation) as object;
}

function validators() {
  const ajv = new Ajv({
    schemaId: 'auto',
    meta: false,
    unknownFormats: 'ignore',
    logger: false,
    nullable: true,
  });
  ajv.addMetaSchema(draft4);
  // Several of its selectors ask for the same, and so one of them meets `oneOf` more than once.
  const loose = JSON.parse(JSON.stringify(written('annotation.yaml')).replaceAll('"oneOf"', '"anyOf"'));
  return {
    given: ajv.compile(loose),
    taken: ajv.compile(written('annotation-create.yaml')),
    stored: ajv.compile(JSON.parse(schemaText(`${FOLDER}annotation-schema.json`))),
  };
}

describe.skipIf(!hasSchemas)("Hypothesis's schemas (skipped where ../shared/schemas is not there)", () => {
  test('hold for every annotation, as its API gives one, takes one and stores one', async () => {
    const { given, taken, stored } = validators();
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyLibrary(), async ({ annotations, pages }) => {
        const pieces = hypothesis.write(leavingOf([annotations], pages), undefined, () => {});
        const file: JsonObject = JSON.parse(await textOf(pieces));
        for (const each of file.annotations as JsonObject[]) {
          for (const holds of [given, taken, stored]) {
            const isMet = holds(each);
            expect(isMet ? [] : holds.errors).toEqual([]);
          }
          seen += 1;
        }
      }),
      { seed: 7, numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('are broken by what is none', () => {
    const { given, taken, stored } = validators();
    expect(given({ uri: 'https://herald.example/' })).toBe(false);
    expect(taken({ text: 'A note' })).toBe(false);
    expect(stored({ tags: 'bridge' })).toBe(false);
  });
});
