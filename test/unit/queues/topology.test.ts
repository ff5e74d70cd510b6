import { describe, expect, it } from 'vitest';
import { queuesOf, STEPS, stepAfter, TOPOLOGY } from '../../../src/queues/topology.ts';

describe('queuesOf', () => {
  it('gives the shipped topology three queues', () => {
    expect(queuesOf(TOPOLOGY)).toEqual([
      { name: 'fetch', steps: ['fetch'] },
      { name: 'segments', steps: ['segments'] },
      { name: 'enrich', steps: ['entities', 'quotes', 'record'] },
    ]);
  });

  it('takes one queue for all steps, and one for each', () => {
    const one = { fetch: 'all', segments: 'all', entities: 'all', quotes: 'all', record: 'all' };
    expect(queuesOf(one)).toEqual([{ name: 'all', steps: STEPS }]);
    const each = {
      fetch: 'fetch',
      segments: 'segments',
      entities: 'entities',
      quotes: 'quotes',
      record: 'record',
    };
    expect(queuesOf(each)).toHaveLength(5);
  });

  it('refuses steps of one queue that stand apart, and names that mean something else', () => {
    expect(() => queuesOf({ ...TOPOLOGY, record: 'fetch' })).toThrow(/do not follow each other/u);
    expect(() => queuesOf({ ...TOPOLOGY, fetch: 'enriched' })).toThrow(/take another name/u);
    expect(() => queuesOf({ ...TOPOLOGY, fetch: 'a:b' })).toThrow(/take another name/u);
  });
});

describe('stepAfter', () => {
  it('follows the order of the steps', () => {
    expect(stepAfter('fetch')).toBe('segments');
    expect(stepAfter('record')).toBeNull();
  });
});
