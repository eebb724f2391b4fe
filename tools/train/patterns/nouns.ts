/** Nouns that hand a statement over, with their source before, behind or nowhere; and the same nouns as things. */
export const NOUNS: readonly string[] = [
  // Possessive in front: the 's stays outside the source.
  '{The committee discussed|The court heard|The vote followed|Nobody at the meeting knew of} <S {any1}>’s <Q {claim|argument|warning|suggestion|assertion|accusation|statement|promise}> <C that {clause0}>.',
  '{Act} <S {Any1}>’s <Q {claim|argument|assertion|warning|statement}> <C that {clause0}> was not {discussed|put to the vote|on the agenda}.',
  '<S {Any1}>’s <Q {promise|pledge|offer|threat|vow}> <C to {todo}> {came {day}|is {n} years old|went unnoticed|was broken within weeks}.',
  '<S {Any1}>’s <Q {call|demand|request|appeal} for> <C {an inquiry|more time|new elections|calm|{money} in aid}> {came {day}|went unanswered|was met}.',
  '<S {Any1}>’s <Q {accusations|allegations|claims|denial|criticism|condemnation} of> <C {matter}> {came {day}|filled {n} pages}.',
  '<S {Any1}>’s <Q {fear|hope|belief|hunch|suspicion|view|conviction}> <C that {clause0}> {grew|kept {her|him} going|was not shared}.',
  '<S {Any1}>’s <Q {proposal|suggestion|request|plea|recommendation}> <C to {todo}> {was put to the vote|lies on the table|came {day}}.',
  '<S {Her|His|Their}> <Q {claim|warning|promise|hope|fear|argument|belief|insistence|admission}> <C that {clause0}> {came {day}|made headlines|is {n} years old}.',
  '<S {Her|His|Their|Its}> <Q {promise|offer|threat|request|vow}> <C to {todo}> {came {day}|made headlines|was soon forgotten}.',
  '{Body} {opened an inquiry|stopped the work|raised wages} {after|despite|following} <S {her|his|their}> <Q {claims|warnings|complaints|allegations|insistence|assurances}> <C that {clause0}>.',
  // With "by", "from", "of".
  '{Despite|After|Following|Amid} <Q {claims|warnings|allegations|complaints|reports|promises|predictions|suggestions}> {by|from} <S {any}> <C that {clause0}>, {company} {signed the contract|went ahead|closed the plant}.',
  '{Despite|After|Following} <Q {calls|demands|appeals|requests}> {by|from} <S {any}> <C for {an inquiry|calm|new elections|more time}>, {the gates stayed shut|work went on|{body} did nothing}.',
  '{Company} {went ahead|stopped work} {despite|after} <Q {criticism|condemnation} of> <C {thing}> by <S {other}>.',
  'The {vote|strike|sale} went ahead despite <Q {opposition|objections} to> <C {thing}> from <S {other}>.',
  '<Q {A call|A demand|A request|An appeal}> by <S {other}> <C for {more time|an inquiry|a new trial}> {failed|was put off|went unanswered} {day}.',
  'The {strike|march|sale} {began|ended} {day} with {a|another} <Q {warning|promise}> from <S {other}> <C that {clause0}>.',
  'The {prize|job|loan} {came|was given} {on the strength of|because of} the <Q {claim|belief|assumption|assurance}> <C that {clause0}>.',
  '<S {Person}> {bought the land|moved to {place}|signed|sold the boat} in the <Q {belief|hope|expectation}> <C that {clause0}>.',
  // Nobody's.
  '{The report|The court|The council} did not mention the <Q {claim|allegation|accusation|rumour|suggestion|argument}> <C that {clause0}>.',
  'The <Q {claim|theory|notion|myth|argument}> <C that {clause0}> is {old|not new|popular in {place}|as old as the town}.',
  '{There is|There was} no evidence for the <Q {claim|allegation|theory}> <C that {clause0}>.',
  '{Body} {faces|faced|is facing} <Q {allegations|accusations|claims} of> <C {doing0}>.',
  '{Body} {faces|faced|has met} <Q {calls|demands} for> <C {an inquiry|{person} to resign|a refund}>.',
  '{Body} {was forced to act|closed the site|changed course} {after|amid|because of} <Q {criticism|complaints|concerns|worries} {over|about}> <C {matter}>.',
  '{The ban|The trip|The sale} was lifted after <Q {assurances|promises|warnings|reports}> <C that {clause0}>.',
  '{Act} The move follows <Q {warnings|reports|suggestions|predictions}> <C that {clause0}>.',
  '{Act} {The visit|The strike} comes amid <Q {fears|concern|speculation}> <C that {clause0}>.',
  // Verbal phrases with a noun.
  '<S {Any}> <Q {made the claim|made a promise|issued a warning|gave an assurance|sent word}> {day} <C that {clause0}>.',
  '<S {Any}> <Q {repeated calls for|renewed her call for|repeated a demand for|joined calls for}> <C {an inquiry|a ban on {matter}|new elections}>.',
  '<S {Any}> <Q {had no doubt|left no doubt|took the view|was of the opinion|expressed the view}> <C that {clause0}>.',
  // The same nouns as things, as acts, as titles: nothing.
  '{Any} {filed|lost|won|settled|paid} {a claim|{count} claims} {for {money}|{day}|in {place}}.',
  'The {report|statement|letter|promise|request|complaint} {ran to {n}{n} pages|was posted {day}|came too late|reached {place} {day}}.',
  '{Any} {handed in|read|published|burned|leaked|delayed} {the report|a statement|the letter|a list of demands} {day}.',
  '{Calls|Letters|Gifts} from {place} {reached|pleased} {any} {day}.',
  'The {hope|fear|belief} of {a lifetime|many years} {was gone|returned} with {the spring|the first snow}.',
  '{Demand for {steel|wood|milk|nurses}|The request line|The claims desk} {was busy|grew again} {day}.',
];
