import type { Entity } from '../../entities/types.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { genderOfName, lastNameRun, withoutStop, withoutTitles, wording } from './readPhrase.ts';
import type { ReadText, Sentence, Sign, Token } from './readText.ts';
import { WordBit } from './tokenize.ts';

/** Someone named in the article. */
export interface Actor {
  /** Fullest name, without titles. */
  readonly name: string;
  /** Its words, lower case, without "Jr". */
  readonly words: readonly string[];
  readonly kind: 'person' | 'organisation' | 'unsure';
  /** A place speaks as its government, and is no "it" that another place may be. */
  readonly place: boolean;
  readonly entity: string | null;
  gender: 'masculine' | 'feminine' | null;
  /** Offices seen beside the name: mayor, governor. */
  readonly offices: Set<string>;
}

/** A place where an actor is named outside quote marks. */
export interface Sighting {
  readonly token: number;
  /** UTF-16. */
  readonly start: number;
  readonly sentence: number;
  readonly actor: Actor;
  /** Heads its sentence, an adjunct before it passed over. */
  readonly leads: boolean;
  /** Stands right before a reporting verb: "Roe agrees". */
  readonly acts: boolean;
}

export interface Cast {
  readonly actors: readonly Actor[];
  /** In order of `token`. */
  readonly sightings: readonly Sighting[];
  readonly byWord: ReadonlyMap<string, readonly Actor[]>;
}

/** Short forms of offices: "Gov. Jane Roe" is "the governor". */
const OFFICES: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  gen: 'general',
  col: 'colonel',
  prof: 'professor',
  dr: 'doctor',
};
const LEADING_WORDS = 6;
/** Code units of a mention that are looked at. */
const LONGEST_MENTION = 200;
const LONGEST_NAME = 8;

export function nameWords(name: string): string[] {
  // «Roe», «Jane Roe»: most names are one or two plain words.
  if (/^[A-Za-z]{5,}$/.test(name)) return [name.toLowerCase()];
  if (/^[A-Za-z]{4,} [A-Za-z]{4,}$/.test(name)) return name.toLowerCase().split(' ');
  const words = name
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii|iv)\.?$/.test(word));
  return words.map((word) => word.replace(/[.,]+$/, ''));
}

/** One office in its long form. */
export function officeOf(word: string): string {
  const plain = withoutStop(word);
  return OFFICES[plain] ?? plain;
}

/** Where the main clause begins: after "In contrast, at the mill,". */
function clauseStart(read: ReadText, sentence: Sentence, language: SubjectFirstLanguage): number {
  let start = sentence.from;
  for (let i = start; i < sentence.to && i < sentence.from + 30; i++) {
    if (i === start && !language.adjunctOpeners.has((read.tokens[i] as Token).word)) break;
    if (read.tokens[i]?.sign === 'comma') start = i + 1;
  }
  return start;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly bare: { readonly from: number; readonly to: number };
  readonly sentence: number;
  readonly inMarks: boolean;
  /** One word at the head of a sentence, whose capital may be the sentence's. */
  readonly weak: boolean;
}

/** Signs behind which a capital may be the sentence's. */
const OPENS: ReadonlySet<Sign> = new Set(['open', 'line', 'stop', 'colon', 'bracket']);

/** Capitalised runs of the text, titles cut off. */
function findRuns(read: ReadText, language: SubjectFirstLanguage): Run[] {
  const runs: Run[] = [];
  const opensAt = (at: number, start: number): boolean =>
    at === start || OPENS.has(read.tokens[at - 1]?.sign ?? 'line');
  read.sentences.forEach((sentence: Sentence, number) => {
    let from = -1;
    const close = (to: number): void => {
      const run = from < 0 || to - from > LONGEST_NAME ? null : lastNameRun(read, { from, to }, language);
      const bare = run && withoutTitles(read, run, language);
      // "Sept. 5": a month is nobody.
      const month = to - from === 1 && language.times.has((read.tokens[from]?.word ?? '').replace('.', ''));
      if (run && bare && !month)
        runs.push({
          from: run.from,
          to,
          bare,
          sentence: number,
          inMarks: (read.tokens[from] as Token).piece >= 0,
          weak: bare.to - bare.from === 1 && opensAt(bare.from, sentence.from),
        });
      from = -1;
    };
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = read.tokens[i] as Token;
      const opens = i === sentence.from || read.tokens[i - 1]?.sign === 'open';
      const named =
        token.capital &&
        !(token.bits & WordBit.digit) &&
        !(token.bits & WordBit.common && (opens || from < 0));
      if (named) {
        if (from < 0) from = i;
        if (token.possessive) close(i + 1);
      } else if (
        from >= 0 &&
        !(token.sign === 'word' && language.nameParticles.has(token.word) && read.tokens[i + 1]?.capital)
      )
        close(i);
    }
    if (from >= 0) close(sentence.to);
  });
  return runs;
}

/** Who is named in the article, and where. Entities tell people and bodies apart where there are any. */
export function readCast(read: ReadText, entities: readonly Entity[], language: SubjectFirstLanguage): Cast {
  // By code unit: the number of the entity that stands there, from 1.
  const entityAt = new Int32Array(read.text.length + 1);
  entities.forEach((entity, i) => {
    for (const { start, end } of entity.mentions)
      entityAt.fill(i + 1, start, Math.min(end, start + LONGEST_MENTION));
  });
  const entityOf = (token: number): Entity | undefined =>
    entities[(entityAt[(read.tokens[token] as Token).start] as number) - 1];
  const personAt = (at: number): boolean => entityOf(at)?.type === 'person';
  const named = new Map<string, { readonly words: readonly string[]; readonly key: string }>();
  // "Outspoken Jane Roe said": the recogniser knows where a person's name begins.
  const runs = findRuns(read, language).map((run) => {
    let { from } = run.bare;
    const opens = run.bare.to - from > 2 && from === read.sentences[run.sentence]?.from;
    if (opens && personAt(run.bare.to - 1)) while (from < run.bare.to - 1 && !personAt(from)) from++;
    const bare = { from, to: run.bare.to };
    const name = wording(read, bare);
    let known = named.get(name);
    if (known === undefined) {
      const words = nameWords(name);
      known = { words, key: words.join(' ') };
      named.set(name, known);
    }
    const { to, sentence, inMarks, weak } = run;
    return { from: run.from, to, sentence, inMarks, weak, bare, name, words: known.words, key: known.key };
  });
  const byName = new Map<string, Actor>();
  const byWord = new Map<string, Actor[]>();
  const actors: Actor[] = [];
  const sightings: Sighting[] = [];

  const add = (run: (typeof runs)[number]): Actor => {
    const { name, words } = run;
    const last = (read.tokens[run.bare.to - 1] as Token).word;
    const entity = entityOf(run.bare.to - 1);
    const titled = run.bare.from > run.from;
    const known = genderOfName(name, language);
    const body = language.bodies.has(last) || language.media.has(last);
    const person = entity ? entity.type === 'person' : !body && (known !== null || titled);
    const other = entity ? entity.type !== 'person' : body;
    // "Human Rights in China": the recogniser knows where the body's name ends.
    const full = entity?.type === 'organisation' && entity.name.startsWith(`${name} `) ? entity.name : name;
    const actor: Actor = {
      name: full,
      words,
      kind: person ? 'person' : other ? 'organisation' : 'unsure',
      place: entity?.type === 'place',
      entity: entity?.id ?? null,
      gender: person ? (known ?? entity?.gender ?? null) : null,
      offices: new Set(),
    };
    actors.push(actor);
    byName.set(run.key, actor);
    for (const word of new Set(words)) {
      const list = byWord.get(word) ?? [];
      list.push(actor);
      byWord.set(word, list);
    }
    return actor;
  };

  // Full names first, so that a surname in the headline finds its owner below.
  for (const run of runs) {
    if (run.words.length > 1 && !byName.has(run.key)) add(run);
  }
  const starts = read.sentences.map((sentence) => clauseStart(read, sentence, language));
  const actsAt = (at: number): boolean => {
    const token = read.tokens[at];
    const cue = token?.sign === 'word' && token.piece < 0 ? language.cues.get(token.word) : undefined;
    return cue !== undefined && !cue.cue.nounLike && cue.form !== 'participle';
  };
  const strong = new Set(runs.filter((run) => !run.weak).map(({ key }) => key));
  for (const run of runs) {
    if (run.words.length === 0) continue;
    const known = byName.get(run.key) ?? ownerOf(byWord, run.words);
    // "Expanding on the plan": named nowhere else and no entity.
    if (!known && run.weak && !strong.has(run.key) && entityOf(run.bare.from) === undefined) continue;
    const actor = known ?? add(run);
    for (let i = run.from; i < run.bare.from; i++) {
      const { word } = read.tokens[i] as Token;
      actor.offices.add(officeOf(word));
      const plain = withoutStop(word);
      if (language.masculineWords.has(plain)) actor.gender ??= 'masculine';
      if (language.feminineWords.has(plain)) actor.gender ??= 'feminine';
    }
    if (read.tokens[run.to]?.sign === 'comma') {
      // "Jane Roe, the mayor of Springfield": the office after the name.
      for (let i = run.to + 1; i < run.to + 8; i++) {
        const token = read.tokens[i];
        if (token?.sign !== 'word' || language.ofWords.has(token.word)) break;
        if (language.roles.has(token.word)) actor.offices.add(officeOf(token.word));
        if (language.masculineWords.has(token.word)) actor.gender ??= 'masculine';
        if (language.feminineWords.has(token.word)) actor.gender ??= 'feminine';
      }
    }
    const sentence = read.sentences[run.sentence] as Sentence;
    if (!run.inMarks)
      sightings.push({
        token: run.bare.from,
        start: (read.tokens[run.bare.from] as Token).start,
        sentence: run.sentence,
        actor,
        leads: run.from - (starts[run.sentence] ?? sentence.from) < LEADING_WORDS,
        acts: actsAt(run.to),
      });
  }
  return { actors, sightings, byWord };
}

/** The fuller name that a short one stands for: by its last word, else by its first. */
export function ownerOf(
  byWord: ReadonlyMap<string, readonly Actor[]>,
  words: readonly string[],
): Actor | null {
  const last = words.at(-1);
  const list = last === undefined ? undefined : byWord.get(last);
  if (list === undefined) return null;
  let best: Actor | null = null;
  // A family's shared surname: the first one named carries it, as wires do for their subject.
  for (const actor of list.slice(0, 50)) {
    if (!words.every((word) => actor.words.includes(word))) continue;
    if (actor.words.at(-1) === last && best?.words.at(-1) !== last) best = actor;
    else best ??= actor.kind !== 'organisation' && actor.words[0] === words[0] ? actor : null;
  }
  return best;
}
