import { expect, test } from 'vitest';
import { target } from './devices-for-tests';
import { change, made, set } from './log-for-tests';
import { kindOf, type StepKind } from './steps';
import { draftSubject, pageSubject } from './subject';

test('of all that a change set, what says most', () => {
  const settings: [StepKind, Parameters<typeof change>[2]][] = [
    ['deleted', [set('deletion', { on: 1, seen: [] })]],
    ['putBack', [set('deletion', null, 'd.0')]],
    // Saved after it was deleted.
    ['changed', [set('note', 'n'), set('deletion', null, 'd.0')]],
    ['dismissed', [set('origin', { page: 'p', created: 1 }), set('dismissal', true)]],
    ['broughtBack', [set('dismissal', false, 'd.0')]],
    ['moved', [set('target', target('words'), 't.0')]],
    ['changed', [set('tag:x', true)]],
    ['changed', [null, set('note', 'n')]],
  ];
  for (const [kind, each] of settings) expect(kindOf(change('c', 2, each))).toBe(kind);
  expect(kindOf(made())).toBe('made');
  const of = (annotation: string, field: string, value: unknown) =>
    kindOf(change('c', 2, [set(field, value)], { annotation }));
  expect(of(pageSubject('p'), 'kept', { address: 'p' })).toBe('kept');
  expect(of(pageSubject('p'), 'kept', null)).toBe('unkept');
  expect(of(draftSubject('k'), 'discarded', { key: 'k' })).toBe('discarded');
});
