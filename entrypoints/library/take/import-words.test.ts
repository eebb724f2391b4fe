import { expect, test, vi } from 'vitest';
import { passedSentence, troubleSentence } from './import-words';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, given: string[] = []) => `${key}(${given})` } }));

test.each([
  ['line 12', 'library.take.place.line(12)'],
  ['item 3.1', 'library.take.place.item(3.1)'],
  ['line 12: DOCTYPE', 'library.take.place.line(12): DOCTYPE'],
  ['line 12 of the play.docx', 'line 12 of the play.docx'],
  ['project.qde', 'project.qde'],
])('the place %s in a file is told in the reader’s language, a name as it is', (at, told) => {
  expect(troubleSentence('syntax', at)).toContain(`library.take.bad.at(${told})`);
  expect(passedSentence(at, 'no-page')).toContain(`library.take.passed.at(${told},`);
});
