import { describe, expect, it } from 'vitest';
import { TokenMap } from '../../../src/pipeline/quotes/verbFirst/text/tokenMap.ts';
import { createUnitReader } from '../../../src/pipeline/text/codeUnits.ts';
import { HASH_START, hashNext, LONGEST_KEPT, WordTable } from '../../../src/pipeline/text/wordTable.ts';

const hashOf = (word: string): number => {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashNext(hash, word.charCodeAt(i));
  return hash;
};

const unitsOf = createUnitReader();

describe('words by their characters', () => {
  it('finds a word wherever it stands in a text, and no other', () => {
    const table = new WordTable<number>();
    table.set('قال', hashOf('قال'), 1);
    table.set('قالت', hashOf('قالت'), 2);
    expect(table.get(unitsOf('ثم قالت له'), 3, 7, hashOf('قالت'))).toBe(2);
    expect(table.get(unitsOf('ثم قالت له'), 3, 6, hashOf('قال'))).toBe(1);
    expect(table.get(unitsOf('ثم قالت له'), 0, 2, hashOf('ثم'))).toBeUndefined();
  });

  it('tells words of one hash apart', () => {
    const table = new WordTable<string>();
    table.set('ab', 7, 'ab');
    table.set('cd', 7, 'cd');
    expect(table.get(unitsOf('abcd'), 0, 2, 7)).toBe('ab');
    expect(table.get(unitsOf('abcd'), 2, 4, 7)).toBe('cd');
    expect(table.get(unitsOf('xy'), 0, 2, 7)).toBeUndefined();
  });

  it('keeps a note beside the value', () => {
    const table = new WordTable<string>();
    table.set('said', hashOf('said'), 'verb', 0xffff);
    const slot = table.find(unitsOf('he said'), 3, 7, hashOf('said'));
    expect([table.valueAt(slot), table.noteAt(slot)]).toEqual(['verb', 0xffff]);
    expect(table.find(unitsOf('he says'), 3, 7, hashOf('says'))).toBe(-1);
  });

  it('keeps no long word, and stays bounded however many come', () => {
    const table = new WordTable<number>();
    const long = 'x'.repeat(LONGEST_KEPT + 1);
    table.set(long, hashOf(long), 1);
    expect(table.get(unitsOf(long), 0, long.length, hashOf(long))).toBeUndefined();
    for (let i = 0; i < 100_000; i++) table.set(`w${i}`, hashOf(`w${i}`), i);
    expect(table.get(unitsOf('w99999'), 0, 6, hashOf('w99999'))).toBe(99_999);
    expect(table.get(unitsOf('w0'), 0, 2, hashOf('w0'))).toBeUndefined();
  });
});

describe('what stands at tokens', () => {
  it('answers for every number, and goes through its entries in order', () => {
    const map = new TokenMap<string>(5);
    map.set(3, 'c');
    map.set(1, 'a');
    expect([map.get(1), map.get(3), map.get(0), map.get(-1), map.get(9)]).toEqual([
      'a',
      'c',
      undefined,
      undefined,
      undefined,
    ]);
    expect([...map]).toEqual([
      [1, 'a'],
      [3, 'c'],
    ]);
    map.delete(1);
    expect([map.has(1), map.has(3)]).toEqual([false, true]);
  });
});
