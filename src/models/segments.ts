import { readFileSync } from 'node:fs';
import type { SegmentModel } from '../pipeline/segments/scoreBlocks.ts';
import { readSegmentModel } from './segmentModelFile.ts';

/** Read the segment model that ships with the package. Throws where the file is missing or is no model. */
export function loadSegmentModel(): SegmentModel {
  return readSegmentModel(readFileSync(new URL('../../models/segments.bin', import.meta.url)));
}
