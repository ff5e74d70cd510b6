import { describe, expect, it } from 'vitest';
import { createUnitReader } from '../../../src/pipeline/text/codeUnits.ts';

describe('createUnitReader', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'كم'],
    ['a line of ASCII', 'They said that it would rain in the north tomorrow.'],
    ['torn surrogates', '\ud800a\udc00 😀'.repeat(20)],
    ['a text longer than any that is kept', 'قال 😀 '.repeat(50_000)],
  ])('reads %s unit by unit, with zeros behind', (_, text) => {
    const read = createUnitReader();
    read('x'.repeat(5000));
    const units = read(text);
    for (let i = 0; i < text.length; i++) if (units[i] !== text.charCodeAt(i)) expect(i).toBe(-1);
    expect([...units.subarray(text.length, text.length + 4)]).toEqual([0, 0, 0, 0]);
  });
});
