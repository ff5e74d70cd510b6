/**
 * Map with up to `concurrency` calls under way, and give the results in the order of the input.
 * Never holds more than `concurrency` results, so input of any length streams through.
 */
export async function* mapInOrder<T, R>(
  input: AsyncIterable<T>,
  concurrency: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of input) {
    const result = map(item);
    // The failure is met when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    running.push(result);
    if (running.length < concurrency) continue;
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of running) yield await result;
}
