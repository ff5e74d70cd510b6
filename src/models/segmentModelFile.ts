import type { DoubtNet } from '../pipeline/segments/doubtNet.ts';
import type { Forest } from '../pipeline/segments/forest.ts';
import type { SegmentModel } from '../pipeline/segments/scoreBlocks.ts';

const MAGIC = 'ISNADSEG4';

/** One array after another, each with its length before it; numbers little-endian. */
class Writer {
  private readonly parts: Buffer[] = [];

  constructor() {
    this.parts.push(Buffer.from(MAGIC, 'latin1'));
  }

  numbers(values: ArrayLike<number>, kind: 'u8' | 'i8' | 'i16' | 'f32'): void {
    const size = kind === 'f32' ? 4 : kind === 'i16' ? 2 : 1;
    const part = Buffer.alloc(4 + values.length * size);
    part.writeUInt32LE(values.length, 0);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      const at = 4 + i * size;
      if (kind === 'u8') part.writeUInt8(value, at);
      else if (kind === 'i8') part.writeInt8(value, at);
      else if (kind === 'i16') part.writeInt16LE(value, at);
      else part.writeFloatLE(value, at);
    }
    this.parts.push(part);
  }

  forest(forest: Forest): void {
    this.numbers([forest.bias], 'f32');
    this.numbers(forest.roots, 'i16');
    this.numbers(forest.feature, 'u8');
    this.numbers(forest.threshold, 'f32');
    this.numbers(forest.left, 'i16');
    this.numbers(forest.right, 'i16');
    this.numbers(forest.values, 'f32');
  }

  net(net: DoubtNet): void {
    this.numbers(net.cuts, 'f32');
    this.numbers(net.cutsFrom, 'i16');
    this.numbers(net.codes, 'u8');
    this.numbers(net.weights, 'f32');
    this.numbers(net.biases, 'f32');
    this.numbers(net.out, 'f32');
    this.numbers([net.outBias], 'f32');
  }

  bytes(): Buffer {
    return Buffer.concat(this.parts);
  }
}

class Reader {
  private at = MAGIC.length;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('not a segment model file');
    this.bytes = bytes;
  }

  numbers(kind: 'u8' | 'i8' | 'i16' | 'f32'): number[] {
    const { bytes } = this;
    const size = kind === 'f32' ? 4 : kind === 'i16' ? 2 : 1;
    const length = bytes.readUInt32LE(this.at);
    const from = this.at + 4;
    this.at = from + length * size;
    const values = new Array<number>(length);
    for (let i = 0; i < length; i++) {
      const at = from + i * size;
      if (kind === 'u8') values[i] = bytes.readUInt8(at);
      else if (kind === 'i8') values[i] = bytes.readInt8(at);
      else if (kind === 'i16') values[i] = bytes.readInt16LE(at);
      else values[i] = bytes.readFloatLE(at);
    }
    return values;
  }

  forest(): Forest {
    const bias = this.numbers('f32')[0] ?? 0;
    return {
      bias,
      roots: Int32Array.from(this.numbers('i16')),
      feature: Uint8Array.from(this.numbers('u8')),
      threshold: Float32Array.from(this.numbers('f32')),
      left: Int32Array.from(this.numbers('i16')),
      right: Int32Array.from(this.numbers('i16')),
      values: Float32Array.from(this.numbers('f32')),
    };
  }

  net(): DoubtNet {
    return {
      cuts: Float32Array.from(this.numbers('f32')),
      cutsFrom: Int32Array.from(this.numbers('i16')),
      codes: Int32Array.from(this.numbers('u8')),
      weights: Float32Array.from(this.numbers('f32')),
      biases: Float32Array.from(this.numbers('f32')),
      out: Float32Array.from(this.numbers('f32')),
      outBias: this.numbers('f32')[0] ?? 0,
    };
  }
}

/** A model as the bytes of `models/segments.bin`. */
export function writeSegmentModel(model: SegmentModel): Buffer {
  const writer = new Writer();
  const { structure, text, zoneNames, zoneText } = model.words;
  for (const weights of [structure, text, zoneNames, zoneText]) writer.numbers(weights, 'i8');
  writer.forest(model.first);
  writer.forest(model.second);
  writer.forest(model.third);
  writer.forest(model.boundary);
  writer.net(model.net);
  return writer.bytes();
}

/** The model in the bytes of `models/segments.bin`. Throws where they are something else. */
export function readSegmentModel(bytes: Buffer): SegmentModel {
  const reader = new Reader(bytes);
  const weights = () => Int8Array.from(reader.numbers('i8'));
  return {
    words: { structure: weights(), text: weights(), zoneNames: weights(), zoneText: weights() },
    first: reader.forest(),
    second: reader.forest(),
    third: reader.forest(),
    boundary: reader.forest(),
    net: reader.net(),
  };
}
