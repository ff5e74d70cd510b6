import { expect, it } from 'vitest';
import { segmentWords } from '../../../src/pipeline/lang/segments.ts';
import { readTextBlocks } from '../../../src/pipeline/page/blocks.ts';
import { isNotice } from '../../../src/pipeline/segments/isNotice.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';

it('knows each notice by the example beside it', () => {
  for (const { notices } of segmentWords)
    for (const { example } of notices) expect(isNotice(example), example).toBe(true);
});

it.each([
  ['Advertisement for a harbour master', false],
  ['The post office reopened on Monday', false],
  ['Sign up for the race before Friday', false],
  ['Sign up to sail: how a harbour town filled its empty boats', false],
  ['The minister said that more than 400 pupils had to sign up here in one day', false],
  ['The newsletter that the union prints has a new editor', false],
  ['Subscribers to the gas scheme pay less', false],
  ['— ADVERTISEMENT —', true],
  ['تابعنا المباراة على شاشة في الساحة', false], // we followed the match on a screen in the square
  ['اشترك مئة طالب في المسابقة', false], // a hundred pupils took part in the contest
  ['إعلان', true], // advertisement
  ['إعلان الحكومة الجديدة', false], // the announcement of the new government
])('tells a notice from a line of the article: %s', (text, is) => {
  expect(isNotice(text)).toBe(is);
});

it('is no body, however sure the forests are of it', () => {
  const { blocks } = readTextBlocks('The harbour stayed closed.\nAdvertisement\nFog is expected until noon.');
  expect(labelLines(blocks, Float32Array.of(0.9, 0.9, 0.9)).map(({ label }) => label)).toEqual([
    'body',
    'chrome',
    'body',
  ]);
});

it('stays linear on a megabyte of blanks and marks', () => {
  const started = performance.now();
  isNotice('— '.repeat(500_000));
  expect(performance.now() - started).toBeLessThan(500);
});
