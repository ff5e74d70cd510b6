/**
 * Wait for promises until all are over, and throw the first one's error: no job ends while something of it still runs.
 *
 * @example const [place, copy] = await allOver([placing, finding]);
 */
export async function allOver<T extends readonly unknown[]>(
  promises: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const results = await Promise.allSettled(promises);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T;
}
