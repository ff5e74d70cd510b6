import { describe, expect, it } from 'vitest';
import { mendSpans } from '../../../src/pipeline/entities/rules/mendSpans.ts';
import { applySpanRule } from '../../support/applySpanRule.ts';

const mended = (text: string, ...names: string[]): string[] => applySpanRule(mendSpans, text, names);

describe('mendSpans', () => {
  it('takes titles off both sides: Council of Ministers | Dr | Salim', () => {
    expect(
      mended(
        'رئيس مجلس الوزراء الدكتور سالم الحارثي',
        'organisation مجلس الوزراء الدكتور',
        'person سالم الحارثي',
      ),
    ).toEqual(['organisation مجلس الوزراء', 'person سالم الحارثي']);
    // "Brigadier (staff) Karim al-Hadi"
    expect(mended('قال العميد ركن كريم الهادي', 'person ركن كريم الهادي')).toEqual(['person كريم الهادي']);
  });

  it('leaves an adjective that looks like a title in a name that no person follows: the Media Network', () => {
    expect(mended('أعلنت الشبكة الإعلامية أمس', 'organisation الشبكة الإعلامية')).toEqual([
      'organisation الشبكة الإعلامية',
    ]);
  });

  it('makes one organisation of a national body and its adjective: and the Norwegian army', () => {
    expect(mended('أكد والجيش النرويجي ذلك', 'nationality النرويجي')).toEqual([
      'organisation الجيش النرويجي',
    ]);
    // "the Norwegian head of the government": the adjective's gender says whose it is
    expect(mended('قال رئيس الحكومة النرويجي', 'nationality النرويجي')).toEqual(['nationality النرويجي']);
    // a common word stays outside: the Norwegian people
    expect(mended('أكد الشعب النرويجي ذلك', 'nationality النرويجي')).toEqual(['nationality النرويجي']);
    // and so does a body of the sentence before
    expect(mended('عاد الجيش. النرويجي فاز', 'nationality النرويجي')).toEqual(['nationality النرويجي']);
  });

  it('makes a language of its word and the adjective, and drops places that are only owned', () => {
    expect(mended('درس باللغة النرويجية', 'nationality النرويجية')).toEqual(['other اللغة النرويجية']);
    // "in Oslo and its countryside"
    expect(mended('في أوسلو وريفها', 'place أوسلو', 'place ريفها')).toEqual(['place أوسلو']);
  });

  it('cuts a nationality to its one word, two-word nations aside', () => {
    expect(mended('ضد العدوان النرويجي', 'nationality ضد العدوان النرويجي')).toEqual([
      'nationality النرويجي',
    ]);
    // "the South Korean one"
    expect(mended('قال الكوري الجنوبي', 'nationality الكوري الجنوبي')).toEqual([
      'nationality الكوري الجنوبي',
    ]);
  });

  it('takes in the word that belongs to a site or body: Oslo airport, King Haakon hospital, Peru team', () => {
    expect(mended('وصل إلى مطار أوسلو', 'place أوسلو')).toEqual(['place مطار أوسلو']);
    expect(mended('نقل إلى مستشفى الملك هاكون', 'person هاكون')).toEqual(['place مستشفى الملك هاكون']);
    expect(mended('فاز بمنتخب البيرو', 'place البيرو')).toEqual(['organisation منتخب البيرو']);
    // a city's word stays outside: the city of Oslo
    expect(mended('وصل إلى مدينة أوسلو', 'place أوسلو')).toEqual(['place أوسلو']);
  });

  it('never lets two names overlap', () => {
    expect(mended('زار مطار أوسلو', 'organisation مطار', 'place أوسلو')).toEqual([
      'organisation مطار',
      'place أوسلو',
    ]);
  });

  it('leaves what is said of a person between title and name outside: the retired Major General Khaled Mansour', () => {
    expect(mended('قال اللواء المتقاعد خالد منصور', 'person المتقاعد خالد منصور')).toEqual([
      'person خالد منصور',
    ]);
  });

  it('takes the given name in that stands before a cut full name, but no preposition', () => {
    expect(mended('التقى علي عبد الكريم سالم', 'person عبد الكريم سالم')).toEqual([
      'person علي عبد الكريم سالم',
    ]);
    // على, "on", folds as the name علي does
    expect(mended('رد على عبد الكريم سالم', 'person عبد الكريم سالم')).toEqual(['person عبد الكريم سالم']);
    expect(mended('رحل علي. عبد الكريم سالم', 'person عبد الكريم سالم')).toEqual(['person عبد الكريم سالم']);
  });

  it('leaves the kind of a place outside, with its particle, unless a person is named: in the countryside of Idlib', () => {
    expect(mended('وصل إلى ريف إدلب', 'place ريف إدلب')).toEqual(['place إدلب']);
    expect(mended('اشتباكات بريف إدلب', 'place ريف إدلب')).toEqual(['place إدلب']);
    // King Khalid City
    expect(mended('افتتح مدينة الملك خالد', 'place مدينة الملك خالد')).toEqual(['place مدينة الملك خالد']);
  });

  it('takes a title in front of a name for no body: the economist Laila Hassan', () => {
    expect(
      mended('قالت الخبيرة الاقتصادية ليلى حسن', 'organisation الخبيرة الاقتصادية', 'person ليلى حسن'),
    ).toEqual(['person ليلى حسن']);
  });

  it('finds the body whose field stands before its nation: the Norwegian petroleum institute', () => {
    expect(mended('ذكر معهد البترول النرويجي', 'nationality النرويجي')).toEqual([
      'organisation معهد البترول النرويجي',
    ]);
    // the adjective's gender says that someone else is Norwegian
    expect(mended('ذكر معهد البترول النرويجية', 'nationality النرويجية')).toEqual(['nationality النرويجية']);
    // the Norwegian president's office is no Norwegian office
    expect(mended('ذكر مكتب الرئيس النرويجي', 'nationality النرويجي')).toEqual(['nationality النرويجي']);
  });
});
