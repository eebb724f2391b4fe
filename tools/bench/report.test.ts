import { expect, test } from 'vitest';
import { broken, type PageReport, pageTable, peerTable } from './report';

const page = (cost: Partial<PageReport['cost']>): PageReport => ({
  page: 'harbour',
  characters: 3000,
  status: 'read',
  cost: {
    script: 20,
    task: 12,
    readability: 15,
    rendering: 3,
    marks: 240,
    marksFromStart: 90,
    shift: 0,
    changes: 0,
    ...cost,
  },
  ranges: 40,
  peer: { highlightScript: 2, highlightRendering: 8, wrapScript: 9, wrapRendering: 8, elements: 51 },
});
const size = (gzipped: number) => ({ part: 'page', raw: 80_000, gzipped, files: [] });

test('nothing is broken by a page that pays nothing', () => {
  expect(broken([size(28_000)], [page({ readability: 400 })])).toEqual([]);
});

test('names each broken promise with its page', () => {
  const sentences = broken([size(28_100)], [page({ shift: 0.01, changes: 2, task: 51 })]);
  expect(sentences).toHaveLength(4);
  expect(sentences[0]).toContain('28.1 kB');
  for (const sentence of sentences.slice(1)) expect(sentence).toMatch(/^harbour: /);
});

test('prints a row a page, and a row of the peer where it was measured', () => {
  const reports = [page({}), { ...page({}), page: 'shop', peer: undefined }];
  expect(pageTable(reports).split('\n')).toHaveLength(4);
  expect(peerTable(reports).split('\n')).toHaveLength(3);
  expect(peerTable(reports)).toContain('4.5 ×');
});
