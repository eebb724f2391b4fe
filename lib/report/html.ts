import { Html, html } from '../exchange/html';
import { cleanWords, oneLine } from '../exchange/one-line';
import { REPORT_STYLE } from '../exchange/report-style';
import type { Piece, Row, Section } from './document';
import type { Report } from './model';
import { reportSections } from './sections';
import type { ReportWords } from './words';

/** What this report adds to the style of the library's: rows with what is quoted, in two columns on paper. */
const STYLE = `${REPORT_STYLE}
section{margin-top:1.6em;padding-top:.9em}
section>ul{margin:.4em 0 0;padding:0;list-style:none}
section>ul>li{margin:0 0 .6em;break-inside:avoid}
li ul{margin:.1em 0 0;padding-inline-start:1.1em;list-style:none}
.name{font-weight:600}
.count{color:var(--soft);font-weight:400}
.label{display:block;color:var(--soft);font-size:.87em}
del{text-decoration:line-through;color:var(--soft)}
ins{text-decoration:underline;font-weight:600}
@page{margin:14mm 15mm}
@media print{html{font-size:9pt;line-height:1.35}section{margin-top:.9em;padding-top:.5em}section>ul>li{margin:0 0 .4em}.columns{columns:2;column-gap:2em}}
.mix{display:grid;grid-template-columns:repeat(auto-fill,minmax(12em,1fr));gap:0 1em}
`;

/**
 * A report as one file of HTML to send on or print: no script, nothing loaded, and a policy that allows nothing but its own
 * style. Every word in it is put in as text (`html`).
 * @param now when it is made, ms since 1970
 */
export async function htmlOfReport(report: Report, words: ReportWords, now = Date.now()): Promise<string> {
  const { title, outlet, authors, published, address } = report.page;
  const policy = `default-src 'none'; style-src '${await hashOf(STYLE)}'; base-uri 'none'; form-action 'none'`;
  const about = [
    oneLine(outlet),
    authors.length > 0 && words.by(oneLine(words.list(authors))),
    published && words.published(words.day(published)),
  ].filter((part) => part);
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${oneLine(title) || words.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<p class="soft">${words.title}</p>
<h1><bdi>${oneLine(title) || address}</bdi></h1>
<p class="soft"><bdi>${about.join(' · ')}</bdi></p>
<p class="soft">${address !== '' && link(address, address)}</p>
<p class="soft">${words.made(words.day(now))}</p>
</header>
<main>
${reportSections(report, words).map(section)}</main>
</body>
</html>
`.text;
}

/** What a policy knows a style by. */
async function hashOf(style: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}

const section = ({ id, title, count, says, rows }: Section): Html => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}${count !== undefined && html` <span class="count">${count}</span>`}</h2>
${says.map(
  (each) => html`<p>${each.map(piece)}</p>
`,
)}${
  rows.length > 0 &&
  html`<ul${rows.length > 1 && html` class="columns"`}>
${rows.map(row)}</ul>
`
}</section>
`;

const row = ({ label, first, about = [], quotes = [], note }: Row): Html => html`<li>${
  label && html`<span class="label">${label}</span>`
}${first.map(piece)}${about.length > 0 && html` <span class="soft">· ${parted(about)}</span>`}${
  quotes.length > 0 &&
  html`
<ul>
${quotes.map(
  ({ pieces }) => html`<li>${pieces.map(piece)}</li>
`,
)}</ul>`
}${
  note !== undefined &&
  html`
<div class="note" dir="auto">${cleanWords(note).trim()}</div>`
}</li>
`;

const parted = (about: readonly Piece[][]): Html[] =>
  about.map((each, at) => html`${at > 0 && ' · '}${each.map(piece)}`);

function piece(of: Piece): Html {
  if (typeof of === 'string') return html`${of}`;
  const words = oneLine(of.words);
  switch (of.is) {
    case 'source':
      return html`<bdi class="name drawn" data-kind="${of.kind ?? 'none'}">${words}</bdi>`;
    case 'words':
      return html`<bdi${of.kind && html` class="drawn" data-kind="${of.kind}"`}>${words}</bdi>`;
    case 'quote':
      return html`<q><bdi>${words}</bdi></q>`;
    case 'strong':
      return html`<b>${words}</b>`;
    case 'sign':
      return html`<i>${words}</i>`;
    case 'gone':
      return html`<del><bdi>${words}</bdi></del>`;
    case 'come':
      return html`<ins><bdi>${words}</bdi></ins>`;
    case 'link':
      return link(of.href ?? '', words);
  }
}

/** Addresses of the web can be followed; others come from a page, and may be anything. */
function link(address: string, words: string): Html {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb
    ? html`<a href="${new URL(address).href}" rel="noopener noreferrer">${words}</a>`
    : html`<bdi>${words}</bdi>`;
}
