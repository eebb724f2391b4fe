import { expect, test } from 'vitest';
import type { Draft } from '../lib/annotations/model';
import type { Written } from '../lib/messages';
import { createDraftKeeper } from './draft-keeper';

const draft = (note: string): Draft => ({ key: 'k', page: 'p', note, tags: [], modified: 0 });
const stored: Written<null> = { ok: true, value: null };

/** A keeper whose sends end when the test says so. */
function setUp() {
  const sent: string[] = [];
  const results: Written<null>[] = [];
  const answers: PromiseWithResolvers<Written<null>>[] = [];
  const keeper = createDraftKeeper(
    ({ note }) => {
      sent.push(note);
      const answer = withResolvers<Written<null>>();
      answers.push(answer);
      return answer.promise;
    },
    (written) => results.push(written),
  );
  return { keeper, sent, results, answers };
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: PromiseWithResolvers<T>['resolve'];
  let reject!: PromiseWithResolvers<T>['reject'];
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}

/** Lets every promise that can go on do so. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('one draft is under way at a time, and the latest always follows', async () => {
  const { keeper, sent, answers, results } = setUp();
  for (const note of ['a', 'ab', 'abc', 'abcd']) keeper.keep(draft(note));
  expect(sent).toEqual(['a']);
  answers[0]?.resolve(stored);
  await turn();
  expect(sent).toEqual(['a', 'abcd']);
  answers[1]?.resolve(stored);
  await turn();
  keeper.keep(draft('abcde'));
  expect(sent).toEqual(['a', 'abcd', 'abcde']);
  expect(results).toEqual([stored, stored]);
});

test('a failure is told, and the next draft is sent all the same', async () => {
  const { keeper, sent, answers, results } = setUp();
  keeper.keep(draft('a'));
  keeper.keep(draft('ab'));
  answers[0]?.reject(new Error('nobody there'));
  await turn();
  expect(results).toEqual([{ ok: false, reason: 'failed', detail: 'Error: nobody there' }]);
  expect(sent).toEqual(['a', 'ab']);
});

test('closing sends what waits without waiting for its turn', () => {
  const { keeper, sent } = setUp();
  keeper.keep(draft('a'));
  keeper.keep(draft('ab'));
  keeper.flush();
  expect(sent).toEqual(['a', 'ab']);
  keeper.flush();
  expect(sent).toEqual(['a', 'ab']);
});

test('settling waits for the one under way and for what waits: a view that closes now loses nothing', async () => {
  const { keeper, sent, answers } = setUp();
  keeper.keep(draft('a'));
  keeper.keep(draft('ab'));
  let settled = false;
  const settling = keeper.settle().then(() => {
    settled = true;
  });
  for (const answer of [0, 1]) {
    await turn();
    expect(settled).toBe(false);
    answers[answer]?.resolve(stored);
  }
  await settling;
  expect(sent).toEqual(['a', 'ab']);
});
