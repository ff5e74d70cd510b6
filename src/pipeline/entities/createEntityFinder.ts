import { AR_ENTITIES } from '../lang/ar/entities.ts';
import { EN_ENTITIES } from '../lang/en/entities.ts';
import { openTags } from '../text/openTags.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Candidate, settle } from './candidates.ts';
import { fuse } from './fuse.ts';
import type { PlaceRow } from './gazetteer.ts';
import { joinMentions } from './joinMentions.ts';
import type { EntityLexicon } from './lexicon.ts';
import { createRecogniser, type RecognisedSpan, type RecogniserModel } from './recognise/createRecogniser.ts';
import { findArabicNames } from './rules/findArabicNames.ts';
import { findClubs } from './rules/findClubs.ts';
import { findDates } from './rules/findDates.ts';
import { findLatinNames } from './rules/findLatinNames.ts';
import { findListedNames } from './rules/findListedNames.ts';
import { findMoney } from './rules/findMoney.ts';
import { spreadNames } from './spreadNames.ts';
import type { Article, Entity } from './types.ts';
import { compileVocabulary, type Vocabulary } from './vocabulary.ts';

/** What {@link createEntityFinder} works with, as loaded by `loadEntityModels`. */
export interface EntityModels {
  readonly places: readonly PlaceRow[];
  /** Weights of the trained recogniser; `null` leaves names to rules and lists alone. */
  readonly recogniser: RecogniserModel | null;
  /** {@link nameKey} → URI, such as a Wikidata item; from the user's own file. */
  readonly uris?: ReadonlyMap<string, string>;
}

/**
 * Find the entities of an article. Never throws on any text. `recognised` replaces the shipped model's spans, where
 * a caller has run a model of its own.
 */
export type EntityFinder = (article: Article, recognised?: readonly RecognisedSpan[]) => readonly Entity[];

const LEXICA: readonly EntityLexicon[] = [AR_ENTITIES, EN_ENTITIES];

/**
 * Make the function of stage entities. Costs some tens of milliseconds (the lists are compiled): make one per process.
 *
 * @example const findEntities = createEntityFinder(loadEntityModels());
 *          findEntities({ text: 'قال الرئيس فلاديمير بوتين', language: 'ar', headline: null })[0]?.name
 */
export function createEntityFinder(models: EntityModels): EntityFinder {
  const vocabularies = new Map<string, Vocabulary>();
  const vocabularyOf = (language: string): Vocabulary => {
    const lexicon = LEXICA.find((one) => one.language === language) ?? EN_ENTITIES;
    const made = vocabularies.get(lexicon.language) ?? compileVocabulary(lexicon, models.places);
    vocabularies.set(lexicon.language, made);
    return made;
  };
  const recognise = models.recogniser === null ? null : createRecogniser(models.recogniser);
  return (written, given) => {
    const article = { ...written, text: openTags(written.text) };
    const { text, language } = article;
    const words = vocabularyOf(language);
    const tokens = tokenize(text);
    const recognised =
      given ?? (recognise !== null && canRecognise(language, models) ? recognise(text) : null);
    const dated = [...findDates(tokens, words), ...findMoney(tokens, words)];
    const listed = [...findListedNames(text, tokens, words), ...findClubs(text, tokens, words)];
    const ruled = findNames(text, tokens, words);
    const names =
      recognised === null
        ? spreadNames(text, tokens, settle([...listed, ...ruled, ...dated]), 'names', words)
        : spreadNames(
            text,
            tokens,
            fuse(text, tokens, recognised, [...listed, ...ruled, ...dated], words),
            'variants',
            words,
          );
    return joinMentions(article, tokens, names, words, models.uris ?? new Map());
  };
}

/** Texts of other languages are left to rules and lists: the models were never measured on them. */
function canRecognise(language: string, { recogniser }: EntityModels): boolean {
  if (language === 'ar') return true;
  return recogniser?.english != null && (language === 'en' || language === 'und');
}

function findNames(text: string, tokens: readonly Token[], words: Vocabulary): Candidate[] {
  return words.language === 'ar' ? findArabicNames(text, tokens, words) : findLatinNames(text, tokens, words);
}
