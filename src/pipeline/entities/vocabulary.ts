import { tokenize } from '../text/tokens.ts';
import { createGazetteer, createNameTrie, type NameTrie, type PlaceRow } from './gazetteer.ts';
import type { EntityLexicon, Gender, Head, Title } from './lexicon.ts';
import { nameKey } from './nameKey.ts';

/** A lexicon compiled for look-ups. Made once per language. */
export interface Vocabulary {
  readonly language: string;
  readonly names: NameTrie;
  /** Titles and offices; a match's `code` indexes {@link titleList}. */
  readonly titles: NameTrie;
  readonly titleList: readonly Title[];
  /** Titles of one word that stand right before a name. */
  readonly singleTitles: ReadonlySet<string>;
  /** Bodies that with a nation's adjective are one organisation. */
  readonly nationalBodies: ReadonlySet<string>;
  /** {@link singleTitles} and the words that may stand behind them. */
  readonly leading: ReadonlySet<string>;
  readonly stateBodies: ReadonlySet<string>;
  /** Folded words of each of {@link EntityLexicon.bodyTails}. */
  readonly bodyTails: readonly (readonly string[])[];
  readonly clubs: {
    readonly names: ReadonlySet<string>;
    readonly cues: ReadonlySet<string>;
    readonly others: ReadonlySet<string>;
  };
  /** Words for "language", one name with the nation's adjective behind them. */
  readonly languageWords: ReadonlySet<string>;
  /** {@link EntityLexicon.cities}. */
  readonly placeWords: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly sport: ReadonlySet<string>;
  readonly noNames: ReadonlySet<string>;
  readonly verbalNouns: ReadonlySet<string>;
  /** Generic words that are one name with the place or person behind them. */
  readonly siteTails: ReadonlySet<string>;
  readonly joiningHeads: ReadonlyMap<string, 'place' | 'organisation'>;
  readonly heads: ReadonlyMap<string, Head>;
  readonly cues: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly given: ReadonlyMap<string, Gender>;
  /** All forms of all demonyms. */
  readonly nations: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** Identity of a listed place or nation → key of its English name, the same in every language. */
  readonly keys: ReadonlyMap<string, string>;
  readonly months: ReadonlyMap<string, number>;
  /** First words of {@link months}. */
  readonly monthOpenings: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly magnitudes: ReadonlySet<string>;
  readonly numberWords: ReadonlySet<string>;
}

const foldWord = (word: string): string =>
  tokenize(word.replaceAll('_', ' '))
    .map((t) => t.folded)
    .join(' ');
const foldAll = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));

/** Compile a lexicon and the place list for look-ups by folded words. */
export function compileVocabulary(lexicon: EntityLexicon, places: readonly PlaceRow[]): Vocabulary {
  const titles = createNameTrie();
  lexicon.titles.forEach((title, index) => {
    titles.add(title.words, { type: 'other', code: String(index), trust: 'sure', exact: null });
  });
  const singleTitles = lexicon.titles
    .filter(({ kind, words }) => kind === 'title' && !words.includes(' '))
    .map(({ words }) => words);
  const { masculine, feminine } = lexicon.givenNames;
  return {
    language: lexicon.language,
    names: createGazetteer(lexicon, places),
    titles,
    titleList: lexicon.titles,
    singleTitles: foldAll(singleTitles),
    leading: foldAll([...singleTitles, ...lexicon.nameDescriptors]),
    stateBodies: foldAll(lexicon.stateBodies),
    bodyTails: lexicon.bodyTails.map((tail) => foldWord(tail).split(' ')),
    clubs: {
      names: foldAll(lexicon.clubs.names),
      cues: foldAll(lexicon.clubs.cues),
      others: foldAll(lexicon.clubs.others),
    },
    nationalBodies: foldAll(lexicon.nationalBodies),
    languageWords: foldAll(lexicon.languageWords),
    placeWords: foldAll(lexicon.cities.before),
    joiners: foldAll(lexicon.cities.joiners),
    sport: foldAll(lexicon.cities.sport),
    noNames: foldAll(lexicon.noNames),
    verbalNouns: foldAll(lexicon.verbalNouns),
    siteTails: foldAll(lexicon.siteTails),
    joiningHeads: new Map([
      ...[...foldAll(lexicon.joiningHeads.place)].map((word): [string, 'place'] => [word, 'place']),
      ...[...foldAll(lexicon.joiningHeads.organisation)].map((word): [string, 'organisation'] => [
        word,
        'organisation',
      ]),
    ]),
    heads: new Map(lexicon.heads.map((head) => [foldWord(head.word), head])),
    cues: foldAll(lexicon.placeCues),
    stops: foldAll(lexicon.stops),
    given: new Map([
      ...masculine.map((name): [string, Gender] => [foldWord(name), 'masculine']),
      ...feminine.map((name): [string, Gender] => [foldWord(name), 'feminine']),
    ]),
    nations: foldAll(lexicon.demonyms.flatMap(({ forms }) => forms)),
    particles: foldAll(lexicon.nameParticles),
    keys: new Map([
      // Identities of our own say the English name: middleEast.
      ...[...lexicon.placeNames, ...lexicon.demonyms].map(({ code }): [string, string] => [
        code,
        nameKey(code),
      ]),
      ...places.flatMap(({ code, names }): [string, string][] =>
        names.en?.[0] ? [[code, nameKey(names.en[0])]] : [],
      ),
    ]),
    months: new Map(
      lexicon.months.flatMap((names, index) => names.map((name) => [foldWord(name), index + 1])),
    ),
    monthOpenings: new Set(lexicon.months.flat().map((name) => foldWord(name).split(' ')[0] ?? '')),
    weekdays: foldAll(lexicon.weekdays),
    currencies: new Map(
      lexicon.currencies.flatMap(({ code, words }) => words.map((w) => [foldWord(w), code])),
    ),
    magnitudes: foldAll(lexicon.magnitudes),
    numberWords: foldAll(lexicon.numberWords),
  };
}
