import { describe, expect, it } from 'vitest';
import { splitKeywords } from '../../../src/pipeline/record/splitKeywords.ts';

describe('splitKeywords', () => {
  it.each([
    [['الموازنة، الضرائب، البرلمان'], ['الموازنة', 'الضرائب', 'البرلمان']], // "budget, taxes, parliament"
    [['#صيد #بحر'], ['صيد', 'بحر']], // "fishing, sea"
    [['سوق العمل في الخليج'], ['سوق العمل في الخليج']], // "the labour market in the Gulf": short, one keyword
    [
      ['taxes', 'budget', 'taxes'],
      ['taxes', 'budget'],
    ],
  ])('parts %j at separators', (lines, keywords) => {
    expect(splitKeywords(lines, '')).toEqual(keywords);
  });

  it('cuts a run with spaces only at the phrases of the article', () => {
    const run = 'مصر الصيد وزير الزراعة البحر الأحمر قرار وزير الزراعة'; // "Egypt fishing agriculture-minister Red-Sea decree …"
    const text = 'أصدر وزير الزراعة قراراً بوقف الصيد في البحر الأحمر.'; // "The agriculture minister issued a decree to halt fishing in the Red Sea."
    expect(splitKeywords([run], text)).toEqual(['مصر', 'الصيد', 'وزير الزراعة', 'البحر الأحمر', 'قرار']);
  });

  it('reads a megabyte of words', () => {
    expect(splitKeywords(['كلمة '.repeat(200_000)], 'كلمة '.repeat(200_000)).length).toBeLessThan(10); // "word"
  });
});
