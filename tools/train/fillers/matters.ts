/** What is said, done and judged: noun phrases, clauses and verb phrases, small letters first. */
export const MATTERS: Record<string, readonly string[]> = {
  /** One thing, and what may be said of it. */
  thing: [
    'the {plan|bill|budget|merger|proposal|agreement|report|ruling|deal|reform|law|tax|treaty|strike|contract}',
    'the {new bridge|tax on fuel|fishing quota|housing scheme|vaccination programme|school timetable}',
    'the {decision|plan|move|proposal} to {todo}',
    'the court’s {ruling|decision}',
    'the {government’s|company’s|council’s|minister’s|club’s} {plan|handling of the {flood|crisis|case}|response|silence}',
    'a {law|tax|scheme|rule|ban} that {would hit small firms|bans night flights|protects tenants|cost {money}}',
    '{her|his|their} {handling of the strike|decision|proposal|record|methods|silence|novel|performance}',
    'a {planned merger with {company}|promised rise in the pension|school without exams|second runway}',
  ],
  deed: [
    'the {attack|killings|arrest|raid|bombing|siege|violence|closure of the pier|shooting|expulsion of {count} people}',
  ],
  matter: [
    'the {cost|noise|delay|smell|danger|lack of {doctors|money|trains|water}|rise in {rents|prices|crime}}',
    'the {safety of the {bridge|ferry|dam}|state of the roads|future of the school|conduct of the police}',
    '{pollution|job losses|rising rents|food prices|traffic|drought|corruption|the harvest}',
    '{plans to {todo}|higher fees for students|cuts to the fire service|night flights|the bus lanes}',
    '{the fate of the missing|possible price rises|a new outbreak|the quality of the water|what comes next}',
  ],
  verdict: [
    'a {gift to the rich|mistake|step in the right direction|sign of hope|betrayal|scandal|disaster|triumph|farce}',
    'a {“gift to the rich”|“sad day”|“wake-up call”|“disgrace”|“huge step forward”|“turning point”|“slap in the face”}',
    '{the end of the road|an insult to the town|the worst deal in years|an act of war|“unacceptable”|“pure theatre”}',
    '{reckless|unfair|“cruel and pointless”|“long overdue”|outdated|unconstitutional|“barbaric”|illegal|shameful|“historic”}',
    'one of the {best|worst|bravest|strangest} {of the decade|in years}',
  ],
  /** After "to". */
  todo: [
    '{close|reopen|sell|rebuild|tear down|paint|save|move} the {pier|library|airport|mill|school|stadium|old market}',
    '{cut|raise|freeze|lower} {taxes|rents|interest rates|wages|fares|the pension age}',
    '{leave|rejoin} the {coalition|alliance|league|union|treaty}',
    '{ban|allow|limit|tax} {night flights|plastic bags|fishing in the bay|foreign ownership|drones|fireworks}',
    '{hire|train|dismiss} {count} {nurses|teachers|officers|workers}',
    '{release|publish|destroy|hand over} the {files|prisoners|results|tapes|names|emails}',
    '{send|withdraw} {troops|aid|inspectors|observers} {to|from} {land}',
    '{appeal against the ruling|call new elections|hold a referendum|resign|pay the fine|end the strike|help the victims}',
    '{invest {money} in the port|build {count} homes|create {count} jobs|buy {company}|plant {count} trees}',
    '{protect the river|rebuild trust|look into the matter|win the title|stay in {place}|keep the team together}',
  ],
  doing: [
    '{lying|cheating|“playing politics”|wasting money|ignoring the warnings|breaking the law|“selling the town”}',
    '{hiding|leaking|destroying|altering} the {files|results|tapes|evidence|report}',
    '{taking bribes|stealing {money}|spying for {land}|threatening witnesses|inciting violence|plotting a coup}',
    '{failing to act|doing too little|not telling the truth|rigging the vote|polluting the {river|bay|lake}}',
    '{closing the school without notice|delaying the repairs|misleading voters|underpaying {count} workers}',
  ],
  /** After "to have" and "has". */
  done: [
    '{killed|injured} {some} {people|soldiers|miners|passengers}',
    '{fled to {land}|died in the fire|left the country|gone into hiding|survived the crash|hidden in the hills}',
    '{spread to {place}|started in the {kitchen|engine room|attic}|cost {money}|begun in {year}|reached {place}}',
    '{taken {money} in bribes|paid {money} for the land|known of the leak for years|sold the files|lost {money}}',
    '{signed for {club}|agreed a fee of {money}|turned down an offer from {club}|broken {his|her} {leg|wrist}}',
  ],
  be0: [
    'be {in hiding|armed|close to a deal|under arrest|living in {land}|worth {money}|in poor health|behind the attack}',
    'own {count} homes|earn {money} a year|have {fled to {land}|survived|left the country}|know each other',
  ],
  /** After "is said to" and "will". */
  be: [
    '{be {in hiding|in poor health|close to a deal|under arrest|worth {money}|living in {land}|more than {count} years old}}',
    '{own {count} homes|earn {money} a year|have a second passport|suffer from a rare illness|cost {money}|last until {month}}',
    '{open in {month}|arrive {day}|reach {place} by {month}|fall by {percent}|rise to {percent}|create {count} jobs}',
    '{take over from {person}|announce a bid for {company}|meet {club} in the final|leave {club} in {month}}',
  ],
  /** In the past, without a subject. */
  vpast: [
    '{took the money|shot the guard|set the fire|hid the letters|stole {count} bottles|left by a back door|paid the driver}',
    '{offered {person} a bribe|threatened {some} neighbours|sold the {files|painting|boat} for {money}|forged the signature}',
    '{moved to {land}|met {person} in {place}|spent {money} on the house|fell from a balcony|ignored a red light}',
  ],
  /** Subjects with what fits them. */
  clause0: [
    'the {bridge|tunnel|pier|dam|stadium|library roof|railway line|lighthouse|old mill|harbour wall|school} {isUnsafe}',
    'the {ferry|plane|train|bus|lorry|boat} {was overloaded|had left late|had no radio|was {n} hours late|hit a rock}',
    '{prices|rents|wages|exports|sales|orders|profits|fares|crime rates|property taxes} {moved}',
    '{unemployment|inflation|growth|demand for {steel|wood|milk}|output|turnout} {rose to {percent}|would fall below {percent}|had slowed}',
    'the {talks|negotiations} {had failed|were “going nowhere”|would resume {day}|had been “constructive”|had broken down}',
    'the {vote|count|election|trial|match} {was fair|would be delayed|had been stolen|was the {closest|dirtiest} in years}',
    'the {virus|disease|fever} {is spreading faster than before|came from pigs|had reached {place}|could return in {month}}',
    '{bees|whales|crows|wolves|eels|bats|elephants|octopuses} {can count to {n}|are returning to the {bay|hills}|sleep less than was thought|avoid {noise|light|people}}',
    'the {glacier|ice sheet|reef|forest|lake|river} {has shrunk by {percent} since {year}|was {n}0 metres deeper|may vanish by 20{n}0}',
    '{children|older people|nurses|teenagers|women|men|smokers|commuters} who {sleep less|walk to work|drink tea|live near main roads} {effect}',
    'the {drug|vaccine|treatment|test} {works better than expected|cuts the risk by {percent}|has few side effects|could be approved by {month}}',
    '{some} people {were missing|had died|were trapped|had been arrested|were in hospital|were still unaccounted for}',
    'the {fire|blast|crash|leak|flood|landslide} {began in the {kitchen|engine room|cellar}|could have been avoided|was no accident}',
    'the {suspect|gunman|driver|thief} {acted alone|was known to the police|fled on foot|had been drinking|was {n}{n}}',
    'the {company|firm|bank|airline|factory} {is near bankruptcy|had known of the leak for years|will cut {count} jobs|owes {money}}',
    'the {team|side} {deserved to win|had “run out of ideas”|would go up|needs a new goalkeeper|was “fit and ready”}',
    '{person} {would start on {Saturday|Sunday}|was out for {n} weeks|had signed for {n} years|will miss the final}',
    '{person} {had never been to {place}|was “a good man”|had lied|will stand again|knew of the payments|was in good health}',
    'the {government|council|ministry|army|union} {must act|had done nothing|would not give in|was ready to talk|should resign}',
    '{land} {would never give up the islands|was ready for talks|had sent {count} troops|should leave the alliance|has {n} such weapons}',
    'the {hospital|school|prison|shelter} {lacks {doctors|beds|money}|is “bursting at the seams”|would close in {month}|was built for {count}}',
    '{it|he|she} {would appeal|had no choice|knew nothing of the payments|was wrong|would not stand again|had found {some} bodies}',
    'there {was no money left|was “no way back”|had been no warning|would be no layoffs|were {no survivors|{some} survivors}}',
    '{more rain is on its way|nobody had looked at the pipes|half of the fleet is gone|voters are tired of promises}',
    'the {storm|cyclone|hurricane|heat wave} {would reach the coast by {Monday|Friday}|was the worst since {year}|had weakened}',
    'the {painting|coin|skull|manuscript|song} {is a fake|was {count} years old|had been stolen in {year}|belongs to {land}}',
  ],
  isUnsafe: [
    '{was unsafe|is safe|would not last another winter|could collapse|had not been inspected since {year}}',
    '{would reopen in {month}|will stay closed until {month}|would cost {money}|had cracked|needs repairs|was sold too cheaply}',
  ],
  moved: [
    '{would rise again|will keep falling|rose by {percent}|had doubled since {year}|fell {percent} last year}',
    '{are too low|are at their highest since {year}|were “out of control”|would stay flat until {month}|could fall by {percent}}',
  ],
  effect: [
    '{live longer|earn less|are happier|fall ill more often|remember more|are {n} times as likely to {fall|quit|smoke}}',
  ],
  /** A whole clause, as somebody may hand it over. */
  clause: [
    '{clause0}',
    '{clause0}',
    '{clause0}',
    '{clause0}',
    '{clause0} because {clause0}',
    '{clause0} and {clause0}',
    '{clause0}, but {clause0}',
    '{clause0}, which {would|could} {cost {money}|take until {month}|hurt {company}|help {land}}',
    '{clause0}, {adding to the cost|leaving {count} homes without power|making it the {first|largest} of its kind}',
    'if {clause0}, {clause0}',
    '{although|while|because|unless} {clause0}, {clause0}',
    '{in|since} {year}, {clause0}',
  ],
  /** A content cut after its subject. */
  subject: [
    'the {bridge|tunnel|fire|deal|merger|ferry|vaccine|strike|road|trial|attack|painting}',
    '{the new line, built in {year}|the wall, which {is|was} {count} metres long|prices|most of the fleet|the {landish} team}',
    '{person}|the government|{company}|the two sides|the missing {girl|boy|climbers}|{some} of the hostages',
  ],
  would: [
    '{would {be {cheaper than planned|late|safer|back by {month}}|cost {money}|take {n} years|hurt small firms|not return}}',
    '{could {fail|go ahead|collapse|be over by {month}}|will {fail|come back|need help|suffer}|had {come too late|not been safe}}',
  ],
  /** Singular subjects of hearsay. */
  subj: [
    '{person}|{titled}|the {mayor|suspect|company|minister|pilot|club|bank|president|gang leader|coach|owner}',
    '{company}|{land}|a {former minister|{landish} banker|second suspect|senior official|young woman}',
    '{he|she|it}|the {ship|painting|letter|weapon|virus|ring|fire}',
    '{first} {last}, {role},',
  ],
  subjs: [
    'the {files|brothers|rebels|hostages|talks|losses|prisoners|soldiers|owners}|they|{count} people|most of the crew',
    '{some} {men|miners|tourists|soldiers}|both sides|{first} {last} and {first} {last}',
  ],
  safety: [
    '{leave their homes|boil the water|stay indoors|avoid the coast|keep calm|work from home|drive slowly|turn back}',
    '{move to higher ground|hand in their keys|report to {place}|pay back {money}|sign the form|come back in {month}}',
  ],
  doing0: ['{fraud|theft|bribery|bias|neglect|torture|racism|vote-rigging|cruelty|waste}|{doing}'],
  measure: [
    '{closing|selling|moving|rebuilding} the {pier|library|school|mill}|{cutting|raising|freezing} {fares|rents|taxes}',
    'a {ban on fireworks|tax on sugar|second runway|ceasefire|boycott of {company}|lower speed limit|referendum}',
  ],
  headline: [
    '{Water supply failed for weeks|Museum to reopen in {month}|Thousands lose power after storm|{place} faces worst drought since {year}}',
    '{School meals fell short of standards|No charges in ferry disaster|Rents rise faster than wages|Half of farms at risk of flooding}',
    '{New tax would hit small firms hardest|Train delays cost {money}|Mayor knew of leak before vote|Most voters oppose night flights}',
    '{No tax rise before {year}|{company} must pay {money}|{land} close to deal with {land}|Bees can count to {n}|{club} will be ready}',
    '{Bridge unsafe for years|Nurses leaving in droves|{place} fire was arson|{count} jobs at risk at {company}|{club} ‘out of ideas’}',
    '{Glacier has lost {percent} of its ice|Children sleep less than in {year}|One in {n} drivers uses phone|Ferry had no radio}',
    '{Wage Gap Widest Since {year}|Storm Could Reach {place} By Friday|Port City Faces Worst Drought In Decades|Drug Cuts Risk By {percent}}',
  ],
  lead: [
    'Report|Poll|Study|Survey|Sources|Mayor|Police|Watchdog|Audit|UN|Minister|Union|Experts|Officials|Governor|Analysts|Inquiry',
    'Police chief|{place} mayor|{land} minister|{company} chief|Opposition|Coroner|Court|Researchers|WRO|Doctors|Lawyers',
  ],
  body0: ['{{land}|parents|voters|drivers|council|ministers|fans|farmers}'],
  many0: ['{some|many|most} {experts|voters|doctors|scientists|farmers|parents|fans}'],
  any1: [
    '{person}|{titled}|{body1}|the {union|mayor|firm|minister|court|prosecutor|coach|former guard}|{land}|{company}',
  ],
};
