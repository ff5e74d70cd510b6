/** One entry of the catalogue: `skipped` records are in order but no pages, `damaged` ones cannot be read. */
export interface ArchiveReasonEntry {
  readonly ending: 'skipped' | 'damaged';
  readonly meaning: string;
  readonly action: string;
}

/** Why a record of a web archive gave no page, beside the FETCH_REASONS NOT_HTML, EMPTY_BODY, TOO_LARGE and BAD_ENCODING. */
export const ARCHIVE_REASONS = {
  NO_PAGE_RECORD: {
    ending: 'skipped',
    meaning: 'A request, warcinfo, metadata or other record that never holds a page.',
    action: 'Nothing.',
  },
  NOT_HTTP: {
    ending: 'skipped',
    meaning: 'A record of another scheme than http and https, such as dns, or without an HTTP message.',
    action: 'Nothing.',
  },
  STATUS_NOT_OK: {
    ending: 'skipped',
    meaning: 'The HTTP status is not from 200 to 299: a redirect or an error.',
    action: 'Nothing.',
  },
  REVISIT: {
    ending: 'skipped',
    meaning: 'The record says that the page was the same as one archived earlier, and holds no page itself.',
    action: 'Read the archive that holds the earlier one.',
  },
  CUT_SHORT: {
    ending: 'skipped',
    meaning: 'The crawler says that it cut the page short (WARC-Truncated).',
    action: 'Fetch the page again.',
  },
  NOT_WARC: {
    ending: 'damaged',
    meaning: 'The file does not begin as a WARC, compressed or not.',
    action: 'Check the file; an ARC or WACZ has to be converted first.',
  },
  BAD_GZIP: {
    ending: 'damaged',
    meaning: 'The compression is broken here. Reading goes on at the next gzip member.',
    action: 'Copy the file anew from where it came from.',
  },
  BAD_RECORD: {
    ending: 'damaged',
    meaning: 'The header of the record cannot be read, is too long, or lacks its length, date or address.',
    action: 'Report it to whoever wrote the archive.',
  },
  BAD_LENGTH: {
    ending: 'damaged',
    meaning: 'No record ends where the Content-Length says. Reading goes on at the next record.',
    action: 'Report it to whoever wrote the archive.',
  },
  ENDS_EARLY: {
    ending: 'damaged',
    meaning: 'The file ends inside a record: it was cut, or its writer was stopped.',
    action: 'Nothing after a crash of the writer; else copy the file anew.',
  },
  BAD_HTTP: {
    ending: 'damaged',
    meaning: 'The HTTP message in the record cannot be read: its head, or its chunks.',
    action: 'Report it to whoever wrote the archive.',
  },
} as const satisfies Readonly<Record<string, ArchiveReasonEntry>>;

type OwnReason = keyof typeof ARCHIVE_REASONS;
/** Reasons of stage fetch that a page in an archive can have as well. */
type SharedReason = 'NOT_HTML' | 'EMPTY_BODY' | 'TOO_LARGE' | 'BAD_ENCODING';
export type ArchiveReason = OwnReason | SharedReason;

/** Whether a reason means damage; a page that is too large or wrongly encoded counts as damaged. */
export function isDamage(reason: ArchiveReason): boolean {
  if (reason in ARCHIVE_REASONS) return ARCHIVE_REASONS[reason as OwnReason].ending === 'damaged';
  return reason === 'TOO_LARGE' || reason === 'BAD_ENCODING';
}
