import { foldedWords } from '../foldedWords.ts';

/** The words of a phrase, in its parts: between those other words may stand. */
type Phrase = readonly (readonly string[])[];

/** Phrases by their first word: most lines hold none of those. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Phrases by their first word. "…" in an entry means that other words may stand between its parts. */
export function readPhrases(entries: readonly string[]): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const entry of entries) {
    const phrase = entry.split('…').map((part) => foldedWords(part).split(' '));
    const first = phrase[0]?.[0] as string;
    const held = found.get(first);
    if (held === undefined) found.set(first, [phrase]);
    else held.push(phrase);
  }
  return found;
}

/** Whether folded words say one of the phrases from the `at`th on. */
export function says(words: readonly string[], at: number, phrases: Phrases): boolean {
  return phrases.get(words[at] as string)?.some((phrase) => follows(words, at, phrase)) === true;
}

/** Whether the parts of a phrase stand one behind the other, the first at the `at`th word. */
function follows(words: readonly string[], at: number, phrase: Phrase): boolean {
  let from = at;
  return phrase.every((part, nth) => {
    const last = nth === 0 ? at : words.length - part.length;
    while (from <= last && !part.every((word, further) => words[from + further] === word)) from++;
    from += part.length;
    return from <= last + part.length;
  });
}

/** Whether folded words say one of the phrases, wherever. */
export function saysAnywhere(words: readonly string[], phrases: Phrases): boolean {
  return words.some((_, at) => says(words, at, phrases));
}
