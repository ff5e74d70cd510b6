/** The priority of an entry without a date: behind what is a day old. */
const UNDATED_MINUTES = 1_440;
const STEPS_A_DOUBLING = 6;
const UNIT_MINUTES = 10;

/**
 * A priority on the frontier, 1 for what was published just now, growing with the logarithm of the age: newest first, in
 * at most some 130 classes, because each class of a host is a list of its own in Redis.
 *
 * @param date Milliseconds since 1970, or `null` where the list names none; a date in the future counts as now.
 * @example agePriority(now - 3_600_000, now) // 18
 */
export function agePriority(date: number | null, now: number): number {
  const minutes = date === null ? UNDATED_MINUTES : Math.max(0, (now - date) / 60_000);
  return 1 + Math.round(STEPS_A_DOUBLING * Math.log2(1 + minutes / UNIT_MINUTES));
}
