const BODY = 0.5;
const SURE = 0.6;
const LEFT_OUT = 0.49;

/**
 * Leave a doubtful first line out that something parts from the rest of the body: a standfirst above the byline.
 *
 * @param p Probability, 0 to 1, of each block to be body; changed in place and given back.
 * @example settleLead(Float32Array.of(0.55, 0.1, 0.95, 0.95)) // the first becomes 0.49
 */
export function settleLead(p: Float32Array): Float32Array {
  const first = p.findIndex((own) => own >= BODY);
  if (first < 0 || (p[first] as number) >= SURE || (p[first + 1] ?? 1) >= BODY) return p;
  // A body of two lines has no lead to part from it.
  const rest = p.subarray(first + 1).reduce((count, own) => count + (own >= BODY ? 1 : 0), 0);
  if (rest >= 2) p[first] = LEFT_OUT;
  return p;
}
