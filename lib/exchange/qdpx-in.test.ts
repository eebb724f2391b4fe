import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Arriving, FileError, isPassed, type Passed } from './formats';
import { qdpxIn } from './qdpx-in';

/** Projects as other programs write them. The samples are invented; their forms are those of the programs. */

const PAGE = 'https://herald.example/harbour-bridge';
const guid = (n: number) => `0b1f3c1e-2f0a-4d5e-8a43-${String(n).padStart(12, '0')}`;
const USER = `creatingUser="${guid(1)}" creationDateTime="2026-05-03T10:00:00Z"`;

const fileOf = (files: Record<string, string | Uint8Array>) =>
  new Blob([
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, some]) => [name, typeof some === 'string' ? strToU8(some) : some]),
      ),
    ) as Uint8Array<ArrayBuffer>,
  ]);
const projectOf = (inner: string, origin = 'QualCoder 3.6') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Project name="p" origin="${origin}" xmlns="urn:QDA-XML:project:1.0">${inner}</Project>`;
const BOOK = `<CodeBook><Codes>
  <Code guid="${guid(10)}" name="bridge" isCodable="true"/>
  <Code guid="${guid(11)}" name="Trust" isCodable="false"><Code guid="${guid(12)}" name="council" isCodable="true"/></Code>
</Codes></CodeBook>`;
const coded = (code: number, n = 500 + code) =>
  `<Coding guid="${guid(n)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(code)}"/></Coding>`;
const selection = (start: number, end: number, inner: string, given = '') =>
  `<PlainTextSelection guid="${guid(1000 + start)}" startPosition="${start}" endPosition="${end}" ${given} ${USER}>${inner}</PlainTextSelection>`;
const source = (
  inner: string,
  given = `plainTextPath="internal://a.txt"`,
  description = `Saved from ${PAGE} in May`,
) =>
  `<TextSource ${given} ${USER} guid="${guid(2)}" name="The bridge"><Description>${description}</Description>${inner}</TextSource>`;

async function read(file: Blob): Promise<(Arriving | Passed)[]> {
  const all: (Arriving | Passed)[] = [];
  for await (const one of qdpxIn.read(file, undefined, () => {})) all.push(one);
  return all;
}
const inProject = (inner: string, files: Record<string, string | Uint8Array> = {}, origin?: string) =>
  read(fileOf({ 'project.qde': projectOf(inner, origin), ...files }));
async function trouble(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FileError) return error.trouble;
    throw error;
  }
  return 'none';
}
const shown = (all: (Arriving | Passed)[]) =>
  all.map((one) =>
    isPassed(one)
      ? `${one.at}: ${one.why}`
      : [one.target?.ranges.map(({ quote }) => quote.exact).join(), one.body.tags.join(), one.body.note],
  );

const TEXT = 'The ferry 🛳 is late.\nThe council met the captains.';
const at = (words: string, text = TEXT): [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
};

describe('QualCoder', () => {
  const FERRY = at('The ferry 🛳');
  const COUNCIL = at('council');

  test('codes of the same words are one note, with its memo once and codes by their path', async () => {
    const all = await inProject(
      `${BOOK}<Sources>${source(
        selection(...FERRY, `<Description>Which ferry?</Description>${coded(10)}`, 'name="The ferry 🛳"') +
          selection(...FERRY, `<Description>Which ferry?</Description>${coded(12)}`, 'name="The ferry 🛳"') +
          selection(...COUNCIL, coded(12), 'name="council"'),
        `richTextPath="internal://a.docx" plainTextPath="internal://a.txt"`,
      )}</Sources>`,
      { 'Sources/a.txt': TEXT, 'Sources/a.docx': 'PK' },
    );
    expect(shown(all)).toEqual([
      ['The ferry 🛳', 'bridge,Trust/council', 'Which ferry?'],
      ['council', 'Trust/council', ''],
    ]);
    const [first] = all as Arriving[];
    expect(first?.page).toEqual({ address: PAGE, title: 'The bridge' });
    expect(first?.created).toBe(Date.UTC(2026, 4, 3, 10));
    // Its text is another program's: where the words stand in it says nothing of the page.
    expect(first?.target?.mapVersion).toBe(0);
    expect(first?.target?.ranges[0]?.quote.suffix).toBe(' is late.\nThe council met the captains.');
    expect(first?.text).toBeUndefined();
  });

  test('its annotations are notes of the source that name their words themselves', async () => {
    const [start, end] = COUNCIL;
    const all = await inProject(
      `<Sources>${source(`<NoteRef targetGUID="${guid(3)}" />`)}</Sources>
       <Notes><Note guid="${guid(3)}" ${USER}><PlainTextContent>Which one?</PlainTextContent>
       <PlainTextSelection guid="${guid(4)}" startPosition="${start}" endPosition="${end}" /></Note>
       <Note guid="${guid(5)}" ${USER} name="Journal" plainTextPath="internal://j.txt"><Description /></Note></Notes>`,
      { 'sources/a.txt': TEXT, 'sources/j.txt': 'My journal' },
    );
    expect(shown(all)).toEqual([['council', '', 'Which one?']]);
  });

  test('sources that are of no page, and those without words, are told, each with what is in it', async () => {
    const all = await inProject(
      `${BOOK}<Sources>
       ${source(selection(0, 3, coded(10)) + selection(4, 9, ''), undefined, 'Interview')}
       <PictureSource guid="${guid(7)}" name="map.png" path="internal://m.png"><PictureSelection guid="${guid(8)}" firstX="0" firstY="0" secondX="5" secondY="5"/></PictureSource>
       <PDFSource guid="${guid(6)}" name="minutes.pdf" path="internal://m.pdf"><Representation guid="${guid(9)}" plainTextPath="internal://m.txt">${selection(1, 2, coded(10))}</Representation></PDFSource>
       ${source(selection(0, 3, coded(10)), 'richTextPath="internal://a.docx"')}
       ${source(selection(0, 3, coded(10)), 'plainTextPath="relative:///elsewhere/b.txt"')}
       ${source(selection(0, 3, coded(10)), undefined, 'https://')}
       ${source(selection(400, 500, coded(10)) + selection(3, 3, '') + selection(9, 4, ''))}
       </Sources>`,
      { 'sources/a.txt': TEXT },
    );
    expect(shown(all)).toEqual([
      'The bridge, 0–3: no-page',
      'The bridge, 4–9: no-page',
      'map.png: not-understood',
      'minutes.pdf, 1–2: not-understood',
      'The bridge, 0–3: no-words',
      'The bridge, 0–3: no-words',
      'The bridge, 0–3: no-page',
      'The bridge, 400–500: no-words',
      'The bridge, 3–3: no-words',
      'The bridge, 9–4: no-words',
    ]);
  });
});

describe('NVivo', () => {
  const CRLF = TEXT.replace('\n', '\r\n');
  const bom = (text: string) => `\ufeff${text}`;

  test('GUIDs in capitals and braces, annotations by links, notes in files, both line ends counted', async () => {
    const start = [...CRLF.slice(0, CRLF.indexOf('captains'))].length;
    const upper = guid(1000 + start).toUpperCase();
    const all = await inProject(
      `${BOOK}<Sources>${source(
        selection(start, start + 8, coded(12), 'name="captains"') +
          selection(...at('ferry'), '', 'name="ferry"') +
          `<Coding guid="${guid(60)}"><CodeRef targetGUID="{${guid(10).toUpperCase()}}"/></Coding>`,
        'plainTextPath="internal://A.TXT"',
      )}</Sources>
       <Notes><Note guid="${guid(3)}" name="Annotation" plainTextPath="internal://n.txt" ${USER}/></Notes>
       <Links><Link guid="${guid(5)}" originGUID="{${guid(3).toUpperCase()}}" targetGUID="${upper}"/></Links>`,
      { 'Sources\\a.txt': bom(CRLF), 'Sources\\n.txt': bom('Who are they?') },
      'NVivo',
    );
    expect(shown(all)).toEqual([
      ['captains', 'Trust/council', 'Who are they?'],
      ['ferry', '', ''],
      [undefined, 'bridge', ''],
    ]);
  });

  test.each([
    ['NVivo', 2, 'point'],
    ['ATLAS.ti', 1, 'point'],
    ['NVivo', 1, 'point'],
    ['NVivo', 2, 'unit'],
    ['MAXQDA', 1, 'unit'],
    ['', 2, 'point'],
  ] as const)('%s: line ends of %s, counted by the %s', async (origin, ends, unit) => {
    const lines = ['🛳 one', '🛳🛳 two', 'the third line', 'and a fourth'];
    const text = lines.join('\r\n');
    const counted = (part: string) => {
      const some = ends === 1 ? part.replaceAll('\r\n', '\n') : part;
      return unit === 'point' ? [...some].length : some.length;
    };
    const selections = ['two', 'third', 'fourth'].map((word) => {
      const from = counted(text.slice(0, text.indexOf(word)));
      return selection(from, from + word.length, coded(10), `name="${word}"`);
    });
    const all = await inProject(
      `${BOOK}<Sources>${source(selections.join(''))}</Sources>`,
      { 'sources/a.txt': text },
      origin,
    );
    expect(shown(all).map(([words]) => words)).toEqual(['two', 'third', 'fourth']);
  });

  test('where names tell nothing, line ends of ATLAS.ti are one, and those of others two', async () => {
    const text = 'ab\r\nabcdabcd';
    const project = (start: number) =>
      `${BOOK}<Sources>${source(selection(start, start + 2, coded(10)))}</Sources>`;
    const words = async (start: number, origin: string) =>
      shown(await inProject(project(start), { 'sources/a.txt': text }, origin))[0]?.[0];
    expect(await words(5, 'ATLAS.ti 23')).toBe('cd');
    expect(await words(6, 'NVivo')).toBe('cd');
  });
});

describe('other forms', () => {
  test('text in the project itself, prefixes, no GUIDs, a name that is the address', async () => {
    const xml = `<q:Project name="p" xmlns:q="urn:QDA-XML:project:1.0">
      <q:CodeBook><q:Codes><q:Code guid="${guid(10)}" name="bridge" isCodable="true"/><q:Code name="no guid" isCodable="true"/></q:Codes></q:CodeBook>
      <q:Sources><q:TextSource name="${PAGE}?utm_source=x#top"><q:PlainTextContent><![CDATA[<b> & all]]></q:PlainTextContent>
      <q:PlainTextSelection startPosition="6" endPosition="9"><q:Coding><q:CodeRef targetGUID="${guid(10)}"/></q:Coding><q:Coding><q:CodeRef targetGUID="${guid(99)}"/></q:Coding></q:PlainTextSelection>
      </q:TextSource></q:Sources></q:Project>`;
    const all = await read(fileOf({ 'project.qde': `\ufeff${xml}` }));
    expect(shown(all)).toEqual([['all', 'bridge', '']]);
    expect((all[0] as Arriving).page).toEqual({ address: PAGE });
    expect((all[0] as Arriving).id).toBeUndefined();
  });

  test('a text that is no UTF-8 is read byte by byte', async () => {
    const bytes = Uint8Array.from([...'caf\u00e9 now'].map((sign) => sign.charCodeAt(0)));
    const all = await inProject(`${BOOK}<Sources>${source(selection(0, 4, coded(10)))}</Sources>`, {
      'sources/a.txt': bytes,
    });
    expect(shown(all)).toEqual([['café', 'bridge', '']]);
  });

  test('words that look like code stay words, and names of properties are names', async () => {
    const all = await inProject(
      `<CodeBook><Codes><Code guid="${guid(10)}" name="__proto__" isCodable="true"/></Codes></CodeBook>
       <Sources>${source(selection(0, 3, `<Description>&lt;script>alert(1)&lt;/script></Description>${coded(10)}`))}</Sources>`,
      { 'sources/a.txt': TEXT },
    );
    expect(shown(all)).toEqual([['The', '__proto__', '<script>alert(1)</script>']]);
  });

  test('an address that no page of ours has is told', async () => {
    const variables = `<Variables><Variable guid="${guid(70)}" name="Address" typeOfVariable="Text"/></Variables>`;
    const value = `<VariableValue><VariableRef targetGUID="${guid(70)}"/><TextValue>javascript:alert(1)</TextValue></VariableValue>`;
    const all = await inProject(`${variables}<Sources>${source(selection(0, 3, '') + value)}</Sources>`, {
      'sources/a.txt': TEXT,
    });
    expect(shown(all)).toEqual(['The bridge, 0–3: bad-address']);
  });
});

describe('a file that is no project', () => {
  const nested = (depth: number) => '<Code guid="x" name="n">'.repeat(depth) + '</Code>'.repeat(depth);
  test.each([
    [
      'a type that would expand',
      'syntax',
      `<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${projectOf('&b;')}`,
    ],
    ['an entity that nobody knows', 'syntax', projectOf('<Description>&nbsp;</Description>')],
    ['10,000 levels', 'too-deep', projectOf(`<CodeBook><Codes>${nested(10_000)}</Codes></CodeBook>`)],
    ['one that is cut off', 'cut-off', projectOf('<Sources>').slice(0, -20)],
    ['tags that do not match', 'syntax', projectOf('<Sources></Notes>')],
    ['no XML at all', 'syntax', '{"items": []}'],
    ['nothing', 'empty', ''],
  ])('%s: %s', async (_, why, xml) => {
    const text = xml.startsWith('<!') ? xml.replace(/<\?xml.*\?>\n/, '') : xml;
    expect(await trouble(read(fileOf({ 'project.qde': text })))).toBe(why);
  });

  test('bytes that are no text, and a zip without a project', async () => {
    expect(await trouble(read(fileOf({ 'project.qde': Uint8Array.from([0x3c, 0x80, 0xff, 0x3e]) })))).toBe(
      'encoding',
    );
    expect(await trouble(read(fileOf({ 'other.txt': 'x' })))).toBe('syntax');
    expect(await trouble(read(new Blob(['not a zip'])))).toBe('syntax');
  });

  test('the line is named', async () => {
    const work = read(fileOf({ 'project.qde': projectOf('\n\n<a></b>') }));
    await expect(work).rejects.toThrow(/line 4/);
  });

  test('a file is known by its name, or by what is in it', () => {
    expect(qdpxIn.recognises('PK\u0003\u0004', 'study.QDPX')).toBe(true);
    expect(qdpxIn.recognises('PK\u0003\u0004....project.qde...', 'study.zip')).toBe(true);
    expect(qdpxIn.recognises('PK\u0003\u0004', 'study.zip')).toBe(false);
    expect(qdpxIn.recognises('<Project>', 'study.qdpx')).toBe(false);
  });

  test('it hears how far it is, and is stopped by what it is told', async () => {
    const told: number[] = [];
    const file = fileOf({ 'project.qde': projectOf(BOOK) });
    for await (const _ of qdpxIn.read(file, undefined, (bytes) => told.push(bytes)));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(file.size);
    const stopped = async () => {
      for await (const _ of qdpxIn.read(file, undefined, () => {
        throw new Error('Stopped.');
      }));
    };
    await expect(stopped()).rejects.toThrow('Stopped.');
  });
});
