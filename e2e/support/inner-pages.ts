/** News pages whose text stands in shadow roots and frames. Every person, place and figure is invented. */

const STYLE = `<style>
  body { font: 17px/1.6 serif; margin: 24px auto; width: 720px; }
  iframe { width: 720px; height: 560px; border: 0; }
</style>`;

const FRAME_STYLE = `<style>body { font: 17px/1.6 serif; margin: 0; } p { margin: 12px 0; }</style>`;

const LEAD =
  'The lock at Tarn Ferry will stay shut until the end of June, said Hedda Winterbourne, who runs the canal trust.';
const DENIAL =
  'The county council denied on Monday that it had known of the cracks, and announced an inquiry of its own.';
const REPORT =
  'According to a report by the surveyors, the lower gate has been leaking for nine years, and 40 barges are stuck above it.';
const QUOTE =
  '"We were told nothing at all until the water was gone," said Joris Aldecott, a boatman, whose barge lies in the mud.';
const PROTEST =
  'Some 300 people marched through the town on Saturday, and the police said that the march had been peaceful.';
const END =
  'Repairs would cost four million pounds, an official of the trust said, asking not to be named, and nobody has the money.';

export const SENTENCES = [LEAD, DENIAL, REPORT, QUOTE, PROTEST, END];

const HEAD = `<title>Lock at Tarn Ferry shut</title><meta property="og:type" content="article">${STYLE}`;

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${HEAD}</head><body>
  <header><nav><a href="#">Home</a> <a href="#">Towns</a></nav></header>${body}
  <footer><p>The Tarn Ferry Packet</p></footer></body></html>`;

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

/** A whole article in an open shadow root, and in it a paragraph in another. */
export const SHADOW_PAGE = page(`<main><tarn-story></tarn-story></main>
  <script>
    customElements.define('tarn-quote', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<div><p>${QUOTE}</p></div>`)};
      }
    });
    customElements.define('tarn-story', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(
          `<style>p { margin: 16px 0 }</style><article><h1>Lock at Tarn Ferry shut</h1>${paragraphs(LEAD, DENIAL, REPORT)}
          <tarn-quote></tarn-quote>${paragraphs(PROTEST, END)}
          <p><button id="more">Show more</button></p></article>`,
        )};
        this.shadowRoot.querySelector('button').onclick = () => {
          const more = document.createElement('p');
          more.textContent = 'The mayor, Ulla Penhallow, said that the lock would be repaired before the winter.';
          this.shadowRoot.querySelector('h1').after(more);
        };
      }
    });
  </script>`);

/** An article whose paragraphs are shown through slots, in another order than they stand in. */
export const SLOT_PAGE = page(`<main><tarn-frame>
    <p>${DENIAL}</p><p slot="lead">${LEAD}</p><p>${REPORT}</p><p slot="nowhere">Not shown at all, said nobody.</p>
    <p>${QUOTE}</p>
  </tarn-frame></main>
  <script>
    customElements.define('tarn-frame', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(
          `<article><h1>Lock at Tarn Ferry shut</h1><slot name="lead"></slot><p>${PROTEST}</p><slot></slot><p>${END}</p></article>`,
        )};
      }
    });
  </script>`);

const FRAMED = `<!doctype html><html lang="en"><head><meta charset="utf-8">${FRAME_STYLE}</head><body>`;

/** What the frame of `framePage` holds. */
export const FRAME_PART = `${FRAMED}${paragraphs(DENIAL, REPORT, QUOTE)}</body></html>`;

/** An article with its middle in a frame of its own origin. @param address where `FRAME_PART` is */
export const framePage = (address: string) =>
  page(`<main><article><h1>Lock at Tarn Ferry shut</h1>${paragraphs(LEAD)}
  <iframe src="${address}"></iframe>${paragraphs(PROTEST, END)}</article></main>`);

const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A page that is nothing but a frame with the article in it. */
export const SRCDOC_PAGE = page(
  `<main><iframe srcdoc="${quoted(`${FRAMED}<article><h1>Lock at Tarn Ferry shut</h1>${paragraphs(...SENTENCES)}</article></body></html>`)}"></iframe></main>`,
);

/** An article beside text that is nobody's to read: in a frame of another origin, a sandbox, a closed shadow root. */
export const closedPage = (elsewhere: string) =>
  page(`<main><article><h1>Lock at Tarn Ferry shut</h1>${paragraphs(LEAD, DENIAL, REPORT)}
  <iframe src="${elsewhere}"></iframe>
  <iframe sandbox srcdoc="${quoted(`${FRAMED}${paragraphs(QUOTE)}</body></html>`)}"></iframe>
  <tarn-closed></tarn-closed>${paragraphs(PROTEST, END)}</article></main>
  <script>
    document.querySelector('tarn-closed').attachShadow({ mode: 'closed' }).innerHTML =
      ${JSON.stringify(paragraphs('Rain fell all week, said Merrin Oake, a gardener.'))};
  </script>`);
