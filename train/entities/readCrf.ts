import { readFileSync } from 'node:fs';
import { labelSet } from '../../src/pipeline/entities/recognise/labels.ts';
import type { CrfWeights, Scheme } from './trainCrf.ts';

// Width of a row of scores in `crf/corpus.h`.
const WIDTH = 32;

/** What `crf/crf.cpp` wrote to `PREFIX.*`, rows cut to the labels of `types`. */
export function readCrf(prefix: string, types: readonly string[], schemes: readonly Scheme[]): CrfWeights {
  const words = (name: string): ArrayBuffer => {
    const bytes = readFileSync(`${prefix}.${name}`);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
  const labels = labelSet(types);
  const hashes = new Uint32Array(words('hashes.u32'));
  const wide = new Float32Array(words('weights.f32'));
  const transitions = new Float32Array(words('transitions.f32'));
  let first = 0;
  const sections = [...new Uint32Array(words('sizes.u32'))].map((rows) => {
    const weights = new Float32Array(rows * labels.count);
    for (let row = 0; row < rows; row++) {
      const at = (first + row) * WIDTH;
      weights.set(wide.subarray(at, at + labels.count), row * labels.count);
    }
    const own = hashes.subarray(first, first + rows);
    first += rows;
    const rowOf = Array.from(own, (hash, row): [number, number] => [hash, row]);
    return { table: { entries: () => rowOf }, weights };
  });
  return {
    labels,
    sections,
    transitions: schemes.map((_, scheme) =>
      Float32Array.from(
        labels.from,
        (from, p) => transitions[(scheme * WIDTH + from) * WIDTH + (labels.to[p] as number)] as number,
      ),
    ),
  };
}
