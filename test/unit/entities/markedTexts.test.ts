import { expect, it } from 'vitest';
import { unmark } from '../../../eval/markedTexts.ts';

it('reads names marked in a text, and those that count neither way', () => {
  // "Noor said in Oslo", the last either way
  const { text, entities, either } = unmark('قالت [نور|P] في [أوسلو|-] أمس', 'a.txt:1');
  expect(text).toBe('قالت نور في أوسلو أمس');
  expect(entities).toEqual([{ span: [5, 8], type: 'person', name: 'نور' }]);
  expect(either.map(([from, to]) => text.slice(from, to))).toEqual(['أوسلو']);
});

it('names the line of a mark that is none', () => {
  expect(() => unmark('in [Oslo|Q]', 'a.txt:7')).toThrow('a.txt:7');
});
