import { readdirSync } from 'node:fs';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLibrary } from '../../lib/exchange/arbitrary-for-tests';
import type { JsonObject } from '../../lib/exchange/json-value';
import { leavingOf, textOf } from '../../lib/exchange/leaving-for-tests';
import { webAnnotations } from '../../lib/exchange/web-annotation';
import { hasSchemas, schemaPath, schemaText } from './schemas';

const FOLDER = 'w3c-annotation/';
const read = (path: string): JsonObject => JSON.parse(schemaText(FOLDER + path));

/** The assertions of one of W3C's lists that something does not meet. */
function brokenBy(list: string): (value: unknown) => string[] {
  const ajv = new Ajv({ schemaId: 'id', meta: false, logger: false });
  ajv.addMetaSchema(draft4);
  for (const name of readdirSync(schemaPath(`${FOLDER}definitions/`)))
    if (name.endsWith('.json')) ajv.addSchema(read(`definitions/${name}`), name);
  const paths = read(list).assertions as string[];
  const assertions = paths.map((path) => [path, ajv.compile({ ...read(path), id: undefined })] as const);
  return (value) => assertions.filter(([, holds]) => !holds(value)).map(([path]) => path);
}

/** What is written of any library, page by page. */
const forAll = (check: (page: JsonObject) => void) =>
  fc.assert(
    fc.asyncProperty(anyLibrary(), async ({ annotations, pages }) => {
      const pieces = webAnnotations.write(leavingOf([annotations], pages), {}, () => {});
      check(JSON.parse(await textOf(pieces)));
    }),
    { seed: 7, numRuns: 100 },
  );

describe.skipIf(!hasSchemas)("W3C's assertions (skipped where ../shared/schemas is not there)", () => {
  test('hold for every annotation, with the context that its page has for all of them', async () => {
    const broken = brokenBy('annotations/annotationMusts.test');
    let seen = 0;
    await forAll(({ items, '@context': context }) => {
      for (const each of items as JsonObject[]) {
        expect(broken({ '@context': context, ...each })).toEqual([]);
        expect(broken({ '@context': context, ...each, id: 'seven' })).toEqual([
          'annotations/3.1-annotationIdValidated.json',
        ]);
        seen += 1;
      }
    });
    expect(seen).toBeGreaterThan(100);
  });

  test('hold for the page that they are on', async () => {
    const broken = brokenBy('collections/pages/pageMusts.test');
    await forAll((page) => {
      expect(broken(page)).toEqual([]);
      expect(broken({ ...page, startIndex: -1 })).toEqual([
        'collections/pages/5.2-pageStartIndexValidated.json',
      ]);
    });
  });
});
