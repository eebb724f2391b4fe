/** Invented news of any length, the same at every run: a benchmark must not depend on luck. */

const PEOPLE = [
  'Ailsa Brandreth',
  'Jonas Pell',
  'Mirela Dunmore',
  'Owen Castellane',
  'Henrike Solberg',
  'Idris Haldane',
];
const BODIES = [
  'the Northmere Ports Authority',
  'the finance ministry',
  'the coastguard',
  'Larkhill Storage',
];
const UNNAMED = [
  'a senior official',
  'two people familiar with the talks',
  'residents',
  'a person close to the board',
];
const PAPERS = ['the Northmere Courier', 'the Ostrey Gazette'];
const DOCUMENTS = ['a report by the city auditor', 'a survey of the harbour', 'the minutes of the meeting'];
const THINGS = [
  'the wall',
  'the ferry',
  'the tram line',
  'the depot',
  'the fish market',
  'the lighthouse',
  'the old mill',
];
const PREDICATES = [
  'would not reopen before April',
  'had been inspected only once since the storm',
  'cost three times the first estimate',
  'was in a worse state than anybody had thought',
  'could be saved with a little money and some patience',
];
const SAYING = ['said', 'told the council', 'warned', 'admitted', 'claimed', 'added'];

/**
 * xorshift32 (Marsaglia 2003, "Xorshift RNGs", doi:10.18637/jss.v008.i14): small, fast, good enough to vary
 * sentences. Answers integers below `limit`.
 */
export function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/**
 * Paragraphs of news with every kind of source and claims with none.
 * @param length UTF-16 code units of text, paragraph breaks left out; the last paragraph may run over
 */
export function paragraphs(length: number, seed = 20_251_118): string[] {
  const below = random(seed);
  const one = (words: readonly string[]) => words[below(words.length)]!;
  const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
  const statement = () => `${one(THINGS)} ${one(PREDICATES)}`;
  const sentences: (() => string)[] = [
    () => `“${capital(statement())},” said ${one(PEOPLE)}, who has worked there since ${1990 + below(30)}.`,
    () => `${capital(one(BODIES))} ${one(SAYING)} that ${statement()}.`,
    () => `${capital(one(UNNAMED))} ${one(SAYING)} that ${statement()}.`,
    () => `${capital(one(PAPERS))} reported on Sunday that ${statement()}.`,
    () => `According to ${one(DOCUMENTS)}, ${statement()}.`,
    () => `${capital(one(THINGS))} reportedly ${one(PREDICATES)}.`,
    () =>
      `${capital(one(THINGS))} was built in ${1800 + below(180)} and carried ${2 + below(90)}% more people than in ${2000 + below(25)}.`,
    () => `It rained in the night, and nobody was at work on the quay.`,
  ];
  const result: string[] = [];
  for (let total = 0; total < length; ) {
    const paragraph = Array.from({ length: 2 + below(3) }, () => sentences[below(sentences.length)]!()).join(
      ' ',
    );
    result.push(paragraph);
    total += paragraph.length;
  }
  return result;
}

/** A page with an article of that many characters of text. */
export function articlePage(length: number): string {
  const text = paragraphs(length)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>A very long article</title>
<meta property="og:type" content="article"></head>
<body><main><article><h1>A very long article</h1>
${text}
</article></main></body></html>`;
}
