/** Why a record cannot be published. Each is a fault of an earlier stage: the same input is refused again. */
export type RefusalReason =
  | 'spanOutsideText'
  | 'spanEmpty'
  | 'spanCrossesHeadline'
  | 'exactDiffers'
  | 'entityUnknown'
  | 'quoteUnknown'
  | 'textNotNormal';

/** Thrown instead of publishing a record whose evidence does not stand in its text. Meant for quarantine, never for retry. */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused';
  readonly reason: RefusalReason;
  /** Path of the faulty part, such as `quotes/2/cue`. */
  readonly where: string;

  constructor(reason: RefusalReason, where: string, detail: string) {
    super(`record refused at ${where}: ${reason} (${detail})`);
    this.reason = reason;
    this.where = where;
  }
}
