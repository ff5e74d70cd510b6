import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { parseHtml } from '../../../src/pipeline/page/parseHtml.ts';

const textsOf = (html: string): string[] => readBlocks(parseHtml(html)).blocks.map(({ text }) => text);

it('leaves out notes that are shown while one points at a word', () => {
  const note = 'Rivals<br>Who else sells it. <a href="/glossary">More</a>';
  for (const opening of ['<span role="tooltip">', '<span id="term-tooltip-7">', '<span id="tooltip_3">'])
    expect(textsOf(`<p>Know your rivals${opening}${note}</span> in time.</p>`), opening).toEqual([
      'Know your rivals in time.',
    ]);
});

it('keeps words whose element only speaks of tooltips', () => {
  expect(textsOf('<p>Press <span class="tooltip">the bell</span> <b id="tooltips">twice</b>.</p>')).toEqual([
    'Press the bell twice.',
  ]);
});
