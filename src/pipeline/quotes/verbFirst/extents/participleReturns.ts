import { describesSource } from '../clauses/beginsOther.ts';
import { complementStart } from '../clauses/findComplement.ts';
import { findLink } from '../clauses/findLink.ts';
import { linksNear } from '../clauses/linksNear.ts';
import { tellsWhat } from '../clauses/tellsWhat.ts';
import { type CueForm, WordClass } from '../language/language.ts';
import { isLoosePreposition } from '../phrases/findObject.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** «مؤكدا ضرورة», «مشيرا إلى سقوط»: its noun follows at once, over its preposition. */
function complementNear(scan: Scan, i: number, form: CueForm): boolean {
  const start = complementStart(scan, i, form, null);
  return start > i && start <= i + 2;
}

/** True where the free preposition that brings the noun of the cue at `i` follows at once. */
function bringsNoun(scan: Scan, i: number, form: CueForm): boolean {
  return (
    !form.atOnce &&
    (classesAt(scan, i + 1) & WordClass.preposition) !== 0 &&
    form.cue.soft.includes(scan.tokens.word[i + 1] as string)
  );
}

/** Tokens of an adverbial between a participle and its noun. */
const MAX_ADVERBIAL = 4;

/** «، مقرا بتقصيره», «، مقرا في الوقت نفسه بتقصيره»: a participle that is also a noun, and its fused preposition. */
function bringsFused(scan: Scan, i: number, form: CueForm): boolean {
  if (!form.cue.links.includes('ب')) return false;
  const fused = (k: number): boolean => {
    const reading = scan.tokens.reading[k];
    return scan.tokens.kind[k] === Kind.word && (reading?.preposition === 'ب' || reading?.mayFuse === 'ب');
  };
  if (fused(i + 1)) return true;
  if (!(classesAt(scan, i + 1) & WordClass.preposition)) return false;
  for (let k = i + 2; k <= i + MAX_ADVERBIAL; k++) if (fused(k)) return true;
  return false;
}

/** «، مطالبين الوزارة بحل», «، متهما الشركة بالتقصير»: a participle that is also a noun, and whom it asks or accuses. */
function asks(scan: Scan, i: number, form: CueForm): boolean {
  if (form.cue.deed || !form.cue.soft.includes('ب') || scan.tokens.kind[i + 1] !== Kind.word) return false;
  const next = scan.tokens.reading[i + 1];
  return scan.entityAt.has(i + 1) || (next?.definite === true && next.preposition === '');
}

/** Words of a woman's or a thing's, on both sides, with nothing that a report would bring. */
function isAmongAdjectives(scan: Scan, i: number): boolean {
  const alike = [i - 1, i, i + 1].every(
    (k) =>
      scan.tokens.kind[k] === Kind.word &&
      scan.tokens.reading[k]?.definite === false &&
      scan.language.noName(writtenAt(scan, k)),
  );
  return alike && !(classesAt(scan, i + 1) & WordClass.preposition);
}

/**
 * True for a participle of reporting at `i` with which the reporter returns: «، مضيفا أن»; a noun or an adjective that is
 * written like one goes on with the clause.
 */
export function participleReturns(scan: Scan, i: number, form: CueForm, apart: boolean): boolean {
  const { tokens } = scan;
  const reading = tokens.reading[i];
  if (tellsWhat(scan, i)) return false;
  // «معربا عن الأمل في …»: with its preposition at once it is no noun.
  // «في مدينة الساحل»: after a preposition it is one.
  if (describesSource(scan, i)) return false;
  if (form.nounToo)
    return (
      !isLoosePreposition(scan, i - 1) &&
      // «ضرورة مواصلة العمل»: nor is it one behind a noun of action.
      !(tokens.reading[i - 1]?.action === true && tokens.reading[i - 1]?.definite === false) &&
      (linksNear(scan, i, form) ||
        bringsNoun(scan, i, form) ||
        (apart && (bringsFused(scan, i, form) || asks(scan, i, form))))
    );
  // «ضوابط محددة ومهنية منظمة»: one of several adjectives, with another behind it.
  if (reading?.joined && !apart && isAmongAdjectives(scan, i)) return false;
  // «آليات واضحة ومشددة، …»: the last of several adjectives.
  if (reading?.joined && !apart && tokens.kind[i + 1] !== Kind.word && tokens.kind[i + 1] !== Kind.colon)
    return false;
  // «الذي أصبح معبرا عن رسالة الدار»: what it stands for; «معبرا عن شكره» is the reporter's.
  if (form.cue.expresses && !apart && !reading?.joined)
    return scan.language.possessed(writtenAt(scan, i + 2));
  // «… قلة احترام مضيفا …»: a careless comma; these report and do nothing else.
  if (apart || reading?.joined || (form.cue.continues && form.cue.bare)) return true;
  return (
    !(classesAt(scan, i - 1) & (WordClass.auxiliary | WordClass.negation)) &&
    (findLink(scan, i, form) !== null ||
      complementNear(scan, i, form) ||
      (form.cue.act && form.count === 'one' && form.gender === 'masculine'))
  );
}
