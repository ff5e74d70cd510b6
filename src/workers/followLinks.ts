import type { Request } from '../contract/jobs.ts';
import { createAddressFilter } from '../discovery/addressPattern.ts';
import type { SourceInput } from '../discovery/readListing.ts';
import type { ListedUrl } from '../discovery/types.ts';
import type { Intake } from '../intake/createIntake.ts';
import { StageFailure, type StagePool } from '../threads/createStagePool.ts';
import { agePriority } from '../watch/agePriority.ts';

// Paragraphs are longer, and an article seldom has so many lines without one.
const LONGEST_HEADLINE = 200;
const FEWEST_LINES = 5;

/** Whether what was taken for articles may be a list of headlines: worth a second look at the page's links. */
export function mayBeList(bodies: readonly string[]): boolean {
  const lines = bodies.flatMap((body) => body.split('\n'));
  const short = lines.filter((line) => line.length <= LONGEST_HEADLINE).length;
  return lines.length >= FEWEST_LINES && short > lines.length / 2;
}

/**
 * Enqueue the link headlines of a list, where the request asks for it; gives a word for the log. A page is a list if it
 * has no article, or if most lines of what was taken for one are link headlines.
 */
export async function followLinks(
  parts: { readonly pool: StagePool; readonly intake: Intake },
  page: { readonly input: SourceInput; readonly request: Request; readonly bodies: readonly string[] },
): Promise<string> {
  const { input, request, bodies } = page;
  const { follow, tags } = request;
  if (follow === undefined) return '';
  const listing = await parts.pool.list({ kind: 'list', input }).catch((error: unknown) => {
    if (error instanceof StageFailure) return null;
    throw error;
  });
  if (listing?.kind !== 'page' || !isList(bodies, listing.entries)) return '';
  const passes = createAddressFilter(follow);
  const links = listing.entries.filter(({ url }) => passes(url));
  const { depth, ...patterns } = follow;
  const result = await parts.intake.add(
    links.map(({ url, date }) => ({ url, priority: agePriority(date, Date.now()) })),
    { tags, ...(depth > 1 ? { follow: { ...patterns, depth: depth - 1 } } : {}) },
  );
  return `; ${links.length} link headlines, ${result.added} of them enqueued`;
}

function isList(bodies: readonly string[], entries: readonly ListedUrl[]): boolean {
  const headlines = new Set(entries.map(({ headline }) => headline));
  const lines = bodies.flatMap((body) => body.split('\n'));
  return lines.filter((line) => headlines.has(line.trim())).length >= lines.length / 2;
}
