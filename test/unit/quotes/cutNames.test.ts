import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../../src/pipeline/entities/types.ts';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

/** One recognised mention, as the recogniser gave it. */
function seen(text: string, name: string, type: EntityType = 'person'): Entity {
  const start = text.indexOf(name);
  return {
    id: `e${start}`,
    type,
    name,
    role: null,
    uri: null,
    relevance: 50,
    confidence: 90,
    key: name,
    gender: null,
    mentions: [{ start, end: start + name.length, form: 'full', role: null }],
  };
}

const speakers = (text: string, ...entities: Entity[]): string[] =>
  findQuotes({ text, language: 'ar', headline: null }, entities).quotes.map(({ speaker }) => speaker.name);

describe('names that the recogniser got wrong', () => {
  it('puts the first name back before a family name', () => {
    const text = 'وقالت فوزية الصافي إن الطريق مفتوح. وأضافت الصافي أن العمل مستمر.';
    expect(speakers(text, seen(text, 'الصافي'))).toEqual(['فوزية الصافي', 'فوزية الصافي']);
  });

  it('puts it back after a title, and not where the title goes on', () => {
    const titled = 'قال المهندس رفعت عزام إن الطريق مفتوح.';
    expect(speakers(titled, seen(titled, 'عزام'))).toEqual(['رفعت عزام']);
    const placed = 'قال مدير تعليم بيشة العمري إن الطريق مفتوح.';
    expect(speakers(placed, seen(placed, 'العمري'))).toEqual(['العمري']);
  });

  it('gives back a first letter taken for "and"', () => {
    const text = 'وقال وليام لادوف إن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'ليام لادوف'))).toEqual(['وليام لادوف']);
  });

  it('takes no name that runs into the clause', () => {
    const text = 'قالت وزارة النقل إن الطريق مفتوح. وأعلنت الوزارة بأن الجسر آمن.';
    expect(speakers(text, seen(text, 'الوزارة بأن الجسر', 'organisation')).at(-1)).toBe('وزارة النقل');
  });

  it('knows a titled person from the body that her name was run into', () => {
    const text = 'وصرحت المتحدثة باسم المفوضية مينا لادوف بأن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'المفوضية مينا لادوف', 'organisation'))).toEqual(['مينا لادوف']);
  });

  it('takes no place of a dateline for the speaker', () => {
    const text = 'رام الله 3-9-2024 وفا- قال رئيس النادي كريم الصافي إن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'رام الله', 'place'))).toEqual(['كريم الصافي']);
  });
});
