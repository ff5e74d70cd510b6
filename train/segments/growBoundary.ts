import type { BlockFeatures } from '../../src/pipeline/segments/blockFeatures.ts';
import { BOUNDARY, readCandidates } from '../../src/pipeline/segments/boundaryFeatures.ts';
import type { Forest } from '../../src/pipeline/segments/forest.ts';
import { type GrowOptions, growForest } from './growForest.ts';
import type { LabelledPage } from './labelledPage.ts';

/** A page whose openings are known, with what the forests before say about it without having seen it. */
export interface BoundaryPage {
  readonly of: LabelledPage;
  /** Blocks that are headlines of articles after the first; none on a page of one article. */
  readonly openings: readonly number[];
  readonly features: BlockFeatures;
  readonly guesses: Float32Array;
}

/** Candidates of a page with their truth: every heading between an opening and the body behind it opens as well. */
function readTruth(page: BoundaryPage): {
  readonly rows: Float32Array;
  readonly labels: number[];
  readonly reached: number;
} {
  const { of, openings, features, guesses } = page;
  const { list, rows } = readCandidates(of.page, features, guesses, of.title);
  const opens = new Set<number>();
  for (const opening of openings)
    for (let at = opening; at < of.labels.length && of.labels[at] === 0; at++) opens.add(at);
  const labels = list.map(({ at }) => (opens.has(at) ? 1 : 0));
  const at = new Set(list.map((candidate) => candidate.at));
  return { rows, labels, reached: openings.filter((opening) => at.has(opening)).length };
}

/** Grow the forest that tells headlines of further articles from all other headings and bold lines. */
export function growBoundary(
  pages: readonly BoundaryPage[],
  options: GrowOptions,
  log: (line: string) => void,
): Forest {
  const parts: Float32Array[] = [];
  const labels: number[] = [];
  let openings = 0;
  let reached = 0;
  for (const page of pages) {
    const truth = readTruth(page);
    parts.push(truth.rows);
    labels.push(...truth.labels);
    openings += page.openings.length;
    reached += truth.reached;
  }
  log(`boundaries: ${labels.length} candidates, ${reached} of ${openings} openings among them`);
  const values = new Float32Array(labels.length * BOUNDARY.length);
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return growForest(
    {
      values,
      width: BOUNDARY.length,
      labels: Uint8Array.from(labels),
      weights: new Float32Array(labels.length).fill(1),
    },
    options,
  );
}
