import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { namesOf } from './standing.ts';
import { BODY, DOUBTED_TO, leaveOut, type Verdicts } from './verdicts.ts';

/** What an element's tag or class says of the text in it. */
interface Mark {
  readonly reason: string;
  /** Frames that are asked: the innermost and those around it. */
  readonly levels: number;
  /** Characters of a block that it may be said of. */
  readonly longest: number;
  /** Scores below this are doubted enough. */
  readonly below: number;
  readonly tags: readonly string[];
  /** A word of the class attribute. */
  readonly names?: RegExp;
}

const ANY = Number.POSITIVE_INFINITY;

/** A class with one of these words in it, each whole: "btn-primary", "wp-block-button". */
function classWord(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');
}

const MARKS: readonly Mark[] = [
  { reason: 'a caption', levels: 4, longest: 400, below: ANY, tags: ['figcaption'] },
  { reason: 'a caption', levels: 4, longest: ANY, below: DOUBTED_TO, tags: ['figcaption'] },
  // As WordPress ("wp-caption-text") and others name it.
  { reason: 'a caption', levels: 2, longest: 250, below: ANY, tags: [], names: /(?:^|[\s_-])caption/i },
  {
    reason: 'a button',
    levels: 3,
    longest: 80,
    below: DOUBTED_TO,
    tags: ['button'],
    names: /(?:^|[\s_-])(?:btn|button)/i,
  },
  { reason: 'a call to act', levels: 4, longest: ANY, below: DOUBTED_TO, tags: [], names: classWord('cta') },
  {
    reason: 'a disclosure',
    levels: 3,
    longest: ANY,
    below: DOUBTED_TO,
    tags: [],
    names: /disclaimer|disclosure/i,
  },
  {
    reason: 'an embedded post',
    levels: 3,
    longest: ANY,
    below: DOUBTED_TO,
    tags: [],
    names: /tweet|twitter|instagram|tiktok/i,
  },
  // What the networks' own embedding codes call the element: it holds the post and nothing else.
  {
    reason: 'an embedded post',
    levels: 4,
    longest: ANY,
    below: ANY,
    tags: [],
    names: /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed)(?:$|\s)/,
  },
  {
    reason: 'in a dialog',
    levels: 6,
    longest: ANY,
    below: DOUBTED_TO,
    tags: ['dialog'],
    names: classWord('modal|pop-?up|dialog|tooltip'),
  },
];
// Most elements bear none of those words, nor a tag that says it.
const TELLING =
  /caption|btn|button|cta|discl|tweet|twitter|insta|tiktok|bluesky|modal|pop|dialog|tooltip|comment/i;
const TAGS: ReadonlySet<string> = new Set(MARKS.flatMap(({ tags }) => tags));
// A button as sure as this that unfolds text is the question or heading over it.
const UNFOLDING = 0.6;
const COMMENTS = classWord('comments?');
const UNSEEN = classWord('sr-only|visually-?hidden|screen-?reader(?:-text|-only)?');
const DEEPEST = 6;
// What is hidden and doubted stays hidden where most of the text is seen.
const LEAST_HIDDEN = 0.8;

/** Whether an element is a button that opens what stands below it (WAI-ARIA, "accordion"). */
function unfolds({ tag, element }: Frame): boolean {
  if (tag !== 'button' || element === null) return false;
  return element.attribs['aria-expanded'] !== undefined || element.attribs['aria-controls'] !== undefined;
}

/** Which of {@link MARKS} each frame bears, a bit each, found when first asked for. */
function readMarks(page: BlockPage): (frame: Frame) => number {
  const found = new Int32Array(page.frames.length).fill(-1);
  return (frame) => {
    const { index, tag } = frame;
    let bits = found[index] as number;
    if (bits >= 0) return bits;
    bits = 0;
    const named = namesOf(frame);
    const isTelling = named !== '' && TELLING.test(named);
    if (isTelling || TAGS.has(tag))
      MARKS.forEach((mark, at) => {
        if (mark.tags.includes(tag) || (isTelling && mark.names?.test(named))) bits |= 1 << at;
      });
    if (isTelling && tag !== 'pre' && tag !== 'code' && COMMENTS.test(named)) bits |= 1 << MARKS.length;
    found[index] = bits;
    return bits;
  };
}

/**
 * Leave doubtful blocks out that their elements name as something beside the text: captions, buttons, embedded posts,
 * dialogs, comments, text for screen readers, and what is hidden on a page whose text is seen.
 *
 * @example // <figcaption>The harbour at dawn</figcaption> with 0.6 becomes 0.49, "a caption"
 */
export function settleMarkup(page: BlockPage, verdicts: Verdicts): void {
  const { blocks } = page;
  const { p } = verdicts;
  const marksOf = readMarks(page);
  const isSeen = mostlySeen(blocks, p);
  for (const block of blocks) {
    const own = p[block.index] as number;
    if (own < BODY) continue;
    const reason =
      reasonOf(block, own, marksOf) ?? (block.hidden && isSeen && own < LEAST_HIDDEN ? 'hidden' : null);
    if (reason !== null) leaveOut(verdicts, block.index, reason);
  }
}

function reasonOf({ text, inner }: Block, own: number, marksOf: (frame: Frame) => number): string | null {
  let frame: Frame | null = inner;
  let isCode = false;
  let isComment = false;
  for (let up = 0; frame !== null && up < DEEPEST; up++, frame = frame.parent) {
    const bits = marksOf(frame);
    if (frame.tag === 'pre') isCode = true;
    if ((bits & (1 << MARKS.length)) !== 0) isComment = true;
    if (bits === 0) continue;
    for (let at = 0; at < MARKS.length; at++) {
      const { levels, longest, below, reason } = MARKS[at] as Mark;
      if (own >= UNFOLDING && reason === 'a button' && unfolds(frame)) continue;
      if ((bits & (1 << at)) !== 0 && up < levels && text.length < longest && own < below) return reason;
    }
  }
  if (own >= DOUBTED_TO) return null;
  // Highlighters of code call its comments so.
  if (isComment && !isCode) return 'a comment';
  return UNSEEN.test(namesOf(inner)) ? 'for screen readers' : null;
}

/** Whether more of the body's characters are seen than hidden. */
function mostlySeen(blocks: readonly Block[], p: Float32Array): boolean {
  let sum = 0;
  for (const { index, hidden, text } of blocks)
    if ((p[index] as number) >= BODY) sum += hidden ? -text.length : text.length;
  return sum > 0;
}
