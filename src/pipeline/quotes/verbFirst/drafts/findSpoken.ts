import { findSubject } from '../clauses/findSubject.ts';
import { isMediumName } from '../clauses/mediumTold.ts';
import { type CueForm, WordClass } from '../language/language.ts';
import { type NounPhrase, readPhraseAt } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { CarrierPhrase } from './draft.ts';
import { carriedSpeaker, findCarriers } from './findCarriers.ts';
import { readFrame } from './readFrame.ts';

/** «في بيان», «بالبيان», «ضمن تقرير»; «جاء القرار», «جاء هذا بعد تقارير» is what came, and when. */
const isWithin = ({ tokens, language }: Scan, i: number): boolean =>
  language.inside.has(tokens.word[i - 1] as string) || tokens.reading[i]?.preposition !== '';

/** «جاء في بيان الوزارة أن»: the document after the preposition. */
function documentIn(scan: Scan, from: number, limit: number): NounPhrase | null {
  for (let i = from; i < limit; i++)
    if (classesAt(scan, i) & (WordClass.document | WordClass.setting) && isWithin(scan, i))
      return readPhraseAt(scan, i, limit);
  return null;
}

/** Who speaks by a cue, and through whom; `rule` is '' for the plain subject. */
export interface Spoken {
  readonly subject: NounPhrase | null;
  readonly via: readonly CarrierPhrase[];
  readonly rule: string;
  /** Agreement of the speaker, where the cue's own is the carrier's. */
  readonly form?: CueForm;
}

/** «عنه», «عنها»: who follows the preposition is somebody known; gender and number are the pronoun's. */
function carriedPronoun(scan: Scan, from: number, limit: number): Pick<CueForm, 'gender' | 'count'> | null {
  for (let i = from; i < Math.min(limit, from + 16); i++) {
    const agreement = scan.language.carriedFromPronouns.get(scan.tokens.word[i] as string);
    if (agreement) return agreement;
  }
  return null;
}

const isOfficer = (scan: Scan, { head, named, name }: NounPhrase): boolean =>
  named
    ? named.entity.type === 'person'
    : name !== null || (classesAt(scan, head) & (WordClass.role | WordClass.honorific)) !== 0;

/** «قال اللواء فلان، ونقلا عن وكالة الساحل: …»: the agency carries what he said. */
const isMedium = (scan: Scan, { head }: NounPhrase): boolean =>
  (classesAt(scan, head) & WordClass.media) !== 0;

/** «علمت «الأفق»», «علم موقع أفق»: a medium, by its kind, its marks or its name; a person who learns reports nothing. */
const learnsWords = (scan: Scan, { head, from, to }: NounPhrase): boolean =>
  (classesAt(scan, head) & WordClass.media) !== 0 ||
  scan.tokens.kind[from - 1] === Kind.mark ||
  scan.tokens.kind[from] === Kind.mark ||
  isMediumName(scan, from, to);

/** Tokens of a name between commas. */
const MAX_APPOSED = 6;

/** «توقع النجم السابق للمنتخب وفريق الساحل، كريم الصافي، أن»: the person between commas right before the words, or `null`. */
function apposed(scan: Scan, at: number, limit: number): NounPhrase | null {
  const { kind } = scan.tokens;
  if (kind[limit - 1] !== Kind.comma) return null;
  for (let i = limit - 2; i > Math.max(at + 1, limit - MAX_APPOSED); i--) {
    const entity = scan.entityAt.get(i);
    if (entity?.entity.type !== 'person') continue;
    return entity.to === limit - 1 && kind[i - 1] === Kind.comma ? readPhraseAt(scan, i, limit) : null;
  }
  return null;
}

/** Who speaks and who carries, from the words between the cue and what it brings. */
export function findSpoken(scan: Scan, at: number, form: CueForm, limit: number): Spoken {
  const { code } = scan.language;
  if (form.cue.inDocument) {
    const subject = documentIn(scan, at + 1, limit);
    // «بيانا جاء فيه أن»: whoever the sentence is about; the verb agrees with the document.
    return {
      subject,
      via: [],
      rule: 'inDocument',
      ...(subject ? {} : { form: { ...form, gender: null, count: null } }),
    };
  }
  const found = findSubject(scan, at, form, limit);
  const subject = found?.named?.entity.type === 'person' ? found : (apposed(scan, at, limit) ?? found);
  const via: CarrierPhrase[] = [];
  for (let i = at + 1; i < limit; i++) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind !== 'frame') continue;
    const frame = readFrame(scan, i, phrase.end);
    if (!frame?.speaker) continue;
    // «أفادت وسائل إعلام، نقلا عن المكتب، بأن»: the medium carries, the source speaks.
    const quoting = scan.tokens.word[phrase.end - 1] === scan.language.carriedFrom[0];
    if (subject && quoting && !(isOfficer(scan, subject) && isMedium(scan, frame.speaker)))
      return {
        subject: frame.speaker,
        via: [{ phrase: subject, rule: `${code}.quoting` }],
        rule: 'cueQuoting',
      };
    via.push({ phrase: frame.speaker, rule: `${code}.accordingTo` });
    i = frame.to - 1;
  }
  if (form.cue.learns && !(subject && learnsWords(scan, subject))) return { subject: null, via, rule: '' };
  if (form.cue.carries) {
    // «ونقل عنه قوله»: the one who spoke before.
    const pronoun = carriedPronoun(scan, at + 1, limit);
    if (pronoun)
      return {
        subject: null,
        via: subject ? [...via, { phrase: subject, rule: `${code}.carriedBy` }] : via,
        rule: 'carriedSpeech',
        form: { ...form, ...pronoun },
      };
    // «عن مدرب ادعاءه بأن»: the verbal noun before the clause is no part of the name.
    const last = scan.tokens.reading[limit - 1];
    const action = last?.action === true && !last.definite ? limit - 1 : limit;
    const carried = carriedSpeaker(scan, subject && subject.from > at ? subject.to : at + 1, action, form);
    if (carried)
      return {
        subject: carried.speaker,
        via: [...carried.via, ...via, ...(subject ? [{ phrase: subject, rule: `${code}.carriedBy` }] : [])],
        rule: 'carriedSpeech',
        // The verb agrees with the carrier.
        form: { ...form, gender: null, count: null },
      };
  }
  return { subject, via: [...findCarriers(scan, at + 1, limit, subject), ...via], rule: '' };
}
