import type { ArchiveReason } from '../contract/archiveReasons.ts';

/** Thrown inside `src/warc` by whatever finds that a record gives no page; never leaves it. */
export class WarcFault extends Error {
  readonly reason: ArchiveReason;
  constructor(reason: ArchiveReason, detail: string) {
    super(detail);
    this.name = 'WarcFault';
    this.reason = reason;
  }
}
