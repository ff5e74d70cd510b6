import { describe, expect, it } from 'vitest';
import { itemUri, recordIdsOf } from '../../../src/pipeline/record/identify.ts';
import { pageOf, segmentOf } from '../../support/recordInput.ts';

const titled = (title: string) => ({ metadata: { ...pageOf([]).metadata, title } });

describe('recordIdsOf', () => {
  const first = segmentOf({ headline: 'ميناء صحار يستأنف العمل', body: 'أ' }); // "Sohar port resumes work"
  const second = segmentOf({ index: 1, headline: 'ضباب كثيف شمالاً', body: 'ب' }); // "Thick fog in the north"

  it('keeps an id while text, order and a new neighbour change', () => {
    const before = recordIdsOf(pageOf([first, second]));
    const edited = { ...second, body: 'ب ثم تعديل' };
    const after = recordIdsOf(
      pageOf([first, segmentOf({ index: 1, body: 'جديد' }), { ...edited, index: 2 }]),
    );
    expect([after[0], after[2]]).toEqual(before);
  });

  it("keeps the id of the page's own article when its headline is edited", () => {
    const edited = { ...first, headline: 'ميناء صحار يستأنف العمل بعد الضباب' };
    const [before] = recordIdsOf(pageOf([first], titled('ميناء صحار يستأنف العمل | منارة')));
    const [after] = recordIdsOf(
      pageOf([edited, second], titled('ميناء صحار يستأنف العمل بعد الضباب | منارة')),
    );
    expect(after).toBe(before);
  });

  it('tells apart two segments that read alike, and two pages', () => {
    const twins = recordIdsOf(pageOf([second, second].map((segment, index) => ({ ...segment, index }))));
    expect(new Set(twins).size).toBe(2);
    const elsewhere = recordIdsOf(pageOf([first], { canonicalUrl: 'https://manara.example/news/2' }));
    expect(elsewhere).not.toEqual(recordIdsOf(pageOf([first])));
  });

  it('does not mind spelling variants of a headline', () => {
    const respelt = { ...second, headline: 'ضبابٌ كثيفٌ شمالا' };
    expect(recordIdsOf(pageOf([first, respelt]))).toEqual(recordIdsOf(pageOf([first, second])));
  });

  it('makes a version 8 UUID of an id', () => {
    const [id = ''] = recordIdsOf(pageOf([first]));
    expect(itemUri(id)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
