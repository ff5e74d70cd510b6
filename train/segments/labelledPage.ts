import type { BlockPage } from '../../src/pipeline/page/blocks.ts';
import type { PageFacts } from '../../src/pipeline/segments/pageFacts.ts';

/** A page with the truth about each of its blocks. */
export interface LabelledPage {
  readonly id: string;
  readonly site: string;
  readonly page: BlockPage;
  readonly title: string | null;
  /** What the page says of itself; left out where a page was composed and says nothing. */
  readonly facts?: PageFacts;
  /** 1 where the block is part of an article's body. */
  readonly labels: Uint8Array;
}

/** FNV-1a of a site's name: which fold it falls in. */
export function hashSite(site: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}
