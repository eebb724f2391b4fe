// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ArticleObserver, observeArticle } from './observe';
import { documentOf } from './test-document';

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
  observer = observeArticle([at('main')], document, onChange, {
    wasShown: (element) => !element.hasAttribute('data-was-hidden'),
  });
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
] satisfies [string, (at: (selector: string) => HTMLElement) => unknown][])(
  'notices: %s',
  async (_, change) => {
    const { at, onChange } = observed();
    change(at);
    await pass(299);
    expect(onChange).not.toHaveBeenCalled();
    await pass(1);
    expect(onChange).toHaveBeenCalledOnce();
  },
);

test.each([
  ['an ad beside it', (at: (selector: string) => HTMLElement) => at('#ads').append('Buy!')],
  ['our own element', (at) => at('html').append(at('html').ownerDocument.createElement('whence-card'))],
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
  await pass(300);
  expect(onChange).toHaveBeenCalledOnce();
});

test('a burst is one change, and one that never stops is told after two seconds', async () => {
  const { at, onChange } = observed();
  for (let ms = 0; ms < 1_900; ms += 100) {
    (at('#a').firstChild as Text).data = `${ms}`;
    await pass(100);
  }
  expect(onChange).not.toHaveBeenCalled();
  (at('#a').firstChild as Text).data = 'more';
  await pass(100);
  expect(onChange).toHaveBeenCalledOnce();
});

test('a page that rewrites itself all the time is read ever more rarely, also when turned to anew', async () => {
  const { at, onChange } = observed();
  const callsIn = async (seconds: number) => {
    onChange.mockClear();
    for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
      (at('#a').firstChild as Text).data = `${tenth}`;
      await pass(100);
    }
    return onChange.mock.calls.length;
  };
  onChange.mockImplementation(() => observer?.follow([at('main')]));
  const early = await callsIn(60);
  await callsIn(240);
  const late = await callsIn(60);
  expect(early).toBeGreaterThan(3);
  expect(late).toBeLessThanOrEqual(1);
});

test('after it was stopped nothing is told', async () => {
  const { at, onChange } = observed();
  at('main').append('Three');
  await pass(100);
  observer!.stop();
  await pass(5_000);
  expect(onChange).not.toHaveBeenCalled();
});
