import { expect, it } from 'vitest';
import { loadEntityModels } from '../../../../src/models/entities.ts';
import { createEntityFinder } from '../../../../src/pipeline/entities/createEntityFinder.ts';
import { findQuotes } from '../../../../src/pipeline/quotes/findQuotes.ts';

const findEntities = createEntityFinder(loadEntityModels());

it.each([
  ['Conductor Nia Vaughan said the bus was built in 1989.', 'Nia Vaughan'],
  ['Neighbour Bill Tate said the road was closed.', 'Bill Tate'],
  ['Mary Jo King said the road was closed.', 'Mary Jo King'],
])('keeps a trade with its sentence’s capital out of the name: %s', (text, speaker) => {
  const entities = findEntities({ text, language: 'en', headline: null });
  const [quote] = findQuotes({ text, language: 'en', headline: null }, entities).quotes;
  expect(quote?.speaker).toMatchObject({ name: speaker, entity: entities[0]?.id });
});

it.each([
  ['Northwind Airlines will cut jobs. The company said the cuts were needed.', 'Northwind Airlines'],
  [
    'Northwind Airlines will cut jobs. "We regret the impact on our people," the airline said.',
    'Northwind Airlines',
  ],
  ['The company said the cuts were needed.', 'company'],
])('knows a company by what it is: %s', (text, speaker) => {
  const entities = findEntities({ text, language: 'en', headline: null });
  expect(findQuotes({ text, language: 'en', headline: null }, entities).quotes[0]?.speaker.name).toBe(
    speaker,
  );
});
