import { describe, expect, it } from 'vitest';
import { findClubs } from '../../../src/pipeline/entities/rules/findClubs.ts';
import { compileVocabulary } from '../../../src/pipeline/entities/vocabulary.ts';
import { AR_ENTITIES } from '../../../src/pipeline/lang/ar/entities.ts';
import { EN_ENTITIES } from '../../../src/pipeline/lang/en/entities.ts';
import { tokenize } from '../../../src/pipeline/text/tokens.ts';

const words = compileVocabulary(AR_ENTITIES, []);
const clubs = (text: string): string[] =>
  findClubs(text, tokenize(text), words).map(({ start, end }) => `${start} ${text.slice(start, end)}`);

describe('findClubs', () => {
  it('knows a club everywhere once its coach, player or team is named', () => {
    // "Al-Hilal won yesterday. The coach of al-Hilal said that al-Hilal's fans …", the last behind a particle
    const text = 'فاز الهلال أمس. وقال مدرب الهلال إن الفوز للهلال';
    expect(clubs(text)).toEqual(['4 الهلال', '26 الهلال', '43 لهلال']);
  });

  it('takes a common word for no club where nothing says so', () => {
    // "The youth saw the crescent", "the ministry of youth"
    expect(clubs('شاهد الشباب الهلال في وزارة الشباب')).toEqual([]);
    // and not the one club for the other
    expect(clubs('قال لاعبو النصر إن الشباب سعداء')).toEqual(['10 النصر']);
  });

  it('leaves the Red Crescent and national federations alone', () => {
    expect(clubs('ساعد الهلال الأحمر لاعب الهلال')).toEqual(['24 الهلال']);
    expect(clubs('مدرب الاتحاد النرويجي')).toEqual([]);
  });

  it('has no clubs in English', () => {
    expect(findClubs('a', tokenize('a'), compileVocabulary(EN_ENTITIES, []))).toEqual([]);
  });
});
