/** From here on a block is body. */
export const BODY = 0.5;
/** What a block is given that a rule leaves out, so that another may still tell how near it was. */
const LEFT_OUT = 0.49;
/** A score of more leaves no doubt that a rule could settle. */
export const DOUBTED_TO = 0.95;

/** The scores of a page's blocks while rules settle them. */
export interface Verdicts {
  /** Probability, 0 to 1, of each block to be body. */
  readonly p: Float32Array;
  /** By block, why a rule left it out, in words for the ledger. */
  readonly why: Map<number, string>;
}

/** Take a block out of the body, and say why. */
export function leaveOut({ p, why }: Verdicts, at: number, reason: string): void {
  p[at] = LEFT_OUT;
  why.set(at, reason);
}

/** Take a block into the body after all. */
export function takeIn({ p, why }: Verdicts, at: number): void {
  if ((p[at] as number) < BODY) p[at] = BODY;
  why.delete(at);
}
