/** A quote of the gold or of a prediction; offsets are UTF-16 code units into the document's text. */
interface ScoredQuote {
  readonly span: readonly [number, number];
  readonly kind: string;
  readonly level?: string;
  readonly speaker: string | null;
  readonly speaker_alt?: readonly string[];
  readonly speaker_kind?: string;
  readonly resolved?: string;
  readonly nested?: boolean;
  readonly speaker_unscored?: boolean;
  readonly rule?: string;
}
export interface GoldDocument {
  readonly id: string;
  readonly lang?: string;
  readonly text: string;
  readonly quotes: readonly ScoredQuote[];
}
export interface PredictedDocument {
  readonly id: string;
  readonly quotes: readonly ScoredQuote[];
}

const COMPLEMENTIZERS = new Set(['ان', 'بان', 'فان', 'وان', 'that']);
const TITLES = new Set(
  'السيد السيده الدكتور الدكتوره د المهندس المهندسه الاستاذ الاستاذه الشيخ الحاج السفير اللواء العميد العقيد الفريق الجنرال المستشار النائب القاضي الامير الملك mr mrs ms dr sir president prime minister'.split(
    ' ',
  ),
);

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(
      /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu,
      '',
    )
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ک/gu, 'ك')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly normal: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const lead = /^[^\p{L}\p{N}]*/u.exec(match[0])?.[0].length ?? 0;
    if (lead === match[0].length) continue;
    const trail = /[^\p{L}\p{N}]*$/u.exec(match[0])?.[0].length ?? 0;
    words.push({
      start: match.index + lead,
      end: match.index + match[0].length - trail,
      normal: normal(match[0]),
    });
  }
  return words;
}

/** Numbers of the words that a span covers by half or more, without a leading free complementizer. */
function covered(words: readonly Word[], [start, end]: readonly [number, number]): number[] {
  const numbers: number[] = [];
  words.forEach((word, i) => {
    const shared = Math.min(word.end, end) - Math.max(word.start, start);
    if (shared > 0 && shared * 2 >= word.end - word.start) numbers.push(i);
  });
  while (numbers.length > 1 && COMPLEMENTIZERS.has(words[numbers[0] as number]?.normal ?? ''))
    numbers.shift();
  return numbers;
}

function overlap(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const set = new Set(b);
  return a.filter((x) => set.has(x)).length / Math.max(a.length, b.length);
}

const bareName = (name: string): string[] => {
  const words = normal(name).split(' ').filter(Boolean);
  while (words.length > 1 && TITLES.has(words[0] as string)) words.shift();
  return words;
};

/** `strict`: the canonical name or a listed other name; `lenient`: one holds the other. */
function matchSpeaker(gold: ScoredQuote, predicted: ScoredQuote): 'strict' | 'lenient' | null {
  if (gold.speaker === null || predicted.speaker === null)
    return gold.speaker === predicted.speaker ? 'strict' : null;
  const said = bareName(predicted.speaker);
  if (said.length === 0) return null;
  const names = [gold.speaker, ...(gold.speaker_alt ?? [])].map(bareName).filter((name) => name.length > 0);
  if (names.some((name) => name.join(' ') === said.join(' '))) return 'strict';
  const lenient = names.some((name) => {
    if (name.every((word) => said.includes(word)) && (name.length > 1 || (name[0] as string).length > 3))
      return true;
    if (!said.every((word) => name.includes(word))) return false;
    return gold.speaker_kind === 'person'
      ? said.includes(name[name.length - 1] as string)
      : said.some((word) => word.length > 3);
  });
  return lenient ? 'lenient' : null;
}

interface Side {
  readonly quote: ScoredQuote;
  readonly words: readonly number[];
}
export interface DocumentScore {
  readonly document: GoldDocument;
  readonly gold: readonly Side[];
  readonly predicted: readonly Side[];
  /** Gold index → predicted index at overlap 0.8, best first. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Predictions that hit an optional gold quote (soft or nested): neither right nor wrong. */
  readonly ignored: ReadonlySet<number>;
  readonly softHit: number;
  readonly soft: number;
}

function scoreDocument(document: GoldDocument, prediction: PredictedDocument | undefined): DocumentScore {
  const words = wordsOf(document.text);
  const side = (quote: ScoredQuote): Side => ({ quote, words: covered(words, quote.span) });
  const gold = document.quotes.filter((q) => !q.nested && q.level !== 'soft').map(side);
  const optional = document.quotes.filter((q) => q.nested || q.level === 'soft').map(side);
  const seen = new Set<string>();
  const predicted = (prediction?.quotes ?? [])
    .filter((q) => !seen.has(q.span.join('-')) && seen.add(q.span.join('-')))
    .map(side);
  const candidates: [number, number, number][] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const shared = overlap(g.words, p.words);
      if (shared >= 0.8 - 1e-9) candidates.push([shared, i, j]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, i, j] of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  const hits = (o: Side): boolean => predicted.some((p) => overlap(o.words, p.words) >= 0.5);
  const ignored = new Set<number>();
  predicted.forEach((p, j) => {
    if (!taken.has(j) && optional.some((o) => overlap(o.words, p.words) >= 0.5)) ignored.add(j);
  });
  const soft = optional.filter((o) => o.quote.level === 'soft');
  return { document, gold, predicted, pairs, ignored, soft: soft.length, softHit: soft.filter(hits).length };
}

export function score(
  golds: readonly GoldDocument[],
  predictions: readonly PredictedDocument[],
): DocumentScore[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  return golds.map((gold) => scoreDocument(gold, byId.get(gold.id)));
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

function row(name: string, right: number, predicted: number, gold: number, rightGold = right): void {
  const p = predicted ? right / predicted : 0;
  const r = gold ? rightGold / gold : 0;
  const f = p + r ? (2 * p * r) / (p + r) : 0;
  console.log(
    `${name.padEnd(34)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f)}   (${right} of ${predicted} predicted, ${gold} gold)`,
  );
}

/** Print the figures of one evaluation, and with `errors` each miss, false quote and wrong speaker. */
export function printScore(documents: readonly DocumentScore[], errors: boolean): void {
  const sum = (f: (d: DocumentScore) => number): number => documents.reduce((a, d) => a + f(d), 0);
  const unscored = sum((d) => d.gold.filter((g) => g.quote.speaker_unscored).length);
  let strict = 0;
  let lenient = 0;
  let judged = 0;
  let running = 0;
  let runningStrict = 0;
  let kinds = 0;
  const right = sum((d) => d.pairs.size);
  for (const d of documents)
    for (const [i, j] of d.pairs) {
      const g = (d.gold[i] as Side).quote;
      const p = (d.predicted[j] as Side).quote;
      if (g.kind === p.kind) kinds++;
      if (g.speaker_unscored) continue;
      judged++;
      const match = matchSpeaker(g, p);
      if (match === 'strict') strict++;
      if (match) lenient++;
      if (g.resolved === 'running') {
        running++;
        if (match === 'strict') runningStrict++;
      }
    }
  const gold = sum((d) => d.gold.length);
  const predicted = sum((d) => d.predicted.length - d.ignored.size);
  console.log(`documents ${documents.length}`);
  row('detection, overlap 0.8', right, predicted, gold);
  for (const kind of ['direct', 'indirect', 'mixed'])
    row(
      `  ${kind}`,
      sum((d) => [...d.pairs.values()].filter((j) => d.predicted[j]?.quote.kind === kind).length),
      sum((d) => d.predicted.filter((p, j) => p.quote.kind === kind && !d.ignored.has(j)).length),
      sum((d) => d.gold.filter((g) => g.quote.kind === kind).length),
      sum((d) => [...d.pairs.keys()].filter((i) => d.gold[i]?.quote.kind === kind).length),
    );
  console.log(`kind right on matched ${percent(kinds / right)}`);
  console.log(
    `speaker right on matched: strict ${percent(strict / judged)}, lenient ${percent(lenient / judged)} (${judged})`,
  );
  console.log(`running speaker, strict ${percent(runningStrict / running)} (${running})`);
  row('end to end, strict', strict, predicted - (judged === right ? 0 : right - judged), gold - unscored);
  row('end to end, lenient', lenient, predicted - (right - judged), gold - unscored);
  console.log(`soft quotes also found ${sum((d) => d.softHit)} of ${sum((d) => d.soft)}`);
  if (errors) for (const d of documents) printErrors(d);
}

function printErrors({ document, gold, predicted, pairs, ignored }: DocumentScore): void {
  const show = (q: ScoredQuote): string =>
    document.text
      .slice(...q.span)
      .replace(/\s+/gu, ' ')
      .slice(0, 110);
  const matched = new Set(pairs.values());
  gold.forEach((g, i) => {
    if (!pairs.has(i))
      console.log('MISS   ', document.id, g.quote.kind, show(g.quote), '=>', g.quote.speaker);
  });
  predicted.forEach((p, j) => {
    if (!matched.has(j) && !ignored.has(j))
      console.log('FALSE  ', document.id, p.quote.kind, show(p.quote), '=>', p.quote.speaker, p.quote.rule);
  });
  for (const [i, j] of pairs) {
    const g = (gold[i] as Side).quote;
    const p = (predicted[j] as Side).quote;
    if (g.speaker_unscored) continue;
    const match = matchSpeaker(g, p);
    if (match !== 'strict')
      console.log(
        match ? 'NAME   ' : 'SPEAKER',
        document.id,
        `[${g.resolved}]`,
        p.speaker,
        'should be',
        g.speaker,
        p.rule,
        '|',
        show(g).slice(0, 40),
      );
  }
}
