import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../../src/pipeline/text/language.ts';

describe('identifyLanguage', () => {
  it.each([
    ['ar', 'قال رئيس البلدية إن الجسر الجديد سيفتح في الربيع'], // "the mayor said the new bridge opens in spring"
    ['ar', 'بوتين'], // a lone name in Arabic letters
    ['fa', 'او گفت که این پل در بهار باز می‌شود و مردم از آن استفاده خواهند کرد'],
    ['ur', 'میئر نے کہا کہ نیا پل بہار میں کھولا جائے گا'],
    ['en', 'The mayor said that the new bridge will open in spring'],
    ['fr', 'Le maire a déclaré que le nouveau pont sera ouvert au printemps'],
    ['es', 'El alcalde dijo que el nuevo puente se abrirá en primavera'],
    ['tr', 'Belediye başkanı yeni köprünün ilkbaharda açılacağını ve ücretsiz olacağını söyledi'],
    ['de', 'Der Bürgermeister sagte, dass die neue Brücke im Frühling geöffnet wird'],
    ['ru', 'Мэр заявил, что новый мост откроется весной'],
    ['uk', 'Мер заявив, що новий міст відкриється навесні і буде їх'],
    ['ja', '市長は新しい橋が春に開通すると述べた'],
    ['und', ''],
    ['und', '2024 — 15% 🙂'],
  ])('%s: %s', (language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it('goes by the greater part of a mixed text', () => {
    const arabic = 'قال الرئيس إن شركة Example Motors ستفتح مصنعا في المدينة خلال عام'; // an English name inside
    expect(identifyLanguage(arabic)).toBe('ar');
    expect(identifyLanguage('The word جسر means bridge in the language of the city')).toBe('en');
  });

  it('takes a megabyte without spaces, and broken surrogates', () => {
    expect(identifyLanguage('ك'.repeat(1_000_000))).toBe('ar');
    expect(identifyLanguage('\ud800'.repeat(1000))).toBe('und');
  });
});
