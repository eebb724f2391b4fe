import type { ARTICLES } from '../../e2e/support/library-data';

/** What the library of the pictures holds. Towns, papers and people are invented, as are their words. */
export const NOTED: typeof ARTICLES = [
  {
    url: 'https://skerrow-herald.example/news/harbour-wall',
    title: 'Skerrow’s harbour wall to stay shut until spring',
    site: 'The Skerrow Herald',
    published: '2025-11-18',
    said: [
      {
        words:
          'A senior official told The Herald that the authority had known of the damage for at least eighteen months.',
        before: 'It was inspected once. ',
        after: ' Speaking on condition of anonymity because she was not authorised to discuss the matter',
        source: 'A senior official',
        kind: 'unnamed',
        cue: 'told',
        note: 'Who else could have known? Ask for the minutes of 2024. The survey of 2019 had warned of the same stretch.',
        tags: ['harbour', 'follow up'],
        assessment: 'needs-source',
      },
      {
        words: '“We found hollows behind the stone that are on no plan of ours,” said Ailsa Brandreth',
        source: 'Ailsa Brandreth',
        kind: 'person',
        cue: 'said',
        note: 'Harbourmaster since 2003: which plans does she mean?',
        tags: ['harbour', 'engineering'],
      },
      {
        words:
          'The authority denied this. In a statement, it said that the survey had been “acted on in full”',
        source: 'Northmere Ports Authority',
        kind: 'organization',
        cue: 'denied',
        note: 'The survey asked for two inspections a year. There was one.',
        tags: ['harbour'],
        assessment: 'disputed',
      },
      {
        words: 'It is believed that a contract worth £9m will go to a firm from the mainland.',
        kind: 'none',
        cue: 'is believed',
        note: 'By whom? The Courier has the sum, too, and nobody for it.',
        tags: ['harbour', 'money'],
        assessment: 'needs-source',
      },
    ],
  },
  {
    url: 'https://northmere-courier.example/2025/half-the-cost',
    title: 'Government offered to pay for half of the wall',
    site: 'Northmere Courier',
    published: '2025-11-16',
    said: [
      {
        words:
          'two people familiar with the talks said that the offer was made in September and not answered',
        source: 'two people familiar with the talks',
        kind: 'unnamed',
        cue: 'said',
        note: 'The Herald has this from here. Nobody else has it of their own.',
        tags: ['harbour', 'money'],
        assessment: 'needs-source',
      },
      {
        words: 'The letter of 14 October, seen by the Courier, names no sum.',
        source: 'letter of 14 October',
        kind: 'document',
        cue: 'names',
        note: 'Ask for a copy.',
        tags: ['money', 'follow up'],
      },
      {
        words:
          'Owen Castellane, the transport minister, told the parliament that “no harbour will be left to the sea”',
        source: 'Owen Castellane',
        kind: 'person',
        cue: 'told',
        note: 'In the record of 12 November, page 4. He was asked about roads.',
        tags: ['quote'],
        assessment: 'out-of-context',
      },
    ],
  },
  {
    url: 'https://estmark-tribune.example/coast/divers',
    title: 'Divers warned of a gap in the wall in spring',
    site: 'Estmark Tribune',
    published: '2025-10-21',
    said: [
      {
        words: 'Petra Lindqvist, who led the dive, said that the gap was “wide enough to swim through”',
        source: 'Petra Lindqvist',
        kind: 'person',
        cue: 'said',
        note: 'Her report is dated 3 April and on the council’s site.',
        tags: ['harbour', 'engineering'],
        assessment: 'checked',
      },
      {
        words:
          'According to the Office for Coastal Statistics, 2,310 jobs in the district depend on the harbour.',
        source: 'Office for Coastal Statistics',
        kind: 'organization',
        cue: 'According to',
        note: 'Table 7 of this year’s report. It counts the ferry, too.',
        tags: ['figures'],
        assessment: 'checked',
      },
      {
        words: 'The Skerrow Herald wrote in May that the report had never reached the committee.',
        source: 'The Skerrow Herald',
        kind: 'outlet',
        cue: 'wrote',
        note: '',
        tags: ['harbour'],
      },
    ],
  },
];
