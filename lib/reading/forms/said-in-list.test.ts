import { expect, test } from 'vitest';
import { spell } from '../readings-for-tests';

const items = [
  'The bridge must stay open.',
  'She is confident that Max Poe will pay.',
  'The harbour is growing.',
];

test('what a list says is whose words announce it, whatever is told inside', async () => {
  const list = items.map((item) => `- ${item}`).join('\n\n');
  const found = await spell(
    `In a long interview, Mayor Petra Vance also said:\n\n${list}\n\nIt rained on Friday.`,
  );
  expect(found).toMatchObject([{ who: 'Petra Vance', cue: 'said', content: items.join(' … ') }]);
});

test('a list that nobody’s words announce is nobody’s', async () => {
  const found = await spell(
    'The towns were, in this order:\n\n- Harrow\n\n- Orrin, as Petra Vance had said\n\n- Tarn',
  );
  expect(found.map(({ content }) => content)).not.toContainEqual(expect.stringContaining('Tarn'));
});
