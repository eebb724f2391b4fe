import { expect, test } from 'vitest';
import type { Annotation, Correction } from '../../lib/annotations/model';
import type { CardSubject, PageSource } from '../../lib/messages';
import { describeSpans } from '../../lib/page/anchor/describe';
import type { RoleSpan } from '../../lib/page/anchor/target';
import type { Note, Said } from '../note';
import { AS_READ, createCorrecting, NOBODY, OTHER } from './correcting';

const TEXT = 'Mira Olsen said the pier had sunk. It was built in 1871.';
const part = (role: RoleSpan['role'], words: string): RoleSpan => {
  const start = TEXT.indexOf(words);
  return { role, span: [start, start + words.length] };
};
const targetIn = (text: string, parts: readonly RoleSpan[]) => describeSpans({ text, version: 1 }, parts);
const OLSEN: PageSource = {
  id: 's1',
  name: 'Mira Olsen',
  kind: 'person',
  mention: targetIn(TEXT, [part('source', 'Mira Olsen')]),
};
const PARTS = [part('source', 'Mira Olsen'), part('cue', 'said'), part('content', 'the pier had sunk')];

function correcting(before?: Correction, speaker = 's1', text = TEXT, mark = 'attribution') {
  const saved: Said[] = [];
  const subject = {
    target: targetIn(TEXT, PARTS),
    mark: { id: 'a1', kind: 'person', details: { speakers: [{ id: speaker }] } },
    passage: { text: TEXT, start: 0, parts: PARTS },
    sources: [OLSEN],
  } as unknown as CardSubject;
  const save = async (said: Said = {}) => {
    saved.push(said);
    return {};
  };
  const existing =
    before && ({ correction: before, target: subject.target, reading: { mark } } as Annotation);
  const made = createCorrecting({
    subject,
    note: { save } as unknown as Note,
    existing,
    what: 'attribution',
    describe: async (parts) => targetIn(text, parts),
  });
  return { ...made, saved };
}

test('begins with what the reader has said before', () => {
  const own = { name: 'My informant', kind: 'unnamed' as const };
  expect(correcting().source.value).toBe(AS_READ);
  expect(correcting({ what: 'attribution', source: null }).source.value).toBe(NOBODY);
  expect(correcting({ what: 'attribution', source: own }).source.value).toBe('s1');
  const { source, name, kind, lack } = correcting({ what: 'attribution', source: own }, 'added:x');
  expect([source.value, name.value, kind.value, lack.value]).toEqual([
    OTHER,
    'My informant',
    'unnamed',
    'nothing',
  ]);
});

test('what the reader made of other words was read as nobody’s', () => {
  expect(correcting().hasRead).toBe(true);
  expect(correcting({ what: 'attribution' }, 's1', TEXT, 'claim').hasRead).toBe(false);
});

test('what was put right can be as it was read again', async () => {
  const { source, save, saved } = correcting({ what: 'attribution', source: null });
  source.value = AS_READ!;
  await save();
  expect(saved).toEqual([{ correction: { what: 'attribution' } }]);
});

test('of a page that has put other words there since nothing is saved', async () => {
  const same = correcting();
  same.parts.value = [...PARTS.slice(0, 2), part('content', 'the pier')];
  expect(await same.save()).toBeDefined();
  const moved = correcting(undefined, 's1', `An update came at noon. ${TEXT}`);
  moved.parts.value = same.parts.value;
  expect(await moved.save()).toBeUndefined();
  expect(moved.saved).toEqual([]);
});
