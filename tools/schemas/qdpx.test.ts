import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import {
  annotation,
  entry,
  kept,
  leaving,
  SAMPLE,
  TEXT,
  written,
} from '../../lib/exchange/qdpx-sample-for-tests';
import { hasSchemas, schemaText } from './schemas';

/** Projects are valid against the schema of REFI-QDA, where that is beside the repository. */

const schemaTest = test.skipIf(!hasSchemas);

const errorsIn = async (contents: string) => {
  const xml = [{ fileName: 'project.qde', contents }];
  const { errors } = await validateXML({ xml, schema: schemaText('refi-qda/Project.xsd') });
  return errors.map(({ rawMessage }) => rawMessage);
};

schemaTest('each project is valid (../shared/schemas)', async () => {
  const odd = annotation({
    id: 'odd id',
    note: 'control \u0000 and half \ud83d',
    tags: ['\u0007'],
    created: 8e15,
    modified: -1e15,
  });
  const projects = [
    leaving(SAMPLE, kept()),
    leaving(SAMPLE),
    leaving([odd, ...SAMPLE.slice(0, 1)], kept(`${TEXT}\u0001`)),
    leaving([]),
  ];
  for (const project of projects)
    expect(await errorsIn(await entry(await written(project), 'project.qde'))).toEqual([]);
});

schemaTest('what is not is noticed', async () => {
  expect(await errorsIn('<Project xmlns="urn:QDA-XML:project:1.0"><Sources/></Project>')).not.toEqual([]);
});
