import type { Block } from '../page/blocks.ts';
import { BOUNDARY, type Candidates } from './boundaryFeatures.ts';
import type { ForestReader } from './compileForest.ts';
import { findDatedOpenings } from './findDatedOpenings.ts';
import { findLedOpenings } from './findLedOpenings.ts';
import { isPartName } from './isPartName.ts';
import type { LabelledBlock } from './labels.ts';
import { openTwins } from './openTwins.ts';
import { type Opening, readMarker } from './readAlso.ts';
import type { LabelledLine } from './recogniseLine.ts';

// Characters of body an article has at least: less is a box, not an article.
const SHORTEST_ARTICLE = 120;
// A stretch that is short in itself and beside the rest of the page is rather a box with a heading: it must be surer.
const SHORT_STRETCH = 700;
const SHORT_SHARE = 0.25;
const SHORT_COST = 1.9;
// Log-odds an opening must have. Below 0: the forest doubts real openings inside long articles, and is surer of all else.
const OPENS = -0.5;
// Log-odds of an opening that the words of a plain text show.
const SURE = 2.2;

/** A candidate that the boundary forest would have open an article. */
export interface Weighed extends Opening {
  /** Log-odds that an article opens here. */
  readonly odds: number;
}

// Where the forest that knows no words says less of a candidate, the words are not asked about it: of 3,026 pages with an
// opening, made and real, it said so of one.
const PAST_HOPE = -5.5;

/**
 * Which candidates may open an article, by all but the words around them.
 *
 * @param forest The boundary forest without its questions about words.
 */
export function mayOpen(rows: Float32Array, count: number, forest: ForestReader): readonly boolean[] {
  const odds = forest(
    rows,
    BOUNDARY.length,
    Int32Array.from({ length: count }, (_, c) => c),
  );
  return Array.from(odds, (own) => own > PAST_HOPE);
}

// Few headlines have three words or less, and most subheadings: made sites split falsely went from 8 to none, real pages from 8 to 7.
const BRIEF_WORDS = 3;
const BRIEF_COST = 2;

function isBrief({ text }: Block): boolean {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0 && words <= BRIEF_WORDS; at = text.indexOf(' ', at + 1)) words++;
  return words <= BRIEF_WORDS;
}

/** What the boundary forest says of the candidates: those that may open, for no other is ever worth an opening. */
export function weighCandidates(
  blocks: readonly Block[],
  lines: readonly (LabelledLine | null)[],
  { list, rows }: Candidates,
  forest: ForestReader,
): Weighed[] {
  const odds = forest(rows, BOUNDARY.length, [...list.keys()]);
  const found: Weighed[] = [];
  list.forEach(({ at, from, marker }, c) => {
    const worth = (odds[c] as number) - (isBrief(blocks[at] as Block) ? BRIEF_COST : 0);
    if (worth <= OPENS) return;
    const block = blocks[at] as Block;
    if (isPartName(block.text)) return;
    const led = marker >= 0 ? lines[marker] : null;
    const exact = led ? (blocks[marker] as Block).text.slice(0, led.end).trim() : block.text;
    const rule = led ? `${led.rule}Heading` : `model.${block.frame.tag}`;
    found.push({ at, from, rule, exact, odds: worth });
  });
  return found;
}

/** The same and the openings that lines and dates show, in page order: they are sure whatever the forest thinks. */
function withShown(entries: readonly LabelledBlock[], weighed: readonly Weighed[]): Weighed[] {
  const dated = findDatedOpenings(entries);
  const datedAt = new Set(dated.map((opening) => opening.at));
  const shown = [...dated, ...findLedOpenings(entries).filter((opening) => !datedAt.has(opening.at))];
  if (shown.length === 0) return [...weighed];
  const at = new Set(shown.map((opening) => opening.at));
  const others = weighed.filter((opening) => !at.has(opening.at) || opening.odds > SURE);
  const kept = new Set(others.map((opening) => opening.at));
  const added = shown
    .filter((opening) => !kept.has(opening.at))
    .map((opening) => ({ ...opening, odds: SURE }));
  return [...others, ...added].sort((a, b) => a.at - b.at);
}

/**
 * The set of openings with the most log-odds in all, where each article has body enough: dynamic programming from
 * the page's end over the last opening before each.
 *
 * @param chars Characters of body before each block, and at last on the whole page.
 */
function bestSet(weighed: readonly Weighed[], chars: Float64Array): Weighed[] {
  const m = weighed.length;
  const total = chars[chars.length - 1] as number;
  const bodyBefore = (at: number) => chars[at] as number;
  const cost = (from: number, to: number): number => {
    const length = to - from;
    if (length < SHORTEST_ARTICLE) return Number.POSITIVE_INFINITY;
    return length < Math.min(SHORT_STRETCH, SHORT_SHARE * total) ? SHORT_COST : 0;
  };
  // best[k]: what is won from opening k on, if an article opens there.
  const best = new Float64Array(m);
  const next = new Int32Array(m).fill(-1);
  const behind = (at: number, k: number): { readonly won: number; readonly then: number } => {
    const from = bodyBefore(at);
    let won = -cost(from, total);
    let then = -1;
    for (let j = k; j < m; j++) {
      const value = (best[j] as number) - cost(from, bodyBefore((weighed[j] as Weighed).at));
      if (value > won) {
        won = value;
        then = j;
      }
    }
    return { won, then };
  };
  for (let k = m - 1; k >= 0; k--) {
    const { at, odds } = weighed[k] as Weighed;
    const { won, then } = behind(at + 1, k + 1);
    best[k] = odds - OPENS + won;
    next[k] = then;
  }
  const kept: Weighed[] = [];
  for (let k = behind(0, 0).then; k >= 0; k = next[k] as number) kept.push(weighed[k] as Weighed);
  return kept;
}

/** Relabel the link headlines that read-also markers lead to, where `openings` are known already. */
export function readMarkers(entries: readonly LabelledBlock[], openings: readonly Opening[]): void {
  const opens = new Set(openings.map(({ at }) => at));
  for (let at = 0; at < entries.length; at++) {
    const kind = entries[at]?.line?.kind;
    if (kind === 'readAlso' || kind === 'lists') readMarker(entries, at, opens);
  }
}

/**
 * Where articles after the first start, in page order. Relabels read-also lists as it goes.
 *
 * @param weighed What {@link weighCandidates} found.
 * @param chars Characters of body before each block, and at last on the whole page.
 */
export function findOpenings(
  entries: readonly LabelledBlock[],
  weighed: readonly Weighed[],
  chars: Float64Array,
): Opening[] {
  const openings = openTwins(entries, bestSet(withShown(entries, weighed), chars));
  readMarkers(entries, openings);
  return openings;
}

/** The same for plain text, where the read-also rules decide. */
export function findTextOpenings(entries: readonly LabelledBlock[]): Opening[] {
  const found: Weighed[] = [];
  const chars = new Float64Array(entries.length + 1);
  entries.forEach((entry, at) => {
    chars[at + 1] = (chars[at] as number) + (entry.label === 'body' ? entry.block.text.length : 0);
    const kind = entry.line?.kind;
    if (kind !== 'readAlso' && kind !== 'lists') return;
    const opening = readMarker(entries, at);
    if (opening !== null) found.push({ ...opening, odds: SURE });
  });
  return bestSet(found, chars);
}
