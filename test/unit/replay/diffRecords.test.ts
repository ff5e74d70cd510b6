import { describe, expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { makeRecords } from '../../../src/pipeline/record/makeRecords.ts';
import { diffRecords } from '../../../src/replay/diffRecords.ts';
import { CONTEXT, entityOf, pageOf, quoteOf, segmentOf, spanOf } from '../../support/recordInput.ts';

// "Salem Al-Harithi said that the bridge will open next month."
const segment = segmentOf({ headline: 'الجسر', body: 'قال سالم الحارثي إن الجسر سيفتح الشهر المقبل.' });
const NAME = spanOf(segment, 'سالم الحارثي');
const WORDS = spanOf(segment, 'الجسر سيفتح الشهر المقبل');

function recordOf(names: readonly string[], words = WORDS): EnrichedRecord {
  const entities = names.map((name, i) => entityOf({ id: `e${i + 1}`, name, mentions: [NAME] }));
  const quotes = [quoteOf({ contents: [words], fingerprint: `f${words.start}-${words.end}` })];
  const [record] = makeRecords({ ...CONTEXT, page: pageOf([segment]), annotations: [{ entities, quotes }] });
  if (record === undefined) throw new Error('no record');
  return record;
}

describe('diffRecords', () => {
  const before = recordOf(['سالم الحارثي']);

  it('does not count what belongs to the run, nor the order of fields', () => {
    const again: EnrichedRecord = {
      ...Object.fromEntries(Object.entries(before).reverse()),
      revision: 4,
      revisionOf: `${before.id}-r3`,
      emittedAt: '2027-01-01T00:00:00Z',
      tags: ['x'],
      item: { ...before.item, version: '4' },
      fingerprint: { ...before.fingerprint, duplicateOf: 'a-1' },
      provenance: { ...before.provenance, pipeline: '9.9.9', job: 'other' },
    } as EnrichedRecord;
    expect(diffRecords(before, again)).toBeNull();
  });

  it('names the parts, the entities and the quotes that differ', () => {
    const shorter = { ...WORDS, end: WORDS.end - ' المقبل'.length };
    const diff = diffRecords(before, recordOf(['الحارثي'], shorter));
    expect(diff?.parts).toEqual(['/entities', '/item/people', '/quotes']);
    expect(diff?.entities).toEqual({ added: ['person الحارثي'], removed: ['person سالم الحارثي'] });
    expect(diff?.quotes).toMatchObject({
      added: [],
      removed: [],
      changed: [{ before: { text: 'الجسر سيفتح الشهر المقبل' } }],
    });
  });
});
