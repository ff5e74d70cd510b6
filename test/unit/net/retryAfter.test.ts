import { expect, it } from 'vitest';
import { retryAfter } from '../../../src/net/retryAfter.ts';

const NOW = Date.UTC(2026, 2, 2, 12);

it.each([
  ['seconds', '120', undefined, 120_000],
  ['no wait', '0', undefined, 0],
  ['a date', 'Mon, 02 Mar 2026 12:10:00 GMT', undefined, 600_000],
  [
    'a date by a clock an hour behind',
    'Mon, 02 Mar 2026 11:10:00 GMT',
    'Mon, 02 Mar 2026 11:00:00 GMT',
    600_000,
  ],
  ['the date of RFC 850', 'Monday, 02-Mar-26 12:10:00 GMT', undefined, 600_000],
  ['the date of asctime', 'Mon Mar  2 12:10:00 2026', undefined, 600_000],
  ['a date in the past', 'Mon, 02 Mar 2026 11:00:00 GMT', undefined, 0],
  ['a year', '31536000', undefined, 86_400_000],
  ['far too many digits', '99999999999999999999', undefined, null],
  ['a negative number', '-5', undefined, null],
  ['words', 'later', undefined, null],
  ['a bare number that Date.parse would take for a year', '2026.5', undefined, null],
  ['nothing', '', undefined, null],
])('%s', (_name, value, date, wait) => {
  const until = retryAfter({ 'retry-after': value, date }, NOW);
  expect(until === null ? null : until - NOW).toBe(wait);
});
