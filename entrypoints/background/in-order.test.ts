import { expect, test } from 'vitest';
import { inOrder } from './in-order';

test('what is asked under one key is done in its order, whatever the first of it takes and comes to', async () => {
  const order = inOrder();
  const done: string[] = [];
  let end = () => {};
  const first = order('a', async () => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    done.push('first');
    throw new Error('full');
  });
  const second = order('a', async () => done.push('second'));
  await order('b', async () => done.push('other'));
  expect(done).toEqual(['other']);
  end();
  await expect(first).rejects.toThrow('full');
  await second;
  expect(done).toEqual(['other', 'first', 'second']);
});
