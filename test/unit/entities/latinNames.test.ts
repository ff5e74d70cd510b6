import { describe, expect, it } from 'vitest';
import { loadEntityModels } from '../../../src/models/entities.ts';
import { createEntityFinder } from '../../../src/pipeline/entities/createEntityFinder.ts';
import { mendLatin } from '../../../src/pipeline/entities/rules/mendLatin.ts';
import { compileVocabulary } from '../../../src/pipeline/entities/vocabulary.ts';
import { EN_ENTITIES } from '../../../src/pipeline/lang/en/entities.ts';
import { tokenize } from '../../../src/pipeline/text/tokens.ts';

const findEntities = createEntityFinder(loadEntityModels());
const find = (text: string, type: string): string[] =>
  findEntities({ text, language: 'en', headline: null })
    .filter((entity) => entity.type === type)
    .map(({ name }) => name);

describe('names in scripts with capitals', () => {
  it('takes the name of a dateline for a place', () => {
    const news = 'Norvane will cut 340 jobs by the end of January, the company said Thursday.';
    for (const line of ['HALLSTEAD — ', 'HALLSTEAD, Jan 3 (Meridian) - '])
      expect(find(`${line}${news}`, 'place'), line).toContain('HALLSTEAD');
  });

  it('takes a name behind a title for a person', () => {
    expect(find('State Sen. Gloria Petty said she would seek retraining funds.', 'person')).toEqual([
      'Gloria Petty',
    ]);
  });

  it('takes a name between commas behind the noun of a firm for the firm', () => {
    expect(find('The company, Orion Bulk, denied the allegations on Tuesday.', 'organisation')).toEqual([
      'Orion Bulk',
    ]);
    expect(find('He left the company, John Smith said, before the fire.', 'person')).toEqual(['John Smith']);
  });

  it('takes a listed city behind a word of place for the city, where the article is not about sport', () => {
    expect(
      find('The ship left Marseille on Monday, and its crew flew to Lyon and Toulouse.', 'place'),
    ).toEqual(['Marseille', 'Lyon', 'Toulouse']);
    const sport = 'The striker moved to Marseille before the season, and his coach was glad.';
    expect(find(sport, 'organisation')).toEqual(['Marseille']);
  });

  it('takes no title for a name, and keeps it as the role', () => {
    const found = findEntities({
      text: 'The Rev. Al Whitcomb and Rep. Anna Ortiz (D-Calif.) spoke at Lincoln High School.',
      language: 'en',
      headline: null,
    });
    expect(found.map(({ type, name, role }) => [type, name, role])).toEqual([
      ['person', 'Al Whitcomb', 'Rev.'],
      ['person', 'Anna Ortiz', 'Rep.'],
      ['organisation', 'Lincoln High School', null],
    ]);
  });

  it('takes a word with its sentence’s capital before a whole name for no part of it', () => {
    expect(find('The road is closed. Neighbour Bill Tate said so.', 'person')).toEqual(['Bill Tate']);
  });

  it('takes a party and its state for no name, and a nation’s ministry for one', () => {
    const text = 'Bell (D-Ohio) met the French Ministry of Culture.';
    const spans = (
      [
        ['D-Ohio', 'person'],
        ['French', 'nationality'],
        ['Ministry of Culture', 'organisation'],
      ] as const
    ).map(([name, type]) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, type, confidence: 90 };
    });
    expect(
      mendLatin(text, tokenize(text), spans, compileVocabulary(EN_ENTITIES, [])).map(({ start, end }) =>
        text.slice(start, end),
      ),
    ).toEqual(['French Ministry of Culture']);
  });

  it('joins a seat of learning with the place it is of', () => {
    const text = 'Researchers at the University of Cape Rowan said so. The people of Cape Rowan agreed.';
    const places = [text.indexOf('Cape'), text.lastIndexOf('Cape')].map((start) => ({
      start,
      end: start + 10,
      type: 'place' as const,
      confidence: 0.9,
    }));
    expect(
      mendLatin(text, tokenize(text), places, compileVocabulary(EN_ENTITIES, [])).map(
        ({ type, start, end }) => [type, text.slice(start, end)],
      ),
    ).toEqual([
      ['organisation', 'University of Cape Rowan'],
      ['place', 'Cape Rowan'],
    ]);
  });

  it('counts particles to a family’s name', () => {
    const text = 'Ms. van der Berg works for the World Health Organization in Geneva.';
    expect(find(text, 'person')).toEqual(['van der Berg']);
  });

  it('joins a family’s name that begins with a particle to the full name', () => {
    const text =
      'Rovers have signed goalkeeper Joost de Graaf. Manager Lee Carrick said De Graaf would play on Saturday.';
    expect(find(text, 'person')).toEqual(['Joost de Graaf', 'Lee Carrick']);
  });

  it('leaves a slug with a hyphen as it is', () => {
    const text = 'RUGBY UNION - Visitors win in the rain';
    const span = { start: 0, end: 11, type: 'organisation', confidence: 90 } as const;
    const words = compileVocabulary(EN_ENTITIES, []);
    expect(mendLatin(text, tokenize(text), [span], words)).toEqual([span]);
  });
});
