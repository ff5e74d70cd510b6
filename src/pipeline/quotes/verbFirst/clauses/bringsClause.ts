import { type CueForm, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { findLink } from './findLink.ts';
import { canSpeak } from './findSubject.ts';

/** Tokens between such a noun and its clause. */
const NOUN_REACH = 12;

/** «بعد إعلان الشرطة، الأسبوع الماضي، أنها»: a noun of saying with its clause; one with no pronoun tells when, and has an owner at once. */
export function bringsClause(scan: Scan, at: number, form: CueForm): boolean {
  const link = findLink(scan, at, form);
  if (link?.kind !== 'clause') return false;
  if (form.gender) return true;
  if (link.at - at > NOUN_REACH) return false;
  const before = classesAt(scan, at - 1);
  const dated =
    (before & (WordClass.preposition | WordClass.phraseEnd)) !== 0 ||
    scan.language.occasions.has(scan.tokens.word[at - 1] as string);
  // «بعد تأكيد الوزارة أن …، وإعلان الشركة أنها»: one more.
  return (dated || scan.tokens.reading[at]?.joined === true) && canSpeak(scan, at + 1);
}
