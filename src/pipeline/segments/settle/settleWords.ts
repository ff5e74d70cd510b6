import { asideWords } from '../../lang/asides.ts';
import type { AsideWords } from '../../lang/asideWords.ts';
import type { Block, BlockPage } from '../../page/blocks.ts';
import { foldedWords } from '../foldedWords.ts';
import { inHeading, linkShare } from '../labels.ts';
import { amongSureItems, frameUp } from './standing.ts';
import { BODY, DOUBTED_TO, leaveOut, type Verdicts } from './verdicts.ts';

// No line beside a text is longer.
const LONGEST = 400;
const LONGEST_ASK = 300;
const LONGEST_LINE = 250;
const LONGEST_TITLE = 40;
// A label of so many characters stands before its colon.
const LONGEST_LABEL = 60;
const AUTHOR_BELOW = 0.8;
const LINK_BELOW = 0.7;
const LINKED = 0.9;

type List = Exclude<keyof AsideWords, 'language'>;

/** The phrases of a list in every language, folded. */
function phrasesOf(list: List): readonly string[] {
  return asideWords.flatMap((words) => words[list].map(foldedWords));
}

/** Phrases by their first word: most lines hold none of those. */
type Phrases = ReadonlyMap<string, readonly string[]>;

function byFirstWord(list: List): Phrases {
  const found = new Map<string, string[]>();
  for (const phrase of phrasesOf(list)) {
    const first = phrase.split(' ')[0] as string;
    const held = found.get(first);
    if (held === undefined) found.set(first, [phrase]);
    else held.push(phrase);
  }
  return found;
}

const ASKS = byFirstWord('asks');
const CREDITS = byFirstWord('credits');
const COMMISSIONS = byFirstWord('commissions');
const CONTENTS = byFirstWord('contents');
const AUTHORS = byFirstWord('authors');
const CREDIT_LABELS = phrasesOf('creditLabels').map((label) => ` ${label}`);
const LEADS: ReadonlySet<string> = new Set(phrasesOf('leads'));

/** Whether folded words say one of the phrases from the `at`th on. */
function says(words: readonly string[], at: number, phrases: Phrases): boolean {
  const held = phrases.get(words[at] as string);
  return (
    held?.some((phrase) => phrase.split(' ').every((word, further) => words[at + further] === word)) === true
  );
}

function saysAnywhere(words: readonly string[], phrases: Phrases): boolean {
  return words.some((_, at) => says(words, at, phrases));
}

// What a template left behind: "[gallery ids=1]", "sbb-itb-3cb9615".
const SHORTCODE = /^\[\/?[a-z][\w-]{0,40}(?: [\w-]{1,40}=[^\]]{0,200})?\]$/i;
const MACHINE_ID = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,3}-[0-9a-f]{6,40}$/;
const MEANT = /^(?:li|td)$/;

// Cells are settled together; their words are not read.
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

const MARK = /[:：|–—]| - /u;

/** The words before a line's first colon, bar or dash, folded; empty where it stands too far in. */
function labelOf(text: string): string {
  const at = text.slice(0, LONGEST_LABEL).search(MARK);
  return at < 0 ? '' : foldedWords(text.slice(0, at));
}

/** Whether a line names whose picture it is behind a colon. A line that ends with the colon leads a list in. */
function labelsCredit(text: string): boolean {
  for (let at = text.indexOf(':'); at >= 0 && at + 1 < text.length; at = text.indexOf(':', at + 1)) {
    const before = ` ${foldedWords(text.slice(Math.max(0, at - LONGEST_LABEL), at))}`;
    if (CREDIT_LABELS.some((label) => before.endsWith(label))) return true;
  }
  return false;
}

/** What a doubtful line's words say it is, or `null`. */
function reasonOf(block: Block, own: number): string | null {
  const { text } = block;
  if (text.length > LONGEST) return null;
  const words = foldedWords(text).split(' ');
  if (text.length < LONGEST_ASK && saysAnywhere(words, ASKS)) return 'asks to subscribe';
  if (text.length < LONGEST_LINE && (saysAnywhere(words, CREDITS) || labelsCredit(text))) return 'a credit';
  if (saysAnywhere(words, COMMISSIONS)) return 'a disclosure';
  if (text.length < LONGEST_TITLE && says(words, 0, CONTENTS)) return 'a table of contents';
  if (own < AUTHOR_BELOW && says(words, 0, AUTHORS)) return 'on the author';
  if (block.links.length > 0 && text.length < LONGEST_LINE && LEADS.has(labelOf(text)))
    return 'leads elsewhere';
  if (SHORTCODE.test(text) || MACHINE_ID.test(text))
    return frameUp(block.frame, 4, ({ tag }) => MEANT.test(tag)) === null ? 'left by a template' : null;
  return null;
}

/** Whether a line is a link from end to end and stands right above a heading: a button between sections. */
function linksOverHeading(block: Block, next: Block | undefined): boolean {
  if (next === undefined || !inHeading(next) || inHeading(block) || linkShare(block) < LINKED) return false;
  return frameUp(block.frame, 4, ({ tag }) => ITEM.test(tag)) === null;
}

/** Whether a block is a line of code, whose words are names: "entity_picture:" credits none. */
function isCode({ inner }: Block): boolean {
  return frameUp(inner, 4, ({ tag }) => tag === 'pre' || tag === 'code') !== null;
}

const ITEM = /^(?:li|td|th|dd|dt)$/;

/**
 * Leave doubtful lines out whose words say that they are no text: they ask to subscribe, credit a picture, disclose
 * what the site earns, title a table of contents, speak of the author, lead to other pages.
 *
 * @example // <p>Subscribe to our newsletter for more.</p> with 0.7 becomes 0.49, "asks to subscribe"
 */
export function settleWords({ blocks }: BlockPage, verdicts: Verdicts): void {
  const { p } = verdicts;
  for (const block of blocks) {
    const own = p[block.index] as number;
    if (own < BODY || own >= DOUBTED_TO || CELLS.has(block.frame.tag) || isCode(block)) continue;
    if (amongSureItems(blocks, block, p)) continue;
    const reason = reasonOf(block, own);
    if (reason !== null) leaveOut(verdicts, block.index, reason);
    else if (own < LINK_BELOW && linksOverHeading(block, blocks[block.index + 1]))
      leaveOut(verdicts, block.index, 'a link between sections');
  }
}
