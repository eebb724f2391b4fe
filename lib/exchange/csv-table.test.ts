import { expect, test } from 'vitest';
import { csv } from './csv';
import { csvTable } from './csv-table';
import type { Arriving } from './formats';
import { libraryOf, sampleAnnotation, wordsIn } from './sample-library-for-tests';

const ADDRESS = 'https://courier.example/ferry';

async function taken(text: string, columns?: Record<string, string>): Promise<Partial<Arriving>[]> {
  const all: Partial<Arriving>[] = [];
  for await (const one of csvTable.read(new Blob([text]), { ...(columns && { columns }) }, () => {}))
    all.push(one);
  return all;
}

test('a table of another tool is asked about by the names of its columns', async () => {
  const text = `Where,Remark,,Remark\n${ADDRESS},one,two,three\n`;
  expect(await csvTable.tableOf(new Blob([text]))).toEqual({
    columns: ['Where', 'Remark', '3', 'Remark 4'],
    rows: [[ADDRESS, 'one', 'two', 'three']],
    guess: { address: 'Where', title: '', words: '', note: 'Remark', tags: '', assessment: '', created: '' },
  });
  expect(await taken(text, { address: 'Where', note: 'Remark 4', tags: '3' })).toMatchObject([
    { page: { address: ADDRESS }, body: { note: 'three', tags: ['two'] } },
  ]);
  expect(await taken(text, { address: 'Where', note: '' })).toMatchObject([{ why: 'no-words' }]);
});

test('of a table of ours nothing is asked', async () => {
  const text = await wordsIn(csv.write(libraryOf({ annotations: [sampleAnnotation(1)] }), {}, () => {}));
  expect(await csvTable.tableOf(new Blob([text]))).toBeUndefined();
  expect(await taken(text)).toMatchObject([{ id: sampleAnnotation(1).id }]);
});
