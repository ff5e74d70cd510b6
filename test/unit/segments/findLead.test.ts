import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { findLead } from '../../../src/pipeline/segments/findLead.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';

const TEXT = '<p class="text">وصلت السفينة إلى الميناء بعد رحلة دامت أسبوعين.</p>'; // the ship reached the harbour after two weeks
const DATE = '<div>13 مايو 2024</div>'; // 13 May 2024

/** The words of the line where the second headline's own lines start. */
function leadOf(html: string): string | undefined {
  const { blocks } = readBlocks(parseDocument(`<div>${html}</div>`));
  const scores = Float32Array.from(blocks, (block) => (block.frame.names === 'text' ? 0.9 : 0.1));
  const headings = blocks.filter((block) => block.frame.tag === 'h2').map((block) => block.index);
  return blocks[findLead(labelLines(blocks, scores), headings[1] as number, (headings[0] as number) + 1)]
    ?.text;
}
const FIRST = `<h2>الخبر الأول</h2>${TEXT}`; // first story
const SECOND = `<h2>الخبر الثاني</h2>${TEXT}`; // second story

it.each([
  ['a date in one element with it', `${FIRST}<section>${DATE}${SECOND}</section>`, '13 مايو 2024'],
  ['a date behind a rule', `${FIRST}<hr>${DATE}${SECOND}`, '13 مايو 2024'],
  ['not the date that closes the story before', `${FIRST}${DATE}${SECOND}`, 'الخبر الثاني'],
  ['a date between two stories whose first has one above', `${DATE}${FIRST}${DATE}${SECOND}`, '13 مايو 2024'],
  [
    'not that date where one stands below the headline',
    `${DATE}${FIRST}${DATE}<h2>الخبر الثاني</h2>${DATE}${TEXT}`,
    'الخبر الثاني',
  ],
  ['not the date before the rule', `${FIRST}${DATE}<hr>${SECOND}`, 'الخبر الثاني'],
  ['not a source line', `${FIRST}<section><p>المصدر: وكالة</p>${SECOND}</section>`, 'الخبر الثاني'], // source: agency
  ['no body', `${FIRST}<section>${TEXT}${SECOND}</section>`, 'الخبر الثاني'],
])('gives a headline the lines above it: %s', (_, html, expected) => {
  expect(leadOf(html)).toBe(expected);
});
