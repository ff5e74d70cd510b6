/** A map that forgets what was used longest ago, once all values together weigh more than it may hold. */
export interface RecentlyUsed<V> {
  get(key: string): V | null;
  set(key: string, value: V): void;
}

/** Make a {@link RecentlyUsed} of at most `capacity`, in the unit of `weigh`. */
export function createRecentlyUsed<V>(capacity: number, weigh: (value: V) => number): RecentlyUsed<V> {
  const values = new Map<string, V>();
  let weight = 0;

  function forget(key: string): void {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    weight -= weigh(value);
  }

  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return null;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      forget(key);
      values.set(key, value);
      weight += weigh(value);
      while (weight > capacity) {
        const oldest = values.keys().next();
        if (oldest.done === true) return;
        forget(oldest.value);
      }
    },
  };
}
