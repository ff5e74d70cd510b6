import type { Article, Entity } from '../../entities/types.ts';
import type { Span } from '../../text/span.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Carrier, Quote, QuoteResult, RejectedMarks, Speaker } from '../types.ts';
import { findHeadline, isHeadline } from './findHeadline.ts';
import { readLooseMarks, sentenceSubject } from './findLooseMarks.ts';
import { findReports } from './findReports.ts';
import { findTranscript } from './findTranscript.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Cast, readCast } from './readCast.ts';
import { type ReadText, readText, type Sentence, type Token } from './readText.ts';
import type { Report } from './report.ts';
import { createDiscourse } from './resolveSpeaker.ts';
import type { Place, Resolved } from './voice.ts';

const UNKNOWN = {
  name: '',
  entity: null,
  kind: 'unknown',
  resolution: 'unknown',
  confidence: 0,
  candidates: [],
} as const;

/** One span a paragraph: marks that open a continued paragraph stay outside. */
function contentsOf(read: ReadText, content: Span): Span[] {
  const spans: Span[] = [];
  let start = content.start;
  for (const part of read.text.slice(content.start, content.end).split('\n')) {
    const lead = /^[\s"\u201c\u00ab]*/.exec(part)?.[0].length ?? 0;
    const tail = /[\s"\u201d\u00bb]*$/.exec(part.slice(-20))?.[0].length ?? 0;
    const from = spans.length === 0 ? start : start + lead;
    const to = start + part.length - (start + part.length === content.end ? 0 : tail);
    if (to > from) spans.push({ start: from, end: to });
    start += part.length + 1;
  }
  return spans;
}

function speakerOf(resolved: Resolved | null, code: string): Speaker {
  if (resolved === null) return { ...UNKNOWN, rule: `${code}.noSpeaker` };
  const { voice, resolution, confidence, candidates, rule } = resolved;
  return {
    name: voice.name,
    entity: voice.actor?.entity ?? null,
    kind: voice.kind,
    resolution,
    confidence,
    candidates,
    rule,
  };
}

interface Found {
  readonly quote: Quote;
  readonly nested: boolean;
}

interface Placed {
  readonly report: Report;
  readonly place: Place;
  readonly sentence: Sentence;
}

function tokenSpan(read: ReadText, from: number, to: number): Span {
  return { start: (read.tokens[from] as Token).start, end: (read.tokens[to - 1] as Token).end };
}

/** Reports and rejected marks of the whole text, in reading order of their sentences. */
function collect(
  read: ReadText,
  headline: Span | null,
  cast: () => Cast,
  language: SubjectFirstLanguage,
): { placed: Placed[]; rejected: RejectedMarks[] } {
  const placed: Placed[] = [];
  const rejected: RejectedMarks[] = [];
  const used = new Set<number>();
  const transcript = findTranscript(read, cast, language);
  let line = 0;
  for (const [number, sentence] of read.sentences.entries()) {
    while ((transcript[line]?.to ?? Number.POSITIVE_INFINITY) <= sentence.from) line++;
    const spoken = transcript[line];
    if (spoken?.report && sentence.from >= spoken.from) {
      const place = { token: spoken.from, sentence: number, paragraph: sentence.paragraph };
      if (sentence.from === spoken.from) placed.push({ report: spoken.report, sentence, place });
      continue;
    }
    const reports = findReports(read, sentence, language, used);
    if (reports.length === 0 && isHeadline(read, sentence, headline)) {
      const found = findHeadline(read, sentence, language);
      if (found) reports.push(found);
    }
    const isHeld = (at: number): boolean =>
      reports.some(({ content }) => at >= content.start && at < content.end);
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = read.tokens[i] as Token;
      if (token.piece < 0) continue;
      const piece = read.pieces[token.piece];
      if (piece === undefined || i !== piece.open || used.has(token.piece) || isHeld(piece.inside.start))
        continue;
      const { report, reason } = readLooseMarks(read, piece, sentence, language);
      if (report) reports.push(report);
      else rejected.push({ ...piece.inside, reason });
    }
    reports.sort((a, b) => a.content.start - b.content.start);
    for (const report of reports) {
      const token = report.cue >= 0 ? report.cue : sentence.from;
      const { content } = report;
      const words = content.end <= (read.tokens[token] as Token).start ? content : undefined;
      placed.push({
        report,
        sentence,
        place: { token, sentence: number, paragraph: sentence.paragraph, words },
      });
    }
  }
  return { placed, rejected };
}

/**
 * Quotes of a text whose language puts the subject first and may report after the words: «"…," she said».
 * Offsets are UTF-16 into `article.text`. Linear in its length; never throws.
 */
export function findSubjectFirstQuotes(
  article: Article,
  entities: readonly Entity[],
  language: SubjectFirstLanguage,
): QuoteResult {
  const read = readText(article.text, language);
  // Most articles without quotes need none.
  let known: Cast | undefined;
  const cast = (): Cast => {
    known ??= readCast(read, entities, language);
    return known;
  };
  const { placed, rejected } = collect(read, article.headline, cast, language);
  if (placed.length === 0) return { quotes: [], rejected };
  const discourse = createDiscourse(cast(), language);
  const found: Found[] = [];
  for (const { report, place, sentence } of resolveOrder(placed)) {
    const resolved = resolve(read, report, place, sentence, discourse, language);
    if (resolved && !report.nested)
      discourse.spoke(resolved.voice, place, report.phrase?.kind === 'document');
    if ((report.rule === 'standingWords' || report.rule === 'markedFragment') && resolved === null) {
      rejected.push({ ...report.content, reason: 'noSpeaker' });
      continue;
    }
    const via: Carrier[] = [];
    for (const { phrase, rule } of report.carriers) {
      const carrier = discourse.resolve(phrase, place);
      if (carrier)
        via.push({
          ...tokenSpan(read, phrase.from, phrase.to),
          name: carrier.voice.name,
          entity: carrier.voice.actor?.entity ?? null,
          rule: `${language.code}.${rule}`,
        });
    }
    const contents = contentsOf(read, report.content);
    const words = contents.map((span) => read.text.slice(span.start, span.end)).join(' ');
    const quote: Quote = {
      id: '',
      type: report.type,
      level: 'core',
      marks: report.marks,
      contents,
      cue: report.cue < 0 ? null : tokenSpan(read, report.cue, report.cueEnd),
      sources: report.phrase ? [tokenSpan(read, report.phrase.from, report.phrase.to)] : [],
      speaker: speakerOf(resolved, language.code),
      via,
      denied: report.denied,
      nestedIn: null,
      confidence: report.confidence,
      rule: `${language.code}.${report.rule}`,
      fingerprint: fingerprint(words),
    };
    found.push({ quote, nested: report.nested });
  }
  return { quotes: numbered(found), rejected };
}

/** A report whose words come first is resolved before what stands in the marks after it. */
function resolveOrder(placed: readonly Placed[]): readonly Placed[] {
  return placed
    .map((entry, i) => ({ entry, i }))
    .sort(
      (a, b) => a.entry.place.sentence - b.entry.place.sentence || key(a.entry) - key(b.entry) || a.i - b.i,
    )
    .map(({ entry }) => entry);
}

const key = ({ report, place }: Placed): number =>
  report.cue < 0 && report.rule === 'standingWords'
    ? place.token
    : report.cue < 0
      ? place.token + 1
      : report.cue;

function resolve(
  read: ReadText,
  report: Report,
  place: Place,
  sentence: Sentence,
  discourse: ReturnType<typeof createDiscourse>,
  language: SubjectFirstLanguage,
): Resolved | null {
  if (report.phrase !== null) {
    const plain = report.phrase.pronoun === 'many' || report.phrase.pronoun === 'thing';
    const before = plain ? read.sentences[place.sentence - 1] : undefined;
    const subject = before ? sentenceSubject(read, before, before.to, language) : null;
    return discourse.resolve(report.phrase, place, subject);
  }
  // An elided subject is its sentence's: "Roe criticized the plan and said …".
  if (report.cue >= 0) {
    const spoke = discourse.inSentence(place);
    if (spoke) return spoke;
    const subject = sentenceSubject(read, sentence, report.cue, language);
    if (subject) return discourse.resolve(subject, { ...place, token: subject.from });
  } else if (report.rule === 'standingWords') {
    const before = read.sentences[place.sentence - 1];
    const first = read.sentences[place.sentence - 1]?.paragraph === place.paragraph;
    const running = discourse.resolve(null, place);
    if (running && (running.confidence >= 80 || !before)) return running;
    if (before && first) {
      const subject = sentenceSubject(read, before, before.to, language);
      if (subject)
        return (
          discourse.resolve(subject, { ...place, token: subject.from, sentence: place.sentence - 1 }) ??
          running
        );
    }
    return running;
  }
  return discourse.resolve(null, place);
}

/** In order of start, numbered; a nested quote names the one that it stands in. */
function numbered(found: readonly Found[]): Quote[] {
  const start = ({ quote }: Found): number => quote.contents[0]?.start ?? 0;
  const end = ({ quote }: Found): number => quote.contents.at(-1)?.end ?? 0;
  const sorted = [...found].sort(
    (a, b) => start(a) - start(b) || Number(a.nested) - Number(b.nested) || end(b) - end(a),
  );
  let outer = -1;
  return sorted.map((each, i) => {
    const { quote, nested } = each;
    if (!nested) outer = i;
    const holder = sorted[outer];
    const holds = nested && holder !== undefined && start(each) < end(holder);
    return { ...quote, id: `q${i + 1}`, nestedIn: holds ? `q${outer + 1}` : null };
  });
}
