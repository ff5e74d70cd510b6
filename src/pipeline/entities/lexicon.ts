import type { EntityType } from './types.ts';

export type Gender = 'masculine' | 'feminine';

/** A well-known name under all its spellings: joins «داعش» with «تنظيم الدولة الإسلامية». First spelling first. */
export interface KnownName {
  readonly type: EntityType;
  readonly names: readonly string[];
}

/** A word that stands before (or, in English, may stand after) a person's name and is no part of it. */
export interface Title {
  readonly words: string;
  readonly gender: Gender | null;
  /** `office` may take a complement («وزير الخارجية الروسي», "minister of …"), `title` stands right before the name. */
  readonly kind: 'title' | 'office';
}

/** A generic word that opens a name and belongs to it («وزارة», "Ministry"). */
export interface Head {
  readonly word: string;
  readonly type: EntityType;
}

export interface Demonym {
  /** ISO 3166-1 code or a name of our own for peoples and faiths. */
  readonly code: string;
  readonly forms: readonly string[];
}

interface Currency {
  readonly code: string;
  readonly words: readonly string[];
}

/** What stage entities knows of one language. Data only: the engines are the same for all languages. */
export interface EntityLexicon {
  readonly language: string;
  readonly titles: readonly Title[];
  readonly heads: readonly Head[];
  /** Bodies that are named by a nation's adjective behind them («الجيش المصري», the Egyptian army): one organisation together. */
  readonly nationalBodies: readonly string[];
  /** Words between a title and the name that say something of the person («اللواء المتقاعد», the retired major general). */
  readonly nameDescriptors: readonly string[];
  /** Bodies of a state, one name with its adjective behind them: «وزارة الخارجية السورية». */
  readonly stateBodies: readonly string[];
  /** What bodies care for, as their names end: «المرصد السوري لحقوق الإنسان». */
  readonly bodyTails: readonly string[];
  readonly clubs: {
    /** Clubs whose names are common words. */
    readonly names: readonly string[];
    /** Words that show right before such a word that the club is meant. */
    readonly cues: readonly string[];
    /** Words that show right behind it, beside a nation's adjective, that it is not. */
    readonly others: readonly string[];
  };
  /** Words for "language": with a nation's adjective they name one («اللغة العربية»). */
  readonly languageWords: readonly string[];
  /** Words right before a city's name, words that join a second one, and words that show an article to be about sport. */
  readonly cities: {
    readonly before: readonly string[];
    readonly joiners: readonly string[];
    readonly sport: readonly string[];
  };
  /** Pairs of words that open no body's name, though the first is a generic word of such: "the truth of the news". */
  readonly noNames: readonly string[];
  /** Definite verbal nouns that a body takes for its object, and that no body is named by: «التأكيد» (the affirming). */
  readonly verbalNouns: readonly string[];
  /** Generic words that always belong to the name of the place (or, for sites, the person) behind them: «مطار دمشق». */
  readonly joiningHeads: { readonly place: readonly string[]; readonly organisation: readonly string[] };
  /** Adjectives that close the name of a site («الدولي» of «مطار دمشق الدولي», Damascus international airport). */
  readonly siteTails: readonly string[];
  readonly demonyms: readonly Demonym[];
  readonly known: readonly KnownName[];
  /** Names of countries and regions beyond CLDR's, by the same codes. */
  readonly placeNames: readonly { readonly code: string; readonly names: readonly string[] }[];
  /** Generic words before a place's name that stay outside it, and show that a rare place name is meant. */
  readonly placeCues: readonly string[];
  /** Place names that are far more often another word. Matched after a cue only. */
  readonly ambiguousPlaces: readonly string[];
  /** Words that end a name: function words, verbs of saying, time words. */
  readonly stops: readonly string[];
  readonly givenNames: { readonly masculine: readonly string[]; readonly feminine: readonly string[] };
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly string[];
  readonly currencies: readonly Currency[];
  /** Words that multiply a sum: ألف, million. */
  readonly magnitudes: readonly string[];
  readonly numberWords: readonly string[];
  /** Sections, agencies and so on that close a byline («واس», "AP"): see known names for their type. */
  readonly nameParticles: readonly string[];
}
