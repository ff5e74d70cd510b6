import { LONGEST_URL } from './limits.ts';
import { readDate } from './readDate.ts';
import type { ListedUrl } from './types.ts';

/** An address as a list writes it, made absolute; `null` for what is no http(s) address of a fit length. */
export function listedUrl(raw: string | undefined, base: string, date?: string): ListedUrl | null {
  const text = raw?.trim() ?? '';
  if (text === '' || text.length > LONGEST_URL || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = url.hash.startsWith('#!') ? url.hash : '';
  return { url: url.href, date: readDate(date) };
}

/** Each address once, the dated ones first and newest first; the others keep their order. */
export function newestFirst<T extends ListedUrl>(listed: readonly T[]): readonly T[] {
  const byUrl = new Map<string, T>();
  for (const entry of listed) {
    const known = byUrl.get(entry.url);
    if (known === undefined || (known.date === null && entry.date !== null)) byUrl.set(entry.url, entry);
  }
  return [...byUrl.values()].sort(
    (a, b) => (b.date ?? Number.NEGATIVE_INFINITY) - (a.date ?? Number.NEGATIVE_INFINITY) || 0,
  );
}
