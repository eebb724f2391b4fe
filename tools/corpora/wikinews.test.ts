import { expect, test } from 'vitest';
import { wikinewsArticles } from './wikinews';

const LINE = {
  docId: 7,
  title: 'Wall shut',
  wikiTitle: 'Wall_shut',
  document: [
    { name: 'headline', value: 'Wall shut' },
    { name: 'dateline', value: 'March 5, 2005' },
    { name: 'body_par_001', value: 'It leans. ]] Rates &amp; rents rose; see ].' },
    { name: 'body_par_000', value: ']] The\u00a0wall  is shut&mdash;for now, if a<b.' },
    { name: 'body_par_002' },
  ],
};

test('an article is its headline and its paragraphs, in their order, tidied', () => {
  const articles = wikinewsArticles(`${JSON.stringify(LINE)}\n${JSON.stringify({ ...LINE, docId: 8 })}\n`);
  expect([...articles.keys()]).toEqual(['7', '8']);
  expect(articles.get('7')).toEqual({
    title: 'Wall shut',
    date: 'March 5, 2005',
    url: 'https://en.wikinews.org/wiki/Wall_shut',
    text: 'Wall shut\n\nThe wall is shut—for now, if a<b.\n\nIt leans. Rates & rents rose; see ].',
  });
});

test('an article without a date has none', () => {
  const undated = { ...LINE, document: [{ name: 'headline', value: 'Wall shut' }, { name: 'dateline' }] };
  expect(wikinewsArticles(JSON.stringify(undated)).get('7')).toMatchObject({ date: '', text: 'Wall shut' });
});
