import { Kind, type Tokens } from './tokens.ts';

/** For each mark token its partner's number; -1 where it has none. Other tokens hold -1 too. */
export interface MarkPairs {
  readonly partner: Int32Array;
  /** Marks without partner that open: speech that runs to the end of the paragraph, or over several. */
  readonly openOnly: ReadonlySet<number>;
}

/** Paragraphs after its own in which an open mark may close. */
const MAX_PARAGRAPHS = 3;

const isBlank = (char: string | undefined): boolean => char === undefined || /\s/u.test(char);
const OPENING = '«“„‟‹❝〝';
const CLOSING = '»”›❞〞';
const family = (mark: string): number => ('«»‹›'.includes(mark) ? 1 : 2);

/** Closes, where something is open. */
const LEANS_BACK = -2;

/** «و"العدل"», «بـ"العدل"»: a clitic, which is a word of one letter before marks, is glued to what opens. */
function followsClitic({ kind, word, end, start }: Tokens, i: number): boolean {
  return kind[i - 1] === Kind.word && (word[i - 1] as string).length === 1 && end[i - 1] === start[i];
}

/** 1: opens by its neighbours, -1: closes, 0: neither is plain (glued on both sides, or free on both). */
function leaning(tokens: Tokens, i: number): number {
  const before = tokens.text[(tokens.start[i] as number) - 1];
  const after = tokens.text[tokens.end[i] as number];
  const opensLeft = isBlank(before) || '([:،-–—"«“'.includes(before as string) || followsClitic(tokens, i);
  const closesRight = isBlank(after) || '.,،؛;:!?؟)]…-–—"»”'.includes(after as string);
  // «“ثلاثة أيام “،»: a blank before it, and punctuation after it.
  if (opensLeft && closesRight && isBlank(before) && !isBlank(after) && after !== undefined)
    return LEANS_BACK;
  if (opensLeft && !closesRight) return 1;
  if (closesRight && !opensLeft) return -1;
  return 0;
}

/** True for a mark that punctuation, and no other mark, follows. */
const ends = ({ text, end }: Tokens, i: number): boolean =>
  '.,،؛;:!?؟)'.includes(text[end[i] as number] ?? ' ');

/** Words of a name between loose marks. */
const MAX_LOOSE = 4;

/** «" الصافي "في كلمة له»: a name with blanks inside its marks, whose second one is glued to the next word. */
function closesLoose({ text, start, end, word }: Tokens, open: number | undefined, i: number): boolean {
  if (open === undefined || word[open] !== '"' || i - open > MAX_LOOSE + 1) return false;
  return isBlank(text[end[open] as number]) && isBlank(text[(start[i] as number) - 1]);
}

/** Words of a speaker between a verb of reporting and a mark. */
const MAX_SPEAKER = 6;

/** «وقال فلان ” من …»: a mark with blanks around it, after a colon or close behind a verb of reporting. */
function bringsSpeech({ kind, reading }: Tokens, i: number): boolean {
  if (kind[i - 1] === Kind.colon) return true;
  for (let k = i - 1; k >= i - MAX_SPEAKER && kind[k] === Kind.word; k--)
    if (reading[k]?.cue?.cue.marks) return true;
  return false;
}

/**
 * Pair quote marks within each paragraph: by their neighbours first (reversed ”x“ and straight "x" are common on
 * Arabic desks), by their own direction where the neighbours do not tell. A mark that closes nothing in its own
 * paragraph closes what the last ones left open. Linear.
 *
 * @example pairMarks(readTokens('قال: ”نعم“', arabicQuotes)).partner // [-1, -1, 4, -1, 2]
 */
export function pairMarks(tokens: Tokens): MarkPairs {
  const partner = new Int32Array(tokens.count).fill(-1);
  const openOnly = new Set<number>();
  let stacks: [number[], number[]] = [[], []];
  // The mark of each family that the paragraphs before left open.
  const left: [number, number] = [-1, -1];
  let paragraph = 0;
  const opened: [number, number] = [0, 0];
  for (let i = 0; i <= tokens.count; i++) {
    if (i === tokens.count || tokens.kind[i] === Kind.line) {
      paragraph++;
      stacks.forEach((stack, k) => {
        for (const open of stack) openOnly.add(open);
        if (stack.length > 0) [left[k], opened[k]] = [stack[0] as number, paragraph];
      });
      // Where the reporter opens the next paragraph, the words are over.
      const next = tokens.reading[i + 1]?.cue;
      if (next?.form === 'finite' && next.past) left.fill(-1);
      if (stacks[0].length + stacks[1].length > 0) stacks = [[], []];
      continue;
    }
    if (tokens.kind[i] !== Kind.mark) continue;
    const mark = tokens.word[i] as string;
    const stack = stacks[family(mark) - 1] as number[];
    let lean = leaning(tokens, i);
    // «… المنطقة ".»: it closes what this paragraph, or one of the last, left open.
    const k = family(mark) - 1;
    const waits = (left[k] as number) >= 0 && paragraph - (opened[k] as number) < MAX_PARAGRAPHS;
    // «« … باهتمام الأهالي «، بينما»: one that opens, typed for the one that closes.
    const back = lean === LEANS_BACK || lean === -1;
    if (lean === LEANS_BACK) lean = (stack.length > 0 || waits) && ends(tokens, i) ? -1 : 0;
    if (family(mark) === 1) {
      const top = stack[stack.length - 1];
      const reversed = top === undefined ? lean > 0 : tokens.word[top] === '»' && lean < 0;
      const typo = back && lean === -1 && top !== undefined && tokens.word[top] === mark;
      if (!reversed) lean = (mark === '«' || mark === '‹') && !typo ? 1 : -1;
    }
    if (lean === 0) {
      if (mark === '"' || mark === '″' || mark === '＂') lean = stack.length > 0 ? -1 : 1;
      else if (OPENING.includes(mark) || (stack.length === 0 && bringsSpeech(tokens, i))) lean = 1;
      else if (CLOSING.includes(mark)) lean = -1;
    }
    if (lean > 0 && mark === '"' && closesLoose(tokens, stack[stack.length - 1], i)) lean = -1;
    if (lean > 0) {
      stack.push(i);
      left[k] = -1;
    } else {
      let open = stack.pop();
      if (open === undefined && waits) {
        open = left[k] as number;
        openOnly.delete(open);
      }
      left[k] = -1;
      if (open === undefined) continue;
      partner[open] = i;
      partner[i] = open;
    }
  }
  return { partner, openOnly };
}
