import { expect, test } from 'vitest';
import type { Code } from '../annotations/codebook';
import { codebookFile, codesInFile } from './codebook-file';
import { FileError } from './formats';
import { leavingOf } from './leaving-for-tests';
import { qdpx } from './qdpx';

const CODES: Code[] = [
  { name: 'fear & <dread>', style: 3, definition: 'Whoever is afraid.\nNot: whoever warns.', key: '1' },
  { name: 'hope', style: 8, definition: '' },
];
const file = (text: string) => new Blob([text]);
const trouble = (text: string) =>
  codesInFile(file(text), []).catch((error) => error instanceof FileError && error.trouble);

test('a codebook comes back with its names, looks and definitions', async () => {
  const written = codebookFile(CODES);
  expect(written).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Whence"><Codes><Code guid=');
  expect(await codesInFile(file(written), [])).toEqual([CODES[0], { ...CODES[1], key: '2' }]);
  // Keys of codes that are here stay.
  expect(await codesInFile(file(written), [{ ...CODES[1]!, key: 'h' }])).toMatchObject([
    { key: '1' },
    { key: 'h' },
  ]);
});

test('codes of another program: colours of its own, codes within codes, and groups that are no codes of the reader’s', async () => {
  const codes = await codesInFile(
    file(`<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
      <Code guid="a" name="Trust" isCodable="true" color="#12AB34"><Description>In whom.</Description>
        <Code guid="b" name="Courts" isCodable="true"/></Code>
      <Code guid="c" name="Mark (Whence)" isCodable="false"><Code guid="d" name="dismissed" isCodable="true"/></Code>
      <Code guid="e" name=" " isCodable="true"/>
    </Codes></CodeBook>`),
    [],
  );
  expect(codes).toEqual([
    { name: 'Trust', style: 1, definition: 'In whom.', key: '1' },
    { name: 'Trust/Courts', style: 2, definition: '', key: '2' },
  ]);
});

test('an empty codebook is one, and what is none is said to be none', async () => {
  expect(await codesInFile(file(codebookFile([])), CODES)).toEqual([]);
  expect(await trouble('')).toBe('empty');
  expect(await trouble('a,b,c')).toBe('unknown-format');
  expect(await trouble('<html><body><p>x</p></body></html>')).toBe('unknown-format');
  expect(await trouble('<CodeBook><Codes><Code name="a"')).toBe('cut-off');
});

test('a project carries definitions and colours, and its codebook is read from it', async () => {
  const page = 'https://herald.example/a';
  const annotation = {
    id: '0e8ae4f4-6f3c-4f0e-8b8e-3c1a2b3c4d5e',
    page,
    motivation: 'tagging' as const,
    note: '',
    tags: ['hope', 'fear & <dread>', 'no code'],
    created: 1,
    modified: 1,
  };
  const leaving = { ...leavingOf([[annotation]], new Map()), codes: CODES };
  const parts: BlobPart[] = [];
  for await (const piece of qdpx.write(leaving, undefined, () => {})) parts.push(piece);
  const codes = await codesInFile(new Blob(parts), []);
  expect(codes.map(({ name, style, definition }) => ({ name, style, definition }))).toEqual([
    { name: CODES[0]!.name, style: 3, definition: CODES[0]!.definition },
    { name: 'hope', style: 8, definition: '' },
    // No entry of the codebook's: the first look that is free.
    { name: 'no code', style: 1, definition: '' },
  ]);
});
