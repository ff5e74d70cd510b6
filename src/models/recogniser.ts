import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBundle } from '../pipeline/entities/recognise/bundle.ts';
import type { RecogniserModel } from '../pipeline/entities/recognise/createRecogniser.ts';
import { openModel, type SequenceModel } from '../pipeline/entities/recognise/model.ts';

// The package's models stand two folders up, from src/models and from dist/models alike.
const MODELS = new URL('../../models/', import.meta.url);

/** Annotation schemes of the Arabic model: the product's own, and ANERcorp's four types for comparing. */
export type ArabicScheme = 'modern' | 'anercorp';

/** Weights of the Arabic recogniser under one scheme, from `path` or the package. Throws when the file is missing or damaged. */
export function loadArabicModel(scheme: ArabicScheme = 'modern', path?: string): SequenceModel {
  return path === undefined
    ? open('entities-ar.bin', scheme)
    : openModel(readBundle(readFileSync(path)), scheme);
}

/** Weights of the English recogniser. Throws when the file is missing or damaged. */
export function loadEnglishModel(): SequenceModel {
  return open('entities-en.bin', 'conll');
}

/** Both languages' recognisers, for {@link createRecogniser}. About 0.3 s and 40 MB; call once a process. */
export function loadRecogniserModel(): RecogniserModel {
  return { arabic: loadArabicModel(), english: loadEnglishModel() };
}

function open(name: string, scheme: string): SequenceModel {
  return openModel(readBundle(readFileSync(fileURLToPath(new URL(name, MODELS)))), scheme);
}
