import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../src/pipeline/page/readPage.ts';
import type { FoundDate } from '../src/pipeline/page/types.ts';

/** A page of a folder in the form of web-content-extraction-benchmark: `ground-truth.json` and `html/ID.html.gz`. */
interface Truth {
  readonly url: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publishDate: string | null;
}

type Field = 'title' | 'author' | 'date';
type Verdict = 'right' | 'wrong' | 'missing' | 'invented' | 'rightlyNone';

interface Judgement {
  readonly id: string;
  readonly url: string;
  readonly half: 'dev' | 'test';
  readonly field: Field;
  readonly verdict: Verdict;
  readonly wanted: string | null;
  readonly given: string | null;
}

/**
 * Score title, author and published date against a folder's gold, per half of the sites (rules are written while
 * looking at `dev`; `test` is the figure to report). `right` counts the pages whose gold has the field;
 * `withNulls` counts all, with an empty answer right where the gold is empty.
 *
 * @param args the folder, then optionally `--misses FIELD` to list what the `dev` half gets wrong.
 */
export async function evalMetadata(args: readonly string[]): Promise<void> {
  const [folder] = args;
  if (folder === undefined) throw new Error('give the folder that holds ground-truth.json and html/');
  const judgements = judgeFolder(folder);
  const shown = args[args.indexOf('--misses') + 1];
  if (args.includes('--misses'))
    printMisses(judgements.filter((one) => one.half === 'dev' && one.field === shown));
  console.log('half  field    right  withNulls  pages  missing  wrong  invented');
  for (const half of ['dev', 'test', 'all'] as const) {
    for (const field of ['title', 'author', 'date'] as const) {
      printRow(
        half,
        field,
        judgements.filter((one) => one.field === field && (half === 'all' || one.half === half)),
      );
    }
  }
}

function judgeFolder(folder: string): readonly Judgement[] {
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
  return Object.entries(truths).flatMap(([id, truth]) => {
    const body = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    const { metadata } = readPage({ url: truth.url, body, contentType: 'text/html; charset=utf-8' });
    const common = { id, url: truth.url, half: halfOf(truth.url) };
    const author = metadata.authors.join(', ') || null;
    const date = metadata.published === null ? null : writtenDay(metadata.published);
    return [
      { ...common, ...judge('title', truth.title, metadata.title, sameTitle) },
      { ...common, ...judge('author', truth.author || null, author, sameAuthors) },
      { ...common, ...judge('date', truth.publishDate, date, (a, b) => a === b) },
    ];
  });
}

/** The day on the page's own clock, as the gold has it: a `value` with a zone is in UTC and may lie a day off. */
function writtenDay({ raw, value }: FoundDate): string {
  return /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(raw)?.[0] ?? value.slice(0, 10);
}

function judge(
  field: Field,
  wanted: string | null,
  given: string | null,
  same: (wanted: string, given: string) => boolean,
): Pick<Judgement, 'field' | 'verdict' | 'wanted' | 'given'> {
  let verdict: Verdict;
  if (wanted === null) verdict = given === null ? 'rightlyNone' : 'invented';
  else if (given === null) verdict = 'missing';
  else verdict = same(wanted, given) ? 'right' : 'wrong';
  return { field, verdict, wanted, given };
}

/** Letters and digits only: case, quotes, dashes and spaces do not make another title. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function sameTitle(wanted: string, given: string): boolean {
  return normalise(wanted) === normalise(given);
}

/** The same set of names, whatever joins them; or the same line. */
function sameAuthors(wanted: string, given: string): boolean {
  const names = (line: string): string => {
    const parts = line.split(/,|;|&|\band\b|\n/).map(normalise);
    return parts
      .filter((name) => name !== '')
      .sort()
      .join('|');
  };
  return normalise(wanted) === normalise(given) || names(wanted) === names(given);
}

/** Half of the sites by a hash of the site, as the extraction scorer splits them: no site is in both. */
function halfOf(url: string): 'dev' | 'test' {
  const site = new URL(url).hostname.split('.').slice(-2).join('.');
  return ((createHash('sha256').update(site).digest()[0] ?? 0) & 1) === 1 ? 'test' : 'dev';
}

function printRow(half: string, field: Field, judged: readonly Judgement[]): void {
  const count = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
  const gold = judged.filter((one) => one.wanted !== null).length;
  const right = (count('right') / gold).toFixed(3);
  const withNulls = ((count('right') + count('rightlyNone')) / judged.length).toFixed(3);
  const cells = [
    half.padEnd(5),
    field.padEnd(8),
    right.padEnd(6),
    withNulls.padEnd(10),
    String(judged.length).padEnd(6),
  ];
  console.log(
    [...cells, String(count('missing')).padEnd(8), String(count('wrong')).padEnd(6), count('invented')].join(
      ' ',
    ),
  );
}

function printMisses(judged: readonly Judgement[]): void {
  for (const one of judged) {
    if (one.verdict === 'right' || one.verdict === 'rightlyNone') continue;
    console.log(`${one.verdict} ${one.id} ${one.url}\n  wanted ${one.wanted}\n  given  ${one.given}`);
  }
}
