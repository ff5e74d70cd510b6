/** Named typed arrays and a JSON header in one file: `u32 header length, header, arrays at multiples of 8`. */
export interface Bundle {
  readonly header: unknown;
  uint8(name: string): Uint8Array;
  int8(name: string): Int8Array;
  uint16(name: string): Uint16Array;
  uint32(name: string): Uint32Array;
  float32(name: string): Float32Array;
}

interface Layout {
  readonly header: unknown;
  /** Name, byte offset after the header, byte length. */
  readonly arrays: readonly (readonly [string, number, number])[];
}

const align = (offset: number): number => Math.ceil(offset / 8) * 8;

/** Pack arrays with their header; the inverse of {@link readBundle}. Little-endian, as every Node platform is. */
export function packBundle(header: unknown, arrays: ReadonlyMap<string, ArrayBufferView>): Uint8Array {
  let at = 0;
  const placed = [...arrays].map(([name, array]): [string, number, number] => {
    const offset = at;
    at = align(at + array.byteLength);
    return [name, offset, array.byteLength];
  });
  const text = new TextEncoder().encode(JSON.stringify({ header, arrays: placed } satisfies Layout));
  const base = align(4 + text.length);
  const bytes = new Uint8Array(base + at);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  for (const [name, offset] of placed) {
    const array = arrays.get(name);
    if (array) bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + offset);
  }
  return bytes;
}

/** Open a packed file. Throws on a file that is cut short or none of ours. */
export function readBundle(file: Uint8Array): Bundle {
  const bytes = file.byteOffset % 8 === 0 ? file : file.slice();
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length === 0 || length > bytes.length - 4) throw new Error('model file: header missing or cut short');
  const layout = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Layout;
  const base = align(4 + length);
  const places = new Map(
    layout.arrays.map(([name, offset, size]) => [name, { offset: base + offset, size }]),
  );
  const at = (name: string): { offset: number; size: number } => {
    const place = places.get(name);
    if (!place || place.offset + place.size > bytes.length)
      throw new Error(`model file: no ${name}, or cut short`);
    return { offset: bytes.byteOffset + place.offset, size: place.size };
  };
  return {
    header: layout.header,
    uint8: (name) => new Uint8Array(bytes.buffer, at(name).offset, at(name).size),
    int8: (name) => new Int8Array(bytes.buffer, at(name).offset, at(name).size),
    uint16: (name) => new Uint16Array(bytes.buffer, at(name).offset, at(name).size / 2),
    uint32: (name) => new Uint32Array(bytes.buffer, at(name).offset, at(name).size / 4),
    float32: (name) => new Float32Array(bytes.buffer, at(name).offset, at(name).size / 4),
  };
}
