import { expect, test } from 'vitest';
import { createSlices } from './slices';

test('goes on without a pause while the budget lasts', async () => {
  const slices = createSlices({ budgetMs: 60_000 });
  expect(slices.due()).toBe(false);
  expect(await slices.yieldIfDue()).toBe(false);
});

test('lets another task run when the budget is used up, and has a new one then', async () => {
  const slices = createSlices({ budgetMs: 5 });
  let ran = false;
  setTimeout(() => {
    ran = true;
  }, 0);
  while (!slices.due());
  expect(ran).toBe(false);
  expect(await slices.yieldIfDue()).toBe(true);
  expect(ran).toBe(true);
});
