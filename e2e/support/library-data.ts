import type { View } from '../../tools/browsers';

/** Annotations on pages, people and places of our own making, put into the database past everything of ours. */

interface Said {
  words: string;
  source?: string;
  kind?: 'person' | 'organization' | 'outlet' | 'document' | 'unnamed' | 'none';
  cue?: string;
  note?: string;
  tags?: string[];
  assessment?: 'checked' | 'disputed' | 'needs-source' | 'out-of-context';
  /** What stands around it, each with its space. */
  before?: string;
  after?: string;
}

interface Article {
  url: string;
  title: string;
  site: string;
  /** ISO 8601. */
  published?: string;
  said: Said[];
}

export const ARTICLES: Article[] = [
  {
    url: 'https://courier.example/town/harbour-wall',
    title: 'Harbour wall will not be mended before the winter',
    site: 'Lenn Courier',
    said: [
      {
        words: '“The wall will hold for nine years,” said Mira Olsen, who built it.',
        source: 'Mira Olsen',
        kind: 'person',
        cue: 'said',
        note: 'She also built the one at Great Skerry that gave way in its fourth year. Ask for the inspection report.',
        tags: ['harbour', 'engineering'],
        assessment: 'disputed',
      },
      {
        words: 'the county had not answered two letters, the town clerk’s office said',
        source: 'town clerk’s office',
        kind: 'organization',
        cue: 'said',
        note: 'Both letters are in the minutes of 4 May.',
        tags: ['harbour', 'county'],
        assessment: 'checked',
      },
      {
        words:
          'A person familiar with the talks said that the money had been offered in spring and turned down.',
        source: 'A person familiar with the talks',
        kind: 'unnamed',
        cue: 'said',
        note: 'Who gains from this being known now?',
        tags: ['harbour', 'follow up'],
        assessment: 'needs-source',
      },
      { words: 'The wall leaks at every spring tide.', note: '', tags: ['harbour'] },
    ],
  },
  {
    url: 'https://gazette.example/2026/ferry-twice-a-day',
    title: 'Ferry to Great Skerry to run half as often from October',
    site: 'Tolmouth Gazette',
    said: [
      {
        words:
          '“We would rather sail twice and arrive than promise four times and stay in port,” said Jorun Haldane, who chairs the board.',
        source: 'Jorun Haldane',
        kind: 'person',
        cue: 'said',
        note: 'Good quote for the summary.',
        tags: ['ferry', 'quote'],
      },
      {
        words: 'the older of the two engines “cannot be relied upon beyond the coming winter”',
        source: 'an engineers’ report published in June',
        kind: 'document',
        cue: 'According to',
        note: 'Report is on the board’s site, page 14. The sentence before it says “if no parts are bought”.',
        tags: ['ferry', 'engineering'],
        assessment: 'out-of-context',
      },
      {
        words: 'The Tolmouth Gazette first reported in July that the offer was never put to a vote.',
        source: 'The Tolmouth Gazette',
        kind: 'outlet',
        cue: 'reported',
        tags: ['ferry'],
      },
      {
        words: 'Bookings for the coming summer are reportedly down by a third.',
        kind: 'none',
        cue: 'reportedly',
        note: 'Café owners on the quay say the same, but by a fifth.',
        tags: ['ferry', 'tourism'],
        assessment: 'needs-source',
      },
    ],
  },
  {
    url: 'https://herald.example/markets/tin-mine',
    title: 'Tin mine above Orrel may open again, ministry says',
    site: 'Orrel Herald',
    said: [
      {
        words: 'The ministry of mines denied that it had been asked for a licence.',
        source: 'ministry of mines',
        kind: 'organization',
        cue: 'denied',
        note: 'Denied on Monday, confirmed on Friday: see the other page.',
        tags: ['mine', 'follow up'],
        assessment: 'disputed',
      },
      { words: '', note: 'Read again once the licence is published.', tags: [] },
    ],
  },
];

interface Seeding {
  articles: Article[];
  /** Annotations; those of the articles are taken in turn. */
  count: number;
  /** ms since 1970 of the latest. */
  now: number;
}

/**
 * Stores annotations. A library that is open then has to be loaded again.
 * @param own a page of the extension
 */
export function seedLibrary(own: View, count: number, articles = ARTICLES, now = Date.now()): Promise<void> {
  return own.evaluate(
    async ({ articles, count, now }: Seeding) => {
      const HOUR = 60 * 60 * 1000;
      // The background makes it as it starts. Opened before that, it would be an empty one.
      while (!(await indexedDB.databases()).some(({ name }) => name === 'whence'));
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('whence');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const write = db.transaction(['annotations', 'pages'], 'readwrite');
      const done = new Promise((resolve, reject) => {
        write.oncomplete = resolve;
        write.onabort = () => reject(write.error);
      });
      for (const { url, title, site, published = '2026-05-03' } of articles) {
        const row = {
          address: url,
          url,
          title,
          site,
          lang: 'en',
          published,
          articles: [url],
          modified: now,
        };
        write.objectStore('pages').put(row);
      }
      const all = articles.flatMap(({ url, said }) => said.map((each) => ({ ...each, url })));
      for (let i = 0; i < count; i++) {
        const {
          url,
          words,
          source,
          kind,
          cue = '',
          note = '',
          tags = [],
          assessment,
          ...around
        } = all[i % all.length]!;
        const round = Math.floor(i / all.length);
        const modified = now - i * i * 3 * HOUR - HOUR;
        const quote = {
          type: 'TextQuoteSelector',
          exact: words,
          prefix: around.before ?? 'The meeting was open to all. ',
          suffix: around.after ?? ' Nothing else was decided.',
        };
        const position = { type: 'TextPositionSelector', start: 400 + i, end: 400 + i + words.length };
        const range = { role: kind ? 'content' : 'selection', quote, position };
        const reading = {
          version: '1',
          mark: 'attribution',
          sources: source ? [{ name: source, kind }] : [],
          cue,
          form: words.includes('“') ? 'direct' : 'indirect',
          stance: cue === 'denied' ? 'evaluative' : 'neutral',
          confidence: 0.9,
        };
        write.objectStore('annotations').put({
          id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
          page: url,
          motivation: 'commenting',
          note: round > 0 && note !== '' ? `${note} (${round + 1})` : note,
          tags,
          ...(assessment && { assessment }),
          ...(words !== '' && { target: { mapVersion: 1, ranges: [range] } }),
          ...(kind && { reading }),
          created: modified - 2 * HOUR,
          modified,
          rev: i + 1,
        });
      }
      await done;
      db.close();
    },
    { articles, count, now },
  );
}
