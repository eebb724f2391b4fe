/** An article with a mark in each paragraph, and words enough for many annotations. */

const PARAGRAPHS = 14;

const paragraph = (number: number) =>
  `<p>Ferry ${number} stays in the yard until May, Jorun Vasel said on Monday, after welders found cracks behind bulkhead ${number}. The yard had counted ${number + 3} of them by noon, and the crew was told to go home.</p>`;

export const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries stay in the yard</title><meta property="og:type" content="article"></head>
<body><article><h1>Ferries stay in the yard</h1>${Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index + 1)).join('\n')}</article></body></html>`;

/** Words of a mark on it. */
export const MARKED = 'Jorun Vasel';
