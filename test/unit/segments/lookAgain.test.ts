import { expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { parseHtml } from '../../../src/pipeline/page/parseHtml.ts';
import { lookAgain } from '../../../src/pipeline/segments/lookAgain.ts';
import { openModel } from '../../../src/pipeline/segments/scoreBlocks.ts';

const SENTENCES = [
  'The harbour council met on Monday and agreed to widen the old bridge, its chair told reporters after the vote.',
  'Work begins in spring and is to last two years, in which ferries carry cars across the bay free of charge.',
  'Shopkeepers on the northern bank fear for their trade, and asked the council for a second landing stage.',
  'The mayor said that money for it had been found, and that the first boats would sail before the end of May.',
];
const TEXT = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const PAGE = `<html><body><article><h1>Bridge to be widened</h1>${TEXT}<h2>Fishers return to the lake</h2>${TEXT}</article></body></html>`;

function lookAt(share: (at: number) => number): boolean[] {
  const page = readBlocks(parseHtml(PAGE));
  const at = page.blocks.findIndex((block) => block.text.startsWith('Fishers'));
  const p = Float32Array.from(page.blocks, ({ frame, index }) =>
    frame.tag !== 'p' ? 0.05 : index < at ? 0.95 : share(index - at),
  );
  const opening = { at, from: 0, rule: 'model.h2', exact: '' };
  const again = lookAgain(openModel(loadSegmentModel()), page, p, [opening], {
    title: 'Bridge to be widened',
  });
  return page.blocks
    .filter(({ frame }) => frame.tag === 'p')
    .map(({ index }) => (again[index] as number) > 0.5);
}

it('takes the second look alone where the first saw hardly anything of an article', () => {
  expect(lookAt(() => 0)).toEqual(new Array(8).fill(true));
});

it('lets both looks count alike where the first saw the article', () => {
  expect(lookAt((n) => (n === 4 ? 0 : 0.95))).toEqual([...new Array(7).fill(true), false]);
});
