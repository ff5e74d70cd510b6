import { CHECK_AT, type Forest, SETTLED } from './forest.ts';

/**
 * Scores rows of numbers.
 *
 * @param features Row after row, `width` numbers each.
 * @param rows Which of them to score.
 * @returns Their log-odds, one after another.
 */
export type ForestReader = (features: Float32Array, width: number, rows: ArrayLike<number>) => Float64Array;

// The types that TypeScript has are those of browsers.
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly run: (rows: number) => void } };
};

// WebAssembly's numbers for types and instructions: https://webassembly.github.io/spec/core/binary/
const I32 = 0x7f;
const F64 = 0x7c;
const NO_RESULT = 0x40;
const BLOCK = 0x02;
const LOOP = 0x03;
const IF = 0x04;
const ELSE = 0x05;
const END = 0x0b;
const LEAVE_IF = 0x0d;
const CALL = 0x10;
const GET = 0x20;
const SET = 0x21;
const TEE = 0x22;
const LOAD_F32 = [0x2a, 2];
const STORE_F64 = [0x39, 3];
const I32_CONST = 0x41;
const F32_CONST = 0x43;
const F64_CONST = 0x44;
const F32_AT_MOST = 0x5f;
const F64_LESS = 0x63;
const I32_ADD = 0x6a;
const I32_SUB = 0x6b;
const F64_ADD = 0xa0;
const F64_MULTIPLY = 0xa2;

// A feature's number is a byte, so that a row has room in a kilobyte, and 64 rows in one of WebAssembly's pages.
const ROW_BYTES = 1024;
const MOST_ROWS = 64;
const PAGE_BYTES = 65_536;

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest & 127];
}

const float = (value: number): Uint8Array => new Uint8Array(Float32Array.of(value).buffer);
const double = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);

/** A list of things that are written in bytes, with their number before them. */
const listOf = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];

/** Bytes with their number before them. */
const sized = (bytes: readonly number[]): number[] => unsigned(bytes.length).concat(bytes);

/** A forest, and which of its features are not known. */
interface Source extends Forest {
  readonly unknown: ReadonlySet<number>;
}

/** Leave on the stack what a tree, from `node` on, says of the row at the address in local 0. */
function writeTree(forest: Source, node: number, code: number[]): void {
  if (node < 0) {
    code.push(F64_CONST, ...double(forest.values[~node] as number));
    return;
  }
  const feature = forest.feature[node] as number;
  if (forest.unknown.has(feature)) {
    writeTree(forest, forest.left[node] as number, code);
    writeTree(forest, forest.right[node] as number, code);
    code.push(F64_ADD, F64_CONST, ...double(0.5), F64_MULTIPLY);
    return;
  }
  code.push(GET, 0, ...LOAD_F32, ...unsigned(4 * feature));
  code.push(F32_CONST, ...float(forest.threshold[node] as number), F32_AT_MOST, IF, F64);
  writeTree(forest, forest.left[node] as number, code);
  code.push(ELSE);
  writeTree(forest, forest.right[node] as number, code);
  code.push(END);
}

/** The function (row, sum) → sum with some trees added. */
function writeTrees(forest: Source, from: number, to: number): number[] {
  const code = [0];
  for (let tree = from; tree < to; tree++) {
    code.push(GET, 1);
    writeTree(forest, forest.roots[tree] as number, code);
    code.push(F64_ADD, SET, 1);
  }
  code.push(GET, 1, END);
  return code;
}

/** The function that scores as many rows from address 0 on as it is told and writes their scores behind them. */
function writeRun(forest: Source, groups: number): number[] {
  const [count, row, score, sum] = [0, 1, 2, 3];
  const code = [2, 2, I32, 1, F64];
  code.push(I32_CONST, ...signed(PAGE_BYTES), SET, score);
  code.push(LOOP, NO_RESULT);
  code.push(F64_CONST, ...double(forest.bias), SET, sum);
  code.push(BLOCK, NO_RESULT);
  for (let group = 0; group < groups; group++) {
    code.push(GET, row, GET, sum, CALL, ...unsigned(group), SET, sum);
    if (group === 0 && forest.unknown.size === 0)
      code.push(GET, sum, F64_CONST, ...double(SETTLED), F64_LESS, LEAVE_IF, 0);
  }
  code.push(END);
  code.push(GET, score, GET, sum, ...STORE_F64, 0);
  code.push(GET, row, I32_CONST, ...signed(ROW_BYTES), I32_ADD, SET, row);
  code.push(GET, score, I32_CONST, ...signed(8), I32_ADD, SET, score);
  code.push(GET, count, I32_CONST, ...signed(1), I32_SUB, TEE, count, LEAVE_IF, 0);
  code.push(END, END);
  return code;
}

/** A module with memory of two pages, one for rows and one for scores, and function `run`. */
function writeModule(forest: Source): Uint8Array {
  const functions: number[][] = [];
  // The first group ends where a settled score leaves.
  for (let from = 0; from < forest.roots.length; from += CHECK_AT + 1)
    functions.push(writeTrees(forest, from, Math.min(forest.roots.length, from + CHECK_AT + 1)));
  const groups = functions.length;
  functions.push(writeRun(forest, groups));
  const name = (text: string): number[] => sized([...Buffer.from(text)]);
  const sections = [
    [
      1,
      listOf([
        [0x60, ...listOf([[I32], [F64]]), 1, F64],
        [0x60, ...listOf([[I32]]), 0],
      ]),
    ],
    [2, listOf([[...name('rows'), ...name('memory'), 2, 0, 2]])],
    [3, listOf(functions.map((_, at) => [at < groups ? 0 : 1]))],
    [7, listOf([[...name('run'), 0, ...unsigned(groups)]])],
    [10, listOf(functions.map(sized))],
  ] as const;
  return Uint8Array.from([
    ...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
    ...sections.flatMap(([id, content]) => [id, ...sized(content)]),
  ]);
}

/**
 * Make machine code of a forest: a question is then a comparison with a number in the code itself, and each has a branch
 * of its own for the processor to foretell. Takes half of the time of `evaluate`, which says the same to the last bit.
 *
 * @param forest At most 256 features. It is compiled when first asked.
 * @param unknown Features that are not known: a question about one goes both ways, and the mean counts. No score settles
 * early then.
 */
export function compileForest(forest: Forest, unknown: readonly number[] = []): ForestReader {
  // Numbers behind the last feature that is asked about are not looked at.
  const asked = forest.feature.reduce((most, feature) => Math.max(most, feature + 1), 0);
  let ready: { readonly memory: ArrayBuffer; readonly run: (rows: number) => void } | null = null;
  return (features, width, rows) => {
    ready ??= instantiate({ ...forest, unknown: new Set(unknown) });
    const { memory, run } = ready;
    const into = new Float32Array(memory, 0, PAGE_BYTES / 4);
    const said = new Float64Array(rows.length);
    for (let from = 0; from < rows.length; from += MOST_ROWS) {
      const count = Math.min(MOST_ROWS, rows.length - from);
      for (let i = 0; i < count; i++) {
        const start = (rows[from + i] as number) * width;
        const place = (i * ROW_BYTES) / 4;
        for (let f = 0; f < asked; f++) into[place + f] = features[start + f] as number;
      }
      run(count);
      said.set(new Float64Array(memory, PAGE_BYTES, count), from);
    }
    return said;
  };
}

function instantiate(forest: Source) {
  const memory = new WebAssembly.Memory({ initial: 2 });
  const module = new WebAssembly.Module(writeModule(forest));
  const { run } = new WebAssembly.Instance(module, { rows: { memory } }).exports;
  return { memory: memory.buffer, run };
}
