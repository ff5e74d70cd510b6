import pc from 'picocolors';
import type { WatchState } from '../watch/types.ts';
import { age, table } from './table.ts';

/** What is watched, as text for a terminal: each address with its sources below it. */
export function readableWatches(watches: readonly WatchState[], colour: boolean): string {
  const { bold, dim, red } = pc.createColors(colour);
  return watches
    .map(({ url, tags, include, exclude, depth, sources }) => {
      const rules = [
        ...(tags.length > 0 ? [`tags ${tags.join(', ')}`] : []),
        ...(include.length > 0 ? [`only ${include.join(' ')}`] : []),
        ...(exclude.length > 0 ? [`not ${exclude.join(' ')}`] : []),
        `depth ${depth}`,
      ];
      const rows = sources.map((source) => [
        source.url,
        source.from,
        source.kind ?? '-',
        age(source.intervalSeconds),
        source.polledAt ?? 'not yet',
        String(source.listed),
        String(source.enqueued),
        source.reason ?? '',
      ]);
      const head = ['source', 'from', 'kind', 'every', 'asked', 'lists', 'enqueued', ''];
      const lines = table([head, ...rows]).map((line, i) => {
        if (i === 0) return dim(line);
        return sources[i - 1]?.reason == null ? line : red(line);
      });
      return [`${bold(url)}  ${dim(rules.join('; '))}`, ...lines.map((line) => `  ${line}`)].join('\n');
    })
    .join('\n\n');
}
