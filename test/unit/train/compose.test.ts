import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { alignGold } from '../../../train/segments/alignGold.ts';
import { inArabicScript } from '../../../train/segments/arabicScript.ts';
import { composeIndex } from '../../../train/segments/composeIndex.ts';
import { composePage } from '../../../train/segments/composePages.ts';
import { composeScroll } from '../../../train/segments/composeScroll.ts';
import { composeTemplate } from '../../../train/segments/composeTemplate.ts';
import type { CorpusPage } from '../../../train/segments/readCorpus.ts';

function pageAbout(id: string, title: string, topic: string): CorpusPage {
  const lines = ['opened', 'closed', 'was painted', 'was sold'].map(
    (verb) =>
      `The ${topic} ${verb} on a Monday, said its keeper, who has looked after the ${topic} for ten years.`,
  );
  const body = `<html><head><title>${title} - Harbour Daily</title></head><body><nav><a href="/">Home</a></nav><div class="page"><h1>${title}</h1><p class="by">By Salem Hadi</p><div class="text">${lines.map((line) => `<p class="para">${line}</p>`).join('')}</div><div class="share">Share this story</div></div></body></html>`;
  const source = readPage({ url: `https://${id}.example/1`, body });
  const page = readBlocks(source.document as NonNullable<typeof source.document>);
  const gold = lines.join('\n\n');
  const labels = Uint8Array.from(alignGold(page.blocks, gold), Number);
  return { id, site: `${id}.example`, page, title, labels, source, gold };
}

const HOST = pageAbout('a', 'Lighthouse keeper retires', 'lighthouse');
const GUESTS = [
  pageAbout('b', 'Museum finds a painting', 'museum'),
  pageAbout('c', 'Bakery wins a prize', 'bakery'),
];
const ALL = [HOST, ...GUESTS];
const SEEDS = Array.from({ length: 12 }, (_, i) => i * 37 + 1);

it.each([
  ['graft', composePage],
  ['template', composeTemplate],
  ['index', composeIndex],
  ['scroll', composeScroll],
] as const)('%s: each opening is a headline with its own body behind it, in every layout', (_, compose) => {
  const all = SEEDS.map((seed) => compose(HOST, GUESTS, ALL, seed)).filter((made) => made !== null);
  // Some draws take too few lines for an article.
  expect(all.length).toBeGreaterThanOrEqual(SEEDS.length / 2);
  for (const made of all) {
    const { page, openings, labels } = made;
    expect(openings).toHaveLength(GUESTS.length);
    openings.forEach((at, n) => {
      const { text } = page.blocks[at] as (typeof page.blocks)[number];
      const title = GUESTS[n]?.title as string;
      expect([title, inArabicScript(title)].some((one) => text.includes(one))).toBe(true);
      expect(labels[at]).toBe(0);
      const next = labels.indexOf(1, at);
      expect(next).toBeGreaterThan(at);
      expect(next).toBeLessThan(openings[n + 1] ?? page.blocks.length);
    });
    expect(labels.slice(0, openings[0]).includes(1)).toBe(true);
  }
});

it('puts a guest into the host’s own template on an endless scroll', () => {
  const { page, openings } = composeScroll(HOST, GUESTS.slice(0, 1), ALL, 5) as NonNullable<
    ReturnType<typeof composeScroll>
  >;
  const at = openings[0] as number;
  const around = page.blocks
    .slice(at, at + 3)
    .map(({ frame, text }) => `${frame.tag}.${frame.names} ${text.slice(0, 10)}`);
  expect(around).toEqual(['h1. Museum fin', 'p.by By Salem H', 'p.para The museum']);
  expect(page.blocks.filter(({ frame }) => frame.names === 'share')).toHaveLength(2);
});

it('composes controls without openings, and the same page from the same seed', () => {
  for (const compose of [composePage, composeTemplate, composeIndex]) {
    const once = compose(HOST, [], ALL, 9);
    expect(once?.openings).toEqual([]);
    expect(once?.page.blocks.map(({ text }) => text)).toEqual(
      compose(HOST, [], ALL, 9)?.page.blocks.map(({ text }) => text),
    );
  }
});

it('writes Latin words in Arabic letters, with Arabic marks and the article glued on', () => {
  expect(inArabicScript('The lamp, and the Bridge?')).toBe('اللامب، والبريدغ؟');
});
