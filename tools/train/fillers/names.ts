import { words } from './words';

/** Invented people, places and bodies. First and last names are of many tongues and are mixed freely. */
export const NAMES: Record<string, readonly string[]> = {
  first:
    words(`Alma Bram Celia Doran Edda Falk Greta Hanno Ines Joost Katrin Lorne Mirel Nuala Oskar Pernille Ruben
    Sorcha Tamsin Ulf Vesna Wim Ylva Zeno Martha Philip Diane Oliver Hannah Keith Amara Chidi Folake Kwame Ngozi Thabo
    Zanele Amir Farida Hassan Leila Nadia Omar Rania Samir Yusuf Aarav Deepa Indira Kavya Lakshmi Rohan Sanjay Priya
    Akira Hana Kenji Mei Naoko Takeshi Yuki Jin Min-jun Soo-ah Linh Minh Thuy Anjali Bao Alejandra Benicio Catalina
    Diego Esperanza Joaquim Lucia Mateo Paloma Rafael Xavier Anouk Benoit Claudine Delphine Etienne Gaston Odile Bianca
    Corrado Donatella Enzo Giulia Matteo Agnieszka Bogdan Danuta Jaroslav Ludmila Milos Oksana Pavel Radka Zofia Aino
    Eero Kalle Maarit Solveig Torbjorn Gwen Rhys Siobhan Fergus Isla Ewan Betty Clyde Darlene Earl Marcus Tanya Tyrone
    Wanda Brooke Connor Paige Trent Lupe Keanu Malia Tala Nikau Moana`),
  last: words(`Abernathy Brandvold Castellane Drummond Ekwueme Farrow Grieve Holmqvist Ibarra Jessop Kowalczyk Lindqvist
    Marchetti Nakagawa Osborne Petrov Quist Rademaker Sandoval Thorne Umarov Valdemar Whitlock Yardley Zeller Carver
    Dalton Mercer Pruitt Sloan Adebayo Okonjo Mabena-Rowe Dlamini Nkosi Asante Boateng Diallo Traore El-Sayed Haddad
    Karimi Mansouri Rahmani Aydin Demir Yilmaz Banerjee Chaudhary Deshmukh Iyer Malhotra Pillai Rao Siddiqui Fujimoto
    Hayashi Kuroda Matsui Ogawa Tanabe Chae Hwang Noh Pham Truong Vuong Aguilar Barrientos Cifuentes Escobedo Fuentes
    Montoya Quintero Villalobos Almeida Figueira Teixeira Beaumont Charpentier Delacroix Fontaine Lefebvre Moreau
    Bellini Caruso Ferrante Gallo Rinaldi Baumann Eichhorn Gruber Kessler Reinholt Vogel Babic Dvorak Havel Ilic Jovanov
    Kolar Novotny Stanescu Wojcik Zielinski Aalto Korhonen Nieminen Bergstrom Dahl Ekholm Haugen Nygaard Sorensen
    Ap-Rhys Gethin Llewellyn MacAulay McKenna O’Dowd O’Shea Kincaid Barlow Cobb Dunleavy Eastman Fairchild Goodwin Hargrove
    Ivers Kettering Lockhart Maddox Nettles Oakes Pemberton Rusk Stanhope Tuttle Underhill Vickers Wexler Yates Tahu
    Kealoha Begay Runningwater`),
  start:
    words(`Nor Hal Cas Dun Ox Per Tarn Vel West Brack Mor Sel Kar Ost Lin Ash Bel Cor Fen Gar Hol Ist Kel Lam Mar Os
    Pol Ros Stan Thur Ul Var Wen Zer`),
  ending:
    words(`wick ford mere haven brook den ton holm ray burg ova etta anka ley combe stead mouth minster gate by
    dale field port sund avo ello ina`),
  place: [
    '{start}{ending}',
    '{start}{ending}',
    '{start}{ending}',
    '{start}{ending}',
    '{Port|San|Upper|New|St.|Fort|Lake} {start}{ending}',
  ],
  land: words(
    'Velmark Ostania Carthia Norrland Belmora Tessaly Kurvania Ispara Zemlia Moravo Lindonia Quessara',
  ),
  landish: words(
    'Velmarkian Ostanian Carthian Belmoran Tessalian Kurvanian Isparan Zemlian Lindonian Quessaran',
  ),
  company: [
    '{Orrin|Hald|Kestr|Marl|Nov|Tall|Brix|Cald|Ver|Sol|Quan|Ax|Pell}{ex|en|al|owe|ia|on|ora|ix|tek}',
    '{last} {Foods|Shipping|Energy|Air|Bank|Motors|Steel|Pharma|Group|Holdings|Systems|& Sons|Mining}',
    '{start}{ending} {Foods|Energy|Water|Railways|Airlines|Telecom|Dairy|Brewery|Insurance}',
  ],
  outlet: [
    'The {place} {Mail|Times|Post|Herald|Echo|Courier|Star}',
    'the {place} {Chronicle|Gazette|Tribune|News|Argus}',
    'Channel {Four|Nine|Seven|12}',
    'the {Orrin|Velmark|Tessaly|Baltro} {News|Press} Agency',
    '{Radio {place}|Morning {land}|State television|The Daily Ledger|the broadcaster {Tvelo|RTK|Canal Uno}}',
    'the {magazine|newspaper|website|weekly} {Horizon|Der Bote|La Plaza|Byline|Plain Facts|The Examiner}',
  ],
  club: ['{place} {United|Rovers|City|Wanderers}', 'the {place} {Bears|Comets|Herons|Miners}', '{place}'],
  age: ['{2|3|4|5|6|7}{n}'],
  n: words('1 2 3 4 5 6 7 8 9'),
  some: words('two three four five six seven eight nine ten twelve twenty'),
  day: [
    'on {Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday}',
    'on {Monday|Wednesday|Friday} {evening|morning|night|afternoon}',
    'this week',
    '{late|early} on {Sunday|Thursday}',
    'last {month|week|year|spring}',
    'earlier this {year|month|week}',
    'in {month}',
    'on {n} {month}',
    'on {month} 1{n}',
    'yesterday',
  ],
  month: words('January February March April May June July August September October November December'),
  year: ['19{n}{n}', '20{0|1}{n}', '201{n}', '202{1|2|3|4}'],
  money: [
    '{$|US$}{n}.{n} million',
    '£{n}{n}0,000',
    '€{n} billion',
    '{n} million {crowns|dollars|pounds|euros}',
  ],
  percent: ['{n}{n} {percent|per cent}', '{n}.{n}%', '{n}{n}%', '{n} per cent'],
  count: ['{n}{n}', '{n},{n}{n}0', '{n}0,000', '{n} million', '{n}{n}0'],

  /** A named person. */
  person: ['{first} {last}', '{first} {last}', '{first} {last}', '{first} {A|B|D|J|M|R}. {last}', '{last}'],
  titled: [
    '{Mayor|Minister|Senator|Professor|Dr.|Dr|President|Governor|Councillor|Inspector|Judge|Captain|Sen.|Rep.|Gov.|Sgt.} {first} {last}',
    '{Mr|Ms|Mrs|Mr.|Ms.} {last}',
    '{Mr|Ms|Mrs|Mr.|Ms.} {last}',
    '{prime minister|finance minister|head coach|chief executive|police chief|union leader|team captain} {first} {last}',
    '{landish} {foreign minister|president|prime minister|interior minister|coach} {first} {last}',
    '{company} {spokesman|spokeswoman|chief executive|chairman|director} {first} {last}',
  ],
  she: words('she he she he'),
  /** What stands behind a name, between commas. */
  role: [
    '{the minister for roads|the council’s leader|the opposition’s candidate|the club’s manager|the lead author}',
    '{a farmer|a nurse|a baker from {place}|a retired teacher|a fisherman|a bus driver|a mother of three|a student}',
    'the {mayor|police chief|bishop|fire chief|deputy mayor} of {place}',
    '{a spokeswoman|a spokesman|a lawyer|an adviser} for {company}',
    'a {spokesman|spokeswoman} for the {ministry|port authority|hospital|police|family}',
    'head of the {engineers’ union|farmers’ union|fire service|health board}',
    'a professor of {law|geology|economics|medicine|history} at {place} University',
    '{chief executive|chairman|founder|finance director|owner} of {company}',
    '{age}, {a nurse|a plumber|a shopkeeper|who lives nearby|of {place}}',
    '{age}',
    'who {runs the port|has led the union since {year}|chairs the committee|owns the mill|was on the ferry}',
    'whose {brother was on board|farm borders the road|shop was flooded|party came third}',
    'director of the Institute for {Rural Affairs|Public Health|Marine Studies|Fair Taxation}',
    'the {landish} ambassador to {land}',
  ],

  /** A named body. */
  body: [
    'the {place} {Ports Authority|City Council|Police Department|Rowing Club|Chamber of Commerce|Fire Service}',
    'the {farmers’|teachers’|nurses’|drivers’|miners’} union',
    'the {ministry of {health|transport|finance|defence}|foreign ministry|central bank|Supreme Court|White Party}',
    'the {government|council|cabinet|opposition|board|club|company|league|army|church|parliament|commission}',
    '{company}',
    '{company}',
    '{land}',
    '{Harbour Watch|Clean Rivers|Open Roads|Doctors for Peace|the Green Alliance|the Fair Rent Campaign}',
    'the {National|Regional|European} {Weather Service|Transport Board|Health Agency|Space Office|Food Council}',
    'the {landish} {government|army|central bank|football federation|embassy}',
    'the {WRO|NQU|BKA|EFO|TPC}',
  ],
  /** People without a name, more than one. */
  many: [
    '{officials|experts|residents|critics|analysts|witnesses|neighbours|doctors|scientists|investigators|campaigners}',
    '{local fishermen|environmental groups|several residents|many parents|some economists|rescue workers|aid agencies}',
    '{two officials|three witnesses|the researchers|the engineers|the strikers|the players|her lawyers|his parents}',
    '{opposition leaders|health officials|union leaders|government officials|city officials|medical staff|teachers}',
    '{supporters|opponents} of the {plan|bill|merger|tax}',
    'people {in|from} {place}',
    'officials {in|from} {place}',
    'researchers at {place} University',
    '{most of the|some of the|many of the} {tenants|passengers|farmers|voters|workers}',
    'lawyers for {company}',
    'police|police in {place}|prosecutors in {place}|prosecutors',
  ],
  /** A person without a name. */
  one: [
    'a {spokesman|spokeswoman|spokesperson} for {body}',
    'a {spokesman|spokesperson} for {company}',
    'one {resident|official|neighbour|passenger|shopkeeper|witness|critic}',
    'a {senior official|police officer|witness|neighbour|former employee|passenger|diplomat|local farmer}',
    'a {government|ministry|council|company|hospital|police} {spokesman|spokeswoman|source}',
    'the {spokesman|spokeswoman|official|mayor|minister|president|coach|captain|author|teacher|widow}',
    'a {woman|man} who {lives next door|saw the crash|was on the train|asked not to be named}',
    'one of the {drivers|teachers|survivors|jurors|engineers}',
    'an {official|engineer|aide|analyst|expert} {close to the talks|at the ministry|with knowledge of the deal|from {place}}',
  ],
  /** A document, one. */
  doc: [
    'the {report|study|poll|survey|inquiry|audit|review|letter|indictment|statement|lawsuit|analysis}',
    'a {new|recent|separate|draft|leaked|government} {report|study|survey|review|memo}',
    'a {study|report|survey} by {body}',
    'a study {of {count} patients|of {count} children|published {day}|in the journal {Tides|Open Soil|Bone}}',
    'a poll {published {day}|for {outlet}|of {count} voters}',
    '{the latest census|an internal memo|the coroner’s report|the police report|a court filing|the annual report}',
  ],
  /** Documents, more. */
  docs: [
    '{figures|records|documents|court papers|court documents|police records|minutes of the meeting|reports|early results}',
    '{figures from {body}|data from {body}|new figures|official statistics|satellite images|tests|studies|polls}',
    'the {figures|data|results|documents|findings|minutes}',
  ],
  /** Whoever speaks, as it stands in front of a verb (singular or plural past). */
  any: [
    '{person}',
    '{person}',
    '{titled}',
    '{titled}',
    '{body}',
    '{body}',
    '{many}',
    '{one}',
    '{she}',
    '{they|she|he}',
  ],
  /** The same where it is an object: no pronoun. */
  other: ['{person}', '{person}', '{titled}', '{body}', '{body}', '{many}', '{one}'],
  /** The same, with what is said of a name between commas. */
  front: [
    '{any}',
    '{any}',
    '{any}',
    '{first} {last}, {role},',
    '{first} {last}, {role},',
    '{titled}, {age},',
    'the {prime minister|mayor|foreign minister|coach|governor|president}, {first} {last},',
    '{the head of the board|the leader of the strike|the club’s manager|a neighbour|the group’s founder|her lawyer}, {first} {last},',
    '{one}, who {asked not to be named|spoke on condition of anonymity|was not authorised to speak},',
    '{first} {last} and {first} {last}',
    '{body} and {body}',
    '{first} {last} of {body}',
    '{the head of {body}|a member of {body}|the mayor of {place}|the owner of the {mill|bar|farm}}',
    'the {group|party|firm|agency}, which {represents {count} members|is based in {place}|was founded in {year}},',
  ],
  /** The same, at the end of a sentence or clause. */
  behind: [
    '{person}',
    '{titled}',
    '{first} {last}, {role}',
    '{first} {last}, {role}',
    'the {mayor|coach|governor|foreign minister}, {first} {last}',
    '{one}',
    '{many}',
    '{body}',
  ],
  /** Singular, in front of a verb. */
  front1: [
    '{person}|{titled}|{she}',
    '{titled}|{body1}',
    '{first} {last}, {role},',
    'the {prime minister|mayor|foreign minister|coach|governor|president}, {first} {last},',
    '{one}|{body1}',
    '{first} {last} of {body}|the head of {body}|a member of {body}',
    'the {group|party|firm|agency}, which {represents {count} members|is based in {place}|was founded in {year}},',
  ],
  /** One who speaks, singular, for verbs in the present. */
  single: ['{person}', '{titled}', '{body1}', '{one}', '{she}', '{first} {last}, {role},'],
  body1: [
    'the {farmers’|teachers’|nurses’} union',
    'the {government|council|opposition|board|company|ministry|central bank|mayor’s office}',
    '{company}',
    '{land}',
    'the {place} {Ports Authority|City Council|Police Department}',
    '{Harbour Watch|Clean Rivers|the Green Alliance}',
  ],
};
