import type { Article, Block } from '../../../lib/reading/types';
import { paragraphs } from '../generate';

/** UTF-16 units a word of the invented news has, its space included: a little more, so that there are enough. */
const UNITS_PER_WORD = 6.5;

/** Words as a word processor counts them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The same text as a single paragraph. */
export function inOneParagraph({ text, ...rest }: Article): Article {
  const joined = text.replaceAll('\n\n', ' ');
  return { ...rest, text: joined, blocks: [{ span: [0, joined.length], kind: 'paragraph' }] };
}

/** Invented news of that many words, or a paragraph more. */
export function articleOfWords(words: number): Article {
  const blocks: Block[] = [];
  const kept: string[] = [];
  let length = 0;
  let count = 0;
  for (const paragraph of paragraphs(words * UNITS_PER_WORD)) {
    if (count >= words) break;
    blocks.push({ span: [length, length + paragraph.length], kind: 'paragraph' });
    kept.push(paragraph);
    length += paragraph.length + 2;
    count += countWords(paragraph);
  }
  return { text: kept.join('\n\n'), blocks, links: [], lang: 'en' };
}
