import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTextLinker, withTextDirective } from '../../src/pipeline/quotes/textFragment.ts';
import { findChromium, openInChromium } from './chromium.ts';

const chromium = findChromium();
if (chromium === null)
  console.warn('No Chromium found: text fragments are not tested in a browser. Set CHROMIUM to its path.');

/** One quote on a page: its paragraphs, and the words to open it at (the last place where they stand). */
interface Case {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly exact: string;
  /** Block that must be in view, of `blocks`. */
  readonly block: number;
  /** Markup of the block, where it is more than its text. */
  readonly html?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a short Arabic quote',
    blocks: ['عنوان الخبر', 'قال الوزير: «لن نتراجع عن القرار».', 'خاتمة'], // "we will not go back on the decision"
    exact: 'لن نتراجع عن القرار',
    block: 1,
  },
  {
    name: 'a long Arabic quote as a range, harakat in the page',
    blocks: [
      'عنوان الخبر',
      'وأكّد المتحدث: «إنَّ الحكومة ستعمل مع جميع الأطراف في البلاد من أجل إنهاء الأزمة، وستقدّم خطة مفصّلة إلى البرلمان قبل نهاية العام».',
      'خاتمة',
    ],
    exact:
      'إنَّ الحكومة ستعمل مع جميع الأطراف في البلاد من أجل إنهاء الأزمة، وستقدّم خطة مفصّلة إلى البرلمان قبل نهاية العام',
    block: 1,
  },
  {
    name: 'Arabic words that stand twice, told apart by context',
    blocks: ['«لن نتراجع» قالها الوزير أمس.', 'وكرر الرئيس قوله «لن نتراجع» اليوم.', 'خاتمة'],
    exact: 'لن نتراجع',
    block: 1,
  },
  {
    name: 'context in the block before',
    blocks: ['الوزير', 'نعم سنوقع', 'السفير', 'نعم سنوقع', 'خاتمة'],
    exact: 'نعم سنوقع',
    block: 3,
  },
  {
    name: 'a quote with a glued clitic',
    blocks: ['عنوان', 'وصف الاتفاق بـ"الخطوة التاريخية الكبرى" في المنطقة.', 'خاتمة'],
    exact: 'الخطوة التاريخية الكبرى',
    block: 1,
  },
  {
    name: 'an English quote with commas, dashes and ampersands',
    blocks: ['Headline', '“Well-paid jobs, R&D - that’s what we need,” she said.', 'End'],
    exact: 'Well-paid jobs, R&D - that’s what we need',
    block: 1,
  },
  {
    name: 'an English quote over two paragraphs',
    blocks: [
      'Headline',
      '“We lost everything in the flood that night.',
      '“Nobody told us that the river would rise so fast,” he said.',
      'End',
    ],
    exact: 'We lost everything in the flood that night.\n“Nobody told us that the river would rise so fast',
    block: 1,
  },
  {
    name: 'a quote with links and emphasis inside',
    blocks: ['Headline', 'He said “this is the worst week of my life” on Friday.', 'End'],
    exact: 'this is the worst week of my life',
    block: 1,
    html: 'He said “this is the <b>worst</b> <a href="#">week</a> of my life” on Friday.',
  },
];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page on which each block stands two screens below the one before, and which writes down the one in view. */
function render({ blocks, block, html }: Case): string {
  const paragraphs = blocks.map(
    (text, i) => `<p id="b${i}">${i === block && html ? html : escape(text)}</p>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>none</title>
<style>p { margin: 0 0 1200px }</style>${paragraphs.join('\n')}
<script>setTimeout(() => {
  const seen = [...document.querySelectorAll('p')].filter((p) => {
    const box = p.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
  document.title = 'seen ' + seen.map((p) => p.id).join(' ') + ' at ' + Math.round(scrollY);
}, 1500)</script>`;
}

describe.skipIf(chromium === null)('a text fragment in Chromium', () => {
  let server: Server;
  let base = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const found = CASES[Number(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1))];
      response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(found ? render(found) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const seenAt = async (url: string): Promise<string> =>
    /<title>(.*?)<\/title>/.exec(await openInChromium(chromium ?? '', url))?.[1] ?? '';

  it('stays at the top without a directive', async () => {
    expect(await seenAt(`${base}/0`)).toBe('seen b0 at 0');
  });

  it.each(CASES.map((entry, i) => [entry.name, i] as const))('scrolls to %s', async (_name, i) => {
    const entry = CASES[i] as Case;
    const text = entry.blocks.join('\n');
    const start = text.lastIndexOf(entry.exact);
    expect(start).toBeGreaterThan(0);
    const directive = createTextLinker(text)({ start, end: start + entry.exact.length });
    expect(await seenAt(withTextDirective(`${base}/${i}`, directive))).toMatch(
      new RegExp(`^seen b${entry.block} at [1-9]`),
    );
  });
});
