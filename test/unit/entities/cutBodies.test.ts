import { describe, expect, it } from 'vitest';
import { cutBodies } from '../../../src/pipeline/entities/rules/cutBodies.ts';
import { applySpanRule } from '../../support/applySpanRule.ts';

const applied = (text: string, ...names: string[]): string[] => applySpanRule(cutBodies, text, names);

describe('cutBodies', () => {
  it('takes the person out from behind a generic word with its article', () => {
    // "the head of the committee, Kamal al-Turki, affirmed"
    expect(applied('أكد رئيس اللجنة كمال التركي', 'organisation اللجنة كمال التركي')).toEqual([
      'person كمال التركي',
    ]);
  });

  it('drops what is a sentence’s part, no name', () => {
    // "the ministry denied the truth of the news", "the source denied the truth of the circulating news"
    expect(applied('نفت الوزارة صحة الأنباء', 'organisation الوزارة صحة الأنباء')).toEqual([]);
    expect(applied('نفى المصدر صحة الأنباء المتداولة', 'organisation صحة الأنباء المتداولة')).toEqual([]);
  });

  it('leaves the verbal noun that the body takes for its object outside', () => {
    // "the council renewed its affirming that", "the council of affirming" is none
    expect(applied('وجدد المجلس التأكيد أن', 'organisation المجلس التأكيد')).toEqual(['organisation المجلس']);
  });

  it('leaves bodies with an adjective, in construct or of one word alone', () => {
    // the general authority of aviation, the association Kamal founded, the University of King Khalid, the Federation
    for (const body of ['الهيئة العامة للطيران', 'جمعية كمال', 'جامعة الملك خالد', 'الاتحاد'])
      expect(applied(`قالت ${body} أمس`, `organisation ${body}`)).toEqual([`organisation ${body}`]);
  });
});
