import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleSite, serveSampleSite } from '../../src/sample/serveSampleSite.ts';
import { differencesOf } from '../support/expectedPage.ts';
import { EXPECTED_PAGES, KNOWN_GAPS, runFetched } from '../support/samplePages.ts';

describe('records of the sample pages, against what a person read on them', () => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await serveSampleSite();
  });
  afterAll(() => site.close());

  it('covers gaps of pages that exist', () => {
    const pages = EXPECTED_PAGES.map(({ page }) => page);
    expect(Object.keys(KNOWN_GAPS).filter((page) => !pages.includes(page))).toEqual([]);
  });

  it.each(EXPECTED_PAGES)('$page', async (expected) => {
    const records = await runFetched(`${site.url}${expected.page}`);
    expect(differencesOf(expected, records).sort()).toEqual([...(KNOWN_GAPS[expected.page] ?? [])].sort());
  });
});
