import { type CueForm, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { findLink } from './findLink.ts';

/** «، لافتات إلى «…»»: apart from what stands before it, and its preposition, clause or colon right behind it. */
function standsAtOnce({ tokens }: Scan, at: number, { cue }: CueForm): boolean {
  if (tokens.kind[at - 1] === Kind.word && !tokens.reading[at]?.joined) return false;
  const next = tokens.reading[at + 1];
  if (tokens.kind[at + 1] !== Kind.word || !next) return tokens.kind[at + 1] === Kind.colon;
  const that = CLAUSE | WordClass.speechParticle;
  return (next.classes & that) !== 0 || cue.links.includes(tokens.word[at + 1] as string);
}

/** A participle that is as often a noun («مدينة», "city") reports only what follows it at once. */
export function linksNear(scan: Scan, cueAt: number, form: CueForm): boolean {
  if (form.atOnce && !standsAtOnce(scan, cueAt, form)) return false;
  // «تتخذ من المدينة مقرا لها»: a seat.
  if (classesAt(scan, cueAt + 1) & WordClass.pronominal) return false;
  // «على ضرورة مواصلة العمل»: what is necessary.
  const owner = scan.tokens.reading[cueAt - 1];
  if (owner?.action && owner.classes & WordClass.governor) return false;
  const link = findLink(scan, cueAt, form);
  // «مفيدة ومنها: …»: a colon belongs to the word right before it.
  if (link?.kind === 'colon') return link.at - cueAt <= 2;
  // «معربا سموه عن ثقته بأن»: over a courtesy.
  const courtesy = classesAt(scan, cueAt + 1) & WordClass.honorific ? 1 : 0;
  return link !== null && link.at - cueAt <= 4 + 2 * courtesy + between(scan, cueAt, form);
}

/** Tokens of a list of whom somebody accuses. */
const MAX_LISTED = 8;

/** Tokens by which a clause may stand further off: «معربا عن ثقته في أن» over what is his, «متهما الشركة والنقابة بأن» over a list. */
function between(scan: Scan, cueAt: number, { cue }: CueForm): number {
  const { tokens, language } = scan;
  const felt = cue.links.includes(tokens.word[cueAt + 1] as string);
  if (felt && language.possessed(writtenAt(scan, cueAt + 2))) return 1;
  let listed = 0;
  if (cue.object)
    for (let i = cueAt + 2; i < cueAt + MAX_LISTED; i++)
      if ((tokens.word[i] ?? '').startsWith(language.conjunction)) listed++;
  return listed;
}
