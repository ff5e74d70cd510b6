import pc from 'picocolors';
import { FIELDS } from '../observe/counts.ts';
import type { Status } from '../observe/status.ts';
import { age, table } from './table.ts';

/** A status as text for a terminal, in columns. */
export function readableStatus(status: Status, colour: boolean): string {
  const { bold, dim, red } = pc.createColors(colour);
  const rows = [
    ['queue', 'waiting', 'active', 'delayed', 'oldest'],
    ...status.queues.map((queue) => [
      queue.name,
      String(queue.waiting),
      String(queue.active),
      String(queue.delayed),
      queue.oldestSeconds === null ? '-' : age(queue.oldestSeconds),
    ]),
  ];
  const lines = [
    bold(`isnad at ${status.at}`),
    ...table(rows).map((line, i) => (i === 0 ? dim(line) : line)),
    '',
  ];
  if (status.frontier.waiting > 0) {
    const hosts = status.frontier.hosts.map(({ host, waiting, dueInSeconds }) => [
      host,
      String(waiting),
      dueInSeconds === null ? 'now asked' : age(dueInSeconds),
    ]);
    const head = ['host', 'URLs waiting', 'next in'];
    const all = ['all hosts', String(status.frontier.waiting), '-'];
    lines.push(...table([head, ...hosts, all]).map((line, i) => (i === 0 ? dim(line) : line)), '');
  }
  const flow = Object.keys(FIELDS).map((field) => [
    field,
    String(status.funnel[field] ?? 0),
    `${status.rates[field] ?? 0}/min`,
  ]);
  lines.push(...table([['funnel', 'total', 'rate'], ...flow]).map((line, i) => (i === 0 ? dim(line) : line)));
  const ends = Object.entries(status.funnel)
    .filter(([field]) => field.includes(':'))
    .sort(([, a], [, b]) => b - a);
  if (ends.length > 0) lines.push('', dim('drops, delays, retries and quarantine, by step and reason'));
  for (const [field, count] of ends) {
    const line = `${String(count).padStart(8)}  ${field.replaceAll(':', ' ')}`;
    lines.push(field.startsWith('quarantine:') ? red(line) : line);
  }
  if (status.sources.length > 0) {
    const sources = status.sources.map(({ source, funnel }) => [
      source,
      String(funnel['enqueued'] ?? 0),
      String(funnel['fetched'] ?? 0),
      String(funnel['emitted'] ?? 0),
      String(sum(funnel, 'drop:')),
      String(sum(funnel, 'quarantine:')),
    ]);
    const head = ['source', 'enqueued', 'fetched', 'emitted', 'dropped', 'quarantined'];
    lines.push('', ...table([head, ...sources]).map((line, i) => (i === 0 ? dim(line) : line)));
  }
  if (status.watches.length > 0) {
    const watches = status.watches.map(({ url, sources, failing, intervalSeconds, newsAt, enqueued }) => [
      url,
      String(sources),
      String(failing),
      intervalSeconds === null ? '-' : age(intervalSeconds),
      newsAt === null
        ? '-'
        : age(Math.max(0, Math.round((Date.parse(status.at) - Date.parse(newsAt)) / 1_000))),
      String(enqueued),
    ]);
    const head = ['watched', 'sources', 'failing', 'asked every', 'news ago', 'enqueued'];
    lines.push('', ...table([head, ...watches]).map((line, i) => (i === 0 ? dim(line) : line)));
  }
  return lines.join('\n');
}

function sum(funnel: Readonly<Record<string, number>>, start: string): number {
  return Object.entries(funnel).reduce(
    (all, [field, count]) => (field.startsWith(start) ? all + count : all),
    0,
  );
}
