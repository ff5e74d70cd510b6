import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readFeatures, type WordWeights } from '../../../src/pipeline/segments/blockFeatures.ts';
import { BOUNDARY, readCandidates, WORD_COLUMNS } from '../../../src/pipeline/segments/boundaryFeatures.ts';
import { compileForest } from '../../../src/pipeline/segments/compileForest.ts';
import { findOpenings, mayOpen, weighCandidates } from '../../../src/pipeline/segments/findOpenings.ts';
import type { Forest } from '../../../src/pipeline/segments/forest.ts';
import { STRUCTURE_BUCKETS, TEXT_BUCKETS, ZONE_BUCKETS } from '../../../src/pipeline/segments/hashedWords.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';

const WEIGHTS: WordWeights = {
  structure: new Int8Array(STRUCTURE_BUCKETS),
  text: new Int8Array(TEXT_BUCKETS),
  zoneNames: new Int8Array(STRUCTURE_BUCKETS),
  zoneText: new Int8Array(ZONE_BUCKETS),
};
const PARAGRAPH =
  '<p>The harbour council met on Monday and agreed to widen the old bridge, its chair told reporters after the vote, and work begins in spring.</p>';
const LONG = PARAGRAPH.repeat(6);

/** One question: is the number `name` at most `cut`? */
function forestOf(name: string, cut: number, low: number, high: number): Forest {
  return {
    roots: Int32Array.of(0),
    feature: Uint8Array.of(BOUNDARY.indexOf(name)),
    threshold: Float32Array.of(cut),
    left: Int32Array.of(~0),
    right: Int32Array.of(~1),
    values: Float32Array.of(low, high),
    bias: 0,
  };
}

function read(html: string) {
  const page = readBlocks(parseDocument(`<html><body><div>${html}</div></body></html>`));
  const p = Float32Array.from(page.blocks, (block) =>
    block.frame.tag === 'p' && block.bold === 0 && block.text.length > 60 ? 0.9 : 0.1,
  );
  const features = readFeatures(page, { title: null }, WEIGHTS);
  const candidates = readCandidates(page, features, p, null);
  const open = (forest: Forest) => {
    const weighed = weighCandidates(page.blocks, features.lines, candidates, compileForest(forest));
    return findOpenings(labelLines(page.blocks, p), weighed, candidates.chars).map(
      ({ at }) => page.blocks[at]?.text,
    );
  };
  return { texts: candidates.list.map(({ at }) => page.blocks[at]?.text), candidates, open };
}

const ALL = forestOf('level', 9, 2, 2);

it.each([
  ['a heading', '<h3>A second headline</h3>', 1],
  ['a bold line', '<p><b>A second headline</b></p>', 1],
  ['a line behind a rule', '<hr><p>A second headline</p>', 1],
  ['a plain line', '<p>A second headline</p>', 0],
  ['a cry behind a marker', '<p>إقرأ أيضاً:</p><p>ربح سهل وفاحش!</p>', 1], // read also: easy and indecent profit!
  ['a site name with a full stop behind a marker', '<p>Read also:</p><p>A second headline - Envy Co.</p>', 1],
  [
    'a sentence two lines behind a marker',
    '<p>Read also:</p><p>Bridge opens</p><p>It opened on a Monday.</p>',
    1,
  ],
])('takes for a possible headline %s', (_, markup, count) => {
  expect(read(`${LONG}${markup}${LONG}`).texts).toHaveLength(count);
});

it('sees a headline whose body the first scores only half believe', () => {
  const page = readBlocks(parseDocument(`<div>${LONG}<h2>A second headline</h2>${LONG}</div>`));
  const heading = page.blocks.findIndex((block) => block.frame.tag === 'h2');
  const p = Float32Array.from(page.blocks, (_, at) => (at < heading ? 0.9 : at === heading ? 0 : 0.2));
  const { list } = readCandidates(page, readFeatures(page, { title: null }, WEIGHTS), p, null);
  expect(list.map(({ at }) => at)).toEqual([heading]);
});

it('opens at one of two headings that stand together, the likelier', () => {
  const { open } = read(`${LONG}<h2>Headline of the teaser</h2><h1>Headline of the article</h1>${LONG}`);
  expect(open(ALL)).toHaveLength(1);
  expect(open(forestOf('level', 1.5, 3, 1))).toEqual(['Headline of the article']);
  expect(open(forestOf('level', 1.5, 1, 3))).toEqual(['Headline of the teaser']);
});

it('asks more of a short stretch than of a long one', () => {
  const unsure = forestOf('level', 9, 1.2, 1.2);
  expect(read(`${LONG}<h2>A second headline stands</h2>${LONG}`).open(unsure)).toHaveLength(1);
  expect(read(`${LONG}<h2>About the old writer</h2>${PARAGRAPH}`).open(unsure)).toHaveLength(0);
  expect(
    read(`${LONG}<h2>A second headline stands</h2>${PARAGRAPH}`).open(forestOf('level', 9, 2.5, 2.5)),
  ).toHaveLength(1);
});

it('prefers one article to two boxes where both cannot be', () => {
  const tiny = '<p>Too short a text for an article, though longer than sixty letters.</p>';
  const { open } = read(`${LONG}<h2>First box</h2>${tiny}<h3>The real headline</h3>${LONG}`);
  expect(open(forestOf('level', 2.5, 1, 3))).toEqual(['The real headline']);
});

it('holds a thousand headings without asking about them all', () => {
  const { candidates } = read(`<h2>One more heading</h2>${PARAGRAPH}`.repeat(1000));
  expect(candidates.list).toHaveLength(300);
});

it('reads no words where no candidate may open by all else', () => {
  const page = readBlocks(
    parseDocument(`<html><body>${LONG}<h3>A second headline</h3>${LONG}</body></html>`),
  );
  const p = Float32Array.from(page.blocks, ({ frame }) => (frame.tag === 'p' ? 0.9 : 0.1));
  const features = readFeatures(page, { title: null }, WEIGHTS);
  const asked: number[][] = [];
  const ask = (answer: boolean) =>
    readCandidates(page, features, p, null, (rows, count) => {
      asked.push([count, ...WORD_COLUMNS.map((column) => rows[column] as number)]);
      return [answer];
    });
  const unread = WORD_COLUMNS.map(() => 0);
  expect(ask(false).list).toEqual([]);
  const { list, rows, chars } = ask(true);
  expect(asked).toEqual([
    [1, ...unread],
    [1, ...unread],
  ]);
  expect(rows).toEqual(readCandidates(page, features, p, null).rows);
  expect(list).toHaveLength(1);
  expect(ask(false).chars).toEqual(chars);
  expect(WORD_COLUMNS.some((column) => rows[column] !== 0)).toBe(true);
});

it('gives a candidate the same numbers whether or not words are asked about the others', () => {
  const page = readBlocks(
    parseDocument(
      `<html><body>${LONG}<h3>A second headline</h3>${LONG}<h3>A third of them</h3>${LONG}<h2>And a last</h2>${LONG}</body></html>`,
    ),
  );
  const p = Float32Array.from(page.blocks, ({ frame }) => (frame.tag === 'p' ? 0.9 : 0.1));
  const features = readFeatures(page, { title: null }, WEIGHTS);
  const all = readCandidates(page, features, p, null);
  const some = readCandidates(page, features, p, null, () => [false, true, false]);
  expect(all.list).toHaveLength(3);
  expect(some.list).toEqual([all.list[1]]);
  expect(some.rows).toEqual(all.rows.slice(BOUNDARY.length, 2 * BOUNDARY.length));
});

it('asks the boundary forest without its questions about words first', () => {
  const unknown = compileForest(forestOf('cosineWide', 0.5, -20, 10), WORD_COLUMNS);
  expect(mayOpen(new Float32Array(BOUNDARY.length), 1, unknown)).toEqual([true]);
  const known = compileForest(forestOf('level', 9, -6, 10), WORD_COLUMNS);
  expect(mayOpen(new Float32Array(BOUNDARY.length), 1, known)).toEqual([false]);
});
