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
  expect(changed([main])).toBe('text');
});

test('a change beside the article is none', () => {
  const { main, aside } = page();
  const changed = noticeChanges(document);
  aside.textContent = 'another ad';
  document.body.append('more');
  expect(changed([main])).toBeUndefined();
});

test('an article that was replaced has changed', async () => {
  const { main } = page();
  const changed = noticeChanges(document);
  main.replaceWith(document.createElement('main'));
  await Promise.resolve();
  expect(changed([main])).toBe('text');
});

test('an attribute that may fold or unfold text asks for a look, wherever it is', () => {
  const { main } = page();
  for (const change of [
    () => main.setAttribute('hidden', ''),
    () => document.body.classList.add('unfolded'),
    () => main.toggleAttribute('open'),
  ]) {
    const changed = noticeChanges(document);
    change();
    expect(changed([main])).toBe('sight');
  }
  const changed = noticeChanges(document);
  main.setAttribute('data-seen', '1');
  expect(changed([main])).toBeUndefined();
});

test('a frame with paragraphs that has loaded is a change, wherever it stands', () => {
  document.body.innerHTML = '<article><p>Said.</p></article><iframe></iframe>';
  const changed = noticeChanges(document);
  const frame = document.querySelector('iframe')!;
  frame.contentDocument!.body.innerHTML = '<p>Another said.</p>';
  frame.dispatchEvent(new Event('load'));
  expect(changed([document.querySelector('article')!])).toBe('text');
});

test('a frame of the article that has loaded is a change, a picture none', () => {
  const { main } = page();
  main.insertAdjacentHTML('beforeend', '<iframe></iframe><img>');
  const load = (name: string) => {
    const changed = noticeChanges(document);
    main.querySelector(name)!.dispatchEvent(new Event('load'));
    return changed([main]);
  };
  expect(load('iframe')).toBe('text');
  expect(load('img')).toBeUndefined();
});

test('where there is no article, any change is one', () => {
  const { aside } = page();
  expect(noticeChanges(document)([])).toBeUndefined();
  const changed = noticeChanges(document);
  aside.textContent = 'the article';
  expect(changed([])).toBe('text');
});
