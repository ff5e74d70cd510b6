import type { LiveUpdate } from '../page/types.ts';
import { isShortLine } from './labelLines.ts';
import { inHeading, type LabelledBlock, linkShare, looksLikeHeading } from './labels.ts';

/** Where a new article starts, found from the words and lines around it. */
export interface Opening {
  /** Index of the headline's block. */
  readonly at: number;
  /** Where the headline starts in that block's text: after a marker glued to it; else 0. */
  readonly from: number;
  readonly rule: string;
  readonly exact: string;
  /** The post of a live page that opens here. */
  readonly update?: LiveUpdate;
}

// How many link headlines a read-also list may hold before we stop looking for the article after it.
const LONGEST_LIST = 30;
// A heading or paragraph as sure as this is the article going on, no title of another page.
const GOES_ON = 0.85;

function isParagraph(entry: LabelledBlock | undefined): boolean {
  return entry !== undefined && entry.label === 'body' && !isShortLine(entry) && linkShare(entry.block) < 0.5;
}

/** Whether a line without links is surely the article's own: its next heading, or a paragraph. */
function isOwn({ block, label, score }: LabelledBlock): boolean {
  if (label !== 'body' || score < GOES_ON || block.links.length > 0) return false;
  return inHeading(block) || block.frame.tag === 'p';
}

/** Whether the article goes on behind a list's links: a heading of its body over a paragraph, in another element than they. */
function isSubhead(entries: readonly LabelledBlock[], at: number, list: readonly number[]): boolean {
  const { block, label } = entries[at] as LabelledBlock;
  if (label !== 'body' || !inHeading(block) || block.links.length > 0) return false;
  const last = entries[list.findLast((i) => linkShare((entries[i] as LabelledBlock).block) >= 0.5) ?? -1];
  return last !== undefined && last.block.frame.parent !== block.frame.parent && isParagraph(entries[at + 1]);
}

/**
 * What a read-also marker opens: link headlines (relabelled `teaser` here), or a whole article, or both.
 * What follows decides: short linked or unfinished lines are headlines of elsewhere; a short line that is no
 * link (or a heading) right before paragraphs is the headline of an article on this page.
 *
 * @param at Index of the marker's block.
 * @param opens Blocks already known to open an article: they end the list.
 */
export function readMarker(
  entries: readonly LabelledBlock[],
  at: number,
  opens: ReadonlySet<number> = new Set(),
): Opening | null {
  const marker = entries[at] as LabelledBlock;
  const line = marker.line;
  if (line === null) return null;
  const rest = marker.block.text.length > line.end;
  const short: number[] = rest ? [at] : [];
  let next = at + 1;
  for (; next < entries.length && short.length <= LONGEST_LIST; next++) {
    const entry = entries[next] as LabelledBlock;
    const lineLike = entry.label === 'body' || entry.label === 'teaser' || entry.label === 'chrome';
    if (!lineLike || !isShortLine(entry) || opens.has(next) || isSubhead(entries, next, short)) break;
    short.push(next);
  }
  const last = short[short.length - 1];
  if (last === undefined) return null;
  if (opens.has(at)) return null;
  let opening: Opening | null = null;
  if (!opens.has(next) && isParagraph(entries[next]) && line.kind === 'readAlso') {
    const entry = entries[last] as LabelledBlock;
    const others = short.slice(0, -1);
    const linkedOthers = others.every(
      (i) => linkShare((entries[i] as LabelledBlock).block) >= 0.5 || i === at,
    );
    const linked = linkShare(entry.block) >= 0.5;
    const stands = linked
      ? inHeading(entry.block)
      : others.length === 0 || (linkedOthers && looksLikeHeading(entry.block));
    if (stands) {
      opening = {
        at: last,
        from: last === at ? line.end : 0,
        rule: `${line.rule}Heading`,
        exact: marker.block.text.slice(0, line.end).trim(),
      };
      short.pop();
    }
  }
  const unlinkedChrome = line.kind === 'lists';
  for (const i of short) {
    if (i === at) continue;
    const entry = entries[i] as LabelledBlock;
    if (opening === null && line.kind === 'readAlso' && isOwn(entry)) continue;
    if (
      linkShare(entry.block) < 0.5 &&
      (unlinkedChrome || entry.label === 'chrome') &&
      entry.block.links.length === 0 &&
      entry.block.frame.tag !== '#text' &&
      // Lines that `<br>` parts in the marker's own element are its list.
      (unlinkedChrome || entry.block.frame !== marker.block.frame)
    )
      continue;
    entry.label = 'teaser';
    entry.reason = line.rule;
  }
  return opening;
}
