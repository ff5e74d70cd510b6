const DAY_MS = 86_400_000;
// 1 Muharram 1 AH, 16 July 622 (Julian), in days before the Unix epoch (Reingold & Dershowitz, Calendrical Calculations).
const EPOCH_DAYS = -492_148;

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * Gregorian date (`YYYY-MM-DD`) of a day in the Umm al-Qura calendar, the civil one of Saudi Arabia, or `null`
 * where that month has no such day. Other countries sight the moon and may differ by a day.
 *
 * @example gregorianOfHijri(1445, 9, 1) === '2024-03-11'
 */
export function gregorianOfHijri(year: number, month: number, day: number): string | null {
  // The arithmetic calendar is at most two days off: look around it.
  const monthDays = Math.ceil(29.5 * (month - 1));
  const guess = EPOCH_DAYS + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + monthDays + day - 1;
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = new Date((guess + shift) * DAY_MS);
    if (readParts(date) === `${year}-${month}-${day}`) return date.toISOString().slice(0, 10);
  }
  return null;
}

function readParts(date: Date): string {
  const parts = UMM_AL_QURA.formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
