import { expect, it } from 'vitest';
import { nameAsWritten } from '../../../src/pipeline/quotes/nameAsWritten.ts';
import { seen, speakers } from '../../support/seenEntity.ts';

// "Netanyahu said that the talks go on", of whom a list knows the full name
const text = 'قال نتنياهو إن المحادثات مستمرة.';
const listed = { ...seen(text, 'نتنياهو'), name: 'بنيامين نتنياهو' };

it('names a speaker by the words of the article', () => {
  expect(nameAsWritten(text, listed).name).toBe('نتنياهو');
  expect(speakers(text, listed)).toEqual(['نتنياهو']);
});

it('leaves a full name that is spelt otherwise, and what is no person', () => {
  // the name with a space that the article glues away
  const glued = 'قال عبدالله نادر إن العمل مستمر.';
  const spaced = { ...seen(glued, 'عبدالله نادر'), name: 'عبدالله نادر' };
  expect(nameAsWritten(glued, spaced)).toBe(spaced);
  const body = { ...seen(text, 'نتنياهو'), type: 'organisation' as const, name: 'حزب نتنياهو' };
  expect(nameAsWritten(text, body)).toBe(body);
});
