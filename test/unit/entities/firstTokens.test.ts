import { expect, it } from 'vitest';
import { firstTokens } from '../../../src/pipeline/entities/firstTokens.ts';
import { tokenize } from '../../../src/pipeline/text/tokens.ts';

it('numbers the token that a span starts in, also behind a glued particle and past the text', () => {
  // "Putin said, and in Moscow"; the second span starts inside «وبموسكو»
  const tokens = tokenize('قال بوتين وبموسكو');
  const spans = [
    { start: 4, end: 9 },
    { start: 12, end: 17 },
    { start: 90, end: 91 },
  ];
  expect([...firstTokens(tokens, spans)]).toEqual([1, 2, 3]);
});
