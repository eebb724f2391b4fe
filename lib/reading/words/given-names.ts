/**
 * Given names, for "he" and "she" alone. Those given to one sex nine times in ten among the US Social Security
 * Administration's thousand most frequent of 1930 to 2000 (public domain), with names frequent in world news. Names
 * that go either way (Jordan, Taylor, Robin, Leslie, Kim, Andrea in two languages) are left out. Lower case.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const FEMALE_NAMES = set(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly ' +
    'emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela ' +
    'shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria ' +
    'heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan cheryl ' +
    'hannah jacqueline martha gloria teresa ann anne sara jane alice julia grace hillary claire fiona eleanor nora ' +
    'madison abigail sophia frances theresa kathryn rose beverly denise marilyn amber danielle brittany doris natalie ' +
    'tammy marie isabella charlotte diana sophie judy lori kayla alexis tiffany kathy vanessa valerie monica wendy ' +
    'april tina phyllis crystal erin veronica sheila peggy bonnie sally lillian emilie erica ella lucy annie ellen ' +
    'cindy edna gladys ethel rosa ida irene jill suzanne holly renee norma anita beth melanie yvonne sylvia josephine ' +
    'robyn carrie joanne rhonda eva tracy connie juanita carmen charlene gail dawn sherry jeanne katie maureen marion ' +
    'michele kristen kristin kristina katrina tara jenna jenny molly naomi allison alison alyssa bethany bridget caitlin ' +
    'camille cara carla carly caroline cassandra cecilia celeste chelsea chloe clara claudia colleen courtney daisy daphne ' +
    'debbie delores desiree dolores eileen elaine elena elise ellie eloise elsa erika esther faith felicia florence ' +
    'gabrielle georgia geraldine gina ginger glenda greta gretchen gwen gwendolyn harriet hazel heidi helena hilary hope ' +
    'ingrid irina isabel isabelle ivanka janice janine jasmine jeannette jodi josie joy juliet kara karin kate kathie kendra ' +
    'kirsten krista kristi lara latoya leah lena leona lilian lily liz loretta lorraine louise lucia lucille luisa lydia ' +
    'lynne mabel madeleine madeline mae maggie marcia margarita marguerite marianne marina marjorie marlene marsha maya ' +
    'melania melinda mercedes meredith mildred mindy miranda miriam monique myra nadia nadine nancee natasha nellie nina ' +
    'noelle olga paige patsy patty paula pauline penelope penny petra phoebe polly priscilla rachael ramona regina rita ' +
    'roberta rosalind rosemary roxanne ruby sabrina sadie selena serena shannon shelby shelley sheri simone sonia sonya ' +
    'stacey stacy stella sue susanna susie suzy tanya tatiana thelma trisha trudy ursula vera vicki vicky viola vivian ' +
    'whitney wilma winifred yolanda zoe angela ursula theresa nikki sarah elise kellyanne condoleezza loretta fatima ' +
    'aisha amina layla leila mariam noor yasmin zainab priya sunita anjali indira mei ying yuki akiko keiko sakura ' +
    'svetlana oksana natalia anastasia ekaterina ludmila yulia olena ana beatriz juana lucía maría sofía valentina ' +
    'giulia francesca chiara paola giorgia brigitte chantal élise margaux ségolène astrid birgit freya sigrid solveig ' +
    'mette aoife niamh siobhan ngozi chidinma amara wanjiku thandi',
);
export const MALE_NAMES = set(
  'james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
    'steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric ' +
    'jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry ' +
    'tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah ' +
    'gerald carl terry sean arthur lawrence bernie ted bill joe tom bob jim mike dan ben barack marco oliver simon martin ' +
    'austin jesse dylan bryan billy bruce ralph roy eugene louis philip bobby johnny albert willie wayne randy gabriel ' +
    'alan juan vincent russell logan elijah liam mason lucas aiden jackson caleb owen luke isaac gavin hunter connor evan ' +
    'howard fred ernest clarence phillip victor todd craig danny stanley leonard harry earl jimmy antonio bradley joel ' +
    'chad derek shawn travis corey marcus theodore jeff greg steve chris rick ron don ken doug dave matt nick tim tony ' +
    'andy pete phil ray sam will max leo hugo felix oscar otto ivan igor boris dmitri dmitry vladimir sergei sergey ' +
    'mikhail nikolai alexei aleksandr volodymyr viktor yuri oleg andrei pavel anton mitt newt rand ted jeb chuck rob rudy ' +
    'mitch harry lindsey orrin dick dean drew duncan dwight edgar edwin eli elliot elliott elmer emmanuel enrique ' +
    'eduardo alejandro alfonso alfred alfredo allan allen alvin andre angelo armando arnold barry ben bernard bert ' +
    'brad brendan brent brett byron calvin cameron carlos carlton casey cecil cesar chester clark claude clayton clifford ' +
    'clint clinton clyde cody colin conor curtis cyrus damian damon darren darryl darrell davis dominic donovan dustin ' +
    'earnest eddie emil ernesto ervin esteban everett fabian felipe fernando floyd francisco franklin frederick garrett ' +
    'gene geoffrey geoff gerard gilbert glen glenn gordon graham grant guillermo gustavo guy hamid harvey hector herbert ' +
    'herman homer horace hubert hugh ian ira irving israel jaime jake jared javier jay jerome jesus joaquin jon jonas ' +
    'jorge josh julio julius karl kirk kurt lance lars leland leon leroy lester lewis lloyd lonnie lorenzo lou lowell ' +
    'luis luther lyle malcolm manuel marc mario marshall marvin maurice mauricio maxwell melvin miguel miles milton ' +
    'mohammad mohammed muhammad mohamed ahmed ahmad ali omar hassan hussein ibrahim khalid mahmoud mustafa abdul abdullah ' +
    'bashar tariq yusuf imran narendra rajiv rahul arjun sanjay vijay amit ravi hiroshi kenji shinzo takashi akira ' +
    'morris moses murray neil nelson nigel noel norman oliver orlando pablo pedro perry pierre rafael ramon raul reginald ' +
    'rene rex ricardo rodney roderick rodrigo roland roman rory ross ruben rufus salvador sanford santiago saul seth ' +
    'sergio sheldon sidney stefan stewart stuart sylvester terrence tobias tommy travis trevor tristan ulrich vernon ' +
    'virgil wade wallace warren wendell wesley wilbur willard winston xavier zachary recep benjamin binyamin shimon ' +
    'françois jean-claude jacques henri laurent nicolas étienne giovanni giuseppe matteo silvio paolo luca jürgen klaus ' +
    'wolfgang heinrich johann jens henrik magnus olaf sven erik bjorn lech donald jaroslaw andrzej janusz tomasz ' +
    'padraig declan cormac kofi kwame olusegun chukwu jomo nnamdi thabo sipho nicolás josé jesús andrés',
);

/** Short forms that a person's other mentions may use. Each maps to one full form. */
export const FULL_FORMS: Readonly<Record<string, string>> = {
  abby: 'abigail',
  alex: 'alexander',
  andy: 'andrew',
  ben: 'benjamin',
  bernie: 'bernard',
  beth: 'elizabeth',
  betsy: 'elizabeth',
  bill: 'william',
  billy: 'william',
  bob: 'robert',
  bobby: 'robert',
  cathy: 'catherine',
  charlie: 'charles',
  chris: 'christopher',
  chuck: 'charles',
  cindy: 'cynthia',
  dan: 'daniel',
  danny: 'daniel',
  dave: 'david',
  debbie: 'deborah',
  dick: 'richard',
  don: 'donald',
  doug: 'douglas',
  ed: 'edward',
  eddie: 'edward',
  fred: 'frederick',
  geoff: 'geoffrey',
  greg: 'gregory',
  jack: 'john',
  jake: 'jacob',
  jeff: 'jeffrey',
  jen: 'jennifer',
  jenny: 'jennifer',
  jerry: 'gerald',
  jim: 'james',
  jimmy: 'james',
  joe: 'joseph',
  joey: 'joseph',
  jon: 'jonathan',
  josh: 'joshua',
  kate: 'katherine',
  kathy: 'kathleen',
  katie: 'katherine',
  ken: 'kenneth',
  larry: 'lawrence',
  liz: 'elizabeth',
  maggie: 'margaret',
  matt: 'matthew',
  mike: 'michael',
  mitch: 'mitchell',
  nate: 'nathan',
  nick: 'nicholas',
  pam: 'pamela',
  pat: 'patrick',
  pete: 'peter',
  phil: 'philip',
  ray: 'raymond',
  rich: 'richard',
  rick: 'richard',
  rob: 'robert',
  ron: 'ronald',
  sam: 'samuel',
  steve: 'steven',
  stephen: 'steven',
  sue: 'susan',
  ted: 'edward',
  tim: 'timothy',
  tom: 'thomas',
  tommy: 'thomas',
  tony: 'anthony',
  vicky: 'victoria',
  will: 'william',
  zach: 'zachary',
};

const DOUBTFUL = new Set([
  'clinton',
  'grant',
  'israel',
  'davis',
  'jackson',
  'hunter',
  'hope',
  'georgia',
  'faith',
  'april',
]);

/** Whether a word in small letters is a given name and hardly anything else ("April" is not). */
export function isGivenName(lower: string): boolean {
  return !DOUBTFUL.has(lower) && (FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower));
}
