import type { LiveUpdate } from '../page/types.ts';
import { fold } from '../text/fold.ts';
import { inHeading, type LabelledBlock, linkShare } from './labels.ts';
import type { Opening } from './readAlso.ts';

// One post that is found says little: the page may only name its newest.
const FEWEST = 2;
// Longer blocks are no headlines.
const LONGEST_HEADLINE = 500;

/**
 * Where the posts of a live page open: at the blocks that read as the headlines it states in JSON-LD. Each is taken
 * once, where text follows it before the next; a list of the newest above the posts holds the same words as links.
 *
 * @param updates The posts that the page states, in any order; a page that states none is no live page.
 */
export function findPosts(entries: readonly LabelledBlock[], updates: readonly LiveUpdate[]): Opening[] {
  if (updates.length < FEWEST) return [];
  const stated = new Map(updates.map((update) => [keyOf(update.headline), update]));
  const found = new Map<LiveUpdate, Opening>();
  let open: { readonly at: number; readonly update: LiveUpdate } | null = null;
  entries.forEach((entry, at) => {
    const { text } = entry.block;
    const update = text.length > LONGEST_HEADLINE ? undefined : stated.get(keyOf(text));
    if (update !== undefined) open = found.has(update) || isElsewhere(entry) ? null : { at, update };
    else if (entry.label === 'body' && open !== null) {
      const { at: from, update: its } = open;
      const exact = (entries[from] as LabelledBlock).block.text;
      found.set(its, { at: from, from: 0, rule: 'jsonld.liveBlogUpdate', exact, update: its });
      open = null;
    }
  });
  return found.size < FEWEST ? [] : [...found.values()].sort((a, b) => a.at - b.at);
}

function isElsewhere({ block }: LabelledBlock): boolean {
  return linkShare(block) >= 0.5 && !inHeading(block);
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
