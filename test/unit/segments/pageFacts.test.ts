import { describe, expect, it } from 'vitest';
import { makeWitness } from '../../../src/pipeline/segments/pageFacts.ts';

const witness = makeWitness({
  title: 'Rain',
  description: 'Heavy rain is expected in the north of the country on Friday.',
  authors: ['سمر خليل', 'Jane Doe'], // Samar Khalil
  siteName: 'صحيفة المدى', // the newspaper al-Mada
  url: 'https://www.dailystar.example/a/1',
});

describe('makeWitness', () => {
  it('sees the site named, however it is spaced', () => {
    expect(witness.namesSite('Subscribe to The Daily Star now')).toBe(true);
    expect(witness.namesSite('تابعوا صحيفة المدى على فيسبوك')).toBe(true); // follow the newspaper al-Mada on Facebook
    expect(witness.namesSite('Rain fell all day')).toBe(false);
  });

  it('sees authors and the description', () => {
    expect(witness.namesAuthor('Jane Doe covers rain')).toBe(2);
    expect(witness.namesAuthor('كتبت سمر خليل')).toBe(1); // Samar Khalil wrote
    expect(witness.namesAuthor('Rain')).toBe(0);
    expect(
      witness.isDescription('Heavy rain is expected in the north of the country on Friday. More later.'),
    ).toBe(true);
    expect(witness.isDescription('Heavy rain')).toBe(false);
  });

  it('tells links apart', () => {
    expect(
      ['#top', '/a/2', 'https://m.dailystar.example/', 'https://else.example/', 'mailto:a@b.example'].map(
        (href) => witness.linkKind(href),
      ),
    ).toEqual([1, 2, 2, 3, 4]);
  });

  it('reads a page that says nothing of itself', () => {
    const none = makeWitness({ title: null });
    expect([
      none.namesSite('a'),
      none.namesAuthor('a'),
      none.isDescription('a'),
      none.linkKind('https://a.example/'),
    ]).toEqual([false, 0, false, 3]);
  });
});
