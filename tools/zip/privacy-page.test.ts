import { expect, test } from 'vitest';
import { ROOT } from '../command.mjs';
import { htmlOf, privacyPage } from './privacy-page';

test('tables, lists and emphasis; no link that leads nowhere, no markup from text', () => {
  const html = htmlOf(
    '| a | b |\n|---|---|\n| 1 | `<i>` |\n\n- [x](docs/x.md) & [y](https://y.example/?a=1&b=2)\n\n**bold**',
  ).replaceAll('\n', '');
  expect(html).toBe(
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><code>&lt;i&gt;</code></td></tr></tbody></table>' +
      '<ul><li>x &amp; <a href="https://y.example/?a=1&amp;b=2">y</a></li></ul><p><strong>bold</strong></p>',
  );
});

test('the page of the privacy text is whole and loads nothing', () => {
  const page = privacyPage(ROOT);
  expect(page).toContain('<h1>Privacy</h1>');
  expect(page).toContain('</table>');
  expect(page).not.toMatch(/\bsrc=|<script|@import|url\(/);
});
