// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { onAddressChange } from './navigation';

const listening: AbortController[] = [];
afterEach(() => {
  for (const one of listening.splice(0)) one.abort();
  Reflect.deleteProperty(window, 'navigation');
});

function heard() {
  const onChange = vi.fn();
  const controller = new AbortController();
  listening.push(controller);
  history.replaceState(null, '', '/first');
  document.title = 'First';
  onAddressChange(window, onChange, controller.signal);
  return { onChange, controller };
}

/** Mutation records come in microtasks. */
const microtasks = () => Promise.resolve();

test('by the Navigation API, where there is one', () => {
  const navigation = new EventTarget();
  Object.assign(window, { navigation });
  const { onChange, controller } = heard();
  history.pushState(null, '', '/second');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(onChange).toHaveBeenCalledOnce();
  controller.abort();
  history.pushState(null, '', '/third');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(onChange).toHaveBeenCalledOnce();
});

test('without it, by the title that comes with another address', async () => {
  const { onChange } = heard();
  document.title = 'First, corrected';
  await microtasks();
  expect(onChange).not.toHaveBeenCalled();
  history.pushState(null, '', '/second');
  document.title = 'Second';
  await microtasks();
  expect(onChange).toHaveBeenCalledOnce();
});

test('without it, by going back', async () => {
  const { onChange } = heard();
  history.replaceState(null, '', '/second');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(onChange).toHaveBeenCalledOnce();
});

test.each([
  ['/first#part-two', 0],
  ['/first#!/story/7', 1],
  ['/first?story=7', 1],
])('%s is another page: %i', (address, times) => {
  const { onChange } = heard();
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  expect(onChange).toHaveBeenCalledTimes(times);
});
