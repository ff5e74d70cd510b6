import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pipeline/page/readPage.ts';

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

/** Heads that grow with `size`: about a megabyte at 10,000. */
const HEADS: Readonly<Record<string, (size: number) => string>> = {
  'one long JSON-LD script': (size) =>
    script(
      JSON.stringify({
        '@type': 'NewsArticle',
        author: 'a '.repeat(20 * size),
        headline: 'x '.repeat(30 * size),
      }),
    ),
  'many meta tags': (size) =>
    Array.from({ length: size }, (_, i) => meta(`og:title${i % 2 === 0 ? '' : i}`, `Title ${i} - Site`)).join(
      '',
    ),
  'many JSON-LD scripts': (size) =>
    Array.from({ length: size }, (_, i) =>
      script(
        `{"@type":"NewsArticle","headline":"Fog ${i}","url":"https://x.example/${i}","author":"A ${i}"}`,
      ),
    ).join(''),
  'deeply nested JSON': (size) => script(`${'{"a":['.repeat(8 * size)}1${']}'.repeat(8 * size)}`),
  'broken JSON': (size) => script(`{"@type":"NewsArticle","headline":"${'\\x,\n '.repeat(10 * size)}`),
  'commas and blanks': (size) => script(`[${',   '.repeat(20 * size)}`),
  'a huge title': (size) =>
    `<title>${'Site | '.repeat(10 * size)}</title>${meta('og:title', 'Site - '.repeat(10 * size))}`,
  'byline words without end': (size) => meta('author', 'by '.repeat(30 * size)),
  'names without end': (size) => meta('author', 'Jane Doe, '.repeat(10 * size)),
  'a huge date': (size) =>
    meta('article:published_time', '1/1/2024 - '.repeat(10 * size)) + meta('date', '9'.repeat(50 * size)),
  'blanks before a line': (size) => `<h1>Fog</h1><p>${' '.repeat(50 * size)}By Jane Doe</p>`.repeat(2),
  'UTF-8 encoded twice, to its last letter': (size) => `<p>${'Ã©'.repeat(30 * size)}</p>`,
};

function cpuMs(html: string): number {
  const start = process.cpuUsage();
  const page = readPage({
    url: 'https://x.example/story',
    body: Buffer.from(html),
    contentType: 'text/html',
  });
  expect(page.kind).toBe('html');
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('hostile metadata', () => {
  it.each(Object.entries(HEADS))(
    'stays linear: %s',
    (_name, head) => {
      cpuMs(head(100));
      const small = Math.min(cpuMs(head(2500)), cpuMs(head(2500)));
      const large = Math.min(cpuMs(head(10_000)), cpuMs(head(10_000)));
      // Four times the size: quadratic work would take sixteen times as long.
      expect(large).toBeLessThan(10 * small + 60);
    },
    60_000,
  );
});
