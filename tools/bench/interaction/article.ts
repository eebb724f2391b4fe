/** An invented article in which everybody is somebody else: a panel of as many rows as it has statements. */

const FIRST = ['Ailsa', 'Jonas', 'Mirela', 'Owen', 'Henrike', 'Idris', 'Petra', 'Callum', 'Nadia', 'Tomas'];
/** Beginnings and ends of surnames: together as many as are wanted. */
const BEGINNINGS = [
  'Brand',
  'Castle',
  'Dun',
  'Hal',
  'Lark',
  'Mor',
  'North',
  'Ost',
  'Pell',
  'Sol',
  'Thorn',
  'Wick',
];
const ENDS = ['berg', 'combe', 'dale', 'field', 'grove', 'ham', 'mere', 'reth', 'stead', 'ton'];
const THINGS = ['the harbour wall', 'the ferry', 'the tram line', 'the lighthouse', 'the old mill'];
const SAID = [
  'would not reopen before April',
  'had been inspected only once',
  'cost three times the estimate',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** The name of the person who says the statement of this number. */
export function nameOf(index: number): string {
  const surname = pick(BEGINNINGS, index) + pick(ENDS, Math.floor(index / BEGINNINGS.length));
  return `${pick(FIRST, index + Math.floor(index / (BEGINNINGS.length * ENDS.length)) * 3)} ${surname}`;
}

/** A page with so many statements, each by another person. */
export function peoplePage(count: number): string {
  const sentences = Array.from(
    { length: count },
    (_, i) => `<p>“I was told that ${pick(THINGS, i)} ${pick(SAID, i)},” said ${nameOf(i)}, a neighbour.</p>`,
  );
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>What ${count} neighbours say</title>
<meta property="og:type" content="article"></head>
<body><main><article><h1>What ${count} neighbours say</h1>
${sentences.join('\n')}
</article></main></body></html>`;
}
