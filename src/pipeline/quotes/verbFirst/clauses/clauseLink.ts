import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { sentenceStart } from './clauseStart.ts';
import type { Link } from './findLink.ts';
import { nearerTakes } from './nearerTaker.ts';

/** A clause that starts further from its cue than this belongs to something else. */
export const MAX_REGION = 60;
/** The same for a verb that is mostly another word. */
const MAX_STRICT_REGION = 8;
/** Beyond this distance a verb in between takes the complementizer for itself. */
const MAX_VERBLESS = 12;

/** The preposition before the complementizer at `i`: a free word, or fused («بأن»). */
function linkPreposition(scan: Scan, i: number): string {
  const word = scan.tokens.word[i] as string;
  // «تعهد الوزير في بأن»: a preposition too many.
  if (word.length > 2 && word[0] === 'ب') return 'ب';
  return classesAt(scan, i - 1) & WordClass.preposition ? (scan.tokens.word[i - 1] as string) : '';
}

/** True where the complementizer at `i` belongs to the word before it: «ضرورة أن», «بعد أن», «يجب أن». */
export function isGoverned(scan: Scan, i: number): boolean {
  let before = i - 1;
  // «اعترفوا فيما بعد بأن»: when he did.
  for (let k = before - 1; k >= i - 3; k--) {
    const phrase = scan.phrases.get(k);
    if (phrase?.kind === 'turn' && phrase.end === i) return false;
  }
  if (classesAt(scan, before) & WordClass.preposition) before--;
  // «حقهم الدستوري في أن يكونوا»: what they have a right to.
  const adjective = scan.tokens.reading[before]?.definite === true ? before - 1 : before;
  if (before === i - 2 && [before, adjective].some((k) => scan.language.entitles(scan.tokens.word[k] ?? '')))
    return true;
  // «برر ذلك بأن»: the object of the verb.
  const word = scan.tokens.word[before] ?? '';
  if (before === i - 1 && scan.language.demonstratives.includes(word) && linkPreposition(scan, i) === 'ب')
    return false;
  return (
    before >= 0 &&
    scan.tokens.kind[before] === Kind.word &&
    (classesAt(scan, before) & WordClass.governor) !== 0
  );
}

function allows(form: CueForm, preposition: string): boolean {
  const { links } = form.cue;
  if (links.length === 0) return false;
  return links.includes(preposition) || (preposition === 'ب' && links.includes(''));
}

/** True where another verb stands between a cue and a distant complementizer, outside relative clauses. */
function hasVerb(scan: Scan, from: number, to: number, wanted: number = WordClass.verb): boolean {
  let relative = -1;
  for (let i = from; i < to; i++) {
    if (scan.tokens.kind[i] === Kind.comma) relative = -1;
    const classes = classesAt(scan, i);
    if (classes & WordClass.relative) relative = i;
    // «ليدز يونايتد»: a name is no verb, whatever it looks like.
    const name = scan.entityAt.get(i);
    if (name) i = Math.max(i, name.to - 1);
    else if ((classes & wanted) === wanted && relative < 0) return true;
  }
  return false;
}

/** Tokens between a verb that is a deed as often and its clause. */
const MAX_DEED = 16;

/** «معاقبة المخالفين إن وجدوا»: "that" before a verb is "if". */
const opensCondition = (scan: Scan, i: number): boolean =>
  scan.language.meansIf(scan.tokens.word[i + 1] ?? '', writtenAt(scan, i));

const BODIES = WordClass.body | WordClass.media | WordClass.document;
const OFFICES = WordClass.role | WordClass.honorific | WordClass.source;

/** The clause whose complementizer stands at `i`, if it is the cue's own; `null` where another verb or noun takes it. */
export function clauseLink(scan: Scan, cueAt: number, i: number, form: CueForm, bound: boolean): Link | null {
  const { tokens } = scan;
  if (isGoverned(scan, i) && i - 1 !== cueAt) return null;
  // «زاد المعدل …، وأن»: it goes on with an earlier clause.
  if (tokens.reading[i]?.joined && (tokens.word[i] as string).startsWith(scan.language.conjunction))
    return null;
  // «نشرت قوات للبحث عن عاملات يعتقد أن»: the verb right before it has it.
  const near = scan.entityAt.has(i - 1) ? null : tokens.reading[i - 1]?.cue;
  // «اضطرتها لمراجعة الأطباء ليخبروها بأن»: nor has one with its object.
  if (i - 1 !== cueAt && near?.form === 'finite' && (near.impersonal || near.complete)) return null;
  // «يحق له أن», but «في بيان لها أن».
  if (
    classesAt(scan, i - 1) & WordClass.pronominal &&
    i - 2 !== cueAt &&
    // «قالت مصادر تتخذ من المدينة مقرا لها إن»: by its hamza it can be nothing else's.
    !(form.cue.bare && scan.language.afterSay(writtenAt(scan, i))) &&
    !(
      classesAt(scan, i - 2) &
      (WordClass.setting | WordClass.document | WordClass.quantifier | WordClass.group)
    )
  )
    return null;
  // «فإن» answers a condition or a frame; it brings no one's words.
  if ((tokens.word[i] as string).startsWith('ف') && !bound) return null;
  if (i - cueAt > MAX_VERBLESS && hasVerb(scan, cueAt + 1, i)) return null;
  // «لأنه استطاع خلال الموسم أن ينافس»: however near, the clause is that verb's.
  if (hasVerb(scan, cueAt + 1, i, WordClass.verb | WordClass.governor)) return null;
  if (!form.cue.bare && opensCondition(scan, i)) return null;
  // «إثارة الفتنة ونشر الفوضى …، مما يستدعي أن»: a deed, and another verb's clause far behind it.
  if (form.cue.deed && !form.cue.carries && i - cueAt > MAX_DEED) return null;
  if (form.cue.inDocument && i - cueAt > MAX_REGION / 2) return null;
  const preposition = linkPreposition(scan, i);
  // «مضيفا إلى أن»: right after the cue any preposition is a slip of the pen.
  const close = i - cueAt <= 2 && form.cue.links.length > 0 && !isStrict(form);
  if (!allows(form, preposition) && !close && !(bound && preposition !== 'من')) return null;
  // «قال مصدر يعرف الملف إن»: by its hamza it is the verb's.
  const says = form.cue.bare && scan.language.afterSay(writtenAt(scan, i));
  if (i - cueAt > 2 && !says && nearerTakes(scan, cueAt, i)) return null;
  // «وبين رئيس اللجنة …، أن»: an office right after it tells the verb from «between».
  // At the head of a sentence «بين» needs no second side: a body will do.
  const opens = tokens.reading[cueAt]?.joined && sentenceStart(scan, cueAt) === cueAt;
  const speaker = classesAt(scan, cueAt + 1) & (opens ? OFFICES | BODIES : OFFICES);
  const person = tokens.reading[cueAt]?.joined && scan.entityAt.get(cueAt + 1)?.entity.type === 'person';
  if (
    isStrict(form) &&
    !form.cue.learns &&
    i - cueAt > (speaker || person ? MAX_REGION / 2 : MAX_STRICT_REGION)
  )
    return null;
  const fused = (classesAt(scan, i) & WordClass.fusedComplementizer) !== 0;
  let regionEnd = i;
  if (preposition.length > 1) regionEnd = i - 1;
  let at = fused ? i : i + 1;
  if (!fused && tokens.kind[at] === Kind.colon) at++;
  if (at >= tokens.count || tokens.kind[at] === Kind.line || tokens.kind[at] === Kind.stop) return null;
  return { kind: 'clause', at, regionEnd };
}
