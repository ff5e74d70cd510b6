import { sentenceStart } from '../clauses/clauseStart.ts';
import { SPEAKS, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** The noun with its article whom a verb at `i` has for its subject, «ثم قام المحاضر» or «ورصدت الدراسة»; else -1. */
function actorAt({ tokens, language }: Scan, i: number): number {
  const word = tokens.word[i] as string;
  const then = language.then.has(word);
  if (!then && !language.befell(word)) return -1;
  const at = then ? i + 2 : i + 1;
  const actor = tokens.reading[at];
  if (!actor?.definite || actor.preposition !== '' || tokens.reading[i + 1]?.joined) return -1;
  // «ثم قام المحاضر»: behind "then" stands a verb, whoever acts.
  return tokens.kind[i + 1] === Kind.word && (then || (actor.classes & SPEAKS) !== 0) ? at : -1;
}

/**
 * «وحذرت دراسة من أن …، ورصدت الدراسة ارتفاعا», «وكان المحاضر …، مؤكدا أن …، ثم قام المحاضر بإجراء»: after a comma the speaker, by
 * a noun that stood before what is told and not in it, does something more.
 */
export function speakerActs(scan: Scan, i: number): boolean {
  const at = actorAt(scan, i);
  if (at < 0) return false;
  const { tokens } = scan;
  const head = tokens.reading[at]?.head;
  let told = false;
  let before = false;
  for (let k = sentenceStart(scan, i); k < i; k++) {
    if (classesAt(scan, k) & CLAUSE) told = true;
    if (tokens.reading[k]?.head !== head || tokens.kind[k] !== Kind.word) continue;
    if (told) return false;
    before = true;
  }
  return told && before;
}

/** Tokens of what is wished, and of whom it is wished from. */
const MAX_WISH = 40;
const MAX_ASKED = 14;

/** «طالب أن يخفف», «توقع أن تبلغ»: what the clause at `i` goes on with is wished for or expected. */
function isWished(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  let that = i - 1;
  while (that > i - MAX_WISH && that > 0 && !(classesAt(scan, that) & CLAUSE)) {
    const kind = tokens.kind[that];
    if (kind === Kind.stop || kind === Kind.line || kind === Kind.colon) return false;
    that--;
  }
  const verb = tokens.reading[that + 1];
  if (!(classesAt(scan, that) & WordClass.complementizer) || !verb || verb.definite || verb.action)
    return false;
  if (!language.mayBePresent(tokens.word[that + 1] as string)) return false;
  for (let k = that - 1; k > that - MAX_ASKED && k >= 0 && tokens.kind[k] !== Kind.stop; k--) {
    const cue = tokens.reading[k]?.cue;
    if (cue) return language.wishes.has(cue.cue.lemma);
  }
  return false;
}

/** «طالب بأن تتواجد هذه المراكز، وقد عمل», «طالب أن يخففوا السرعة، ونادت النقابات بذلك»: no wish, but what happened. */
export function endsWish(scan: Scan, i: number, apart: boolean): boolean {
  const { tokens, language } = scan;
  const word = tokens.word[i] as string;
  if (classesAt(scan, i) & WordClass.joiner && language.already.has(word))
    return (
      tokens.kind[i + 1] === Kind.word &&
      !language.mayBePresent(tokens.word[i + 1] as string) &&
      isWished(scan, i)
    );
  return apart && language.befell(word) && tokens.reading[i + 1]?.definite === true && isWished(scan, i);
}
