/** Headlines, alone in the first line (no stop behind), with a source, with hearsay, with none. */
export const HEADLINES: readonly string[] = [
  '<S {Lead}><Q :> <C {headline}>',
  '<S {Lead}><Q :> <C {clause0}>',
  '<C {headline}><Q :> <S {Lead}>',
  '<C {headline}><Q :> <S {lead}>',
  '<C {Headline}>, <Q {says|say|warns}> <S {lead}>',
  '<C {Headline}>, <S {lead}> <Q {says|warns|finds}>',
  '<C {Headline}> <Q –> <S {lead}>',
  '<C “{Bit}”><Q :> <S {person}>',
  '<S {Person}><Q :> <C {headline}>',
  '<S {Person}><Q :> <C “{said}”>',
  '<S {Poll|Study|Report|Survey|Inquiry|Audit}> <Q {finds|shows|says|warns|suggests}> <C {headline}>',
  '<S {{land}|{land} minister|{company}|Union|Mayor|Police|Opposition|{place} council|Coach}> <Q {denies|admits|confirms}> <C {doing}>',
  '<S {{land}|Minister|Union|Mayor|{landish} president|{company} boss}> <Q {warns of|calls for|demands|urges|defends|condemns|welcomes|slams|fears|expects|predicts}> <C {new delays|strike|tax rise|end to ban|night flights|cuts to {schools|buses}|early vote}>',
  '<S {{land}|Minister|Union|Mayor|{landish} president}> <Q accuses> <C {land} of {lying|killings|flood}>',
  '<S {{land}|Minister|Union|Mayor|{landish} president}> <Q {vows|promises|threatens|wants}> <C to {todo}>',
  '<S {{land}|Minister|Union|Mayor|Police}> <Q {says|claims|insists|believes|hopes}> <C {clause0}>',
  '<S {{land}|Union|Mayor|{club} coach}> <Q {urges|asks|tells|warns}> <C {body0} to {todo}>',
  '<C {{person}|{land}|{company}|Ex-minister|{club} star}> <Q accused of> <C {doing}>',
  '<C {{person}|{land}|{company}|{landish} troops|{count}}> <Q {feared|believed|reported}> <C {dead|missing|in hiding}>',
  '<C {{company}|{place} {school|bridge}|{club} {match|game}|Rates|Prices}> <Q {expected|tipped|said} to> <C {rise|close|go ahead|fall further}>',
  '<Q {Fears of|Calls for|Fears over|Warning of|Concern over}> <C {new delays|strike|early vote|flood|water shortage|job losses} in {place}>',
  '<Q {Fears|Claims|Reports|Warning}> <C {clause0}>',
  '<C {{company} {bid|plan}|{place} {fire|flood} response|New {tax|bridge|ban}}> <Q {criticised|praised|condemned|welcomed}> by <S {lead}>',
  '<C {Headline}>, <Q according to> <S {doc}>',
  '{Why|How|What} <S {many0}> <Q {say|believe|fear|think}> <C {clause0}>',
  // None.
  '{Headline}',
  '{headline}',
  '{{land}|Council|{company}|Parliament|Court|{club}} {approves|signs|bans|rejects|delays|opens|names|backs|launches|scraps|votes for} {new {tax|bridge|coach|law}|{night flights|trade deal|rescue plan}}',
  '{Minister|Mayor|{person}|Coach|Governor} {resigns|to resign|to visit {land}|meets {land} leader|steps down|to stand again|wins prize|named {coach|chief}|charged with fraud}',
  '{{land}|{company}|Council|Union|Army} to {todo}',
  '{{land}|{company}|Council|Army} {plans|agrees|decides|refuses|prepares|tries} to {todo}',
  '{Some} {killed|hurt|held|rescued} {in|after} {place} {fire|crash|storm|flood}',
  '{club} {beat|hold|see off|lose to} {club} {n}–{n}',
  '{Place} in pictures: {Matter}',
  'In {n} charts: {matter}',
  '{Tennis|Football|Weather|Opinion|Travel|Review}: {headline}',
];

/** Bylines, captions and the like would not be read; these are whole articles by their form. */
export const FORMS: readonly string[] = [
  // Transcripts and interviews.
  '<S {LAST}><Q :> <C {said}. {said}.>',
  '<S {LAST}><Q :> <C {question}?>\n\n<S2 {LAST}><Q2 :> <C2 {said}. {said}. {said}.>\n\n<S3 {LAST}><Q3 :> <C3 {said}.>',
  '<S {L:last}><Q :> <C {said}. {said}.>\n\n<S2 {K:last}><Q2 :> <C2 {question}?>\n\n<S3 {L}><Q3 :> <C3 {said}.>',
  '<S {First} {last}><Q :> <C {said}. {said}.>\n\n<S2 {First} {last}><Q2 :> <C2 {said}.>',
  '{Question}?\n\n<S {A:first} {B:last}><Q :> <C {said}. {said}. {said}.>\n\n{question}?\n\n<S2 {A} {B}><Q2 :> <C2 {said}. {said}.>',
  // Bullets: name, role, colon.
  '<S {First} {last}, {age}, {nurse|driver|farmer|student}><Q :> <C {said}. {said}.>\n\n<S2 {First} {last}, {age}, {teacher|cook|retired}><Q2 :> <C2 {said}.>\n\n<S3 {First} {last}, {age}, {engineer|singer}><Q3 :> <C3 {said}. {said}.>',
  '<S {First} {last}, {mayor of {place}|{company}}><Q :> <C “{said}. {said}.”>\n\n<S2 {First} {last}, {coach|union leader}><Q2 :> <C2 “{said}.”>',
  '<S {First} {last} ({place})><Q :> <C “{said}.”>\n\n<S2 {First} {last} ({place})><Q2 :> <C2 “{said}. {said}.”>',
  // Set apart.
  '<S {Outlet}> <Q reports>:\n\n<C {clause}. {said}.>\n\n{act}',
  // Labels that are no speaker.
  '{Date|Place|Price|Time|Cost|Length|Next stop}: {{day}|{place}|{money}|{n}{n} minutes}',
  '{Ingredients|Results|Scorers|Squad|On the list}: {last}, {last}, {last} and {last}.',
  '{One thing is clear|The reason is simple|The result|The problem|The upshot}: {clause0}.',
  'There were three {winners|goals|stops}: {last}, {last} and {last}.',
];
