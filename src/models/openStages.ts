import type { Config } from '../config.ts';
import { createStages, type Stages } from '../pipeline/enrich.ts';
import { createEntityFinder } from '../pipeline/entities/createEntityFinder.ts';
import { createSegmenter } from '../pipeline/segments/createSegmenter.ts';
import { loadEntityModels } from './entities.ts';
import { loadSegmentModel } from './segments.ts';

/** Load the models the settings name, and bind the pure stages to them. */
export async function openStages(_config: Config): Promise<Stages> {
  return createStages({
    segmenter: createSegmenter(loadSegmentModel()),
    entityFinder: createEntityFinder(loadEntityModels()),
  });
}
