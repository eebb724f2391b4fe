/**
 * Words that tell kinds of source apart. Kinds follow the coding schemes of journalism research (Sundar 1998;
 * Carpenter 2008; Duffy and Williams 2011): person, organisation, outlet, document, unnamed. Lower case.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Outlets whose name does not give them away. */
export const OUTLETS = new Set(
  (
    'cnn|bbc|nbc|abc|cbs|msnbc|npr|pbs|fox|fox news|fox business|c-span|reuters|bloomberg|afp|agence france-presse|ap|upi|' +
    'associated press|politico|axios|buzzfeed|vox|slate|salon|huffpost|breitbart|the economist|' +
    'economist|le monde|der spiegel|spiegel|el país|al jazeera|xinhua|tass|interfax|kyodo|dpa|itv|sky news|' +
    'usa today|wall street journal|the guardian|guardian|the atlantic|newsweek|rolling stone|new yorker|' +
    'mother jones|national review|daily beast|daily caller|propublica|snopes|politifact|bbc news|nbc news|abc news|' +
    'cbs news|deutsche welle|cbc|ctv|time|forbes|fortune|espn|rte|rté|rai|zdf|ard|nhk|ndtv|dawn|haaretz|ynet|le figaro|libération|' +
    'el mundo|la repubblica|corriere della sera|die zeit|die welt|bild|stern|kommersant|izvestia|pravda|ria novosti|itar-tass|ansa|efe|pti|' +
    'yonhap|antara|bernama|irna|irna|anadolu|hürriyet|al arabiya|al-jazeera|al-arabiya|asahi|nikkei|the hill|variety|billboard|' +
    'the lancet|lancet|cnet|techcrunch|engadget|gizmodo|zdnet|pc world|the onion|the age|stuff|the globe and mail|toronto star|national post|' +
    "financial times|business insider|vanity fair|marketwatch|barron's|usa today|the national|the hindu|the straits times|" +
    'esquire|vogue|gq|cosmopolitan|wikinews|wikipedia|voice of america|radio free europe|ars technica|the verge|wired|gawker|drudge report|the intercept|intercept'
  ).split('|'),
);
/** Last words of the names of papers, broadcasters and agencies. */
export const OUTLET_WORDS = set(
  'times post herald tribune gazette chronicle courier telegraph examiner globe journal news dispatch inquirer sentinel ' +
    'bugle mirror mail newspaper magazine tv radio television broadcaster broadcasting observer register argus echo ' +
    'weekly daily review independent bulletin star sun standard advertiser mercury messenger leader democrat',
);
/** Words for an outlet that stand for its name. */
export const OUTLET_NOUNS = set(
  'newspaper paper magazine network broadcaster tabloid website blog newsletter channel station outlet daily weekly media press ' +
    'newspapers magazines networks broadcasters tabloids websites blogs channels stations outlets dailies publication publications ' +
    'radio television tv newswire',
);

/** Words inside the names of organisations, states' organs included. */
export const ORGANIZATION_WORDS = set(
  'department ministry university college school institute institution foundation council committee commission agency ' +
    'office bureau bank court party union association federation league society group corporation corp. inc. inc ltd ltd. ' +
    'llc plc company co. congress senate house parliament assembly cabinet administration government police army navy ' +
    'force forces guard service services authority board trust fund center centre hospital church club team campaign ' +
    'nations pentagon kremlin fbi cia nato eu un u.n. who nsa nasa epa fda cdc irs state treasury justice coalition ' +
    'alliance network organization organisation watch consortium secretariat directorate telecom telekom ferries works lines rail railways railway shipping shipyard steel mining gas power mobile oxfam unicef unesco interpol europol opec greenpeace militia brigades front movement observatory museum academy chamber airlines airways motors industries ' +
    'holdings partners pac caucus delegation embassy consulate tribunal watchdog museum hamas hezbollah taliban ' +
    'islamic gop finance research labs systems technologies technology studios entertainment energy oil ' +
    'pharmaceuticals capital insurance financial electric foods stores analytics brands market markets cooperative co-operative laboratory',
);
/** Those of them that are nobody's surname, and so tell "Mercy Hospital" from "Mercy House". */
export const STRONG_ORGANIZATION_WORDS = set(
  'department ministry university college institute institution foundation council committee commission agency bureau ' +
    'association federation society corporation corp inc ltd llc plc company party union hospital club campaign nations ' +
    'authority board center centre administration government police army navy office court school team group network ' +
    'coalition alliance services service organization organisation parliament congress senate airlines motors industries',
);
/** Words that end or lead the name of a place that can speak for its government. */
export const STATES = set(
  'afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia ' +
    'bosnia brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ' +
    'ecuador egypt england eritrea estonia ethiopia finland france georgia germany ghana greece guatemala haiti honduras ' +
    'hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait laos ' +
    'latvia lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco mozambique ' +
    'myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines ' +
    'poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan ' +
    'sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam ' +
    'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas ' +
    'kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio ' +
    'oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming chicago boston philadelphia ' +
    'wales yemen zambia zimbabwe washington moscow beijing london paris brussels berlin tehran ankara kyiv',
);
/** The same in several words. */
export const STATES_OF_WORDS = new Set(
  (
    'united states|united kingdom|united nations|european union|united arab emirates|south africa|south korea|north korea|' +
    'saudi arabia|new zealand|sri lanka|costa rica|hong kong|burkina faso|ivory coast|sierra leone|puerto rico|' +
    'el salvador|west virginia|new york|new jersey|new hampshire|new mexico|north carolina|south carolina|north dakota|' +
    'south dakota|rhode island|new orleans|los angeles|san francisco|san diego|las vegas|papua new guinea|white house|supreme court|capitol hill|wall street|downing street|holy see'
  ).split('|'),
);
/** Adjectives of peoples: they name no body and no work ("a German newspaper"). */
export const NATIONALITIES = set(
  'american british english french german italian spanish russian ukrainian chinese japanese korean indian pakistani afghan ' +
    'iranian iraqi israeli palestinian egyptian turkish syrian saudi lebanese jordanian mexican canadian australian brazilian ' +
    'argentine argentinian chilean colombian venezuelan cuban polish hungarian austrian swiss dutch belgian danish swedish ' +
    'norwegian finnish greek irish scottish welsh portuguese romanian bulgarian czech slovak serbian croatian kenyan nigerian ' +
    'ethiopian european asian african arab western u.s us uk eu',
);
/** Behind these, "of" leads to those who speak: "a majority of voters". */
export const PARTITIVES = set(
  'majority minority number group handful couple pair team panel series lot variety percent percentage half third quarter ' +
    'one two three four five six most many some several few none all any each dozens hundreds thousands millions scores ' +
    'host string array chorus range plurality fifth rest generation',
);
/** Common nouns for a body that speaks as one. */
export const ORGANIZATION_NOUNS = set(
  'company firm organization organisation agency department ministry government administration campaign committee council ' +
    'commission court board bank union party group team university school college hospital police army military force ' +
    'office bureau authority senate congress parliament assembly cabinet coalition alliance federation ' +
    'association society foundation institute club church regime state city county country nation town embassy watchdog ' +
    'regulator charity nonprofit startup airline manufacturer retailer operator publisher business corporation league ' +
    'department bureau centre center laboratory lab think-tank intelligence police opposition junta cooperative delegation jury panel tribunal service',
);
/** Common nouns for what is written or counted. */
export const DOCUMENT_NOUNS = set(
  'report reports study studies survey surveys poll polls document documents data figures statistics statement statements ' +
    'letter letters memo memos email emails e-mail e-mails filing filings record records transcript transcripts analysis ' +
    'research analyses paper papers book article articles essay editorial complaint lawsuit suit quote quotes movie movies indictment affidavit ruling order law ' +
    'bill review audit investigation inquiry results findings census estimates projections dossier manuscript testimony ' +
    'post tweet message note notes page website webpage site release minutes evidence index chart footage video videos tape recording recordings photo photos photograph photographs picture ' +
    'pictures image images graph graphs graphic map database ad ads advertisement notice ordinance warrant diary memoir textbook ' +
    'novel documentary film transcripts subpoena lawsuits documents checklist blueprint communique communiqué declaration manifesto ' +
    'amendment constitution treaty resolution briefing factsheet podcast broadcast newscast reviews piece column op-ed theory ' +
    'sign signs poster posters placard placards plaque leaflet leaflets brochure list guidelines guidance forecast forecasts projection ' +
    'advisory alert bulletin autopsy autopsies test tests petition verdict probe tweets dispatch cable cables logs text inscription ' +
    'reporting profile caption questionnaire assessment appraisal certificate contract',
);
/** Heads that stand for people whom nobody names. */
export const UNNAMED_HEADS = set(
  'official officials source sources expert experts critic critics analyst analysts observer observers aide aides adviser ' +
    'advisers advisor advisors spokesman spokeswoman spokesperson spokesmen insider insiders people person some many others ' +
    'several most few everyone everybody someone somebody nobody anyone residents witnesses witness supporters opponents ' +
    'voters voter lawmakers politicians leaders leader activists protesters economists scientists researchers historians ' +
    'lawyers prosecutors investigators diplomats diplomat officers soldiers workers farmers students teachers parents ' +
    'doctors executives investors users man woman men women mother father neighbor neighbour neighbors neighbours friend friends relatives ' +
    'colleague colleagues attendee attendees participants respondents authors author staffer staffers operative operatives strategist ' +
    'strategists consultant consultants donors delegates allies ally rivals rival spokespeople organizers organisers campaigners ' +
    'proponents detractors skeptics sceptics locals survivors victims passengers customers employees employee cops youtubers bloggers ' +
    'americans democrats republicans conservatives liberals reporters journalists authorities mps members lawyer attorney counsel ' +
    'passer-by passers-by bystander bystanders eyewitness eyewitnesses onlooker onlookers caller callers insiders defendant plaintiff ' +
    'suspect suspects campaigner activist scientist researcher historian economist resident worker student teacher ' +
    'engineer engineers technician campaigners representatives senators congressmen ministers mayors governors villagers islanders ' +
    'traders pupils commuters drivers shopkeepers pensioners veterans nurses pilots crew fans users readers viewers',
);
/** Titles that may lead a name and are no part of it. With `TITLE_ROLES`, what "the senator" can refer back to. */
export const TITLES = set(
  'mr mrs messrs sens reps govs drs ms mx miss dr prof professor sir dame lord lady rev reverend father sister brother rabbi imam pope king queen ' +
    'prince princess president vice prime minister chancellor premier governor gov sen senator rep representative ' +
    'congressman congresswoman secretary attorney general mayor judge justice chief sheriff captain capt colonel col ' +
    'lieutenant lt sergeant sgt major maj admiral adm commander cmdr detective inspector officer director chairman ' +
    'chairwoman chair speaker ambassador commissioner councillor councilman councilwoman former republican democratic ' +
    'democrat gop secretary-general director-general governor-general attorney-general vice-president under-secretary-general pm u.s us american british french german russian israeli chinese coach deputy assistant senior acting ' +
    'ceo cfo coo executive editor reporter correspondent host anchor columnist superintendent principal justice ' +
    'inspector solicitor treasurer comptroller auditor surgeon bishop archbishop cardinal sultan emir sheikh ayatollah majority minority leader house senate presidential candidate state spokesman spokeswoman',
);
export const TITLE_ROLES: Record<string, string> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  dr: 'doctor',
  prof: 'professor',
  gen: 'general',
  capt: 'captain',
  col: 'colonel',
};
