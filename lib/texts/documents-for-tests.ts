import { zipSync } from 'fflate';

/** Documents of Word and PDFs that tests make themselves, as small as their formats allow. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxForTests {
  /** What stands in the body: `w:p` elements. */
  body: string;
  footnotes?: string;
  /** Targets of links by the ids of their relations. */
  links?: Readonly<Record<string, string>>;
}

/** Names of the styles that `para` knows. */
const STYLES = ['Title', 'heading 1', 'Quote', 'List Bullet'];

/** A paragraph. @param inner runs; text alone is made one */
export function para(inner: string, style = ''): string {
  const id = style.replace(/ /g, '');
  const runs = inner.startsWith('<') ? inner : run(inner);
  return `<w:p>${id && `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`}${runs}</w:p>`;
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export function docxForTests(
  { body, footnotes = '', links = {} }: DocxForTests,
  more: Record<string, Uint8Array> = {},
) {
  const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const relations = [
    `<Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/>`,
    `<Relationship Id="f" Type="${RELATION}/footnotes" Target="footnotes.xml"/>`,
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
  ];
  const styles = STYLES.map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(/ /g, '')}"><w:name w:val="${name}"/></w:style>`,
  );
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="d" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`,
    ),
    'word/styles.xml': xml(`<w:styles ${W}>${styles.join('')}</w:styles>`),
    'word/footnotes.xml': xml(`<w:footnotes ${W}>${footnotes}</w:footnotes>`),
    'word/document.xml': xml(`<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
}

/** Letters on a page of a PDF, in points from its lower left corner. */
export interface LineForTests {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF of pages of A4 in Helvetica. Letters of Latin 1 alone. */
export function pdfForTests(pages: readonly (readonly LineForTests[])[]): Uint8Array<ArrayBuffer> {
  const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
  const streams = pages.map((lines) =>
    lines
      .map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n'),
  );
  const first = 4;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.lastIndexOf('xref\n')}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}
