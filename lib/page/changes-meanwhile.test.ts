// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { noticeChanges } from './changes-meanwhile';

function page() {
  document.body.innerHTML = '<aside>ad</aside><main><p>First.</p></main>';
  return { main: document.querySelector('main')!, aside: document.querySelector('aside')! };
}

test('a change inside the article is noticed, also one that no observer was told of yet', () => {
  const { main } = page();
  const changed = noticeChanges(document);
  main.querySelector('p')!.firstChild!.nodeValue = 'Second.';
  expect(changed([main])).toBe(true);
});

test('a change beside the article is none', () => {
  const { main, aside } = page();
  const changed = noticeChanges(document);
  aside.textContent = 'another ad';
  document.body.append('more');
  expect(changed([main])).toBe(false);
});

test('an article that was replaced has changed', async () => {
  const { main } = page();
  const changed = noticeChanges(document);
  main.replaceWith(document.createElement('main'));
  await Promise.resolve();
  expect(changed([main])).toBe(true);
});

test('where there is no article, any change is one', () => {
  const { aside } = page();
  expect(noticeChanges(document)([])).toBe(false);
  const changed = noticeChanges(document);
  aside.textContent = 'the article';
  expect(changed([])).toBe(true);
});
