import { type CueForm, WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { closeParenthesis } from './findLink.ts';

/** How far after its cue and subject a noun complement may start. */
const REACH = 16;

/**
 * Where a noun complement starts, what is said without a clause: after the cue's preposition («دعا إلى …»), with a
 * fused one («طالب بعقد …»), or with a noun of action («أعلن استهداف …»). Token number, or -1.
 */
export function complementStart(
  scan: Scan,
  cueAt: number,
  form: CueForm,
  subject: NounPhrase | null,
): number {
  const { tokens } = scan;
  const { soft } = form.cue;
  if (soft.length === 0) return -1;
  const from = subject && subject.from > cueAt ? subject.to : cueAt + 1;
  for (let i = from; i < Math.min(tokens.count, from + REACH); i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.stop || kind === Kind.line || kind === Kind.colon || kind === Kind.dots) return -1;
    // «مسؤول طلب عدم الكشف عن هويته».
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'setting') {
      i = phrase.end - 1;
      continue;
    }
    // «- وفقا لما نقلته الوكالة - على ضرورة»: over the frame.
    if (phrase?.kind === 'frame') {
      while (i < from + REACH && (tokens.kind[i] === Kind.word || tokens.kind[i] === Kind.mark)) i++;
      continue;
    }
    if (kind === Kind.other) i = closeParenthesis(scan, i);
    if (kind !== Kind.word) continue;
    // «جددت المنظمة هياكلها، حيث تم انتخاب»: another clause.
    if (tokens.kind[i - 1] === Kind.comma && scan.language.wherein.has(tokens.word[i] as string)) return -1;
    const reading = tokens.reading[i];
    const word = tokens.word[i] as string;
    if (
      !reading ||
      (reading.cue?.form === 'participle' && !reading.cue.nounToo) ||
      (reading.cue && reading.joined)
    )
      return -1;
    if (
      reading.classes &
      (WordClass.complementizer |
        WordClass.fusedComplementizer |
        WordClass.speechParticle |
        WordClass.relative)
    )
      return -1;
    // «المنتشرة على طول الطريق»: along, not what.
    if (
      reading.classes & WordClass.preposition &&
      scan.language.adverbials.has(tokens.word[i + 1] as string)
    ) {
      i++;
      continue;
    }
    if (reading.classes & WordClass.preposition && soft.includes(word))
      return hasContent(scan, i + 1) && !belongs(scan, i) ? i + 1 : -1;
    const points = scan.language.demonstratives.includes(reading.head);
    // «أوضح كيفية الدفع، وذلك عن طريق تقديم الطلب»: how, no more what.
    if (points && reading.joined && tokens.kind[i - 1] === Kind.comma) return -1;
    // «مؤكدة بذلك عزمها»: by it; «طالب بحضور المدير بوقف العمل»: when.
    if (points && !tokens.reading[i + 1]?.definite) {
      // «تعلن ذلك لتؤكد»: that is all.
      if (i === from && reading.preposition === '' && scan.language.pointsAlone(word)) return -1;
      continue;
    }
    // «أوضح المدير طريقة توزيع المساعدات»: of what he told, not what.
    if (i === from && reading.preposition === '' && scan.language.topics.has(reading.head)) return -1;
    if (scan.language.howAndWhen.has(word) || scan.language.ownLetters.has(word)) continue;
    if (
      soft.includes('ب') &&
      word.length > 3 &&
      word[0] === 'ب' &&
      !scan.entityAt.has(i) &&
      (reading.classes === 0 || reading.preposition === 'ب')
    )
      return i;
    // «أكد فلان التمسك», «مؤكدا السعي»: with its article right after cue and subject.
    const near =
      !reading.definite ||
      (reading.classes === 0 && i === from && (subject !== null || form.form === 'participle'));
    // «أعلنت في 8 يوليو الحالي الاستغناء عن»: after a closed phrase.
    const late =
      reading.definite &&
      reading.classes === 0 &&
      subject !== null &&
      (tokens.reading[i - 1]?.definite === true || (classesAt(scan, i - 1) & WordClass.adverb) !== 0);
    // «مؤكدا عمق العلاقات»: a noun right after the participle.
    const bare =
      form.form === 'participle' &&
      !form.nounToo &&
      i === cueAt + 1 &&
      reading.classes === 0 &&
      !reading.definite &&
      reading.mayFuse === undefined &&
      tokens.kind[i + 1] === Kind.word;
    // «أكد في نهاية الزيارة على ضرورة»: what a preposition brings is where or when.
    const before = classesAt(scan, i - 1);
    const governed =
      (before & (WordClass.preposition | WordClass.phraseEnd)) !== 0 &&
      !(before & (WordClass.adverb | WordClass.pronominal));
    if (
      soft.includes('') &&
      (bare || (reading.action && (near || late))) &&
      !governed &&
      !reading.joined &&
      reading.preposition === ''
    )
      return i;
    if (classesAt(scan, i) & WordClass.negation) return -1;
  }
  return -1;
}

/** «ممثلون عن الاتحاد»: whom they speak for. */
function belongs({ tokens, language }: Scan, i: number): boolean {
  const head = tokens.reading[i - 1]?.head ?? '';
  return language.attached.some(
    ({ preposition, after, of }) => !of && preposition === tokens.word[i] && after.includes(head),
  );
}

/** «أكد على ذلك», «تعلن عن ذلك لتؤكد» refer back and say nothing. */
function hasContent(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[i] === Kind.mark) return true;
  if (tokens.kind[i] !== Kind.word) return false;
  const next = tokens.reading[i + 1];
  if (scan.language.demonstratives.includes(tokens.word[i] as string) && !next?.definite) return false;
  return tokens.kind[i + 1] === Kind.word || tokens.kind[i + 1] === Kind.mark;
}
