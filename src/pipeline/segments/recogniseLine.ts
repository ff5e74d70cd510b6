import { segmentWords } from '../lang/segments.ts';
import type { LineLabel } from '../lang/segmentWords.ts';
import { fold, foldCodeUnit } from '../text/fold.ts';

export type LineKind = 'readAlso' | 'lists' | 'source' | 'keywords' | 'date' | 'byline' | 'caption';

/** A line that opens with a known label. `end` is where its value starts in the text, UTF-16. */
export interface LabelledLine {
  readonly kind: LineKind;
  readonly rule: string;
  readonly end: number;
  /** Whether the label is set off from what follows by a colon, a bar or the line's end. */
  readonly parted: boolean;
  /** Whether the label also stands as a button under what it belongs to ("Read more"). */
  readonly button?: true;
}

interface Entry {
  readonly folded: string;
  readonly kind: LineKind;
  readonly rule: string;
  readonly wordCount: number;
  readonly button: boolean;
}

const KINDS: readonly LineKind[] = ['readAlso', 'lists', 'source', 'keywords', 'date', 'byline', 'caption'];
// One-word labels of these kinds are everyday words: they count only when set off («كتب:», "Tags:").
const LOOKED_AT = 64;
const LEADING = /^[\s\p{P}\p{S}]+/u;
const PARTED = /^\s*(?:[:：|]|[-–—]\s|$)/u;
const LETTER = /^[\p{L}\p{M}]/u;

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const words of segmentWords) {
    for (const kind of KINDS) {
      for (const label of words[kind] as readonly LineLabel[]) {
        const folded = fold(label.words);
        const entry = {
          folded,
          kind,
          rule: `${words.language}.${kind}`,
          wordCount: folded.split(' ').length,
          button: label.button === true,
        };
        const key = folded.slice(0, 2);
        const entries = index.get(key);
        if (entries) entries.push(entry);
        else index.set(key, [entry]);
      }
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.folded.length - a.folded.length);
  return index;
}

const INDEX = buildIndex();

// Labels open lines, not paragraphs; a glued read-also headline may make the line longer.
const LONGEST_LINE = 400;

/** {@link recogniseLine} for a block: paragraphs are none. */
export function recogniseBlock(block: { readonly text: string }): LabelledLine | null {
  return block.text.length <= LONGEST_LINE ? recogniseLine(block.text) : null;
}

/** Where the text goes on behind `folded`, which its folded form has at `from`; -1 where it does not. */
function endOfLabel(text: string, from: number, folded: string): number {
  const end = Math.min(text.length, from + LOOKED_AT);
  let at = from;
  for (let k = 0; k < folded.length; at++) {
    if (at >= end) return -1;
    const code = foldCodeUnit(text.charCodeAt(at));
    if (code === 0) continue;
    if (code !== folded.charCodeAt(k++)) return -1;
  }
  // Harakat of the label's last letter are folded away: the value starts at the next kept letter.
  while (at < end && foldCodeUnit(text.charCodeAt(at)) === 0) at++;
  return at;
}

/** The first two letters of the folded text from `from` on. */
function openingLetters(text: string, from: number): string {
  const end = Math.min(text.length, from + LOOKED_AT);
  let letters = '';
  for (let at = from; at < end && letters.length < 2; at++) {
    const code = foldCodeUnit(text.charCodeAt(at));
    if (code !== 0) letters += String.fromCharCode(code);
  }
  return letters;
}

/** Characters of blanks and signs that a text opens with: most open with a letter. */
function leadOf(text: string): number {
  const first = text.charCodeAt(0);
  const lower = first | 32;
  if ((lower >= 97 && lower <= 122) || (first >= 0x620 && first <= 0x64a)) return 0;
  return LEADING.exec(text.slice(0, 12))?.[0].length ?? 0;
}

/**
 * The label a line opens with, if any: «المصدر: …» (source), "Read also". Read-also labels of two words or more
 * may be glued to what follows («اقرأ أيضاًارتفاع …»); others need a colon, a space or the line's end.
 *
 * @example recogniseLine('المصدر: وكالة')?.kind // 'source'
 */
export function recogniseLine(text: string): LabelledLine | null {
  const lead = leadOf(text);
  // Most lines are ruled out by two letters.
  const entries = INDEX.get(openingLetters(text, lead));
  if (entries === undefined) return null;
  for (const entry of entries) {
    const end = endOfLabel(text, lead, entry.folded);
    if (end < 0) continue;
    const rest = text.slice(end, end + 8);
    const parted = PARTED.test(rest);
    const glued = LETTER.test(rest);
    if (glued && !(entry.kind === 'readAlso' && entry.wordCount > 1 && entry.rule.startsWith('ar.')))
      continue;
    if (!parted && !glued && entry.wordCount === 1) continue;
    if (!parted && entry.kind !== 'readAlso' && entry.kind !== 'date') continue;
    const gap = /^\s*[:：|]?[\s–—-]*/u.exec(text.slice(end, end + 12))?.[0].length ?? 0;
    const line = { kind: entry.kind, rule: entry.rule, end: end + gap, parted };
    return entry.button ? { ...line, button: true } : line;
  }
  return null;
}
