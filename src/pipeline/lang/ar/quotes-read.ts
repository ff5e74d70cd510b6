import {
  type Count,
  type CueForm,
  type Gender,
  SPEAKS,
  WordClass,
  type WordReading,
} from '../../quotes/verbFirst/language/language.ts';
import { fold } from '../../text/fold.ts';
import { WordMemo } from '../../text/wordMemo.ts';
import { AR_FEMININE_NAMES, AR_MASCULINE_NAMES } from './givenNames.ts';
import { ARABIC_FORMS } from './quotes-forms.ts';
import { ARABIC_PHRASES } from './quotes-phrases.ts';
import {
  ACTION_NOUNS,
  ARABIC_WORDS,
  COURTESIES,
  FEMININE_WORDS,
  FIELD_NOUNS,
  KIN,
  MANNER_NOUNS,
  OWNED_PLURALS,
} from './quotes-words.ts';

const FREE = 'ان بان فان'.split(' ');
const FUSED = 'ه ها هم هما هن ني نا ي ك كم'.split(' ');
const MEN = new Set(AR_MASCULINE_NAMES.map(fold));
const WOMEN = new Set(AR_FEMININE_NAMES.map(fold));
const GIVEN_NAMES = new Set([...MEN, ...WOMEN]);
// «عبدالرقيب»: every name of a servant, written as one word.
const SERVANT = /^عبدال\p{L}{3,}$/u;
// First person by its hamza: «أعتقد» is content, «اعتقد» a cue.
const FIRST_PERSON = /^[وف]?أ(?:عتقد|ظن)$/u;

const classes = new Map<string, number>();
for (const entry of ARABIC_WORDS)
  for (const word of entry.words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | entry.classes);
for (const entry of ARABIC_PHRASES) {
  const first = (entry.words[0] as string).replace(/\*.*$/u, '');
  if (!(entry.words[0] as string).includes('*'))
    classes.set(first, (classes.get(first) ?? 0) | WordClass.phraseStart);
}
// «في تقريره», «في كلمتها»: every setting with a pronoun of the third person.
for (const [word, cls] of [...classes])
  if (cls & WordClass.setting && word.length > 2)
    for (const pronoun of ['ه', 'ها', 'هم', 'هما']) {
      const owned = `${word.endsWith('ه') ? `${word.slice(0, -1)}ت` : word}${pronoun}`;
      if (!classes.has(owned)) classes.set(owned, WordClass.setting);
    }
// «والدها», «شقيقته»: kin by whose they are.
for (const word of KIN.split(' '))
  for (const pronoun of ['ه', 'ها', 'هم', 'هما', 'هن'])
    classes.set(`${word.endsWith('ه') ? `${word.slice(0, -1)}ت` : word}${pronoun}`, WordClass.role);
// «معاليه», «معاليها»: the gender is the pronoun's, «معالي» has none.
const courtesies = new Map<string, Gender | null>();
for (const word of COURTESIES.split(' ')) {
  courtesies.set(word, null);
  const stem = word.endsWith('ه') ? `${word.slice(0, -1)}ت` : word;
  courtesies.set(`${stem}ه`, 'masculine').set(`${stem}ها`, 'feminine');
}
for (const word of courtesies.keys()) classes.set(word, WordClass.honorific);
const OWNED_GROUPS = new Set<string>();
// «عن مسؤولين», «للصحفيين»: the other case of a sound plural.
for (const [word, cls] of [...classes])
  if (cls & WordClass.group && word.endsWith('ون') && word.length > 4) {
    const oblique = `${word.slice(0, -2)}ين`;
    classes.set(oblique, (classes.get(oblique) ?? 0) | cls);
    const owning = word.slice(0, -1);
    if (!classes.has(owning)) classes.set(owning, WordClass.group);
    // «أخرى» (another) is not «آخرون» (others) in construct.
    const joined = oblique.slice(0, -1);
    for (const pronoun of ['ه', 'ها', 'هم']) {
      OWNED_GROUPS.add(joined + pronoun);
      // «معارضوه»: who may speak; «معارضيه» before its verb alone.
      classes.set(owning + pronoun, WordClass.group).set(joined + pronoun, WordClass.group);
    }
    if (!classes.has(joined) && joined !== 'اخري') classes.set(joined, WordClass.group);
  }
// «أنصاره», «زملاؤه»: the same of plurals that are no sound ones.
for (const word of OWNED_PLURALS.split(' '))
  for (const pronoun of ['ه', 'ها', 'هم']) classes.set(word + pronoun, WordClass.group);
// «أحد أعضاء الفريق»: one of many.
const ONE_OF = new Set(['احد', 'احدي', 'احدهم', 'احداهم', 'احدهما']);
// «مثقفون», «جمهوريون»: plurals of men by shape; «تلفزيون» and «ماكرون» are none.
// «متمردو الحركة»: the same before its owner.
const PLURAL_SHAPE = /^(?:م[^اويي]\p{L}{2,}ون|\p{L}{3,}يون|م[^اوي][^ي]{2,3}و)$/u;
const NO_PLURAL = /(?:فزيون|ليون)$/u;
// «60% من البالغين»: so many of them.
const SHARE = /^[0-9.,٫]+[%٪]$/u;
const feminine = new Set(FEMININE_WORDS.split(' '));

// Two letters after the article: «الحي القديم» (the old quarter).
const SHORT_NOUNS = new Set('حي حق حل رد حد سد جد نص بر يد سن خط كل'.split(' '));

const actions = new Set(ACTION_NOUNS.split(' '));
const FIELDS = new Set(FIELD_NOUNS.split(' '));
const MANNERS = new Set(MANNER_NOUNS.split(' '));
// Verbal nouns by shape: استهداف, اعتزام, تسليم, انسحاب, with or without a pronoun.
const ACTION_SHAPE =
  /^(?:است\p{L}{2}ا\p{L}|ا\p{L}ت?\p{L}?ا\p{L}|ت\p{L}{2}ي\p{L}|ان\p{L}{2}ا\p{L}|ت\p{L}ا\p{L}[^اهي])(?:ه|ها|هم|هما)?$/u;

/** Verbal nouns that begin like a word with its article: «التزام» (commitment). */
const OWN_LETTERS = /^(?:التزام|التقاء?|التحاق|التماس|التفاف|الغاء?)(?:ه|ها|هم|هما)?$/u;

/** The same as an object: «تبدي التزاما» (shows commitment). */
const OWN_OBJECT = /^(?:التزام|التماس)ا$/u;

/** Words of four letters that are no noun of action after its preposition. */
const NO_ACTIONS = new Set('بنيه بقرب بامل باسر'.split(' '));

function isAction(word: string): boolean {
  const bare = word.replace(/(?:ه|ها|هم|هما)$/u, '');
  if (actions.has(word) || actions.has(bare) || actions.has(bare.replace(/ت$/u, 'ه'))) return true;
  // «توصله إلى», «تقدمها»: with whose it is, the fifth form's noun is no verb.
  if (bare !== word && /^ت[^اوي]?\p{L}{3}$/u.test(bare) && bare.length === 4) return true;
  if (OWN_LETTERS.test(word) || OWN_OBJECT.test(word)) return true;
  return word.length > 4 && !word.startsWith('ال') && ACTION_SHAPE.test(word);
}

for (const suffix of FUSED)
  for (const base of ['ان', 'بان', 'فان'])
    classes.set(base + suffix, (classes.get(base + suffix) ?? 0) | WordClass.fusedComplementizer);
for (const word of FREE) classes.set(word, (classes.get(word) ?? 0) | WordClass.complementizer);

const HEADS = SPEAKS | WordClass.setting;

const OURS = WordClass.role | WordClass.media | WordClass.setting;

function genderOf(head: string, cls: number): Gender | null {
  if (feminine.has(head)) return 'feminine';
  if (cls === 0 || courtesies.has(head)) return null;
  return head.endsWith('ه') ? 'feminine' : 'masculine';
}

function reading(word: string, head: string, cls: number, over: Partial<WordReading>): WordReading {
  const count: Count | null = ONE_OF.has(head)
    ? 'one'
    : cls & (WordClass.group | WordClass.quantifier)
      ? 'many'
      : cls & WordClass.role
        ? 'one'
        : null;
  return {
    classes: cls,
    cue: null,
    head,
    clitics: 0,
    joined: false,
    preposition: '',
    definite: false,
    gender: genderOf(head, cls),
    count,
    action: !(cls & WordClass.metonym) && isAction(head),
    ...(GIVEN_NAMES.has(word) || SERVANT.test(word) ? { given: true } : {}),
    ...over,
  };
}

// «يستحق», «سيدافعون» by the prefix, «قاموا» by the ending.
const VERB_SHAPE = /^[وف]?(?:س(?!يطرت?[هكن]|يطرتهم)[ينت]|ي)[^ا]{2,}|^[^ا].{2,}وا$/u;

// «سنواصل» (we shall go on), but «سنوات», «سندات», «سنغافورة».
const OUR_FUTURE = /^[وف]?سن(?!و|د|غ|ت|ه$|ي)\p{L}{3,}$/u;

/** A word the lexicon does not hold: only its clitics can be told, «بالقاهرة», «للجيش», «والاتفاق». */
function readUnknown(word: string): WordReading {
  // «وكريم نادر»: "and" before a given name, where the whole is none.
  if (word[0] === 'و' && word.length > 4 && !GIVEN_NAMES.has(word) && GIVEN_NAMES.has(word.slice(1)))
    return reading(word, word.slice(1), 0, { joined: true, clitics: 1, given: true });
  const match = /^([وف]?)(ب|ك|ل)?(ال|ل)?(?=.{3})/u.exec(word);
  const joined = match?.[1] !== '' && match?.[3] === 'ال';
  if (match?.[2] && match[3] === (match[2] === 'ل' ? 'ل' : 'ال'))
    return reading(word, word.slice(match[0].length), 0, {
      definite: true,
      preposition: match[2],
      joined: match[1] !== '',
      clitics: match[0].length - match[3].length,
    });
  if (joined && !match?.[2])
    return reading(word, word.slice(3), 0, { definite: true, joined: true, clitics: 1 });
  // «التزامها», «التقاءه»: no article but the verb's own letters.
  if (OWN_LETTERS.test(word) || OWN_OBJECT.test(word)) return reading(word, word, 0, {});
  const definite = word.startsWith('ال') && (word.length > 4 || SHORT_NOUNS.has(word.slice(2)));
  if (SHARE.test(word)) return reading(word, word, WordClass.quantifier, {});
  const bare = definite ? word.slice(2) : word;
  if (PLURAL_SHAPE.test(bare) && !NO_PLURAL.test(bare) && !GIVEN_NAMES.has(word))
    return reading(word, bare, WordClass.group, { definite });
  if (OUR_FUTURE.test(word)) return reading(word, word, WordClass.firstPerson | WordClass.verb, {});
  // «يستحق», «سيدافعون»: by its prefix a present or future verb (names such as يوسف are few and short).
  const verb = !GIVEN_NAMES.has(word) && VERB_SHAPE.test(word) && word.length > 4 ? WordClass.verb : 0;
  // «بوجود البرنامج», «بفتح المعبر»: with its preposition, and no name; «بنية» (structure) is a word of its own.
  const fusable = word.length > 4 || (word.length === 4 && !NO_ACTIONS.has(word));
  if (word[0] === 'ب' && fusable && isAction(word.slice(1)) && !GIVEN_NAMES.has(word))
    return reading(word, word.slice(1), 0, { preposition: 'ب', clitics: 1 });
  // «لكأس العالم», «لشؤون المياه»: with its preposition, and no name.
  if (word[0] === 'ل' && FIELDS.has(word.slice(1)) && !GIVEN_NAMES.has(word))
    return reading(word, word.slice(1), 0, { preposition: 'ل', clitics: 1 });
  // «بدور المنظمات»: far more often "the role of" than a woman's name.
  if (word === 'بدور') return reading(word, 'دور', 0, { preposition: 'ب', clitics: 1 });
  // «بصوت خافت»: how, not who.
  if (word[0] === 'ب' && MANNERS.has(word.slice(1)))
    return reading(word, word.slice(1), 0, { preposition: 'ب', clitics: 1 });
  const fuses = word.startsWith('ب') && word.length > 4 && !GIVEN_NAMES.has(word);
  // «لجمرك المطار», «لسلامة المستهلك»; «لافروف» is a name, which no article follows.
  const gives = word.startsWith('ل') && word.length > 4 && !GIVEN_NAMES.has(word);
  return reading(word, definite ? word.slice(2) : word, verb, {
    definite,
    ...(fuses ? { mayFuse: 'ب' } : gives ? { mayFuse: 'ل' } : {}),
  });
}

const STATES_CLEARLY = new Map(
  ['بين', 'وبين'].map((word) => {
    const form = ARABIC_FORMS.get('بين') as CueForm;
    const joined = word !== 'بين';
    return [
      word,
      reading(word, 'بين', 0, {
        cue: { ...form, cue: { ...form.cue, strict: false } },
        joined,
        clitics: joined ? 1 : 0,
      }),
    ];
  }),
);

/** Read one folded Arabic word: as it stands, then without و/ف, then without ال and a fused preposition. */
function readArabicWord(word: string, written: string): WordReading {
  if (FIRST_PERSON.test(written)) return reading(word, word, WordClass.firstPerson | WordClass.governor, {});
  // «طالب بألا يتركوا», «تعهدت ألا تعود»: "that not", by its hamza no «إلا» (except).
  if ((word === 'الا' || word === 'بالا') && written.includes('\u0623'))
    return reading(word, word, WordClass.fusedComplementizer, {});
  // «سوفت بانك»: without its hamza a bank, no "that you".
  if (word === 'بانك' && !written.includes('\u0623')) return reading(word, word, 0, {});
  // «آن بوفيرت»: with its madda a name.
  if (word === 'ان' && written.startsWith('\u0622')) return reading(word, word, 0, { given: true });
  // «وهنا» (and here); with its hamza it congratulates.
  if ((word === 'هنا' || word === 'وهنا') && !written.includes('\u0623'))
    return reading(word, 'هنا', WordClass.phraseEnd, { joined: word !== 'هنا', clitics: word.length - 3 });
  // «ألان» (Alan): by its hamza no «الآن» (now).
  if (word === 'الان' && written.startsWith('\u0623')) return reading(word, word, 0, { given: true });
  // «الآن» (now) is none, though both fold alike.
  if (word === 'الان' && written.startsWith('\u0627'))
    return reading(word, word, classes.get(word) ?? 0, { given: false });
  // «بيّن»: with its shadda no "between".
  const clear = STATES_CLEARLY.get(word);
  if (clear && written.includes('\u0651')) return clear;
  // «علي» with a dotted ya may be the name; «على» is not.
  if (word === 'علي' && written.endsWith('ي'))
    return reading(word, word, WordClass.preposition | WordClass.givenName, {});
  // «أمام مؤتمر» (before), «إمام المسجد» (the imam): told apart by the hamza.
  if (word === 'امام' && written.startsWith('\u0623')) return reading(word, word, WordClass.phraseEnd, {});
  // «النائب باسم قدري»; «المتحدث باسم» is told by the word before it.
  if (word === 'باسم')
    return reading(word, word, WordClass.setting | WordClass.givenName, { preposition: 'ب' });
  const known = readStripped(word, 0) ?? readStripped(word, 1);
  // «تذكرة سفر»: with ta marbuta no verb and its object.
  if (known?.cue?.complete && written.endsWith('ة')) return readUnknown(word);
  return known ?? readUnknown(word);
}

const DUAL = /(?:ان|ين)$/u;

/** «ورد في بيان» (came), or «ورد عليه» (and answered him). */
const AND_ANSWERED = ARABIC_FORMS.get('رد') as CueForm;

function readStripped(whole: string, joined: 0 | 1): WordReading | null {
  if (joined === 1 && !(whole.length > 2 && (whole[0] === 'و' || whole[0] === 'ف'))) return null;
  // «وذلك»: known as the start of a phrase alone; its conjunction is told from the word.
  const cueToo = ARABIC_FORMS.has(whole);
  if (joined === 0 && !cueToo && whole[0] === 'و' && classes.get(whole) === WordClass.phraseStart) {
    const rest = readStripped(whole, 1);
    if (rest) return { ...rest, classes: rest.classes | WordClass.phraseStart };
  }
  const word = whole.slice(joined);
  const cue = ARABIC_FORMS.get(word) ?? null;
  const direct = classes.get(word);
  // «العام» starts «العام الماضي» (last year), and is "general" with its article.
  if (cue === null && direct === WordClass.phraseStart && word.startsWith('ال') && word.length > 4)
    return reading(whole, word.slice(2), direct, { definite: true, joined: joined === 1, clitics: joined });
  const gender = courtesies.get(word);
  if (gender)
    return reading(whole, word, WordClass.honorific, {
      definite: true,
      gender,
      joined: joined === 1,
      clitics: joined,
    });
  if (cue !== null || direct !== undefined)
    return reading(whole, word, direct ?? 0, {
      cue,
      joined: joined === 1,
      clitics: joined,
      ...(whole === 'ورد' ? { outsideDocuments: AND_ANSWERED } : {}),
    });
  if (word.startsWith('ال') && word.length > 3) {
    const head = word.slice(2);
    const cls = (classes.get(head) ?? 0) & (HEADS | WordClass.backReference);
    if (cls !== 0)
      return reading(whole, head, cls, { definite: true, joined: joined === 1, clitics: joined });
  }
  // «ضابطان كبيران», «الوزيران», «عن الوزيرين»: two of an office.
  if (DUAL.test(word) && word.length > 5) {
    const definite = word.startsWith('ال');
    const one = word.slice(definite ? 2 : 0, -2);
    const cls = (classes.get(one) ?? 0) & WordClass.role;
    if (cls !== 0)
      return reading(whole, one, WordClass.group, {
        joined: joined === 1,
        clitics: joined,
        count: 'two',
        definite,
      });
  }
  // «إن مصدرا أمنيا», «لكن سفيرا قال»: the accusative.
  if (word.endsWith('ا') && word.length > 4) {
    const cls = (classes.get(word.slice(0, -1)) ?? 0) & (WordClass.role | WordClass.source);
    if (cls !== 0) return reading(whole, word.slice(0, -1), cls, { joined: joined === 1, clitics: joined });
  }
  const letter = word[0] as string;
  if ('لبك'.includes(letter) && word.length > 3) {
    const double = letter === 'ل' && word[1] === 'ل';
    const definite = double || word.startsWith('ال', 1);
    const head = double ? word.slice(2) : definite ? word.slice(3) : word.slice(1);
    const cls = (classes.get(head) ?? 0) & HEADS;
    // «لمراسلنا», «لصحيفتنا»: told to us.
    const ours = head.endsWith('نا') ? head.slice(0, -2).replace(/ت$/u, 'ه') : '';
    if (cls === 0 && ((classes.get(ours) ?? 0) & OURS) !== 0)
      return reading(whole, ours, WordClass.setting, {
        preposition: letter,
        definite: true,
        joined: joined === 1,
        clitics: joined + 1,
      });
    if (cls !== 0)
      return reading(whole, head, cls, {
        preposition: letter,
        definite,
        joined: joined === 1,
        clitics: joined + 1,
      });
  }
  return null;
}

/** «معارضيه»: a plural with its owner, in a case that no subject has after its verb. */
export const isOwnedObject = (word: string): boolean => OWNED_GROUPS.has(word);

// «نزيه», «طه», «عبدالله» end so too.
const NAME_ENDING = /(?:يه|الله|طه|عبده|مها|نها|سها|بها|رها)$/u;

/** «نظيره», «زوجته», «حليفها»: as written, where ة and ه still differ. */
export function isPossessed(written: string): boolean {
  if (written.startsWith('ال')) return false;
  // «لاعبيه» (his players) ends like «نزيه».
  const word = fold(written);
  if (OWNED_GROUPS.has(word) || ('بل'.includes(word[0] as string) && OWNED_GROUPS.has(word.slice(1))))
    return true;
  return written.length > 3 && /[^ا](?:ه|ها|هم|هما)$/u.test(written) && !NAME_ENDING.test(written);
}

// News has a few thousand words.
const known = new WordMemo<WordReading>(20_000, 12);

/** {@link readArabicWord}, each short written form once. */
export function readKnown(word: string, written: string): WordReading {
  const found = known.get(written);
  if (found !== undefined) return found;
  const read = readArabicWord(word, written);
  known.set(written, read);
  return read;
}

/** Gender of the bearer of a folded given name; `null` where the name stands in neither list, or in both. */
export function genderOfGivenName(word: string): Gender | null {
  const man = MEN.has(word) || SERVANT.test(word);
  return man === WOMEN.has(word) ? null : man ? 'masculine' : 'feminine';
}
