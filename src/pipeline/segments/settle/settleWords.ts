import { asideWords } from '../../lang/asides.ts';
import type { AsideWords } from '../../lang/asideWords.ts';
import type { Block, BlockPage } from '../../page/blocks.ts';
import { foldedWords } from '../foldedWords.ts';
import { endsSentence, inHeading, linkShare } from '../labels.ts';
import { filterWords } from './filterWords.ts';
import { type Phrases, readPhrases, says, saysAnywhere } from './phrases.ts';
import { amongSureItems, frameUp, inItem } from './standing.ts';
import { BODY, DOUBTED_TO, leaveOut, type Verdicts } from './verdicts.ts';

// No line beside a text is longer.
const LONGEST = 400;
const LONGEST_ASK = 300;
const LONGEST_LINE = 250;
const LONGEST_TITLE = 40;
// A label of so many characters stands before its colon.
const LONGEST_LABEL = 60;
const AUTHOR_BELOW = 0.8;
// Right below a picture, a line that names whose it is.
const CAPTION_BELOW = 0.985;
const LINK_BELOW = 0.7;
const LINKED = 0.9;

type List = Exclude<keyof AsideWords, 'language'>;

/** The phrases of a list in every language, folded. */
function phrasesOf(list: List): readonly string[] {
  return asideWords.flatMap((words) => words[list].map(foldedWords));
}

const byFirstWord = (list: List): Phrases => readPhrases(asideWords.flatMap((words) => words[list]));

const ASKS = byFirstWord('asks');
const CREDITS = byFirstWord('credits');
const DISCLOSURES = byFirstWord('disclosures');
const CONTENTS = byFirstWord('contents');
const AUTHORS = byFirstWord('authors');
const AGENCIES: ReadonlySet<string> = new Set(phrasesOf('agencies'));
const CREDIT_LABELS = phrasesOf('creditLabels').map((label) => ` ${label}`);
const LEADS: ReadonlySet<string> = new Set(phrasesOf('leads'));

// Most lines hold no first word of any list and need no folding.
const maySay = filterWords([
  ...[ASKS, CREDITS, DISCLOSURES, CONTENTS, AUTHORS].flatMap((phrases) => [...phrases.keys()]),
  ...[...CREDIT_LABELS, ...LEADS].map((label) => label.trim().split(' ')[0] as string),
]);

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

const AGENCY = /[([]([^()[\]]{2,40})[)\]]\s*$|\s[-–—|©/]\s*([^-–—|©/().]{2,30})$/u;

/** Whether a line closes with an agency, "(Reuters)", and no sentence ends before it. */
function closesCredit(text: string): boolean {
  const end = text.slice(-60);
  const close = AGENCY.exec(end);
  if (close === null || endsSentence(end.slice(0, close.index))) return false;
  const names = (close[1] ?? close[2] ?? '').split(/[-–—/،,]/u);
  return names.some((name) => AGENCIES.has(foldedWords(name)));
}

/** Whether a line right below a picture says whose the picture is. */
function creditsPicture({ text, media }: Block): boolean {
  return media > 0 && text.length < LONGEST_LINE && (closesCredit(text) || labelsCredit(text));
}

/** What a doubtful line's words say it is, or `null`. */
function reasonOf(block: Block, own: number): string | null {
  const { text } = block;
  if (text.length > LONGEST) return null;
  if (creditsPicture(block)) return 'a caption';
  if (own >= DOUBTED_TO) return null;
  return (maySay(text) ? reasonOfWords(block, own) : null) ?? reasonOfTemplate(block);
}

function reasonOfWords({ text, links }: Block, own: number): string | null {
  const words = foldedWords(text).split(' ');
  if (text.length < LONGEST_ASK && saysAnywhere(words, ASKS)) return 'asks to subscribe';
  if (text.length < LONGEST_LINE && (saysAnywhere(words, CREDITS) || labelsCredit(text))) return 'a credit';
  if (saysAnywhere(words, DISCLOSURES)) return 'a disclosure';
  if (text.length < LONGEST_TITLE && says(words, 0, CONTENTS)) return 'a table of contents';
  // A note below a text opens with a star.
  if (own < (text.startsWith('*') ? DOUBTED_TO : AUTHOR_BELOW) && says(words, 0, AUTHORS))
    return 'on the author';
  const leads = links.length > 0 && text.length < LONGEST_LINE && LEADS.has(labelOf(text));
  return leads ? 'leads elsewhere' : null;
}

function reasonOfTemplate({ text, frame }: Block): string | null {
  if (!SHORTCODE.test(text) && !MACHINE_ID.test(text)) return null;
  return frameUp(frame, 4, ({ tag }) => MEANT.test(tag)) === null ? 'left by a template' : null;
}

/** Whether a line is a link from end to end and stands right above a heading: a button between sections. */
function linksOverHeading(block: Block, next: Block | undefined): boolean {
  if (next === undefined || !inHeading(next) || inHeading(block) || linkShare(block) < LINKED) return false;
  return !inItem(block);
}

/** Whether a block is a line of code, whose words are names: "entity_picture:" credits none. */
function isCode({ inner }: Block): boolean {
  return frameUp(inner, 4, ({ tag }) => tag === 'pre' || tag === 'code') !== null;
}

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
    if (own < BODY || own >= CAPTION_BELOW || CELLS.has(block.frame.tag)) continue;
    if (own >= DOUBTED_TO && block.media === 0) continue;
    if (isCode(block) || amongSureItems(blocks, block, p)) continue;
    const reason = reasonOf(block, own);
    if (reason !== null) leaveOut(verdicts, block.index, reason);
    else if (own < LINK_BELOW && linksOverHeading(block, blocks[block.index + 1]))
      leaveOut(verdicts, block.index, 'a link between sections');
  }
}
