import { loadSegmentModel } from '../src/models/segments.ts';
import { readPage } from '../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../src/pipeline/segments/createSegmenter.ts';
import { isHeldOut } from '../train/segments/made/layouts.ts';
import { type MadePage, pagesOfOne, pagesOfTwo } from './layouts/makePages.ts';
import { ARABIC, ENGLISH } from './layouts/stories.ts';

interface Tally {
  all: number;
  wrong: number;
}

function count(tallies: Map<string, Tally>, name: string, good: boolean): void {
  const { all, wrong } = tallies.get(name) ?? { all: 0, wrong: 0 };
  tallies.set(name, { all: all + 1, wrong: wrong + (good ? 0 : 1) });
}

/**
 * How many made pages come out word for word, headlines too, and by which choice they were made that do not:
 * `npm run eval -- layouts`. Plain Arabic and English pages in every mix of what old templates do; no data is needed. No text of
 * theirs is trained on; of the mixes about half are, which are counted apart.
 */
export async function evalLayouts(): Promise<void> {
  const segment = createSegmenter(loadSegmentModel());
  const isRight = ({ html, articles }: MadePage): boolean => {
    const { segments } = segment(
      readPage({ url: 'https://news.example/1', body: html, contentType: 'text/html' }),
    );
    return (
      segments.length === articles.length &&
      articles.every(
        ({ head, text }, n) => segments[n]?.headline === head && segments[n]?.body === text.join('\n'),
      )
    );
  };
  for (const [name, kind, pages] of [
    ['one Arabic article', 'one', pagesOfOne(ARABIC)],
    ['two Arabic articles', 'two', pagesOfTwo(ARABIC)],
    ['one English article', 'one', pagesOfOne(ENGLISH)],
    ['two English articles', 'two', pagesOfTwo(ENGLISH)],
  ] as const) {
    const total = new Map<string, Tally>();
    const byChoice = new Map<string, Tally>();
    for (const page of pages) {
      const good = isRight(page);
      count(total, 'all', good);
      if (isHeldOut([kind, ...page.choices])) count(total, 'in mixes that training leaves out', good);
      for (const choice of page.choices) count(byChoice, choice, good);
    }
    console.log(
      `${name}: ${[...total].map(([which, { all, wrong }]) => `${which}: ${all - wrong} of ${all} pages right`).join('; ')}`,
    );
    for (const [choice, { all, wrong }] of byChoice)
      console.log(`  ${choice.padEnd(22)} wrong ${wrong} of ${all}`);
  }
}
