import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { layerStyles, sizes } from './sizes';

test('counts what each part loads, shared modules once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-sizes-'));
  const files = {
    'manifest.json': '{"background":{"service_worker":"background.js"}}',
    'background.js': 'console.log(1)',
    'content-scripts/page.js': 'a'.repeat(1000),
    'content-scripts/page.css': 'b',
    'page-follow.js': 'ddd',
    'page-beside.js': 'd',
    'page-inner.js': 'ghi',
    'page-share.js': 'ef',
    'page-correct.js': 'correct',
    'sidepanel.html': '',
    'popup.html':
      '<script type="module" crossorigin src="/chunks/popup.js"></script><link rel="modulepreload" href="/chunks/shared.js"><link rel="stylesheet" href="/assets/popup.css">',
    'card.html': '<script type="module" src="/chunks/card.js"></script>',
    'chunks/popup.js': 'import{t as e}from"./shared.js";import"./other.js"',
    'chunks/card.js': 'import{t as e}from"./shared.js"',
    'chunks/shared.js': 'export const t = 1',
    'chunks/other.js': 'import "./shared.js"',
    'assets/popup.css': 'c',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const [page, follow, beside, inner, share, right, card, popup, panel, background] = sizes(folder);
  rmSync(folder, { recursive: true });
  expect(page).toMatchObject({ raw: 1001 });
  expect(page!.gzipped).toBeLessThan(100);
  expect(follow?.raw).toBe(3);
  expect(beside?.raw).toBe(1);
  expect(inner?.raw).toBe(3);
  expect(share?.raw).toBe(2);
  expect(right?.raw).toBe(7);
  expect(panel?.files).toEqual(['sidepanel.html']);
  expect(card?.files.sort()).toEqual(['card.html', 'chunks/card.js', 'chunks/shared.js']);
  expect(popup?.files.sort()).toEqual([
    'assets/popup.css',
    'chunks/other.js',
    'chunks/popup.js',
    'chunks/shared.js',
    'popup.html',
  ]);
  expect(background?.files).toEqual(['background.js']);
});

test("reads the highlights' styles out of the style sheet", () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-styles-'));
  mkdirSync(join(folder, 'content-scripts'));
  writeFileSync(
    join(folder, 'content-scripts/page.css'),
    '::highlight(whence-none){color:red}p{}::highlight(whence-none-dark){color:blue}',
  );
  expect(layerStyles(folder)).toEqual({ 'whence-none': 'color:red', 'whence-none-dark': 'color:blue' });
  rmSync(folder, { recursive: true });
});
