import { CharClass, charClass } from '../../text/script.ts';
import type { Span } from '../../text/span.ts';
import type { EntityType } from '../types.ts';
import { createTagger, type TaggedChunk, type TaggedWords } from './createTagger.ts';
import { cutClitic } from './cutClitic.ts';
import { cutTokens } from './cutTokens.ts';
import { documentPass } from './documentPass.ts';
import type { SequenceModel } from './model.ts';
import { retypeSurnames } from './retypeSurnames.ts';

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
    const shares: Span[][][] = [[], []];
    for (const sentence of cutTokens(text)) shares[isLatin(text, sentence) ? 1 : 0]?.push(sentence);
    return readers.flatMap((read, i) => read(text, shares[i] ?? [])).sort((a, b) => a.start - b.start);
  };
}

function createReader(
  model: SequenceModel,
): (text: string, sentences: readonly Span[][]) => RecognisedSpan[] {
  const tagDocument = createDocumentTagger(model, Infinity);
  return (text, sentences) => {
    const tagged = tagDocument(
      sentences.map((sentence) => sentence.map((token) => text.slice(token.start, token.end))),
    );
    const seen = new Set<string>();
    for (const { words } of tagged) for (const word of words) seen.add(word.norm);
    const spans: RecognisedSpan[] = [];
    for (const [i, { words, chunks }] of tagged.entries()) {
      for (const chunk of chunks) {
        const first = sentences[i]?.[chunk.start];
        const last = sentences[i]?.[chunk.end - 1];
        if (!first || !last) continue;
        const label = model.labels.types[chunk.type] ?? 'other';
        const type = (label === 'misc' ? 'other' : label) as RecognisedSpan['type'];
        const cut = cutClitic(words[chunk.start]?.norm ?? '', type, model, (norm) => seen.has(norm));
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
    const first = sentences.map((sentence) => tag(sentence));
    const tagged = retypeSurnames(first, window, options.person);
    const chunks: TaggedChunk[][] = documentPass(tagged, options);
    return tagged.map(({ words }, i) => ({ words, chunks: chunks[i] ?? [] }));
  };
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
