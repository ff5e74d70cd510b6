import { parseDocument } from 'htmlparser2';
import { type BlockPage, readBlocks } from '../../src/pipeline/page/blocks.ts';
import type { Verdicts } from '../../src/pipeline/segments/settle/verdicts.ts';

/**
 * What a rule makes of a page's blocks: `in`, or why it left them out (`out` where it was not the rule).
 *
 * @param p Score of each block before the rule.
 */
export function verdictsOf(
  rule: (page: BlockPage, verdicts: Verdicts) => void,
  html: string,
  p: readonly number[],
): string[] {
  const page = readBlocks(parseDocument(html));
  if (page.blocks.length !== p.length)
    throw new Error(`${page.blocks.length} blocks, ${p.length} scores: ${page.blocks.map((b) => b.text)}`);
  const verdicts: Verdicts = { p: Float32Array.from(p), why: new Map() };
  rule(page, verdicts);
  return [...verdicts.p].map((own, at) => (own >= 0.5 ? 'in' : (verdicts.why.get(at) ?? 'out')));
}
