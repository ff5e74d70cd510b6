import { type CueForm, WordClass } from '../language/language.ts';
import { phraseOf } from '../phrases/phraseOf.ts';
import { type NounPhrase, readPhrase, readPhraseAt, startsPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { goesOnWith, lastPerson, unlistedBefore } from './namedBefore.ts';

/** «التصريحات التي أدلى بها الصافي …، والتي ادعى فيها أن»: the person of the sentence whose words those are. */
function speakerIn(scan: Scan, cueAt: number, relative: number, form: CueForm): NounPhrase | null {
  if (!form.past || !(classesAt(scan, cueAt + 1) & WordClass.pronominal)) return null;
  return lastPerson(scan, relative);
}

/** Tokens of an office between a name and its relative clause. */
const MAX_OFFICE = 30;

/** «الطبيب كريم الصافي عضو هيئة التدريس بالجامعة، الذي أفاد بأن»: the person, over the office after the name. */
function overOffice(scan: Scan, relative: number): NounPhrase | null {
  if (scan.tokens.kind[relative - 1] !== Kind.comma) return null;
  for (let i = relative - 2; i > Math.max(0, relative - MAX_OFFICE); i--) {
    const kind = scan.tokens.kind[i];
    if (kind === Kind.stop || kind === Kind.line || scan.tokens.reading[i]?.cue?.form === 'finite')
      return null;
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person') continue;
    const office = classesAt(scan, at.to) & WordClass.role;
    return office ? phraseOf(at) : null;
  }
  return null;
}

/** Tokens between those who are many and what they say. */
const MAX_MANY = 4;

/** «قلق السائقين، الذين اعتقدوا أنهم»: the several right before the relative word. */
function severalBefore(scan: Scan, relative: number): NounPhrase | null {
  const { kind } = scan.tokens;
  let i = relative - 1;
  if (kind[i] === Kind.comma) i--;
  for (const last = i; i > last - MAX_MANY && kind[i] === Kind.word; i--) {
    if (scan.entityAt.get(i)?.entity.type === 'person' || scan.tokens.reading[i]?.cue) return null;
    if (classesAt(scan, i) & WordClass.group) return readPhraseAt(scan, i, relative);
  }
  return null;
}

/** Tokens between a body and the relative clause joined to it. */
const MAX_BODY = 14;

/** «موقف هيئة التنسيق مما حدث، والتي اعتبرت أن»: the woman's body that a joined relative goes back to. */
function bodyBefore(scan: Scan, relative: number): NounPhrase | null {
  const { kind, reading } = scan.tokens;
  if (!reading[relative]?.joined || kind[relative - 1] !== Kind.comma) return null;
  for (let i = relative - 2; i > Math.max(0, relative - MAX_BODY); i--) {
    if (kind[i] === Kind.stop || kind[i] === Kind.line || reading[i]?.cue?.form === 'finite') return null;
    const own = classesAt(scan, i) & (WordClass.body | WordClass.media);
    if (own && reading[i]?.gender === 'feminine' && startsPhrase(scan, i))
      return readPhrase(scan, i, relative);
  }
  return null;
}

/** «وصلت رسالة تقول إن»: a document without an article, and what is in it. */
function documentBefore(scan: Scan, cueAt: number, form: CueForm): NounPhrase | null {
  const noun = scan.tokens.reading[cueAt - 1];
  if (!noun || form.past || form.count !== 'one' || noun.definite || noun.gender !== form.gender) return null;
  if (!(noun.classes & WordClass.document) || noun.preposition !== '') return null;
  return startsPhrase(scan, cueAt - 1) ? readPhrase(scan, cueAt - 1, cueAt) : null;
}

/** «المدير سمير سالم الذي أعلن أن»: the person right before the relative pronoun. */
export function antecedent(scan: Scan, cueAt: number, form: CueForm): NounPhrase | null {
  // «من سكان يقولون إنهم»: several without an article, and what they say.
  const many = scan.tokens.reading[cueAt - 1];
  if (form.count === 'many' && many && many.classes & WordClass.group && !many.definite && !form.past)
    return readPhrase(scan, cueAt - 1, cueAt);
  if (!scan.tokens.reading[cueAt]?.joined && many && many.classes & WordClass.document) {
    const document = documentBefore(scan, cueAt, form);
    if (document) return document;
  }
  // «والذي بدوره أشاد»: over the turn.
  const relative = cueAt - (scan.phrases.get(cueAt - 1)?.kind === 'turn' ? 2 : 1);
  if (!(classesAt(scan, relative) & WordClass.relative)) return null;
  if (form.count === 'many') return severalBefore(scan, relative);
  // «حكومة فلان التي أثنى عليها»: a verb of the other gender has another subject.
  const gender = scan.tokens.reading[relative]?.gender;
  if (gender && form.gender && gender !== form.gender) return speakerIn(scan, cueAt, relative, form);
  for (let i = relative - 1; i > relative - 7 && i >= 0; i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type === 'person' && at.to >= relative - 1) return phraseOf(at);
  }
  const held = form.past ? (unlistedBefore(scan, relative) ?? overOffice(scan, relative)) : null;
  const body = form.gender === 'feminine' ? bodyBefore(scan, relative) : null;
  return held ?? body ?? (form.past ? goesOnWith(scan, relative) : null);
}
