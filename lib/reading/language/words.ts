/**
 * The words that give a language away: its commonest articles, prepositions, pronouns, conjunctions and auxiliaries,
 * and a few words of news. Written down for this project. The test of Grefenstette, "Comparing two language
 * identification schemes" (1995): on a sentence, function words tell the languages of news apart as well as letters do.
 */

/** English words that hardly another language has. */
export const ENGLISH_ONLY: readonly string[] = split(`
the of and to that with from his her hers their they were been which would could should said says this these those are
not has it its he she we you who what when where why how there then than will your our my be being by up out after
before about into over under against between during because while although though whether says told through did does
new first last other some any most more many much year years people 're 'll 've n't don't doesn't
  didn't isn't wasn't weren't hasn't haven't can't won't`);

/** English words that are words, or look like words, of some other language, too. */
export const ENGLISH_TOO: readonly string[] = split(`
a an as at in is on or was for do no so we me us him had have all also but if man men one two here now own off per
made take good just am end however 's like get got can may might must such only even both each few says time day week month home news
did come go see say make know think very still back down near since until again next`);

/** By BCP 47 primary subtag; words that English has as well tell nothing, and are left out. */
export const FOREIGN_WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: split(`de het een van en dat niet zijn voor met aan er ook door naar bij maar wordt worden deze heeft hebben uit
    ze hij wij ons haar dit nog meer werd werden zei zegt volgens wel geen omdat tegen jaar tussen moet kan naar zich
    na onder alle alleen veel die te op om of als dan waar`),
  af: split(`die van en het nie vir met aan ook deur na by maar word hierdie uit hy sy ons hulle dit nog meer sê gesê
    volgens geen omdat teen jaar tussen moet kan te om wat toe nou baie wees kon sou verlede dat op`),
  de: split(`der die und das den von zu mit sich des auf für ist im dem nicht ein eine einen einer eines einem als auch
    es wird sind wurde wurden haben hat werden aus bei nach sie er wir ihr ihre sein seine dass aber oder wenn noch nur
    über vor zum zur durch gegen unter zwischen mehr sagte sagt laut kann muss soll ich uns keine kein wie um am vom
    schon sehr jahr jahre jahren alle ab`),
  no: split(`og det er som en til av for ikke med på har de den et om var men kan fra vil blir ble ved seg jeg vi han
    hun sa sier etter ifølge mot mellom over under også alle mer år skal kunne være vært hadde ingen dette eller nå
    opp ut enn noe`),
  nn: split(`og det er som ein til av ikkje med på har dei den eit om var men kan frå vil blir vart ved seg eg vi han ho
    sa seier etter ifølgje mot mellom over under også alle meir år skal kunne vere vore hadde ingen dette eller no opp
    ut enn noko`),
  sv: split(`och att det som på är av för med den till inte har om ett en men var jag från vi så han hon kan när säger
    sade sa efter enligt mot mellom över under också alla mer år ska skulle kunde vara varit hade ingen detta eller nu
    upp ut än blir de dem sig vid hos utan`),
  da: split(`og at det er en til på af der ikke med som har de den et om var men kan fra vil blev bliver efter ved sig jeg
    vi han hun sagde siger ifølge mod mellem over under også alle mere år skal kunne være været havde ingen dette eller
    nu op ud end noget`),
  is: split(`og að það er sem í á til af ekki með hefur þeir hún hann við um var en fyrir frá verið verður þegar sagði
    segir eftir gegn milli yfir undir einnig allir meira ár eru voru hafa mun þetta eða nú upp út því ég þess þá`),
  es: split(`el los las la del de que una un por con para es su sus al como más pero este esta ha fue son está también
    entre según años desde y en se lo le les no sin sobre hasta cuando muy ya ser han era había dijo tras año donde
    contra todo todos nos yo esto esa ese hay`),
  pt: split(`os as das do dos da em uma um para com não por mais de que como mas foi ao ele ela eles tem são seu sua
    pelo pela também já está e o no na nos nas se disse após segundo ano anos entre sobre até quando muito ser há
    contra todo todos isso este esta eu à às`),
  gl: split(`os das do dos da en unha un para con non por máis de que como pero foi ao el ela eles ten son seu súa polo
    pola tamén xa está e o no na nos nas se dixo despois segundo ano anos entre sobre ata cando moi ser hai contra todo
    todos iso este esta eu á ás`),
  ca: split(`el els les la del dels de que una un per amb és al com més però aquest aquesta ha va són està també entre
    segons anys des i en es ho li no sense sobre fins quan molt ja ser han era havia dir després any on contra tot tots
    ens això hi`),
  it: split(`il di che è del della per una un con non sono gli le dei alla nel nella più anche come ha dalla dal si lo
    delle stato stata e la i da al ai ma su sul sulla se quando dopo secondo anni anno tra fra contro tutti tutto detto
    questo questa suo sua ci hanno era essere ed degli`),
  fr: split(`le les la des et du une un dans est qui que pour pas sur par avec au aux plus ce cette ces sont ont été mais
    nous vous elle il ils elles ses son sa leur leurs de en ne se à où après selon ans année entre sans sous contre tous
    tout dit déclaré être avoir était avait lors très même y comme ou`),
  ro: split(`și de în la care nu pe cu din este mai pentru sunt fi dar fost ale lui această al a ai un o au va că se după
    potrivit spus ani an între fără sub împotriva toate tot noi ei ea el sau ca prin până când foarte acest`),
  pl: split(`nie się na że jest jak co za przez po dla od tym czy który która które oraz tego są jego było był była ale w z
    i o jej ich już tylko może być nad pod między według powiedział powiedziała lat roku rok także przed bez gdy jako
    my oni ten ta te nikt`),
  cs: split(`se že je jak za po pro od tím nebo který která které byl byla bylo jsou jeho ale v z i o a s k na ve ze její
    jejich už jen může být nad pod mezi podle řekl řekla let roku rok také před bez když jako my oni ten ta jsme by při
    až`),
  sk: split(`sa že je ako za po pre od tým alebo ktorý ktorá ktoré bol bola bolo sú jeho ale v z i o a s k na vo zo jej ich
    už len môže byť nad pod medzi podľa povedal povedala rokov roku rok tiež pred bez keď my oni ten tá sme by pri až`),
  hr: split(`se je da na i u za od po iz su nije kao što ali ili koji koja koje bio bila biti će sve nakon prema kako ne
    samo između rekao rekla godina godine godinu također pred bez kada te to ovo oni mi bi pri do`),
  sl: split(`se je da na in v za od po iz so ni kot kar pa ali ki bil bila biti bo vse po glede kako ne samo med dejal
    dejala let leta leto tudi pred brez ko ter to oni mi bi pri do ob`),
  hu: split(`az hogy nem és egy is van volt ezt azt meg csak már még mint ha de ez ki lesz szerint után között mondta mert
    vagy fel el minden kell lehet alatt több év éve nagyon pedig aki ami amely ezek azok nincs sem`),
  fi: split(`ja on ei että se oli hän ovat mutta myös kun kuin joka jotka sen tai mukaan jälkeen sanoi sekä ole olla vain
    niin nyt jo vielä kaikki välillä ilman vuoden vuotta vuonna tämä ne he me hänen heidän ollut olisi mitä mikä`),
  et: split(`ja on ei et see oli ta nad aga ka kui mis kes selle või järgi pärast ütles ning ole olla ainult nii nüüd juba
    veel kõik vahel ilma aasta aastat me oma nende olnud oleks mida pole kuid sõnul`),
  lv: split(`un ir ka nav ar uz no par bija viņš viņa bet arī kad kā kas kuri pēc sacīja gan vai tikai tā tagad jau vēl
    visi starp bez gada gadu gadā šis mēs savu būt būtu pie līdz lai`),
  lt: split(`ir kad yra ne su iš į apie buvo jis ji bet taip kai kaip kuris kuri kurie po sakė tik dabar jau dar visi tarp
    be metų metais šis mes savo būti būtų prie iki kad arba pagal nei kas nėra`),
  tr: split(`bir ve bu için ile olarak daha çok olan gibi kadar sonra ancak değil olduğu da ise göre dedi söyledi her en
    ama önce üzerine yıl arasında karşı tüm bütün hiç kimse ne var yok olduğunu oldu etti tarafından veya o`),
  sq: split(`të e në një për me nga dhe që se është u ka si nuk më do pas tha sipas kjo ky i së por ishte janë edhe vit
    mes kundër gjithë ajo ai duke prej deri kur`),
  cy: split(`yn y yr ar ac i o mae ei eu am gan oedd bod wedi nid ni ddim ond hefyd pan neu fel ôl dywedodd meddai wrth
    bydd gyda rhwng cyn holl hyn ein fod sydd`),
  ga: split(`an na agus ar i le tá is bhí sé sí go ní níl ach freisin nuair nó mar tar éis dúirt de do faoi ag bhfuil a
    gach idir roimh iad siad ó réir`),
  eu: split(`eta da ez bat du dute izan zen ziren baina ere dela zuen baino arabera ondoren esan dio bere hori hau gabe arte
    urte guztiak dira zuten edo egin`),
  id: split(`yang dan di dari untuk dengan pada ini itu tidak dalam akan ke adalah oleh juga telah bisa ada karena mereka
    kami kita kata mengatakan setelah menurut tahun antara tanpa lebih sudah para atau saat tersebut seorang sebuah`),
  ms: split(`yang dan di dari daripada untuk dengan pada ini itu tidak dalam akan ke adalah oleh juga telah boleh ada kerana
    mereka kami kita kata berkata selepas menurut tahun antara tanpa lebih sudah para atau ketika seorang sebuah`),
  tl: split(`ang ng sa na mga ay at ni si hindi para ito niya kay nang siya mula kung pa ayon sabi sinabi matapos taon
    isang kanilang nila natin namin ngunit dahil bilang lahat nina sina`),
  vi: split(`của và là có không được cho một các trong với đã này người những để khi đến từ về theo sau năm nói tại trên
    cũng vào ra như sẽ bị đó hơn ông bà`),
  sw: split(`ya wa na kwa ni katika za la kuwa hii huo hiyo ambao ambaye alisema baada watu cha vya yake wake lakini pia
    hakuna kama mwaka yao hilo kwamba hao bila wakati`),
  so: split(
    `waa iyo ka ku ah oo la uu ayaa in aan si waxa wuxuu waxay kale ee soo ay yahay tahay laakiin kadib sheegay`,
  ),
  eo: split(`la kaj de en estas ne ke por kun al li ŝi ili estis sed ankaŭ kiu kiuj pri post laŭ diris ĉiuj pli ol jaroj sub
    kontraŭ per ĝi`),
};

function split(words: string): string[] {
  return words.trim().split(/\s+/);
}
