import { expect, test } from 'vitest';
import { readerForTests } from './reader-for-tests';
import type { Article } from './types';

const BODY = 'The ferry at Tarn Sound has 40 seats, the harbour office said on Monday.';

/** An article of one heading and one paragraph. */
function headed(heading: string): Article {
  const text = `${heading}\n\n${BODY}`;
  return {
    text,
    blocks: [
      { span: [0, heading.length], kind: 'heading' },
      { span: [heading.length + 2, text.length], kind: 'paragraph' },
    ],
    links: [],
  };
}

const contentsOf = async (heading: string) => {
  const article = headed(heading);
  const { attributions } = await (await readerForTests()).read(article);
  return attributions.flatMap(({ content }) => content.map((span) => article.text.slice(...span)));
};

test.each(['What we know about the ferry', 'Why I believe the ferry is late'])(
  'what the writer knows is handed over by nobody: %s',
  async (heading) => {
    const contents = await contentsOf(heading);
    expect(contents.filter((words) => heading.includes(words))).toEqual([]);
    expect(contents.length).toBeGreaterThan(0);
  },
);

test('what is quoted in a heading is', async () => {
  const heading = '“We know nothing of a new ferry,” says Mira Olsen';
  expect((await contentsOf(heading)).some((words) => heading.includes(words))).toBe(true);
});
