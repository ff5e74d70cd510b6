import type { EdgeWords } from './edgeWords.ts';
import type { NameWords } from './nameWords.ts';
import type { OwnSpeech } from './ownSpeech.ts';
import type { Phrase } from './phraseKind.ts';
import type { WhatCounts } from './whatCounts.ts';

/** Bits of {@link WordReading.classes}: what a word can be, apart from being a cue. */
export const WordClass = {
  /** Free complementizer: أن, بأن, "that". Not part of the quote. */
  complementizer: 1 << 0,
  /** Complementizer with a pronoun: أنه, بأنها. Belongs to the quote. */
  fusedComplementizer: 1 << 1,
  /** Stands between cue and complementizer: «أشار إلى أن». */
  preposition: 1 << 2,
  /** Time or manner adverb that no name contains: اليوم, أمس, أيضا. */
  adverb: 1 << 3,
  /** One person's office or title that can head a speaker: وزير, المتحدث. */
  role: 1 << 4,
  /** Courtesy or rank that precedes a name and is no part of it: السيد, الدكتور, العقيد. */
  honorific: 1 << 5,
  /** Several persons: مسؤولون, شهود, محتجون. */
  group: 1 << 6,
  /** Head of an organisation's name: وزارة, شركة, حركة. */
  body: 1 << 7,
  /** Newspaper, agency, channel: the usual carrier. */
  media: 1 << 8,
  /** Statement, report, study: speaks for a body, or for itself. */
  document: 1 << 9,
  /** Unnamed source: مصدر, مصادر. */
  source: 1 << 10,
  /** Where words were said: بيان, تصريح, مؤتمر (after «في»). */
  setting: 1 << 11,
  /** Always ends a noun phrase: خلال, بعد, حول. */
  phraseEnd: 1 << 12,
  /** الذي, التي: what follows describes, it does not name. */
  relative: 1 << 13,
  /** Takes its own «أن»: يجب أن, ضرورة أن, بعد أن. */
  governor: 1 << 14,
  /** Begins a clause by another voice, when after a comma: فيما, بينما. */
  contrast: 1 << 15,
  /** كان and its kin before a cue: «وكان الوزير قد أعلن». */
  auxiliary: 1 << 16,
  /** Refers back: ذاته, نفسه, المذكور. */
  backReference: 1 << 17,
  /** Starts an entry of {@link QuotesLanguage.phrases}. */
  phraseStart: 1 << 18,
  /** Speech particle between a finite cue and the words: قائلا, بقوله, "saying". */
  speechParticle: 1 << 19,
  /** Names no speaker by itself when it stands before a colon: فيديو, عاجل, صور. */
  label: 1 << 20,
  /** First-person form or pronoun: what follows a bare cue is speech. */
  firstPerson: 1 << 21,
  /** Joins before a cue that opens a new statement: كما, لكنه, إذ. */
  joiner: 1 << 22,
  /** Nationality or place adjective, state or people: can speak as a metonym (واشنطن, الكرملين). */
  metonym: 1 << 23,
  /** Quantifier heading a group with «من»: عدد, كثير, بعض. */
  quantifier: 1 << 24,
  /** Negation: لم, لا, لن. */
  negation: 1 << 25,
  /** Personal pronoun that may be the subject: he, she, هو, هي. */
  pronoun: 1 << 26,
  /** A verb that is no cue but can have the speaker as its subject: التقى, حدد. */
  verb: 1 << 27,
  /** Says who published a document: نشرته, بثته. */
  publishes: 1 << 28,
  /** Small words inside a frame: «وفق ما أفاد به». */
  frameLink: 1 << 29,
  /** Written like a preposition, but may be a given name: علي. */
  givenName: 1 << 30,
  /** Preposition with a pronoun: «له أن», «علينا أن» take their own clause. */
  pronominal: 1 << 31,
} as const;

/** Classes of words that a phrase for a speaker may be headed by. */
export const SPEAKS =
  WordClass.role |
  WordClass.honorific |
  WordClass.group |
  WordClass.body |
  WordClass.media |
  WordClass.document |
  WordClass.source |
  WordClass.metonym |
  WordClass.quantifier;

export type Gender = 'masculine' | 'feminine';
export type Count = 'one' | 'two' | 'many';

/** A verb of reporting, all forms together. */
export interface Cue {
  readonly lemma: string;
  /** Prepositions allowed before the complementizer; '' for the bare one. */
  readonly links: readonly string[];
  /** Prepositions that bring a noun complement (level soft); '' for a bare masdar. Empty: never soft. */
  readonly soft: readonly string[];
  /** A clause with no complementizer may follow ("said he", «قال إننا»). */
  readonly bare: boolean;
  /** Needs its link right after the cue's subject, at the head of its clause: the bare form is mostly another word (بين). */
  readonly strict: boolean;
  /** Strict in the past alone: «رأى» is also "saw" and the noun «رأي», «يرى أن» is not. */
  readonly strictPast: boolean;
  /** Reports words only with a document, body or group as its subject: «أظهرت الدراسة أن». */
  readonly voiced: boolean;
  /** Thinking, not saying: its past is written as the first person's present (اعتقد, أعتقد). */
  readonly opinion: boolean;
  /** The content is denied (نفى). */
  readonly denies: boolean;
  /** Passes on another's words: the subject is the carrier, the speaker follows {@link QuotesLanguage.carriedFrom}. */
  readonly carries: boolean;
  /** A carrying cue whose speaker follows the second preposition of {@link QuotesLanguage.carriedFrom}: «نسبت إلى مسؤول». */
  readonly attributes: boolean;
  /** A carrying cue that is mostly another verb: only a medium learns, from whoever follows {@link QuotesLanguage.learnedFrom}. */
  readonly learns: boolean;
  /** Lives off the running speaker (أضاف, تابع). */
  readonly continues: boolean;
  /** Has a person as object before the clause: «أبلغ نظيره أن», "told reporters that". */
  readonly object: boolean;
  /** Words in marks with no colon may be its complement. */
  readonly marks: boolean;
  /** The document after «في» speaks: «جاء في بيان الوزارة أن». */
  readonly inDocument: boolean;
  /** What things do too («تعبر القلادة عن», stands for): a noun is said by whoever can speak, or is his own feeling. */
  readonly expresses: boolean;
  /** A speech act that is never part of what was said: praise, thanks, condemnation. */
  readonly praise: boolean;
  /** Objects that make another verb of it: «لفت الانتباه» (drew attention). */
  readonly idioms: readonly string[];
  /** Brings the writer's name at the head of an article: «كتب فلان: …». */
  readonly byline: boolean;
  /** As often a deed as a report: كتب (wrote), نشر (spread). */
  readonly deed: boolean;
  /** A speech act whose words are not reported: «مرحبا بالقرار» (welcoming). It ends a quote as a participle only. */
  readonly act: boolean;
}

/** A cue that does nothing special: languages name what theirs do. */
export const PLAIN_CUE: Cue = {
  lemma: '',
  links: [],
  soft: [],
  bare: false,
  strict: false,
  strictPast: false,
  voiced: false,
  opinion: false,
  denies: false,
  carries: false,
  attributes: false,
  learns: false,
  continues: false,
  object: false,
  marks: false,
  inDocument: false,
  expresses: false,
  praise: false,
  idioms: [],
  byline: false,
  deed: false,
  act: false,
};

/** One written form of a cue. */
export interface CueForm {
  readonly cue: Cue;
  readonly form: 'finite' | 'participle' | 'noun';
  readonly gender: Gender | null;
  readonly count: Count | null;
  /** Read as passive or impersonal where no subject stands between it and its link: «يذكر أن». */
  readonly impersonal: boolean;
  /** Past tense: news reports words in it; the present is as often part of what was said. */
  readonly past?: boolean;
  /** As often a noun («مدينة»): without a clause or words in marks it reports nothing. */
  readonly nounToo?: boolean;
  /** A noun unless a preposition, clause or colon follows right away: «لافتات» (banners), «لافتات إلى» (pointing out). */
  readonly atOnce?: boolean;
  /** «ليؤكد»: a purpose; a report only with its clause. */
  readonly purpose?: boolean;
  /** «سيبلغ» (he will tell). */
  readonly future?: boolean;
  /** A form that only stands after a negation: «لم ينف». */
  readonly jussive?: boolean;
  /** Written with its object: «هدنة أعلنتها الحكومة» (that the government announced); no noun complement follows. */
  readonly complete?: boolean;
}

/** True for a finite form that is mostly another word («بين», «عبر»); its participle is not. */
export function isStrict(form: CueForm): boolean {
  return form.cue.strict && form.form === 'finite' && (form.past === true || !form.cue.strictPast);
}

/** What a language knows of one folded word. */
export interface WordReading {
  /** Set of {@link WordClass} bits. */
  readonly classes: number;
  readonly cue: CueForm | null;
  /** The word without conjunction, fused preposition and article: «والوزير» gives «وزير». */
  readonly head: string;
  /** Letters of clitics before the word itself; where a name begins. */
  readonly clitics: number;
  /** A conjunction is written with it (و, ف). */
  readonly joined: boolean;
  /** Fused preposition, or ''. */
  readonly preposition: string;
  readonly definite: boolean;
  /** A fused preposition that this unknown word may begin with: «بحيازة», no given name. */
  readonly mayFuse?: string;
  readonly gender: Gender | null;
  readonly count: Count | null;
  /** Noun of an action that can be what was said: «أعلن استهداف …», "announced the launch of". */
  readonly action?: boolean;
  /** What the verb is where no document follows: «ورد» (came) against «و» and «رد» (answered). */
  readonly outsideDocuments?: CueForm;
  /** In the list of given names. */
  readonly given?: boolean;
}

/** All that the engine asks of a language. */
export interface QuotesLanguage extends WhatCounts, OwnSpeech, EdgeWords, NameWords {
  /** BCP 47 primary language; rules are named `<code>.<rule>`. */
  readonly code: string;
  /** Subject after the verb first (Arabic), or before it first (English). */
  readonly verbFirst: boolean;
  /** Read one word, folded and as written. Pure; the engine keeps the answers for the length of one article. */
  readonly read: (word: string, written: string) => WordReading;
  readonly phrases: readonly Phrase[];
  /** The preposition that brings the speaker of a carrying cue: عن, "quoting". */
  readonly carriedFrom: readonly string[];
  /** Preposition before whom a medium learned something from: «علمت «الأفق» من مصدر أن». */
  readonly learnedFrom: string;
  /** Last word of the frame by whose mouth it is said, or '': «على لسان المتحدث». */
  readonly mouth: string;
  /** Pronouns that name who was heard last in a frame: «وفقا له». */
  readonly framePronouns: ReadonlyMap<string, Pick<CueForm, 'gender' | 'count'>>;
  /** The same with a pronoun: «عنه». */
  readonly carriedFromPronouns: ReadonlyMap<string, Pick<CueForm, 'gender' | 'count'>>;
  /** Prepositions that stay inside a noun phrase, by the classes of its head or by the word before them. */
  readonly attached: readonly {
    readonly preposition: string;
    readonly heads: number;
    /** Heads of the preceding word: «قريب» in «مصدر قريب من». */
    readonly after: readonly string[];
    /** Heads of the phrase itself: «سفير» in «سفير إسرائيل لدى»; with `after`, both must fit. */
    readonly of?: readonly string[];
    readonly example: string;
  }[];
  /** What is written to the name of whom one tells, and the article that it swallows: «لرويترز», «للأناضول». */
  readonly toward: string;
  readonly article: string;
  /** Names of media that no generic word tells, as folded words, by the first of them. */
  readonly mediaNames: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** True for a noun with a possessive of the third person, as written: «نظيره» (his counterpart). */
  readonly possessed: (written: string) => boolean;
  /** True for a plural with its owner in a case that no subject has after its verb: «معارضيه» (his opponents). */
  readonly ownedObject: (word: string) => boolean;
  /** Words that begin when and where something was said: «بعد اجتماع» (after a meeting). */
  readonly occasions: ReadonlySet<string>;
  /** Words of "what" before a passive: «فيما وصف بأنه» (in what was called). */
  readonly whatever: ReadonlySet<string>;
  /** Heads that turn to a new statement with no comma before them: «لكنه قال» (but he said). */
  readonly adversatives: readonly string[];
  /** Words before a noun that say it is the one named before: «ذات المصدر» (the same source). */
  readonly sameness: readonly string[];
  /** Words after which a contrasting joiner is none: «فيما يتعلق بـ» (as to). */
  readonly contrastless: readonly string[];
  /** Words that put a subject before its verb: «أما زوجها فيقول» (as for her husband, he says). */
  readonly fronting: readonly string[];
  /** Objects that stand before the subject: «أعلن ذلك الوزير». */
  readonly demonstratives: readonly string[];
  /** Words before marks that hold a title or a name: «بعنوان». */
  readonly titles: readonly string[];
  /** Works and undertakings whose marks hold their name, without an article: «حملة «معا»» (campaign). */
  readonly works: ReadonlySet<string>;
  /** Words between quoted ones and their verb: «"…"، بهذه الكلمات اختتم» (with these words he ended). */
  readonly thus: ReadonlySet<string>;
  /** Heads of numbers in order: «اللواء الأول» is no brigadier. */
  readonly ordinals: ReadonlySet<string>;
  /** Heads of bodies that have proper names: «شركة الساحل موتورز»; a ministry has none. */
  readonly nameBearing: ReadonlySet<string>;
  /** "In", "in it": what comes in a document. */
  readonly withinWords: ReadonlySet<string>;
  /** Heads that anyone unnamed may be called by: «المسؤول», «المصدر». */
  readonly epithets: ReadonlySet<string>;
  /** True for a verb that begins like the first person plural: «نعزي» (we console). */
  readonly ours: (word: string) => boolean;
  /** Quarters that say where a place is, behind its name: «شمال شرقي» (north-east of). */
  readonly directions: ReadonlySet<string>;
  /** Words that set what somebody says against what others do: «بعكس» (contrary to). */
  readonly contraries: ReadonlySet<string>;
  /** True for "right", also with whose it is: «حقهم في أن» (their right to). */
  readonly entitles: (word: string) => boolean;
  /** Relative words of one man or thing, that a man's verb agrees with: «الذي». */
  readonly likeHim: ReadonlySet<string>;
  /** Words before a present verb that say it may be so: «ربما يعلن» (perhaps). */
  readonly perhaps: ReadonlySet<string>;
  /** Words before a present verb that say what for: «لكي يعلن» (in order to). */
  readonly purposes: ReadonlySet<string>;
  /** Verbs of making a document, that end its phrase: «تقرير أجري بطلب» (was made at the request). */
  readonly made: ReadonlySet<string>;
  /** Verbs that say who held a meeting, or where: «مؤتمر صحفي عقد في» (was held at). */
  readonly held: ReadonlySet<string>;
  /** Words before "that" after which a verb still reports: «قبل أن يضيف: «…»» (before he added). */
  readonly sequels: ReadonlySet<string>;
  /** Heads of the plural in the case of those who are told: «الصحفيين» (the reporters). */
  readonly hearers: ReadonlySet<string>;
  /** Heads of bodies that are for such people: «الاتحاد الدولي للصحفيين» (federation). */
  readonly societies: ReadonlySet<string>;
  /** Words that begin a clause which tells where or how, after a comma: «حيث». */
  readonly wherein: ReadonlySet<string>;
  /** Heads of persons who are no body's: «خبير لـ…» told it something. */
  readonly strangers: ReadonlySet<string>;
  /** Heads of offices that speak for somebody, and the words between: «متحدث باسم فلان» (a spokesman for). */
  readonly spokesmen: ReadonlySet<string>;
  readonly speaksFor: ReadonlySet<string>;
  /** Heads of nouns with an article that a verb of reporting takes, and that never speak: «الانتباه» (attention). */
  readonly takenNouns: ReadonlySet<string>;
  /** True for a complementizer with a pronoun of the first person: «إننا» (that we). */
  readonly spoken: (word: string) => boolean;
  /** Kin whose own name does not follow: «والد الطفل كريم» (the father of the child). */
  readonly parents: ReadonlySet<string>;
  /** Titles of the dead, after which either's name may stand: «والد الشهيد» (of the martyr). */
  readonly deceased: ReadonlySet<string>;
  /** "Other", after a noun without an article: «مسؤول آخر» (another official). */
  readonly others: ReadonlySet<string>;
  /** Heads of a part of a body, with no name of its own: «مكتب» (office), «فرع» (branch). */
  readonly parts: ReadonlySet<string>;
  /** Last words of a frame that only a person's words follow: «على حد تعبير» (in the expression of). */
  readonly expressions: ReadonlySet<string>;
  /** Two words that say who made a document: «صدر عن» (came out of). */
  readonly issued: ReadonlyMap<string, string>;
  /** How something is said, after a fused preposition: «باللغة الصينية» (in Chinese). */
  readonly manners: ReadonlySet<string>;
  /** What a body is for, by its name: «وكالة الساحل للأنباء» (news agency). */
  readonly fields: ReadonlySet<string>;
  /** True for the head of a participle that takes a fused preposition: «المكلف بإدارة» (charged with). */
  readonly takesBy: (head: string) => boolean;
  /** Heads of what points to something without a voice: «التوقعات» (expectations). */
  readonly impersonalSources: ReadonlySet<string>;
  /** "As" before a verb that frames a sentence: «، كما أعلنت الوزارة». */
  readonly likeness: readonly string[];
  /** Verbs that say who made a document: «أعدته» (which … prepared). */
  readonly authored: readonly string[];
  /** Words before a colon that bring a list: «وهم: …», «ومنها: …». */
  readonly listing: readonly string[];
  /** Words that begin a clause where speech has no link: «هناك» (there is). */
  readonly openers: ReadonlySet<string>;
  /** True for a verb of a woman, a body or a state by its ending: «شنت». */
  readonly feminineVerb: (word: string) => boolean;
  /** What a reporter says was not told, after a negation: «لم يعلق» (did not comment), «لم يتضح» (was not clear). */
  readonly untold: ReadonlySet<string>;
  /** Verbs by which somebody calls a thing something: «اعتبر» (deemed), «وصفت» (she described). */
  readonly judging: ReadonlySet<string>;
  /** «دون» (without) before «أن» and what was not told. */
  readonly withouts: ReadonlySet<string>;
  /** Heads of what one holds before an audience: «كلمة» (an address). */
  readonly addresses: ReadonlySet<string>;
  /** «متأخرا» (late), «مبتسما» (smiling): how somebody spoke. */
  readonly manner: (word: string) => boolean;
  /** True for an unknown word shaped like whom one tells, with its preposition: «لمتدرب» (to a trainee). */
  readonly told: (word: string) => boolean;
  /** True for a noun in the case of an object, as written: «هجوما». */
  readonly accusative: (word: string) => boolean;
  /** Documents that a medium makes: «مقال» (article). */
  readonly mediaDocuments: ReadonlySet<string>;
  /** Verbs of printing, after such a document: «نشر في», «نشرته». */
  readonly printed: ReadonlySet<string>;
  /** True where the written form is another word than the folded one that phrases hold: «إما» against «أما». */
  readonly unlike: (word: string, written: string) => boolean;
  /** Adjectives that tell no office from another: «الأول» (the first). */
  readonly empty: ReadonlySet<string>;
  /** Complementizers that are set without a blank before a number: «ان17». */
  readonly gluesToNumbers: ReadonlySet<string>;
  /** Heads of words that concede: «رغم» (although). */
  readonly although: ReadonlySet<string>;
  /** True for a complementizer that answers a concession or a condition: «فإنه». */
  readonly answers: (word: string) => boolean;
  /** Two words that turn to another after a comma: «غير أن» (but). */
  readonly concessives: ReadonlyMap<string, string>;
  /** One word that does the same: «لكن». */
  readonly buts: ReadonlySet<string>;
  /** Complementizer words that may join further clauses of one quote: «وأن». */
  readonly conjunction: string;
}
