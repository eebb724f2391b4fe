import { expect, test } from 'vitest';
import type { Said } from '../agreement/coding';
import { agreementCsv } from './csv-agreement';

const said = (given: Partial<Said>): Said => ({
  what: 'attribution',
  kind: 'person',
  who: 'Mira Olsen',
  tags: [],
  ...given,
});

test('a row a passage, with what each says of it, and in what they differ', () => {
  const table = agreementCsv(
    [
      {
        page: 'The bridge',
        words: '=the bridge',
        said: [said({ tags: ['fear'] }), said({ who: 'mira  olsen' })],
      },
      { page: 'The bridge', words: 'it cost', said: [said({ what: 'claim' }), null] },
    ],
    ['fear'],
    ['ada', 'ben'],
  );
  expect(table.split('\r\n').slice(0, 3)).toEqual([
    'Article,Words,What (ada),What (ben),Kind (ada),Kind (ben),Who (ada),Who (ben),Code: fear (ada),Code: fear (ben),Differs',
    `The bridge,"'=the bridge",attribution,attribution,person,person,Mira Olsen,mira  olsen,yes,no,Code: fear`,
    'The bridge,it cost,claim,,,,,,no,,',
  ]);
});
