import { CharClass, charClass } from '../../text/script.ts';
import type { Span } from '../../text/span.ts';
import type { EntityType } from '../types.ts';
import { createTagger, type TaggedChunk, type TaggedWords } from './createTagger.ts';
import { cutClitic } from './cutClitic.ts';
import { cutLatin } from './cutLatin.ts';
import { cutTokens } from './cutTokens.ts';
import { documentPass } from './documentPass.ts';
import type { SequenceModel } from './model.ts';
import { retypeSurnames } from './retypeSurnames.ts';
import { tellAli } from './tellAli.ts';

/** A name found in a text. Offsets are UTF-16; glued clitics (و ف ب ل ك س) stay outside, the article ال inside. */
export interface RecognisedSpan extends Span {
  readonly type: Exclude<EntityType, 'date' | 'money'>;
  /** 0 to 100: posterior of the least certain word; lower for names found only by their like elsewhere. */
  readonly confidence: number;
}

export interface RecogniserModel {
  readonly arabic: SequenceModel;
  /** Sentences mostly in Latin letters; left unread where there is none. */
  readonly english: SequenceModel | null;
}

const NAMED = ['person', 'organisation', 'place'];

/**
 * Find names in a text of any length: sentence by sentence, then once more with what the whole text taught.
 * Linear in the text; never throws.
 *
 * @example createRecogniser(model)('قال بوتين') // [{ start: 4, end: 9, type: 'person', confidence: 97 }]
 */
export function createRecogniser(model: RecogniserModel): (text: string) => readonly RecognisedSpan[] {
  const readers = [createReader(model.arabic), ...(model.english ? [createReader(model.english)] : [])];
  return (text) => {
    const [arabic, latin] = shareOut(text, cutTokens(text));
    const shares = [arabic, latin.flatMap(({ start, end }) => cutLatin(text, start, end))];
    return readers.flatMap((read, i) => read(text, shares[i] ?? [])).sort((a, b) => a.start - b.start);
  };
}

/** Sentences that are not in Latin letters, and stretches of one line that are. */
function shareOut(text: string, sentences: readonly Span[][]): readonly [Span[][], Span[]] {
  const others: Span[][] = [];
  const latin: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const sentence of sentences) {
    const start = sentence[0]?.start ?? 0;
    const end = sentence.at(-1)?.end ?? start;
    if (!isLatin(text, sentence)) {
      others.push(sentence);
      last = undefined;
    } else if (last !== undefined && !LINE_END.test(text.slice(last.end, start))) last.end = end;
    else {
      last = { start, end };
      latin.push(last);
    }
  }
  return [others, latin];
}

const LINE_END = /[\n\r\u0085\u2028\u2029]/u;

function createReader(
  model: SequenceModel,
): (text: string, sentences: readonly Span[][]) => RecognisedSpan[] {
  const tagDocument = createDocumentTagger(model, Infinity);
  return (text, sentences) => {
    const tagged = tagDocument(
      tellAli(sentences.map((sentence) => sentence.map((token) => text.slice(token.start, token.end)))),
    );
    // Most texts have no name whose first letter may be cut.
    let seen: Set<string> | undefined;
    const isSeen = (norm: string): boolean => {
      seen ??= new Set(tagged.flatMap(({ words }) => words.map((word) => word.norm)));
      return seen.has(norm);
    };
    const spans: RecognisedSpan[] = [];
    for (const [i, { words, chunks }] of tagged.entries()) {
      for (const chunk of chunks) {
        const first = sentences[i]?.[chunk.start];
        const last = sentences[i]?.[chunk.end - 1];
        if (!first || !last) continue;
        const label = model.labels.types[chunk.type] ?? 'other';
        const type = (label === 'misc' ? 'other' : label) as RecognisedSpan['type'];
        const cut = cutClitic(words[chunk.start]?.norm ?? '', type, model, isSeen);
        spans.push({
          start: skipLetters(text, first, cut),
          end: last.end,
          type,
          confidence: Math.round(100 * chunk.confidence),
        });
      }
    }
    return spans;
  };
}

/**
 * Tag sentences already cut into words, then look at them as documents of `window` sentences each way
 * (`Infinity`: all of them are one article). For texts that come tokenised, as the CoNLL corpora do.
 */
export function createDocumentTagger(
  model: SequenceModel,
  window: number,
): (sentences: readonly (readonly string[])[]) => TaggedWords[] {
  const tag = createTagger(model);
  const { types } = model.labels;
  const options = {
    window,
    types: NAMED.map((type) => types.indexOf(type)),
    person: types.indexOf('person'),
  };
  return (sentences) => {
    const first = sentences.map((sentence) => trusted(tag(sentence)));
    const tagged = retypeSurnames(first, window, options.person);
    const chunks: TaggedChunk[][] = documentPass(tagged, options);
    return tagged.map(({ words }, i) => ({ words, chunks: chunks[i] ?? [] }));
  };
}

// Below half of the recogniser's F1 a name costs more than it brings; of random news it is 1 name in 80, hardly one in three right.
const LEAST = 0.45;

function trusted({ words, chunks }: TaggedWords): TaggedWords {
  return { words, chunks: chunks.filter(({ confidence }) => confidence >= LEAST) };
}

/** Place after `count` letters of a token; harakat and tatweel after a clitic go with it. */
function skipLetters(text: string, token: Span, count: number): number {
  let at = token.start;
  let left = count;
  while (at < token.end && (left > 0 || charClass(text.charCodeAt(at)) === CharClass.mark)) {
    if (charClass(text.charCodeAt(at)) !== CharClass.mark) left--;
    at++;
  }
  return count === 0 ? token.start : at;
}

function isLatin(text: string, sentence: readonly Span[]): boolean {
  let latin = 0;
  let arabic = 0;
  for (const token of sentence) {
    const cls = charClass(text.charCodeAt(token.start));
    if (cls === CharClass.latin) latin++;
    else if (cls === CharClass.arabic) arabic++;
  }
  return latin > arabic;
}
