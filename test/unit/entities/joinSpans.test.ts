import { describe, expect, it } from 'vitest';
import { joinSpans } from '../../../src/pipeline/entities/rules/joinSpans.ts';
import { compileVocabulary } from '../../../src/pipeline/entities/vocabulary.ts';
import { AR_ENTITIES } from '../../../src/pipeline/lang/ar/entities.ts';

const words = compileVocabulary(AR_ENTITIES, []);

import { applySpanRule } from '../../support/applySpanRule.ts';

const applied = (text: string, ...names: string[]): string[] => applySpanRule(joinSpans, text, names);

describe('joinSpans', () => {
  it('joins a body of a state with its adjective: the Norwegian foreign ministry', () => {
    expect(
      applied('أعلنت وزارة الخارجية النرويجية', 'organisation وزارة الخارجية', 'nationality النرويجية'),
    ).toEqual(['organisation وزارة الخارجية النرويجية']);
    expect(applied('وقالت لوزارة الخارجية النرويجية', 'organisation وزارة الخارجية')).toEqual([
      'organisation وزارة الخارجية النرويجية',
    ]);
    // the other gender: the Norwegian minister of the foreign ministry
    expect(
      applied('وزير وزارة الخارجية النرويجي', 'organisation وزارة الخارجية', 'nationality النرويجي'),
    ).toEqual(['organisation وزارة الخارجية', 'nationality النرويجي']);
    // a company may be called so, and be Norwegian besides
    expect(
      applied('أعلنت شركة الأفق النرويجية', 'organisation شركة الأفق', 'nationality النرويجية'),
    ).toHaveLength(2);
    // over the end of a line, two things
    expect(applied('وزارة الخارجية\nالنرويجية', 'organisation وزارة الخارجية')).toEqual([
      'organisation وزارة الخارجية',
    ]);
  });

  it('takes in the second adjective of a field, and the second purpose', () => {
    // the ministry of municipal and rural affairs
    expect(applied('قالت وزارة الشؤون البلدية والقروية أمس', 'organisation وزارة الشؤون البلدية')).toEqual([
      'organisation وزارة الشؤون البلدية والقروية',
    ]);
    // the Noor centre for relief and humanitarian work
    expect(applied('أرسل مركز النور للإغاثة والأعمال الإنسانية', 'organisation مركز النور للإغاثة')).toEqual([
      'organisation مركز النور للإغاثة والأعمال الإنسانية',
    ]);
    // the interior ministry and the directorate: two bodies
    expect(applied('قالت وزارة الداخلية والمديرية', 'organisation وزارة الداخلية')).toEqual([
      'organisation وزارة الداخلية',
    ]);
  });

  it('takes in what a body cares for: the Norwegian observatory of human rights', () => {
    expect(applied('ذكر المرصد النرويجي لحقوق الإنسان', 'organisation المرصد النرويجي')).toEqual([
      'organisation المرصد النرويجي لحقوق الإنسان',
    ]);
    expect(applied('ذكر المرصد النرويجي لحقوق اللاجئين', 'organisation المرصد النرويجي')).toEqual([
      'organisation المرصد النرويجي',
    ]);
  });

  it('leaves a name alone that only begins in the added words', () => {
    const text = 'اتحاد النرويج لكرة القدم سالم';
    expect(applied(text, 'organisation اتحاد النرويج', 'person القدم سالم')).toEqual([
      'organisation اتحاد النرويج',
      'person القدم سالم',
    ]);
  });

  it('joins a family named after a nation to a lone first name', () => {
    // "Saeed al-Masri (the Egyptian) said", "Yusuf Salem the Egyptian", "Layla, the Egyptian (she)", "the coach, an Egyptian"
    expect(applied('قال سعيد المصري', 'person سعيد', 'nationality المصري')).toEqual(['person سعيد المصري']);
    for (const [text, person, nation] of [
      ['قال يوسف سالم المصري', 'يوسف سالم', 'المصري'],
      ['قالت ليلى المصرية', 'ليلى', 'المصرية'],
      ['قال سعيد، المصري', 'سعيد', 'المصري'],
    ] as const)
      expect(applied(text, `person ${person}`, `nationality ${nation}`)).toEqual([
        `person ${person}`,
        `nationality ${nation}`,
      ]);
  });
});
