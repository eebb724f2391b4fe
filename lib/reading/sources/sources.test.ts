import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOfText } from '../readings-for-tests';
import { SOURCE_KINDS, type SourceKind } from '../types';
import { heard, whoIn } from './sources-for-tests';

type Case = [kind: SourceKind, named: boolean, text: string];

const kinds: Case[] = [
  ['person', true, '[Jane Roe] said it was late.'],
  ['person', true, '[Jane Roe’s] claim was late.'],
  ['person', true, '[Councillor Mirela Dunmore] said it was late.'],
  ['person', true, '[Secretary of State Mirela Dunmore] said it was late.'],
  ['person', true, '[Harrow Council on Roads Director Nils Adebayo-Hart] said it was late.'],
  ['person', true, 'So said [former secretary of state Mary Dunmore].'],
  ['person', true, 'So said [Dr.] Wells.'],
  ['person', true, '[the WHO’s Mirela Dunmore] said it was late.'],
  ['person', true, '[one of the team, a baker, Mary Dunmore of Harrow,] said it was late.'],
  ['person', true, 'So said [Mary Dunmore a former baker and president of the yard].'],
  ['person', true, '[Her parents, Max and Mary Dunmore,] said it was late.'],
  ['person', true, '[17-year-old Jared Potts] said it was late.'],
  ['person', true, '[A spokesman for the mayor, Ilan Petrov,] said it was late.'],
  ['person', true, '[the Herald’s Ilan Petrov] said it was late.'],
  ['person', true, 'It was late, [Mary Church.]'],
  ['person', true, '[Sanders] said it was late. Lena Sanders runs the yard.'],
  ['organization', true, '[The Northmere Ports Authority] said it was late.'],
  ['organization', true, '[The Department of Health and Human Services] said it was late.'],
  ['organization', true, '[Israel] said it was late.'],
  ['organization', true, '[Yemen] said it was late.'],
  ['organization', true, '[The Lindqvist campaign] said it was late.'],
  ['organization', true, '[Lindqvist’s campaign] said it was late.'],
  ['organization', true, '[The rescue group Blue Shore] said it was late.'],
  ['organization', true, '[Orrinex] said it would close its yard. The company has two.'],
  ['organization', true, '[Orrinex, a boat company,] said it was late.'],
  ['person', true, '[Castellane] said he was late.'],
  ['organization', false, '[The agency] said it was late.'],
  ['organization', false, '[Police] said it was late.'],
  ['outlet', true, '[The Harrow Herald] said it was late.'],
  ['outlet', true, 'So said [the Harrow Leader].'],
  ['outlet', true, '[The Martin Courier] said it was late.'],
  ['outlet', true, 'So said [the] Harrow Post.'],
  ['outlet', true, '[The Observer] said it was late.'],
  ['organization', true, '[US] said it was late.'],
  ['outlet', true, 'It was late, [according to harrownews.com.]'],
  ['outlet', false, '[The newspaper] said it was late.'],
  ['document', false, '[A report by the engineers] said it was late.'],
  ['document', false, 'It was late, as found [in the internal report].'],
  ['document', false, '[Several studies] said it was late.'],
  ['document', true, 'It is said in [a Harrow University study].'],
  ['document', true, '[data compiled by the Northmere Ports Authority] said it was late.'],
  ['document', true, '[a report released Monday by the Northmere Ports Authority] said it was late.'],
  ['document', false, '[a report seen by the Harrow Herald] said it was late.'],
  ['document', true, '[The Harrow University Poll] said it was late.'],
  ['document', true, '[“Roads of Harrow” by Jane Roe] said it was late.'],
  ['unnamed', false, '[A senior official] said it was late.'],
  ['unnamed', false, '[told a senior official] it was late.'],
  ['unnamed', false, '[a lawyer for Mary Dunmore] said it was late.'],
  ['unnamed', false, '[A chorus of Harrow detractors] said it was late.'],
  ['unnamed', false, '[Israeli officials] said it was late.'],
  ['unnamed', false, '[A spokeswoman for the Northmere Ports Authority] said it was late.'],
  ['unnamed', false, '[people familiar with the Orrinex talks] said it was late.'],
  ['unnamed', false, '[Critics] said it was late.'],
  ['unnamed', false, '[Fishermen] said it was late.'],
  ['unnamed', false, '[Many Harrovians] said it was late.'],
  ['unnamed', false, '[Several leftist figures] said it was late.'],
  ['unnamed', false, '[Shipwrights] said it was late.'],
  ['unnamed', false, '[A majority of voters] said it was late.'],
  ['unnamed', false, '[Jane Roe’s lawyer] said it was late.'],
  ['unnamed', false, '[authorities in Harrow] said it was late.'],
  ['person', false, '[she] said it was late.'],
  ['organization', false, '[it] said so.'],
];

test.each(kinds)('%s, named %s: %s', (kind, named, text) => {
  expect(heard(text).told).toMatchObject([{ kind, named }]);
});

test('every kind of source has a case, but for none, which has no words', () => {
  expect(new Set(kinds.map(([kind]) => kind)).size).toBe(SOURCE_KINDS.length - 1);
});

/** Texts whose sources are all one row, under this name. */
const one: [name: string, text: string][] = [
  ['Jane Roe', '[Ms. Roe] said no. [Jane Roe] said so. [Roe] did, too. [She] said it again.'],
  ['Jane Roe', '[Roe] vows to stay\n\n[Jane Roe] said so. [Jane] said no.'],
  ['James "Bo" Roe', '[James "Bo" Roe] said no. [Bo Roe] said so. [Roe] did, too.'],
  ['Bob Roe', '[Bob Roe] said no. [Robert Roe] said so.'],
  ['Jane Roe', 'Jane Roe closed the bridge on Monday. [She] said it was late.'],
  ['Jane Roe', '“It is late,” said [Jane Roe]. It had rained for hours. “It is over,” [she] said.'],
  ['Owen Castellane', '[Owen Castellane, the transport minister,] said no. [The minister] said so.'],
  ['Owen Castellane', '[Transport Minister Owen Castellane] said no. [The transport minister] said so.'],
  ['Owen Castellane', '[Owen Castellane, 54, a baker in Harrow,] said no. [The baker] said so. [He] did.'],
  ['Owen Castellane', '[Mr. Castellane] said no. [Owen Castellane himself] said so.'],
  [
    'Northmere Ports Authority',
    '[The Northmere Ports Authority] said no. [The NPA] said so. [The authority] did.',
  ],
  ['Harbour Watch', '[Harbour Watch (HWX)] said no. [HWX] said so. [The group] did. [It] did.'],
  [
    'Department of Roads',
    '[The Department of Roads] said no. [The Roads Department] said so. [The agency] did.',
  ],
  [
    'Harrow Herald',
    '[The Harrow Herald] said no. [The Herald] said so. [The newspaper] did. [The paper] did.',
  ],
  ['Orrinex', '[Orrinex] said it would not. [The company] said so. [It] said it again.'],
  [
    'Harrow University study',
    '[A Harrow University study] said no. [The study] said so. [The report] did. [It] did.',
  ],
  ['senior official', '[A senior official] said no. [The official] said so. [He] said it again.'],
  ['officials in Harrow', '[Officials in Harrow] said no. [The officials] said so. [They] said it again.'],
  ['Keidis', 'On Monday [Keidis] said no. “It is late,” [he] said.'],
  // Who stands behind a role.
  ['Mirela Dunmore', '[The current mayor of Harrow, Mirela Dunmore,] said no. [The mayor] said so.'],
  ['Owen Castellane', '[Transport Secretary, Owen Castellane,] said no. [Castellane] said so.'],
  [
    'Ilan Petrov',
    '[The president of the Harbour Council, Orrin’s envoy Ilan Petrov,] said no. [Petrov] did.',
  ],
  ['Lo', '[The organiser of the march, a student named Lo,] said no. [Lo] said so.'],
  ['Ilan Petrov', '[An aide with the charity involved, Ilan Petrov,] said no. [He] said so.'],
  ['Jane Roe', '[Head of product design Jane Roe] said no. [Roe] said so.'],
  ['Jane Roe', '[co-founder Jane Roe of Harrow’s Tide Institute] said no. [She] said so.'],
  ['Jane Roe', '[Jane Roe of the Harbour Coalition and the Tide Institute] said no. [Roe] said so.'],
  ['Orrinex', '[The company, Orrinex,] said no. [Orrinex] said so. [It] did.'],
  ['Harrow Herald', '[A local paper, the Harrow Herald,] said no. [The Herald] said so.'],
  ['Harrow Herald', '[British newspaper The Harrow Herald] said no. [The newspaper] said so.'],
  ['Li Fen', '[Unionist Li Fen] said no. [Li] said so.'],
  // Short forms.
  ['Karim El Madrugi', '[Karim El Madrugi] said no. [El Madrugi] said so.'],
  ['Max d’Orsay Poe', '[Max d’Orsay Poe] said no. [Poe] said so.'],
  ['Northmere Tide Warning Centre', '[The Northmere Tide Warning Centre in Harrow] said no. [The NTWC] did.'],
  ['Northmere Ports Authority', '[NPA] shuts the quay\n\n[The Northmere Ports Authority] said no. [It] did.'],
  ['United Nations', '[The U.N.] said no. [The United Nations] said so.'],
  [
    'United States Ports Department',
    '[The US Ports Department] said no. [The United States Ports Department] did.',
  ],
  // Who is meant.
  ['Mirela Dunmore', 'The mayor of Harrow, Mirela Dunmore, was late. [The Mayor] said so. [She] did.'],
  ['Bo Ki-Lun', 'The bridge was opened by Secretary-General Bo Ki-Lun. [The Secretary General] said so.'],
  [
    'Jane Roe',
    'Jane Roe wrote plays. She also played Olivia Poe on a stage in Harrow. [She] said it was late.',
  ],
  ['Orrinex Works', '[Orrinex Works] said little. The port was shut. The company lost money. [It] said so.'],
  ['Harbour Council', 'The Harbour Council is not giving up. [It] wants the quay back.'],
  ['North Orrin', '[North Orrin] said no. [It] said so.'],
  ['official', 'It is late, [an official] said. “It is,” [the source] said.'],
  [
    'Harbour Action League',
    'It was late, said [the Harbour Action League], of the Rowing Union. [The group] said so.',
  ],
  // A headline names in short who the text names in full.
  [
    'Mirela Dunmore',
    '[Harrow mayor] shuts quay\n\nHarrow mayor Mirela Dunmore has shut the quay. [Dunmore] said so.',
  ],
  ['Mirela Dunmore', '[A senator] wants the quay shut. It is old. [Senator Mirela Dunmore] said so.'],
];

test.each(one)('one row, %s: %s', (name, text) => {
  const { rows, told } = heard(text);
  expect(rows.map((row) => row.name.toLowerCase())).toEqual([name.toLowerCase()]);
  expect(rows[0]!.mentions).toHaveLength(told.length);
});

/** Texts and the rows of their sources, in order. */
const several: [who: string[], text: string][] = [
  [['Jane Roe', 'Max Roe'], '[Jane Roe] said no. [Max Roe] said so.'],
  [['Peter Lund', 'Mary Roe'], 'Mary Roe met Peter Lund in Harrow. [He] said no. [She] said so.'],
  [['Jane Roe', 'Roe’s lawyer'], '[Jane Roe] said no. [Roe’s lawyer] said so.'],
  [
    ['Jane Roe', 'lawyer', 'Max Poe', 'lawyer'],
    '[Jane Roe] said no. [Her lawyer] did. [Max Poe] said so. [His lawyer] did.',
  ],
  [
    ['official', 'second official', 'second official'],
    '[An official] said no. [A second official] said so. [The official] did.',
  ],
  [['official', 'official'], '[One official] said no. [Another official] said so.'],
  [
    ['Owen Castellane', 'deputy minister'],
    '[Owen Castellane, the minister,] said no. [The deputy minister] said so.',
  ],
  [['Lena Orr + Max Poe', 'Lena Orr + Max Poe'], '[Lena Orr and Max Poe] said no. [They] said so.'],
  [['Lena Orr + Max Poe'], '[Lena Orr, the mayor, and Max Poe] said no.'],
  [['army + police + mayor'], '[The army, the police and now the mayor] said no.'],
  [['Jo Poe Jr.', 'Jo Poe Sr.'], '[Jo Poe Jr.] said no. [Jo Poe Sr.] said so.'],
  [
    ['Jane Roe', 'Max Poe'],
    'Finance Minster Max Poe left, [Jane Roe] said. Poe wrote a letter that [he] said was late.',
  ],
  [
    ['Harbour Party', 'Harbour Party’s youth wing'],
    '[The Harbour Party] said no. [The Harbour Party’s youth wing] did.',
  ],
  [
    ['official', 'different official'],
    '[An official] said no. It was late. Official Jane Roe is another. [A different official] did.',
  ],
  [
    ['Lena Orr', 'Max Poe', 'Lena Orr + Max Poe'],
    '[Lena Orr] said no. [Max Poe] said so. [Both leaders] did.',
  ],
  [['Lena Orr + colleagues'], '[Lena Orr, from the Tide Institute, and her colleagues] said no.'],
  [['Orrinex'], '[Orrinex, which owns Harrow TV and Tarn Radio,] said no.'],
  [['Max Poe'], '[Max Poe, president and chief executive,] said no.'],
  [['Max Poe'], '[The minister for roads and bridges, Max Poe,] said no.'],
  [['Anglers'], 'Anglers are leaving the quay. [They] said it was late.'],
  [['Jane Roe', 'Jane Roe + Max Poe'], '[Jane Roe] said no. [She and Max Poe] said so.'],
  [['Jane Roe', 'he'], '[Jane Roe] said no. [He] said so.'],
  [['Anglers', 'Anglers'], '[Anglers] said no. The river has anglers. [Anglers] said so.'],
  [
    ['Orrinex', 'Northmere Ports Authority', 'Orrinex'],
    '[Orrinex, a boat company,] said no. [The Northmere Ports Authority] said so. [The company] did.',
  ],
];

test.each(several)('%j: %s', (who, text) => {
  expect(whoIn(text).map((name) => name.toLowerCase())).toEqual(who.map((name) => name.toLowerCase()));
});

describe('confidence', () => {
  const confidence = (text: string) => heard(text).told.at(-1)!.confidence;

  test('a name itself is certain, a surname nearly, one of two of a surname less', () => {
    expect(confidence('[Jane Roe] said no.')).toBe(1);
    const surname = confidence('[Jane Roe] said no. [Roe] said so.');
    const shared = confidence('[Jane Roe] said no. [Max Roe] did. [Roe] said so.');
    expect([surname < 1, shared < surname]).toEqual([true, true]);
  });

  test('a pronoun has less confidence where two may be meant, and least where nobody is', () => {
    const clear = confidence('[Jane Roe] said no. [She] said so.');
    const two = confidence('Jane Roe and Mary Poe met. [She] said so.');
    const none = confidence('[She] said so.');
    expect([two < clear, none < two]).toEqual([true, true]);
  });
});

describe('who asks not to be named', () => {
  const clause = (text: string) => {
    const { rows } = heard(text);
    const plain = text.replaceAll(/[[\]]/g, '');
    return rows.map(({ kind, anonymity }) => `${kind}: ${anonymity ? plain.slice(...anonymity) : '–'}`);
  };

  test('is unnamed, and its clause is kept with the reason', () => {
    expect(clause('[A deputy of Mayor Jane Roe, who asked not to be named,] said it was late.')).toEqual([
      'unnamed: asked not to be named',
    ]);
    expect(
      clause(
        '“It is late,” said [the official], speaking on condition of anonymity because the talks were private.',
      ),
    ).toEqual(['unnamed: speaking on condition of anonymity because the talks were private']);
    expect(clause('Speaking on condition of anonymity, [an aide] said it was late.')).toEqual([
      'unnamed: Speaking on condition of anonymity',
    ]);
  });

  test('is not whoever was named before', () => {
    expect(clause('[Max Poe] said no. [He], speaking on condition of anonymity, said it was late.')).toEqual([
      'person: –',
      'unnamed: speaking on condition of anonymity',
    ]);
  });

  test('a clause about one of two says nothing of the other', () => {
    expect(clause('[Jane Roe] said that [an aide], who declined to be named, said it was late.')).toEqual([
      'person: –',
      'unnamed: declined to be named',
    ]);
  });
});

test('mentions are where the words are, in order', async () => {
  const text = 'Jane Roe said it was late. She said it again.';
  const { sources } = await readingOfText(text);
  expect(sources[0]!.mentions.map(([start, end]) => text.slice(start, end))).toEqual(['Jane Roe', 'She']);
});

const FRAGMENTS = [
  ...[
    '[Jane Roe]',
    '[Roe]',
    '[she]',
    '[He]',
    '[they]',
    '[it]',
    '[who]',
    '[the official]',
    '[an official]',
    '[both]',
  ],
  ...[
    '[Roe’s lawyer]',
    '[his lawyer]',
    '[The Harrow Herald]',
    '[the newspaper]',
    '[]',
    '[,]',
    '[“]',
    '[A and B]',
  ],
  ...[
    'Max Poe',
    'said',
    '.',
    ',',
    '\n\n',
    '“',
    '”',
    'on condition of anonymity',
    'the woman',
    '😀',
    '\ud83d',
  ],
];

test('any sources: mentions are those given, each row has one, and the same text gives the same rows', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }), (fragments) => {
      const marked = fragments.join(' ');
      const { rows, told } = heard(marked);
      const words = told.map((one) => one.words);
      const text = marked.replaceAll(/[[\]]/g, '');
      for (const { mentions, named, kind } of rows) {
        expect(mentions.length).toBeGreaterThan(0);
        expect(named && kind === 'unnamed').toBe(false);
        for (const span of mentions)
          expect(words.some((own) => own.includes(text.slice(...span)))).toBe(true);
      }
      for (const { confidence } of told) expect(confidence >= 0 && confidence <= 1).toBe(true);
      expect(heard(marked)).toEqual({ rows, told });
    }),
    { seed: 20250519, numRuns: 400 },
  );
});
