import type { ArticleWork } from './task.ts';

// A page with more articles is a live blog or a list: they are better spread over threads and machines.
const MOST_CARRIED = 16;

/**
 * Take a page's articles through further steps with it. `null` where each of them is to go there in a job of its own:
 * they are many, or one of them fails or is refused, and then ends alone.
 *
 * @example const finished = await carryOn(works, (work) => enrich(work));
 */
export async function carryOn(
  works: readonly ArticleWork[],
  take: (work: ArticleWork) => Promise<ArticleWork>,
): Promise<readonly ArticleWork[] | null> {
  if (works.length === 0 || works.length > MOST_CARRIED) return null;
  const taken: ArticleWork[] = [];
  try {
    for (const work of works) taken.push(await take(work));
  } catch {
    // Its own job will throw it again, and be quarantined with what was thrown.
    return null;
  }
  return taken.some(({ refusal }) => refusal !== undefined) ? null : taken;
}
