import type { Spelled } from './readings-for-tests';

/**
 * Every construction that a reading must handle, on invented people and places: as a page marks it, with the edges of
 * docs/annotation-guide.md, a comma or stop at the end of a span apart.
 */

export interface Case {
  text: string;
  expected: Partial<Spelled>[];
}

export const CASES: Record<string, Case> = {
  'source before its content': {
    text: 'Jane Roe said the bridge was safe.',
    expected: [
      { source: 'Jane Roe', cue: 'said', content: 'the bridge was safe', form: 'indirect', kind: 'person' },
    ],
  },
  'content that begins with "that"': {
    text: 'The council denied that it had known of the leak.',
    expected: [{ source: 'The council', cue: 'denied', content: 'that it had known of the leak' }],
  },
  'source behind its content': {
    text: 'The bridge is safe, Jane Roe said on Monday.',
    expected: [{ source: 'Jane Roe', cue: 'said', content: 'The bridge is safe' }],
  },
  'a cue turned round, with an apposition and a day': {
    text: '“The bridge is safe,” said Jane Roe, the minister for roads, on Monday.',
    expected: [
      {
        source: 'Jane Roe, the minister for roads',
        who: 'Jane Roe',
        cue: 'said',
        content: '“The bridge is safe,”',
        form: 'direct',
      },
    ],
  },
  'two appositions': {
    text: '‘The water rose in an hour,’ said Tomas Achterberg, 54, a baker.',
    expected: [{ source: 'Tomas Achterberg, 54, a baker', who: 'Tomas Achterberg', form: 'direct' }],
  },
  'a relative clause between name and verb': {
    text: 'Jane Roe, who has led the council since 2011, said the money was gone.',
    expected: [
      {
        source: 'Jane Roe, who has led the council since 2011',
        who: 'Jane Roe',
        content: 'the money was gone',
      },
    ],
  },
  'a quotation cut in two by its cue': {
    text: '“We looked,” Jane Roe said, “and found nothing.”',
    expected: [{ content: '“We looked,” … “and found nothing.”', form: 'direct' }],
  },
  'a clause cut in two by its cue': {
    text: 'The bridge, Jane Roe said, would be rebuilt by May.',
    expected: [{ content: 'The bridge … would be rebuilt by May', form: 'indirect' }],
  },
  'a second sentence of the same quotation': {
    text: '"We asked twice," Ms. Roe said. "Nobody answered us at all."',
    expected: [{ who: 'Roe', content: '"We asked twice," … "Nobody answered us at all."' }],
  },
  'a question as content': {
    text: '“Who paid?” Jane Roe asked. “Nobody knows.”',
    expected: [{ cue: 'asked', content: '“Who paid?” … “Nobody knows.”' }],
  },
  'nested quotations, of which the outermost wins': {
    text: '“He told me ‘never come back’ and shut the door,” Mara Lindt recalled.',
    expected: [
      { who: 'Mara Lindt', content: '“He told me ‘never come back’ and shut the door,”', form: 'direct' },
    ],
  },
  'apostrophes next to single marks': {
    text: "The farmers' union said it wouldn't accept the plan.",
    expected: [{ source: "The farmers' union", content: "it wouldn't accept the plan", form: 'indirect' }],
  },
  guillemets: {
    text: '«The bridge is safe,» said Jane Roe.',
    expected: [{ content: '«The bridge is safe,»', form: 'direct' }],
  },
  'part of the content in marks': {
    text: 'Jane Roe said the plan was “a gift to the town.”',
    expected: [{ content: 'the plan was “a gift to the town.”', form: 'mixed' }],
  },
  'an aside with "as"': {
    text: 'As the Harrow Post reported, the harbour was closed for a week.',
    expected: [
      {
        source: 'the Harrow Post',
        kind: 'outlet',
        cue: 'reported',
        content: 'the harbour was closed for a week',
      },
    ],
  },
  'in the words of': {
    text: 'In the words of Jane Roe, the plan is dead.',
    expected: [{ source: 'Jane Roe', cue: 'In the words of', content: 'the plan is dead' }],
  },
  'framed as': {
    text: 'The mayor criticised the bill, which he framed as a gift to the rich.',
    expected: [
      { cue: 'criticised' },
      { source: 'he', cue: 'framed', content: 'which … as a gift to the rich' },
    ],
  },
  'a hearer who is no source': {
    text: 'Jane Roe told the council that the wall would fall.',
    expected: [{ source: 'Jane Roe', cue: 'told', content: 'that the wall would fall', via: '' }],
  },
  'a clause turned round with a noun for its source': {
    text: 'The plan is dead and the pier will close, said one minister, who spoke on condition of anonymity.',
    expected: [
      {
        who: 'minister',
        kind: 'unnamed',
        content: 'The plan is dead and the pier will close',
      },
    ],
  },
  'an aside that asks for no name': {
    text: 'A clerk at the harbour, who asked not to be named, warned that the roof was wet.',
    expected: [
      { who: 'clerk at the harbour', kind: 'unnamed', cue: 'warned', content: 'that the roof was wet' },
    ],
  },
  'an outlet that carried the statement before it': {
    text: 'The wall would fall before the spring, a senior official told The Harrow Herald.',
    expected: [
      {
        who: 'senior official',
        content: 'The wall would fall before the spring',
        via: 'The Harrow Herald',
      },
    ],
  },
  'an outlet that carried the statement': {
    text: 'A senior official told The Harrow Herald that the wall would fall.',
    expected: [
      {
        who: 'senior official',
        kind: 'unnamed',
        content: 'that the wall would fall',
        via: 'The Harrow Herald',
      },
    ],
  },
  'an agency that cites others': {
    text: 'The Orrin Agency reported that the wall had cracked, citing two officials.',
    expected: [
      {
        who: 'two officials',
        kind: 'unnamed',
        cue: 'reported',
        content: 'that the wall had cracked',
        via: 'The Orrin Agency',
      },
    ],
  },
  'an agency that cites others before it says what': {
    text: 'The Northmere Courier reported on Monday, citing two officials, that the wall had cracked.',
    expected: [{ who: 'two officials', content: 'that the wall had cracked', via: 'The Northmere Courier' }],
  },
  anonymity: {
    text: 'Speaking on condition of anonymity, the official said the wall had cracked.',
    expected: [{ source: 'the official', kind: 'unnamed', content: 'the wall had cracked' }],
  },
  'two attributions in a sentence': {
    text: 'Jane Roe said the wall would fall, but the engineers insisted that it would hold.',
    expected: [
      { source: 'Jane Roe', content: 'the wall would fall' },
      { source: 'the engineers', cue: 'insisted', content: 'that it would hold' },
    ],
  },
  'a verb that shares its subject': {
    text: 'Jane Roe criticised the plan and called for a vote.',
    expected: [
      { source: 'Jane Roe', cue: 'criticised', content: 'the plan' },
      { source: 'Jane Roe', cue: 'called for', content: 'a vote' },
    ],
  },
  'a participle that shares its source': {
    text: 'Jane Roe said the wall was old, adding that nobody had looked.',
    expected: [
      { source: 'Jane Roe', content: 'the wall was old' },
      { source: 'Jane Roe', cue: 'adding', content: 'that nobody had looked' },
    ],
  },
  'coordinated sources': {
    text: 'The army, the police and now the mayor say the road is closed.',
    expected: [
      { who: 'army + police + mayor', source: 'The army, the police and now the mayor', cue: 'say' },
    ],
  },
  'a source of the sentence before': {
    text: 'Jane Roe said the wall was old. She added that nobody had looked.',
    expected: [
      { who: 'Jane Roe' },
      { who: 'Jane Roe', source: 'She', cue: 'added', content: 'that nobody had looked' },
    ],
  },
  'a document in front': {
    text: 'According to a report by the engineers, the gate had leaked for eleven years.',
    expected: [{ cue: 'According to', kind: 'document', content: 'the gate had leaked for eleven years' }],
  },
  'people nobody names, behind': {
    text: 'The gate had leaked for eleven years, according to people familiar with the matter.',
    expected: [
      {
        source: 'people familiar with the matter',
        kind: 'unnamed',
        content: 'The gate had leaked for eleven years',
      },
    ],
  },
  'a headline with its source in front': {
    text: 'Report: Harbour wall cracked for years',
    expected: [{ source: 'Report', cue: ':', content: 'Harbour wall cracked for years', kind: 'document' }],
  },
  'a passive with its doer': {
    text: 'The plan was criticised by Petra Lund, the mayor of Harrow.',
    expected: [{ who: 'Petra Lund', cue: 'was criticised', content: 'The plan', stance: 'evaluative' }],
  },
  'an intention': {
    text: 'The minister vowed to rebuild the wall.',
    expected: [{ cue: 'vowed', content: 'to rebuild the wall', stance: 'evaluative' }],
  },
  'a belief': {
    text: 'Voters fear the wall will fall.',
    expected: [{ source: 'Voters', cue: 'fear', content: 'the wall will fall', kind: 'unnamed' }],
  },
  'a statement as the occasion': {
    text: 'Jane Roe said in a statement on Friday that repairs would begin in March.',
    expected: [{ source: 'Jane Roe', cue: 'said', content: 'that repairs would begin in March' }],
  },
  'auxiliaries and adverbs in the cue': {
    text: 'Jane Roe has repeatedly said that the wall is old.',
    expected: [{ cue: 'has repeatedly said', content: 'that the wall is old' }],
  },
  'a noun as the cue': {
    text: 'The board heard the mayor’s claim that the dam was safe.',
    expected: [{ source: 'the mayor', cue: 'claim', content: 'that the dam was safe', stance: 'doubting' }],
  },
  'a nickname in marks': {
    text: 'Jane “Jay” Roe said the wall would fall.',
    expected: [{ source: 'Jane “Jay” Roe', content: 'the wall would fall' }],
  },
  'a headline with its source behind, and no text below': {
    text: 'Bridge to close in May: Minister',
    expected: [{ source: 'Minister', cue: ':', content: 'Bridge to close in May', kind: 'unnamed' }],
  },
  'a headline with its source behind, in small letters': {
    text: 'Bridge will close in May: minister',
    expected: [{ source: 'minister', cue: ':', content: 'Bridge will close in May', kind: 'unnamed' }],
  },
  'a headline with a verb behind': {
    text: 'Bridge to close in May, minister says',
    expected: [{ source: 'minister', cue: 'says', content: 'Bridge to close in May' }],
  },
  'hearsay in the passive': {
    text: 'Jane Roe is expected to resign in May.',
    expected: [{ who: '', kind: 'none', cue: 'is expected to', content: 'Jane Roe … resign in May' }],
  },
  'hearsay in an adverb': {
    text: 'The dam reportedly leaked for years.',
    expected: [{ kind: 'none', cue: 'reportedly', content: 'The dam … leaked for years' }],
  },
  'a doubting adverb': {
    text: 'The mayor allegedly took the money.',
    expected: [{ kind: 'none', cue: 'allegedly', stance: 'doubting' }],
  },
  'hearsay in the passive, with what is said of the subject behind': {
    text: 'The firm is said to have paid four million for the land.',
    expected: [
      { who: '', kind: 'none', cue: 'is said to', content: 'The firm … have paid four million for the land' },
    ],
  },
  'a passive without its doer': {
    text: 'The plan has been described as reckless.',
    expected: [{ kind: 'none', cue: 'has been described', content: 'The plan … as reckless' }],
  },
  'a dash before the name and what they do': {
    text: '“The pier was our life and it is gone,” – Mara Lindt, fisher.',
    expected: [{ who: 'Mara Lindt', content: '“The pier was our life and it is gone,”' }],
  },
  'a relative clause that names the source of a word': {
    text: 'The pier, which the mayor called a ruin, was sold.',
    expected: [{ source: 'the mayor', cue: 'called' }],
  },
  'an "it" that stands for nobody': {
    text: 'It is believed that the ship sank in May.',
    expected: [{ source: '', kind: 'none', cue: 'is believed', content: 'that the ship sank in May' }],
  },
  'a dash before the name': {
    text: '“The pier was our life.” – Mara Lindt',
    expected: [{ who: 'Mara Lindt', content: '“The pier was our life.”', form: 'direct' }],
  },
  'a name with "From" in front': {
    text: 'From Jane Roe: The wall is old and nobody has looked at it.',
    expected: [{ who: 'Jane Roe', content: 'The wall is old and nobody has looked at it' }],
  },
  'two speakers, one quotation behind the other': {
    text: 'Jane Roe said: “We knew. We wrote to them.” “They never came,” said Max Poe.',
    expected: [
      { who: 'Jane Roe', content: '“We knew. We wrote to them.”' },
      { who: 'Max Poe', content: '“They never came,”' },
    ],
  },
  'a transcript': {
    text: 'ROE: The wall is old and nobody has looked at it.',
    expected: [{ source: 'ROE', cue: ':', content: 'The wall is old and nobody has looked at it' }],
  },
};
