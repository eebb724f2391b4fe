// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentOf } from '../documents-for-tests';
import { type ArticleObserver, observeArticle } from './observe';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  observer?.stop();
  vi.useRealTimers();
});

let observer: ArticleObserver | undefined;

function observed() {
  const document = documentOf(
    '<div id="page"><main><p id="a">One</p><p id="b">Two</p><img></main><div id="ads"></div></div>',
  );
  const onChange = vi.fn();
  const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  observer = observeArticle(document, onChange, ({ id }) => id === 'ours');
  observer.follow([at('main')], { wasShown: (element) => !element.hasAttribute('data-was-hidden') });
  return { document, onChange, at };
}

/** Mutation records come in microtasks, which advancing the clock runs as well. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test.each([
  ['text', (at: (selector: string) => HTMLElement) => ((at('#a').firstChild as Text).data = 'Uno')],
  ['a paragraph more', (at) => at('main').append('Three')],
  ['a paragraph less', (at) => at('#a').remove()],
  ['a paragraph hidden', (at) => (at('#a').hidden = true)],
  ['the article replaced', (at) => at('main').replaceWith('New')],
  ['what holds the article replaced', (at) => (at('body').innerHTML = '<main>New</main>')],
  ['another article beside it', (at) => at('#page').append(`${'One of many words. '.repeat(12)}`)],
] satisfies [string, (at: (selector: string) => HTMLElement) => unknown][])(
  'notices: %s',
  async (_, change) => {
    const { at, onChange } = observed();
    change(at);
    await pass(100);
    expect(onChange.mock.calls).toEqual([[true]]);
  },
);

test.each([
  ['an ad beside it', (at: (selector: string) => HTMLElement) => at('#ads').append('Buy!')],
  ['our own element', (at) => at('html').append(at('html').ownerDocument.createElement('div'))],
  ['a class that hides nothing', (at) => at('#a').classList.add('seen')],
  ['a picture', (at) => at('main').append(at('html').ownerDocument.createElement('img'))],
  ['other attributes', (at) => at('#a').setAttribute('data-seen', '')],
  ['a class on a picture', (at) => at('img').classList.add('loaded')],
] satisfies [string, (at: (selector: string) => HTMLElement) => unknown][])(
  'does not notice: %s',
  async (_, change) => {
    const { at, onChange } = observed();
    change(at);
    await pass(5_000);
    expect(onChange).not.toHaveBeenCalled();
  },
);

test('text that was hidden and is shown is a change', async () => {
  const { at, onChange } = observed();
  at('#b').setAttribute('data-was-hidden', '');
  at('#b').className = 'open';
  await pass(100);
  expect(onChange).toHaveBeenCalledOnce();
});

test('what a details element shows or folds away is a change, though its summary stays', async () => {
  const { at, onChange } = observed();
  at('#a').innerHTML = '<details><summary>Who</summary>Them</details>';
  await pass(100);
  onChange.mockClear();
  at('details').setAttribute('open', '');
  await pass(100);
  expect(onChange).toHaveBeenCalledOnce();
});

test('a paragraph in a shadow root is noticed: changed, taken away, put in with its host', async () => {
  const { document, at, onChange } = observed();
  const root = at('#b').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Two</p>';
  observer!.follow([at('main'), root]);
  (root.querySelector('p')!.firstChild as Text).data = 'Due';
  await pass(100);
  expect(onChange).toHaveBeenCalledOnce();
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Four</p>';
  at('main').append(host);
  await pass(100);
  expect(onChange).toHaveBeenCalledTimes(2);
  at('#b').remove();
  await pass(100);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('attributes that change all the time are looked at ten times a second, all together', async () => {
  const { at } = observed();
  const looks = vi.spyOn(at('#a'), 'hasAttribute');
  for (let ms = 0; ms < 1_000; ms += 10) {
    at('#a').style.width = `${ms}px`;
    await pass(10);
  }
  expect(looks.mock.calls.filter(([name]) => name === 'hidden').length).toBeLessThanOrEqual(10);
});

test('while there is no article, one that is put into a container of the page is noticed', async () => {
  const { document, at, onChange } = observed();
  observer!.follow([]);
  at('#ads').append(Object.assign(document.createElement('div'), { id: 'ours' }));
  await pass(100);
  expect(onChange).not.toHaveBeenCalled();
  at('#ads').append(document.createElement('div'));
  await pass(100);
  expect(onChange).toHaveBeenCalledOnce();
});

test('turned to other elements, it leaves the former ones alone', async () => {
  const { at, onChange } = observed();
  observer!.follow([at('#ads')]);
  (at('#a').firstChild as Text).data = 'Uno';
  await pass(100);
  expect(onChange).not.toHaveBeenCalled();
  at('#ads').append('Buy!');
  await pass(100);
  expect(onChange).toHaveBeenCalledOnce();
});

test('after it was stopped nothing is told', async () => {
  const { at, onChange } = observed();
  at('#b').setAttribute('data-was-hidden', '');
  at('#b').className = 'open';
  await pass(50);
  observer!.stop();
  at('main').append('Three');
  await pass(5_000);
  expect(onChange).not.toHaveBeenCalled();
});
