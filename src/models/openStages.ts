import type { Config } from '../config.ts';
import { createStages, type StageModels, type Stages } from '../pipeline/enrich.ts';
import { createEntityFinder } from '../pipeline/entities/createEntityFinder.ts';
import { createSegmenter } from '../pipeline/segments/createSegmenter.ts';
import { loadEntityModels } from './entities.ts';
import { readEntityUris } from './entityUris.ts';
import { loadTokenClassifier } from './onnx/loadTokenClassifier.ts';
import { loadSegmentModel } from './segments.ts';

/**
 * Load the models the settings name, and bind the pure stages to them.
 *
 * @throws {Error} naming the file and the setting, where one is missing or broken
 */
export async function openStages(
  config: Pick<Config, 'ISNAD_ENTITY_MODEL' | 'ISNAD_ENTITY_URIS'>,
): Promise<Stages> {
  return createStages({
    segmenter: createSegmenter(loadSegmentModel()),
    entityFinder: await openEntityFinder(config),
  });
}

async function openEntityFinder(
  config: Parameters<typeof openStages>[0],
): Promise<StageModels['entityFinder']> {
  const { ISNAD_ENTITY_MODEL: folder, ISNAD_ENTITY_URIS: list } = config;
  const findEntities = createEntityFinder({
    ...loadEntityModels(),
    ...(list === '' ? {} : { uris: readEntityUris(list) }),
  });
  if (folder === '') return (article) => findEntities(article);
  const classify = await loadTokenClassifier(folder);
  return async (article) => findEntities(article, await classify(article.text));
}
