import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecognisedSpan } from '../../pipeline/entities/recognise/createRecogniser.ts';
import { tokenize } from '../../pipeline/text/tokens.ts';
import { joinLabels, type LabelledWord } from './joinLabels.ts';
import { type Label, readLabel } from './labelTypes.ts';

/** Find the names of a text with a model of the user's own. */
export type TokenClassifier = (text: string) => Promise<readonly RecognisedSpan[]>;

// Positions that BERT-like models have, where their configuration does not say.
const POSITIONS = 512;
// RoBERTa-like models lose two positions to padding; special tokens take two more.
const RESERVED = 4;

/**
 * Load a token-classification model in Hugging Face's layout: `config.json` (`id2label`), `tokenizer.json` and
 * `model.onnx` (or `onnx/model.onnx`), with inputs `input_ids`, `attention_mask` and, if it has it, `token_type_ids`.
 * Needs the optional packages `onnxruntime-node` and `@huggingface/tokenizers`.
 *
 * @throws Error that names the file or package that is missing or wrong
 * @example const classify = await loadTokenClassifier('/models/arabic-ner');
 *          findEntities(article, await classify(article.text));
 */
export async function loadTokenClassifier(dir: string): Promise<TokenClassifier> {
  const labels = readLabels(dir, await readJson(dir, 'config.json'));
  const tokenizerJson = await readJson(dir, 'tokenizer.json');
  const { InferenceSession, Tensor } = await need('onnxruntime-node', () => import('onnxruntime-node'));
  const { Tokenizer } = await need('@huggingface/tokenizers', () => import('@huggingface/tokenizers'));
  const tokenizer = attempt(dir, 'tokenizer.json', () => new Tokenizer(tokenizerJson, {}));
  const [opening = null, closing = null] = tokenizer.encode('').ids;
  const bytes = await readModel(dir);
  const session = await InferenceSession.create(bytes).catch((cause: unknown) => {
    throw new Error(`Entity model ${dir}: model.onnx is no ONNX model that this runtime can read`, { cause });
  });
  const [output = ''] = session.outputNames;
  if (!session.inputNames.includes('input_ids'))
    throw new Error(
      `Entity model ${dir}: model.onnx takes no input_ids (it takes ${session.inputNames.join(', ')})`,
    );
  const limit = POSITIONS - RESERVED;

  const run = async (ids: readonly number[]): Promise<{ scores: Float32Array; width: number }> => {
    const feeds = Object.fromEntries(
      session.inputNames.map((name) => {
        const row = BigInt64Array.from(ids, (id) =>
          BigInt(name === 'input_ids' ? id : name === 'attention_mask' ? 1 : 0),
        );
        return [name, new Tensor('int64', row, [1, ids.length])];
      }),
    );
    const logits = (await session.run(feeds))[output];
    const width = logits?.dims.at(-1) ?? 0;
    if (!(logits?.data instanceof Float32Array) || logits.dims.length !== 3 || width !== labels.length)
      throw new Error(
        `Entity model ${dir}: model.onnx gives ${logits?.type} [${logits?.dims}], not a float32 score for each of ${labels.length} labels`,
      );
    return { scores: logits.data, width };
  };

  return async (text) => {
    const words = tokenize(text);
    const labelled: LabelledWord[] = [];
    let ids: number[] = [];
    let firsts: number[] = [];
    const flush = async (): Promise<void> => {
      if (firsts.length === 0) return;
      const head = opening === null ? [] : [opening];
      const { scores, width } = await run([...head, ...ids, ...(closing === null ? [] : [closing])]);
      for (const first of firsts) {
        const at = (first + head.length) * width;
        labelled.push(bestLabel(scores.subarray(at, at + width), labels));
      }
      ids = [];
      firsts = [];
    };
    for (const word of words) {
      // A megabyte without spaces is no name: its first pieces stand for it.
      const surface = text.slice(word.start, Math.min(word.end, word.start + 100));
      const pieces = tokenizer.encode(surface, { add_special_tokens: false }).ids.slice(0, 32);
      if (ids.length + pieces.length > limit || (word.opensLine && ids.length > 0)) await flush();
      firsts.push(ids.length);
      // A word that the tokeniser drops keeps its place, labelled by whatever follows it.
      ids.push(...(pieces.length > 0 ? pieces : [closing ?? 0]));
    }
    await flush();
    return joinLabels(words, labelled);
  };
}

function bestLabel(scores: Float32Array, labels: readonly Label[]): LabelledWord {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  const top = scores[best] ?? 0;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - top);
  return { label: labels[best] ?? { type: null, opens: false }, confidence: 100 / sum };
}

function readLabels(dir: string, config: Record<string, unknown>): Label[] {
  const { id2label } = config;
  const names = typeof id2label === 'object' && id2label !== null ? Object.entries(id2label) : [];
  const labels = names.sort(([a], [b]) => Number(a) - Number(b)).map(([, name]) => readLabel(String(name)));
  if (!labels.some(({ type }) => type !== null))
    throw new Error(
      `Entity model ${dir}: config.json has no id2label with names such as B-PER: no token classifier`,
    );
  return labels;
}

async function readJson(dir: string, name: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(dir, name), 'utf8').catch((cause: unknown) => {
    throw new Error(`Entity model ${dir}: ${name} cannot be read`, { cause });
  });
  const json: unknown = attempt(dir, name, () => JSON.parse(text));
  if (typeof json !== 'object' || json === null)
    throw new Error(`Entity model ${dir}: ${name} holds no JSON object`);
  return { ...json };
}

async function readModel(dir: string): Promise<Uint8Array> {
  for (const name of ['model.onnx', join('onnx', 'model.onnx')]) {
    const bytes = await readFile(join(dir, name)).catch(() => null);
    if (bytes !== null) return bytes;
  }
  throw new Error(`Entity model ${dir}: model.onnx cannot be read, nor onnx/model.onnx`);
}

function attempt<T>(dir: string, name: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Error(`Entity model ${dir}: ${name} cannot be understood`, { cause });
  }
}

async function need<T>(name: string, load: () => Promise<T>): Promise<T> {
  return load().catch((cause: unknown) => {
    throw new Error(`An entity model of your own needs the package ${name}: npm install ${name}`, { cause });
  });
}
