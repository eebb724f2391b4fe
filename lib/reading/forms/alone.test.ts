import { describe, expect, test } from 'vitest';
import { spell, spellParts } from '../readings-for-tests';

const QUOTE = '“We cannot keep mending it. The hull is gone in two places.”';
const END = 'The board meets in June.';

describe('a paragraph that is all quotation', () => {
  test.each([
    ['Mara Lindt was short about the state of the boat.', 'Mara Lindt'],
    ['Tom Hale, who runs the ferry, shook his head.', 'Tom Hale, who runs the ferry,'],
    ['On the slip, Tom Hale shook his head.', 'Tom Hale'],
    [
      'For many residents it was no surprise. Residents of the north bank laughed.',
      'Residents of the north bank',
    ],
  ])('is whose the sentence before is about: %s', async (before, source) => {
    const found = await spell(`${before}\n\n${QUOTE}\n\n${END}`);
    expect(found).toMatchObject([{ source, cue: '', content: QUOTE, form: 'direct', marked: true }]);
  });

  test('is whose the sentence behind goes on about', async () => {
    const found = await spell(`The hall was full on Monday.\n\n${QUOTE}\n\nShe left before noon.`);
    expect(found).toMatchObject([{ source: 'She', cue: '', content: QUOTE }]);
  });

  test('is somebody’s where nobody is named, whatever is told inside', async () => {
    const inside = '“The mayor told us that the hull was sound. We believed that he knew.”';
    const found = await spell(`The hall was full on Monday.\n\n${inside}\n\n${END}`);
    expect(found).toMatchObject([{ source: '', kind: 'none', cue: '', content: inside, marked: true }]);
  });

  test('is nobody’s where there is no other text', async () => {
    expect(await spell(QUOTE)).toEqual([]);
  });

  test('is no title', async () => {
    expect(await spell(`The hall was full on Monday.\n\n“The Night Ferry”\n\n${END}`)).toEqual([]);
  });
});

test('a sentence that is all quotation is of whom the one before is about', async () => {
  const found = await spell(`${END} Tom Hale shook his head. ${QUOTE} It rained.`);
  expect(found).toMatchObject([{ who: 'Tom Hale', cue: '', content: QUOTE }]);
});

describe('set apart without marks', () => {
  const APART = 'The hull is gone. Tom Hale said it was sound. He told the board that 40 boats sank.';

  test('is the last speaker’s, whatever is told inside', async () => {
    const found = await spellParts([
      ['paragraph', 'Mara Lindt wrote on Friday.'],
      ['quote', APART],
      ['quote', 'Nobody answered.'],
      ['paragraph', END],
    ]);
    expect(found).toMatchObject([{ who: 'Mara Lindt', content: `${APART} … Nobody answered.` }]);
  });

  test('is somebody’s where nobody is named', async () => {
    const found = await spellParts([
      ['paragraph', 'The hall was full on Monday.'],
      ['quote', APART],
    ]);
    expect(found).toMatchObject([{ source: '', kind: 'none', content: APART }]);
  });

  test('says itself whose it is', async () => {
    const found = await spellParts([
      ['paragraph', 'Mara Lindt wrote on Friday.'],
      ['quote', '“The hull is gone,” said Tom Hale. “It will sink.”'],
    ]);
    expect(found.filter(({ marked }) => marked)).toMatchObject([
      { who: 'Tom Hale', content: '“The hull is gone,” … “It will sink.”' },
    ]);
  });
});
