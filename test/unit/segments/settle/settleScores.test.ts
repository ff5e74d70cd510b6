import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../src/pipeline/page/blocks.ts';
import {
  DOUBTFUL_AT_LAST,
  findGroups,
  settleScores,
} from '../../../../src/pipeline/segments/settle/settleScores.ts';

const settle = (html: string, p: number[]): boolean[] =>
  [...settleScores(readBlocks(parseDocument(html)), Float32Array.from(p))].map((score) => score >= 0.5);

describe('settleScores', () => {
  it('keeps a list whole', () => {
    const html = '<p>Before</p><ul><li>One</li><li>Two</li><li>Three</li></ul><p>After</p>';
    expect(settle(html, [0.9, 0.8, 0.4, 0.7, 0.9])).toEqual([true, true, true, true, true]);
    expect(settle(html, [0.9, 0.1, 0.6, 0.2, 0.9])).toEqual([true, false, false, false, true]);
  });

  it('keeps a table of figures whole, and leaves one that lays out the page alone', () => {
    const figures = '<table><tr><td>Wheat</td><td>310</td></tr><tr><td>Olives</td><td>12</td></tr></table>';
    expect(settle(figures, [0.6, 0.2, 0.6, 0.3])).toEqual([false, false, false, false]);
    const layout =
      '<table><tr><td><a href="/">Home</a></td><td>The port stayed shut.<br>Fog held on.<br>Ferries wait.</td></tr></table>';
    expect(settle(layout, [0.1, 0.9, 0.2, 0.9])).toEqual([false, true, false, true]);
  });

  it('takes a doubtful line between sure ones, not one at the edge', () => {
    expect(settle('<p>One</p><p>Two</p><p>Three</p>', [0.9, 0.35, 0.9])).toEqual([true, true, true]);
    expect(settle('<p>One</p><p>Two</p><p>Three</p>', [0.9, 0.35, 0.1])).toEqual([true, false, false]);
    expect(settle('<p>One</p><p>Two</p><p>Three</p>', [0.9, 0.1, 0.9])).toEqual([true, false, true]);
  });

  it('takes a lone line from where the caller says', () => {
    const page = readBlocks(parseDocument('<p>One</p><p>Two</p><p>Three</p>'));
    const settled = settleScores(page, Float32Array.of(0.9, 0.32, 0.9), findGroups(page), DOUBTFUL_AT_LAST);
    expect(settled[1]).toBeLessThan(0.5);
  });
});
