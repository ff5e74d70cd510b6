import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEntityModels } from '../../../src/models/entities.ts';
import { loadTokenClassifier } from '../../../src/models/onnx/loadTokenClassifier.ts';
import { createEntityFinder } from '../../../src/pipeline/entities/createEntityFinder.ts';

// A whole model by hand: one Gather that looks each token's scores up in a table. Protocol buffers, onnx.proto3.
const varint = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...varint(n >> 7)]);
const number = (field: number, n: number): number[] => [...varint(field << 3), ...varint(n)];
const bytes = (field: number, body: readonly number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(body.length),
  ...body,
];
const text = (field: number, value: string): number[] => bytes(field, [...new TextEncoder().encode(value)]);

function tableModel(rows: readonly (readonly number[])[], input = 'input_ids'): Uint8Array {
  const FLOAT = 1;
  const INT64 = 7;
  const width = rows[0]?.length ?? 0;
  const raw = [...new Uint8Array(Float32Array.from(rows.flat()).buffer)];
  const table = [
    ...number(1, rows.length),
    ...number(1, width),
    ...number(2, FLOAT),
    ...text(8, 'table'),
    ...bytes(9, raw),
  ];
  const shape = (dims: readonly (number | string)[]): number[] =>
    dims.flatMap((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : text(2, dim)));
  const value = (name: string, type: number, dims: readonly (number | string)[]): number[] => [
    ...text(1, name),
    ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape(dims))])),
  ];
  const gather = [...text(1, 'table'), ...text(1, input), ...text(2, 'logits'), ...text(4, 'Gather')];
  const graph = [
    ...bytes(1, gather),
    ...text(2, 'lookup'),
    ...bytes(5, table),
    ...bytes(11, value(input, INT64, [1, 'length'])),
    ...bytes(12, value('logits', FLOAT, [1, 'length', width])),
  ];
  return Uint8Array.from([
    ...number(1, 8),
    ...bytes(7, graph),
    ...bytes(8, [...text(1, ''), ...number(2, 13)]),
  ]);
}

const VOCAB = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'زار', 'سامي', 'النجار', 'أوسل', '##و']; // visited, Sami, al-Najjar, Osl, ##o
const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC'];
const TABLE = [0, 0, 0, 0, 0, 1, 2, 3, 0].map((label) => LABELS.map((_, i) => (i === label ? 5 : 0)));
const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
const TOKENIZER = {
  version: '1.0',
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(VOCAB.map((word, id) => [word, id])),
  },
};

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'isnad-model-'));
  await writeFile(join(dir, 'config.json'), JSON.stringify({ id2label: { ...LABELS } }));
  await writeFile(join(dir, 'tokenizer.json'), JSON.stringify(TOKENIZER));
  await writeFile(join(dir, 'model.onnx'), tableModel(TABLE));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('loadTokenClassifier', () => {
  const article = 'زار سامي النجار أوسلو'; // "Sami al-Najjar visited Oslo"

  it('runs a model in the layout of Hugging Face and joins its labels into names', async () => {
    const classify = await loadTokenClassifier(dir);
    const spans = await classify(article);
    expect(spans.map((s) => [article.slice(s.start, s.end), s.type])).toEqual([
      ['سامي النجار', 'person'],
      ['أوسلو', 'place'],
    ]);
    expect(spans[0]?.confidence).toBe(98); // e^5 against three zeros: 148.4 / 151.4
  });

  it('takes the place of the shipped model in the finder', async () => {
    const classify = await loadTokenClassifier(dir);
    const findEntities = createEntityFinder({ ...loadEntityModels(), recogniser: null });
    const found = findEntities({ text: article, language: 'ar', headline: null }, await classify(article));
    expect(found.map((one) => one.name)).toEqual(['سامي النجار', 'أوسلو']);
  });

  it('cuts a long text into windows', async () => {
    const classify = await loadTokenClassifier(dir);
    const long = `${article} `.repeat(300);
    expect((await classify(long)).filter((s) => s.type === 'place')).toHaveLength(300);
  });

  it.each([
    ['config.json', '{}', /config\.json has no id2label/u],
    ['config.json', 'not JSON', /config\.json cannot be understood/u],
    ['tokenizer.json', '{"model":{"type":"Nonesuch"}}', /tokenizer\.json cannot be understood/u],
    ['model.onnx', 'not ONNX', /model\.onnx is no ONNX model/u],
  ])('says that %s is wrong: %s', async (name, content, message) => {
    await writeFile(join(dir, name), content);
    await expect(loadTokenClassifier(dir)).rejects.toThrow(message);
  });

  it('says which file is missing', async () => {
    for (const name of ['model.onnx', 'tokenizer.json', 'config.json']) {
      await rm(join(dir, name));
      await expect(loadTokenClassifier(dir)).rejects.toThrow(name);
    }
  });

  it('says that a model takes or gives something else', async () => {
    await writeFile(join(dir, 'model.onnx'), tableModel(TABLE, 'pixels'));
    await expect(loadTokenClassifier(dir)).rejects.toThrow(/takes no input_ids/u);
    await writeFile(join(dir, 'model.onnx'), tableModel(TABLE.map((row) => row.slice(1))));
    const classify = await loadTokenClassifier(dir);
    await expect(classify(article)).rejects.toThrow(/each of 4 labels/u);
  });
});
