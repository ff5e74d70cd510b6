import { describe, expect, it } from 'vitest';
import type { RecognisedSpan } from '../../../src/pipeline/entities/recognise/createRecogniser.ts';
import { mendSpans } from '../../../src/pipeline/entities/rules/mendSpans.ts';
import { compileVocabulary } from '../../../src/pipeline/entities/vocabulary.ts';
import { AR_ENTITIES } from '../../../src/pipeline/lang/ar/entities.ts';
import { tokenize } from '../../../src/pipeline/text/tokens.ts';

const words = compileVocabulary(AR_ENTITIES, []);

/** Mend the named parts of a text, each given as `type exact`; the result in the same form. */
const mended = (text: string, ...names: string[]): string[] => {
  const spans = names.map((name): RecognisedSpan => {
    const [type = '', ...rest] = name.split(' ');
    const start = text.indexOf(rest.join(' '));
    return {
      type: type as RecognisedSpan['type'],
      start,
      end: start + rest.join(' ').length,
      confidence: 90,
    };
  });
  return mendSpans(text, tokenize(text), spans, words).map(
    ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
  );
};

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
});
