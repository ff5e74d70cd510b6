/**
 * BIOES labels over a list of types: 0 is O; type `t` has B, I, E, S at `1 + 4t` to `4 + 4t`.
 * `from` and `to` list the transitions that may happen, as pairs.
 */
export interface LabelSet {
  readonly types: readonly string[];
  readonly count: number;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

const OUTSIDE = 0;

/** A run of tokens of one type; `end` is exclusive. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Position in {@link LabelSet.types}. */
  readonly type: number;
}

/** Labels of `types`; with `used`, only transitions between labels of those types. */
export function labelSet(types: readonly string[], used: readonly string[] = types): LabelSet {
  const count = 1 + 4 * types.length;
  const from: number[] = [];
  const to: number[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (![a, b].every((label) => label === OUTSIDE || used.includes(types[(label - 1) >> 2] ?? '')))
        continue;
      if (mayFollow(a, b)) {
        from.push(a);
        to.push(b);
      }
    }
  }
  return { types, count, from: Uint8Array.from(from), to: Uint8Array.from(to) };
}

/** Whether a sentence may open (or, with `closing`, close) with `label`. */
export function mayStand(label: number, closing: boolean): boolean {
  return closing ? mayFollow(label, OUTSIDE) : mayFollow(OUTSIDE, label);
}

function mayFollow(before: number, after: number): boolean {
  const inside = before !== OUTSIDE && ((before - 1) & 3) < 2;
  const continues = after !== OUTSIDE && (((after - 1) & 3) === 1 || ((after - 1) & 3) === 2);
  if (inside !== continues) return false;
  return !inside || (before - 1) >> 2 === (after - 1) >> 2;
}

/** Label sequence of chunks over `length` tokens. */
export function labelsOf(chunks: readonly Chunk[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { start, end, type } of chunks) {
    const base = 1 + 4 * type;
    if (end - start === 1) labels[start] = base + 3;
    else {
      labels.fill(base + 1, start, end);
      labels[start] = base;
      labels[end - 1] = base + 2;
    }
  }
  return labels;
}

/** Chunks of a legal label sequence. */
export function chunksOf(labels: ArrayLike<number>): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === OUTSIDE) continue;
    const place = (label - 1) & 3;
    if (place === 0 || place === 3) start = i;
    if (place >= 2) chunks.push({ start, end: i + 1, type: (label - 1) >> 2 });
  }
  return chunks;
}
