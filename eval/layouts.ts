import { loadSegmentModel } from '../src/models/segments.ts';
import { readPage } from '../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../src/pipeline/segments/createSegmenter.ts';
import { type MadePage, pagesOfOne, pagesOfTwo } from './layouts/makePages.ts';

/**
 * How many made pages come out word for word, headlines too, and by which choice they were made that do not:
 * `npm run eval -- layouts`. Plain Arabic pages in every mix of what old templates do; no data is needed.
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
  for (const [name, pages] of [
    ['one article', pagesOfOne()],
    ['two articles', pagesOfTwo()],
  ] as const) {
    let all = 0;
    let right = 0;
    const byChoice = new Map<string, { all: number; wrong: number }>();
    for (const page of pages) {
      const good = isRight(page);
      all++;
      if (good) right++;
      for (const choice of page.choices) {
        const tally = byChoice.get(choice) ?? { all: 0, wrong: 0 };
        byChoice.set(choice, { all: tally.all + 1, wrong: tally.wrong + (good ? 0 : 1) });
      }
    }
    console.log(`${name}: ${right} of ${all} pages right`);
    for (const [choice, tally] of byChoice)
      console.log(`  ${choice.padEnd(22)} wrong ${tally.wrong} of ${tally.all}`);
  }
}
