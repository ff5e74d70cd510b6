import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { parseHtml } from '../../../src/pipeline/page/parseHtml.ts';
import { weighCandidates } from '../../../src/pipeline/segments/findOpenings.ts';
import { isPartName } from '../../../src/pipeline/segments/isPartName.ts';

it.each([
  ['References', true],
  ['REFERENCES:', true],
  ['Discussion about this post', true],
  ['References to the war vanish from textbooks', false],
  ['المراجع', true], // references
  ['نبذة عن الكاتب', true], // about the author
  ['المراجع الدينية تدعو إلى الهدوء', false], // the religious authorities call for calm
])('tells the name of a part from a headline: %s', (text, is) => {
  expect(isPartName(text)).toBe(is);
});

it('lets no article open at one, whatever the forest says', () => {
  const { blocks } = readBlocks(parseHtml('<h2>References</h2><h2>The harbour reopens</h2>'));
  const list = [0, 1].map((at) => ({ at, from: 0, marker: -1 }));
  const candidates = { list, rows: new Float32Array(0), chars: new Float64Array(3) };
  const opened = weighCandidates(blocks, [null, null], candidates as never, () => Float64Array.of(5, 5));
  expect(opened.map(({ at }) => at)).toEqual([1]);
});

it('asks more of a headline of three words', () => {
  const { blocks } = readBlocks(parseHtml('<h2>Silence for money</h2><h2>Silence pays for a trip</h2>'));
  const list = [0, 1].map((at) => ({ at, from: 0, marker: -1 }));
  const candidates = { list, rows: new Float32Array(0), chars: new Float64Array(3) };
  const opened = (odds: number): number[] =>
    weighCandidates(blocks, [null, null], candidates as never, () => Float64Array.of(odds, odds)).map(
      ({ at }) => at,
    );
  expect(opened(1)).toEqual([1]);
  expect(opened(3)).toEqual([0, 1]);
});
