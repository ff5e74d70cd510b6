const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stand between subject and verb: "she also said", "he had earlier told". */
export const adverbs = set(`
  also later then earlier previously recently once again still repeatedly reportedly simply only just even already
  often always now first initially finally flatly bluntly publicly privately openly further subsequently both
  himself herself themselves itself jokingly angrily emphatically falsely wrongly rightly correctly specifically
  explicitly clearly wryly famously frequently sometimes quickly quietly`);

/** Auxiliaries before a cue: "has said", "had told", "did say", "will tell". */
export const auxiliaries = set('has have had did does do would will could can may might must should');

/** Before a past form these make a passive: "was told", "is said to". */
export const passives = set('is are was were be been being get gets got getting am');

/** Open an adjunct at the head of a sentence, never a speaker's phrase: "In a statement, …". */
export const adjunctOpeners = set(`
  in on at by for with from of to into after before during since until about over under between among against
  through despite amid as like near outside inside without within upon toward towards across along beyond
  following regarding concerning unlike per via throughout around above below behind beside besides including
  given based citing because due speaking asked when while if although though whereas where once unless
  whether why how meanwhile however still yet additionally moreover instead afterward afterwards later earlier
  today yesterday tonight tomorrow recently previously now then also but and or so
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december`);

/** After these a clause of its own begins. */
export const subordinators = set(`
  when while if although though whereas because since after before as once unless until where which who whom
  whose that so but and or yet nor than whether`);

/** Days, times and manners beside a cue: "said Monday", "told reporters late Tuesday". */
export const times = set(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tonight recently earlier later
  afterward afterwards again aloud flatly bluntly simply publicly previously then now late early
  morning afternoon evening night jan january feb february march april may june july aug august sept september oct
  october nov november dec december online jokingly softly quietly`);

/** Where words are said or written: "said in a statement", "told a news conference". */
export const settings = set(`
  statement statements interview interviews email emails e-mail tweet tweets post posts speech letter briefing
  hearing report filing complaint lawsuit memo testimony call release conference message affidavit column essay
  editorial remarks video text opinion ruling petition note blog book op-ed memoir address debate broadcast
  indictment documents records filings study survey article story transcript podcast twitter facebook instagram x
  response reply english spanish meeting court monday tuesday wednesday thursday friday saturday sunday`);

/** Subject pronouns and who they may stand for. */
export const pronouns: ReadonlyMap<string, 'masculine' | 'feminine' | 'many' | 'thing' | 'first'> = new Map([
  ['he', 'masculine'],
  ['she', 'feminine'],
  ['they', 'many'],
  ['it', 'thing'],
  ['i', 'first'],
  ['we', 'first'],
  ['you', 'first'],
  ["i've", 'first'],
  ["i'd", 'first'],
  ["we've", 'first'],
  ["we'd", 'first'],
  ["you've", 'first'],
  ["you'd", 'first'],
  ["he's", 'masculine'],
  ["he'd", 'masculine'],
  ["she's", 'feminine'],
  ["she'd", 'feminine'],
  ["they've", 'many'],
  ["they'd", 'many'],
]);

/** Open a clause after a cue without "that": "warned it would", "claimed their votes were lost". */
export const clauseOpeners = set('he she it they we i you there this these those his her its their our my');

/** Open a clause after a verb of asking: "asked whether". */
export const questionWords = set('whether if why how what when where who which');

/** Said without words being reported: "said something wrong", "said goodbye". */
export const vagueWords = set('something anything nothing goodbye hello hi thanks sorry');

/** After these, with a clause of its own, the reporter speaks again: "…, police said, but nobody was hurt". */
export const contrasts = set('but while though although which yet whereas');

/** Open a report that hangs on the next clause: "While Roe agrees that …, it appears". */
export const hangers = set('while although though as when if because since after before');

/** "The paper quoted Roe as saying", "Roe was quoted as telling the paper". */
export const quoters = set('quoted quotes quoting cited cites');

/** "PAT LOWE, HOST:" in a transcript is the outlet's own voice. */
export const narrators = set('host byline anchor reporter correspondent narrator co-host moderator');

/** Stand before a title and are no part of a name: "U.S. Senator Roe", "Israeli Prime Minister". */
export const peoples = set(`
  u.s us u.n un u.k uk eu e.u american british french german italian spanish dutch russian ukrainian chinese japanese
  korean indian pakistani afghan iranian iraqi israeli palestinian syrian turkish egyptian saudi mexican canadian
  australian brazilian polish swiss austrian swedish norwegian danish finnish irish scottish welsh european nato
  cuban venezuelan colombian south north texas california florida ohio virginia michigan wisconsin`);

/** Show a finite clause: "the company would", "prices are". */
export const finites = set(`
  is are was were has have had will would could can may might must should shall does do did isn't aren't
  wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't cannot shouldn't doesn't don't didn't
  he's she's it's they're we're i'm you're there's that's i've we've they've he'd she'd they'd we'd i'd i'll we'll
  they'll he'll she'll it'll needs makes made went came took got gave knows knew wants wanted became seems
  remains remained left lost won shot killed died found faces plans`);

/** Right before a cue's form they make it a noun: "the report", "his claims". */
export const determiners = set(`
  the a an his her its their our my your this these those any some no every each another such several many
  few more most both all other 's`);

/** Titles and offices before a name; not part of the canonical name. */
export const titles = set(`
  supt insp asst atty cmsr chf mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father sister brother pastor rabbi imam bishop
  archbishop cardinal pope sen senator senators rep representative reps gov governor governors lt lieutenant gen
  general col colonel capt captain maj major sgt sergeant cpl corporal cmdr commander adm admiral det detective
  officer deputy sheriff chief marshal trooper agent inspector superintendent commissioner president vice prime
  minister premier chancellor secretary treasurer speaker leader majority minority whip mayor councilman
  councilwoman councilmember alderman judge justice attorney prosecutor lawyer counsel district national security
  adviser advisor ambassador envoy king queen prince princess sheikh emir sultan president-elect ceo cfo chairman
  chairwoman chair director coach manager quarterback pitcher forward goalkeeper striker midfielder spokesman
  spokeswoman spokesperson principal teacher analyst economist author actor actress singer co-founder founder owner
  editor former acting interim assistant associate senior then-president ex-president democrat democratic
  republican gop foreign defense interior finance police fire congressman congresswoman assemblyman assemblywoman
  lawmaker candidate activist resident homeland treasury researcher scientist executive operating financial press vice-president undersecretary
  comptroller coroner fullback linebacker catcher outfielder center guard skipper captain nurse filmmaker rapper
  entrepreneur attorney-general solicitor`);

/** Heads of a single speaker without a name: "a police spokesman". */
export const roles = set(`
  spokesman spokeswoman spokesperson official officer source lawyer attorney prosecutor detective witness neighbor
  resident analyst expert professor economist researcher scientist doctor nurse teacher student worker employee
  driver minister president premier governor mayor senator representative congressman congresswoman lawmaker judge
  justice sheriff chief captain commander general colonel sergeant deputy coach player manager director executive
  chairman chairwoman chairperson chair ceo founder owner author editor reporter columnist activist advocate
  organizer leader adviser advisor aide secretary ambassador diplomat envoy candidate nominee democrat republican
  man woman boy girl mother father son daughter brother sister wife husband widow friend relative victim suspect
  defendant plaintiff veteran farmer pastor priest bishop king queen prince pope superintendent principal
  commissioner supervisor investigator inspector coroner examiner operator passenger survivor customer client
  patient critic supporter voter protester demonstrator juror banker investor trader strategist pollster
  forecaster meteorologist historian biographer actor actress singer musician producer artist writer agent guard
  soldier pilot engineer caller dispatcher firefighter paramedic counselor clerk trooper designer chef
  developer planner consultant tester mechanic realtor stylist publicist partner broker cofounder hunter biologist
  psychologist psychiatrist physician surgeon geologist virologist epidemiologist ecologist lecturer rancher trucker`);

/** Members of a party, capitalised though they are no names: "House Republicans", "the Ohio Democrat". */
export const parties = set('republican republicans democrat democrats conservatives liberals');

/** With "the" they mean the person named just before: "the South Carolina Republican", "the actor". */
export const epithets = set(`
  democrat republican senator congressman congresswoman lawmaker governor mayor president premier minister chancellor
  actor actress singer musician author writer coach player ceo founder owner director executive chief professor
  economist candidate nominee sheriff judge justice veteran pilot artist filmmaker designer chef businessman
  billionaire quarterback pitcher striker midfielder golfer champion star rookie native mogul`);

/** Documents that speak: for the body behind them, or for themselves. */
export const documents = set(`
  report statement study survey lawsuit complaint indictment affidavit memo letter email ruling filing review release
  document documents records research data figures tweet post article story editorial poll bulletin petition motion investigation audit analysis meta-analysis studies surveys polls reports filings documentary
  website transcript note message sign notice order opinion`);

/** Documents that are their makers' own words. */
export const statements = set(
  'statement statements release letter memo message tweet post notice petition documents',
);

/** Names and words of media: they carry others' words. */
export const media = set(`
  ap reuters afp cnn cbs nbc abc msnbc npr pbs bbc bloomberg politico axios newsweek times post journal tribune herald
  gazette globe guardian telegraph observer chronicle courier dispatch sentinel inquirer newspaper magazine outlet
  network broadcaster station channel agency press tv radio television news espn variety tass xinhua`);

/** Heads of a speaking group. */
export const groups = set(`
  police officials authorities investigators prosecutors lawyers attorneys experts analysts economists researchers
  scientists doctors witnesses neighbors residents critics supporters opponents advocates activists organizers leaders
  aides advisers democrats republicans lawmakers senators students parents workers employees sources people
  protesters demonstrators voters families relatives friends teachers nurses firefighters deputies officers
  troopers detectives agents diplomats ministers executives investors traders forecasters meteorologists
  historians players fans customers scholars conservatives liberals progressives reporters observers skeptics
  proponents backers colleagues survivors victims veterans rescuers regulators commanders rebels militants some
  others many`);

/** Abbreviations whose full stop ends no sentence. */
export const abbreviations = set(`
  mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt maj cpl cmdr adm det rev fr hon supt insp st ste mt
  ft no vs jan feb aug sept oct nov dec atty assn dept univ ave blvd approx messrs pvt
  ala ariz ark calif colo conn fla ill ind kan ky la md mass mich minn mont neb nev okla ore pa tenn tex va vt
  wash wis wyo e.g i.e`);

/** Abbreviations that may also end a sentence: the next word tells. */
export const openAbbreviations = set('u.s u.k u.n d.c a.m p.m inc co corp ltd jr sr etc e.u ph.d m.d');

/** Bring words with "it": 'as Roe put it'. */
export const puts = set('put puts');

/** Bring a judgement in marks: 'called it "a gift to polluters"'. */
export const characterizers = set(`
  call calls called calling describe describes described describing dub dubbed label labels labeled brand branded
  deem deemed characterize characterizes characterized denounce denounces denounced praise praises praised blast
  blasts blasted slam slams slammed criticize criticizes criticized condemn condemns condemned hail hailed refer
  refers referred mock mocked accuse accused accuses urge urged urges express expressed voice voiced defend defended
  dismiss dismissed dismisses thank thanked blame blamed blames tout touted defined defines demand demanded term termed deride derided
  ridicule ridiculed compare compared liken likened doubt doubts doubted question questions questioned unclear cite cited believes believe feels feel felt thought thinks`);

/** Heads of an organisation; capitalised they are part of its name ("Department of Justice"), plain they speak for it. */
export const bodies = set(`
  department university ministry office bureau institute college center centers association board bank house city
  council committee federation league court chamber society union organization organisation fund agency academy museum church school
  hospital company firm corporation administration government campaign team club group coalition commission
  authority party embassy county state nation parliament congress senate army navy military airline airport
  district foundation network airlines service services force guard library hotel store restaurant nonprofit charity
  kremlin pentagon vatican panel task manufacturer automaker retailer regulator watchdog utility operator zoo`);

/** Small words inside a name: "Ursula von der Leyen". */
export const nameParticles = set('de del della der den di da du la le van von bin ibn al el st dos das y');

/** Hearers of one word: "told him". */
export const objectPronouns = set('him her them me us you it himself herself themselves');

/** "did not say", "never said": nothing was said. */
export const negations = set(
  "not never nobody didn't doesn't don't won't wouldn't couldn't can't cannot hasn't haven't hadn't nor",
);

/** Stand before a headline's colon and name no speaker: "Watch: …". */
export const labels =
  set(`watch live opinion video photos analysis review update updates exclusive breaking editorial letter letters
  column podcast gallery poll quiz recap preview explainer timeline interview commentary obituary correction note
  read more related photo credit source caption where when what who why how time date location`);
