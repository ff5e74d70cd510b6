import { describe, expect, it } from 'vitest';
import { WARNINGS, type WarningCode } from '../../../src/contract/warnings.ts';
import type { FoundDate } from '../../../src/pipeline/page/types.ts';
import { pageFactsOf } from '../../../src/pipeline/record/identify.ts';
import { warningsFor } from '../../../src/pipeline/record/warn.ts';
import type { Segment, SegmentedPage } from '../../../src/pipeline/segments/types.ts';
import { pageOf, quoteOf, segmentOf } from '../../support/recordInput.ts';

const day = (value: string): FoundDate => ({
  value,
  raw: value,
  precision: 'day',
  basis: 'line',
  confidence: 90,
});
const SOUND = segmentOf({ headline: 'عنوان', body: 'كلمة '.repeat(30), published: day('2026-03-01') });
const FETCHED = '2026-03-01T09:00:00Z';

function codesOf(segment: Partial<Segment>, page: Partial<SegmentedPage> = {}): WarningCode[] {
  const whole = { ...SOUND, ...segment };
  return warningsFor(pageFactsOf(pageOf([whole], page)), whole, [], FETCHED).map(({ code }) => code);
}

const CASES: Readonly<Record<Exclude<WarningCode, 'SPEAKER_UNKNOWN'>, WarningCode[]>> = {
  HEADLINE_MISSING: codesOf({ headline: null }),
  DATE_MISSING: codesOf({ published: null }),
  DATE_IN_FUTURE: codesOf({ published: day('2026-03-04') }),
  DATE_ORDER: codesOf({ modified: day('2026-02-27') }),
  LANGUAGE_UNKNOWN: codesOf({ language: 'und' }),
  LANGUAGE_UNSUPPORTED: codesOf({ language: 'fr' }),
  CHARSET_GUESSED: codesOf({}, { charsetFrom: 'detected' }),
  CHARACTERS_LOST: codesOf({ body: `${SOUND.body}\ufffd` }),
  BODY_SHORT: codesOf({ body: 'كلمة' }),
  CANONICAL_OTHER_HOST: codesOf({}, { canonicalUrl: 'https://wire.example/1' }),
};

describe('warningsFor', () => {
  it('says nothing of a sound segment', () => {
    expect(codesOf({})).toEqual([]);
  });

  it.each(Object.entries(CASES))('gives %s, alone', (code, codes) => {
    expect(codes).toEqual([code]);
  });

  it('names the quotes without a speaker', () => {
    const page = pageFactsOf(pageOf([SOUND]));
    expect(warningsFor(page, SOUND, [quoteOf({ contents: [{ start: 0, end: 3 }] })], FETCHED)).toEqual([
      { code: 'SPEAKER_UNKNOWN', detail: 'q1' },
    ]);
  });

  it('has a case here for every code of the list', () => {
    expect([...Object.keys(CASES), 'SPEAKER_UNKNOWN'].sort()).toEqual(Object.keys(WARNINGS).sort());
  });

  it('takes near twins the other way', () => {
    expect(codesOf({ published: day('2026-03-02') })).toEqual([]); // tomorrow: a zone east of the fetcher
    expect(codesOf({ modified: { ...day('2026-03-01T06:00Z'), precision: 'minute' } })).toEqual([]); // same day
    expect(codesOf({}, { canonicalUrl: 'https://www.manara.example/news/1' })).toEqual([]); // same site
  });
});
