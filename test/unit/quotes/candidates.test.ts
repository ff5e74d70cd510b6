import { expect, it } from 'vitest';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

it('names each other candidate once, nearest first', () => {
  // "Sami al-Haddad said that work began yesterday. He added that the road is long. Layla al-Najjar said that the firm was late.
  // Al-Najjar affirmed that the bridge is sound. Karim al-Ali said that people wait for the opening."
  const text = [
    'قال سامي الحداد إن العمل بدأ أمس في الميناء.',
    'وأضاف أن الطريق طويل ويحتاج إلى سنتين.',
    'وقالت ليلى النجار إن الشركة تأخرت في التنفيذ.',
    'وأكدت النجار أن الجسر سليم ولا خوف عليه.',
    'وقال كريم العلي إن السكان ينتظرون الافتتاح.',
  ].join('\n');
  const last = findQuotes({ text, language: 'ar', headline: null }, []).quotes.at(-1);
  expect(last?.speaker.candidates.map(({ name }) => name)).toEqual([
    'كريم العلي',
    'ليلى النجار',
    'سامي الحداد',
  ]);
});
