/** The report's own style, of the same kinds of line and hues as the marks on a page (`components/kinds.css`). */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1b1f24,#e6e8eb);--soft:light-dark(#57606a,#9aa4af);--panel:light-dark(#fff,#1d2126);--line:light-dark(#d8dee4,#343b43);--accent:light-dark(#1f4f9c,#8db8ff)}
[data-kind=person]{--kind:light-dark(#1f4f9c,#8db8ff);--stroke:solid 2px}
[data-kind=organization]{--kind:light-dark(#00695c,#66cdbd);--stroke:double 2px}
[data-kind=outlet]{--kind:light-dark(#6b3fa0,#c9a6ff);--stroke:dashed 2px}
[data-kind=document]{--kind:light-dark(#4d5761,#b4bec8);--stroke:solid 4px}
[data-kind=unnamed]{--kind:light-dark(#9a4a00,#ffb169);--stroke:dotted 3px}
[data-kind=none]{--kind:light-dark(#a3366f,#ff9fd0);--stroke:wavy 1.5px}
[data-kind=claim]{--kind:light-dark(#57606a,#9aa4af);--stroke:dotted 1px}
*{box-sizing:border-box}
html{background:var(--panel);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
body{max-width:46em;margin:0 auto;padding:2em 1.25em 4em;overflow-wrap:anywhere}
h1{margin:0;font-size:1.5em;line-height:1.25}
h2{margin:0;font-size:1.15em;line-height:1.3}
h1,h2,p,li,blockquote{unicode-bidi:plaintext;text-align:start}
p{margin:.35em 0}
a{color:var(--accent)}
.soft{color:var(--soft);font-size:.87em}
nav,section{margin-top:2.2em;padding-top:1.2em;border-top:1px solid var(--line)}
nav ol{margin:.5em 0 0;padding-inline-start:2em}
.sources{display:flex;flex-wrap:wrap;gap:.2em 1.2em;margin:.6em 0 0;padding:0;list-style:none;font-size:.87em}
article{margin-top:1.5em;break-inside:avoid-page}
blockquote{margin:0 0 .4em}
mark{color:inherit;background:none}
.drawn{text-decoration:underline var(--stroke,none) var(--kind);text-decoration-skip-ink:none;text-underline-offset:3px}
mark.drawn{background:color-mix(in srgb,var(--kind,transparent) 8%,transparent)}
mark[data-kind=claim]{background:none}
article.dismissed mark{text-decoration:line-through}
.note{white-space:pre-wrap;padding-inline-start:.9em;border-inline-start:2px solid var(--line)}
.tags{display:flex;flex-wrap:wrap;gap:.35em;margin:.4em 0 0;padding:0;list-style:none;font-size:.87em}
.tags li{padding:0 .6em;border:1px solid var(--line);border-radius:99px}
.assessed{font-weight:600}
@media print{:root{color-scheme:light}html{font-size:10.5pt}body{max-width:none;padding:0}h2{break-after:avoid-page}section>header{break-inside:avoid-page;break-after:avoid-page}a{color:inherit}mark.drawn{print-color-adjust:exact}}
@media (forced-colors:active){.drawn{forced-color-adjust:none;color:CanvasText;text-decoration-color:CanvasText;background:Canvas}}
`;
