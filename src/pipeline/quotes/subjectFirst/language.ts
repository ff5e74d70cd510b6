/** A reporting verb and what may follow it. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly takes: 'bare' | 'that' | 'marks';
  readonly hearer: boolean;
  readonly denies: boolean;
  readonly asks: boolean;
  readonly nounLike: boolean;
  /** Reports words only with a document, group or body as subject: "the study found that". */
  readonly voiced: boolean;
}

export interface ReportingForm {
  readonly cue: ReportingVerb;
  readonly form: 'past' | 'present' | 'base' | 'participle';
  /** A past participle that needs an auxiliary: "has written". */
  readonly perfect: boolean;
}

export type PronounKind = 'masculine' | 'feminine' | 'many' | 'thing' | 'first';

type Words = ReadonlySet<string>;

/**
 * What the engine asks of a language whose subject stands before the verb and whose reporting clause may follow
 * the words («"…," she said»). All words are lower case. `src/pipeline/lang/en/quotes.ts` is one.
 */
export interface SubjectFirstLanguage {
  /** BCP 47 primary language; rules are named `<code>.<rule>`. */
  readonly code: string;
  readonly cues: ReadonlyMap<string, ReportingForm>;
  /** Free complementizers: "that". */
  readonly complementizers: Words;
  /** Frames that take a speaker and make their sentence a quote: "according to". Words of each, in order. */
  readonly frames: readonly (readonly string[])[];
  readonly conjunctions: Words;
  readonly adverbs: Words;
  readonly auxiliaries: Words;
  readonly passives: Words;
  readonly adjunctOpeners: Words;
  readonly subordinators: Words;
  readonly relatives: Words;
  readonly times: Words;
  readonly settings: Words;
  readonly settingPrepositions: Words;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  readonly clauseOpeners: Words;
  readonly questionWords: Words;
  /** "something", "more": what is said without words. */
  readonly vagueWords: Words;
  /** Conjunctions after which the reporter speaks again: "but", "while". */
  readonly contrasts: Words;
  /** Open a clause that hangs on the next one: "While Roe says …, …". */
  readonly hangers: Words;
  /** "quoted", "cited", before "as saying". */
  readonly quoters: Words;
  /** Beside a name in a transcript's label: the outlet's own people. */
  readonly narrators: Words;
  /** Countries and peoples before a title: "U.S. Senator", "Israeli Prime Minister". */
  readonly peoples: Words;
  readonly finites: Words;
  readonly determiners: Words;
  readonly ofWords: Words;
  readonly titles: Words;
  readonly roles: Words;
  readonly documents: Words;
  /** Documents that are their makers' own words: "statement", "letter". */
  readonly statements: Words;
  readonly media: Words;
  readonly groups: Words;
  readonly bodies: Words;
  /** Bodies that speak of a company named before: "the airline". */
  readonly companies: Words;
  readonly nameParticles: Words;
  readonly objectPronouns: Words;
  readonly negations: Words;
  readonly labels: Words;
  readonly abbreviations: Words;
  readonly openAbbreviations: Words;
  /** Words that open a sentence after an abbreviation's full stop: "the", "he", "in". */
  readonly starters: Words;
  readonly parties: Words;
  /** Verbs that bring words with "it": "As Roe put it, '…'". */
  readonly puts: ReadonlySet<string>;
  /** Roles that speak of someone named just before: "the Ohio Republican". */
  readonly epithets: Words;
  readonly characterizers: Words;
  readonly masculineNames: Words;
  readonly feminineNames: Words;
  readonly masculineWords: Words;
  readonly feminineWords: Words;
}
