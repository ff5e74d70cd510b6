import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';
import { trimStandfirst } from '../../../src/pipeline/segments/trimStandfirst.ts';

const DESCRIPTION = 'Two sisters bought a lock keeper’s house and now run the canal.';
const STANDFIRST = `<p class="text">${DESCRIPTION} They never meant to.</p>`;
const TEXT =
  '<p class="text">The gates open at seven.</p><p class="text">By noon forty boats have passed.</p><p class="text">The last one pays in eels.</p>';

/** The first words of the body that stays. */
function firstOf(html: string, description: string | null = DESCRIPTION): string | undefined {
  const { blocks } = readBlocks(parseDocument(`<div>${html}</div>`));
  const scores = Float32Array.from(blocks, (block) => (block.frame.names === 'text' ? 0.9 : 0.1));
  const entries = labelLines(blocks, scores);
  const bodies = blocks.map(({ index }) => index).filter((index) => entries[index]?.label === 'body');
  const [first] = trimStandfirst(entries, bodies, description);
  return first === undefined ? undefined : entries[first]?.block.text;
}

it.each([
  ['a standfirst above the byline', `${STANDFIRST}<p>By: Ruth Penhale</p>${TEXT}`],
  ['one above the date', `${STANDFIRST}<p>4 May 2025</p>${TEXT}`],
  [
    'one above a byline that was taken for body',
    `${STANDFIRST}<p class="text">Words: Ruth Penhale</p>${TEXT}`,
  ],
])('leaves out %s', (_, html) => {
  expect(firstOf(html)).not.toContain('Two sisters');
});

it.each([
  [
    'a first paragraph that was taken as description',
    `${STANDFIRST}${TEXT}<p>By: Ruth Penhale</p>`,
    DESCRIPTION,
  ],
  [
    'a line above a byline on a page that says nothing of itself',
    `${STANDFIRST}<p>By: Ruth Penhale</p>${TEXT}`,
    null,
  ],
  [
    'a line of other words',
    `${STANDFIRST}<p>By: Ruth Penhale</p>${TEXT}`,
    'How the canal at Aldermaston came back to life.',
  ],
])('keeps %s', (_, html, description) => {
  expect(firstOf(html, description)).toContain('Two sisters');
});
