import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

/** Both stores ask for the address of a page with the privacy text: this is one, of PRIVACY.md, to put on any server. */

const STYLE = `:root{color-scheme:light dark}
body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif}
h1,h2{line-height:1.2;margin-block:2rem .75rem}
table{border-collapse:collapse;font-size:.9rem}
td,th{padding:.5rem;border:1px solid light-dark(#c9ccd1,#4a4e55);text-align:start;vertical-align:top}
code{overflow-wrap:anywhere}
@media (max-width:40rem){table,thead,tbody,tr,td{display:block}thead{display:none}td{border-block-start:0}tr td:first-child{border-block-start:1px solid;margin-block-start:1rem;font-weight:600}}`;

/** A piece of HTML, apart from text that has yet to become some. */
class Html {
  constructor(readonly text: string) {}
}

/** The page, whole in one file: it loads nothing. */
export function privacyPage(root: string): string {
  const markdown = readFileSync(join(root, 'PRIVACY.md'), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Whence: privacy</title>
<style>
${STYLE}
</style>
</head>
<body>
${htmlOf(markdown)}
</body>
</html>
`;
}

/** Links within the repository lead nowhere from a page that stands alone: their words are left. */
export function htmlOf(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = toJsxRuntime(toHast(tree), { Fragment: 'fragment', jsx: element, jsxs: element });
  return written(html);
}

function element(type: unknown, props: Record<string, unknown>): Html {
  const inner = written(props.children);
  const { href } = props;
  if (type === 'fragment' || (type === 'a' && !/^https:/.test(String(href)))) return new Html(inner);
  const more = type === 'a' ? ` href="${escaped(String(href))}"` : '';
  return new Html(`<${type}${more}>${inner}</${type}>`);
}

function written(children: unknown): string {
  if (children instanceof Html) return children.text;
  if (Array.isArray(children)) return children.map(written).join('');
  return typeof children === 'string' ? escaped(children) : '';
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
