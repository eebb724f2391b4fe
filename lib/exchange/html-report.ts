import type { Annotation } from '../annotations/model';
import { digest } from '../page/address/digest';
import { byPage, type PageOfNotes } from './by-page';
import type { FileWords } from './file-words';
import type { Leaving, OutFormat } from './formats';
import { hostOf } from './host-of';
import { Html, html } from './html';
import { lastReading } from './last-reading';
import { kindOf, sourceNames, wordsOf } from './note-of';
import { linesOf, oneLine } from './one-line';
import { REPORT_STYLE } from './report-style';

/** Whence's words in a report, all of them ready to be shown. */
export interface ReportWords extends FileWords {
  /** BCP 47, and which way it is written. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What the view shows, and how much. */
  summary: string;
  contents: string;
  /** Before the names of all sources of a page. */
  sources: string;
  wholePage: string;
}

/** From this many pages on there is a list of them at the head. */
const CONTENTS_FROM = 4;

/** Annotations in one piece of the file: a page of very many is no one string. */
const A_TIME = 200;

/**
 * What is seen, as one page of HTML to be read, sent on or printed: no script, nothing loaded, and a policy that allows
 * nothing but its own style. Every word in it is put in as text (`html`).
 */
export const htmlReport: OutFormat<{ words: ReportWords }> = {
  extension: 'html',
  mime: 'text/html',
  async *write(leaving, { words }, tell) {
    const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' });
    yield await head(words, day.format(leaving.now));
    if (leaving.pages.size >= CONTENTS_FROM) yield contents(leaving, words).text;
    yield '<main>\n';
    for await (const page of byPage(leaving)) {
      yield `<section id="${idOf(page.address)}">\n${(await pageHead(page, leaving, words)).text}`;
      for (let i = 0; i < page.annotations.length; i += A_TIME) {
        const some = page.annotations.slice(i, i + A_TIME);
        yield some.map((each) => annotation(each, leaving, words, day).text).join('');
      }
      yield '</section>\n';
      tell(page.done);
    }
    yield '</main>\n</body>\n</html>\n';
  },
};

async function head({ language, direction, title, summary }: ReportWords, day: string): Promise<string> {
  const policy = `default-src 'none'; style-src '${await hashOf(REPORT_STYLE)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="soft">${summary}</p>
<p class="soft">${day}</p>
</header>
`.text;
}

/** What a policy knows a style by. */
async function hashOf(style: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}

const idOf = (address: string): string => `page-${digest(address)}`;
const titleOf = (address: string, title: string): string => oneLine(title) || address;

function contents({ pages }: Leaving, words: ReportWords): Html {
  const sorted = [...pages.values()]
    .map(({ address, title }) => ({ address, title: titleOf(address, title) }))
    .sort((a, b) => a.title.localeCompare(b.title, words.language));
  const items = sorted.map(
    ({ address, title }) => html`<li><a href="#${idOf(address)}">${title}</a></li>
`,
  );
  return html`<nav aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ol>
${items}</ol>
</nav>
`;
}

async function pageHead({ address, page }: PageOfNotes, leaving: Leaving, words: ReportWords): Promise<Html> {
  const { site = '', authors = [], published = '', url } = page;
  const about = [site || hostOf(address), authors.join(', '), published].map(oneLine);
  const reading = lastReading(await leaving.readingsOf(address));
  const names = new Map(
    (reading?.sources ?? []).map(({ name, kind }): [string, typeof kind] => [leaving.nameOf(name), kind]),
  );
  const sources = [...names].map(
    ([name, kind]) =>
      html`<li><span class="drawn" data-kind="${kind}">${oneLine(name)}</span> <span class="soft">${words.kinds[kind]}</span></li>
`,
  );
  return html`<header>
<h2 dir="auto">${link(url || address, titleOf(address, page.title))}</h2>
<p class="soft">${about.filter((part) => part !== '').join(' · ')}</p>
${
  sources.length > 0 &&
  html`<ul class="sources">
<li class="soft">${words.sources}</li>
${sources}</ul>
`
}</header>
`;
}

/** Addresses of the web can be followed; others come from a page, and may be anything. */
function link(address: string, words: string): Html {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb
    ? html`<a href="${new URL(address).href}" rel="noopener noreferrer">${words}</a>`
    : html`${words}`;
}

function annotation(of: Annotation, { nameOf }: Leaving, words: ReportWords, day: Intl.DateTimeFormat): Html {
  const { dismissal, reading, tags, assessment, modified } = of;
  const kind = kindOf(of);
  const quoted = wordsOf(of);
  const note = reportText(of.note);
  const who = [
    sourceNames(of, nameOf).join(', '),
    kind ? words.kinds[kind] : '',
    oneLine(reading?.cue ?? ''),
    dismissal ? words.dismissed : '',
  ].filter((part) => part !== '');
  return html`<article${dismissal && html` class="dismissed"`}>
${
  quoted === ''
    ? html`<p class="soft">${words.wholePage}</p>`
    : html`<blockquote dir="auto"><mark${kind && html` class="drawn" data-kind="${kind}"`}>${quoted}</mark></blockquote>`
}
${who.length > 0 && html`<p class="soft">${who.join(' · ')}</p>`}
${assessment && html`<p class="assessed">${words.assessments[assessment]}</p>`}
${note !== '' && html`<p class="note" dir="auto">${note}</p>`}
${tags.length > 0 && html`<ul class="tags">${tags.map((tag) => html`<li>${oneLine(tag)}</li>`)}</ul>`}
<p class="soft">${day.format(modified)}</p>
</article>
`;
}

/** What the reader wrote, line by line: HTML knows one sign for the end of a line, and takes no controls. */
export const reportText = (note: string): string => linesOf(note).join('\n').trim();
