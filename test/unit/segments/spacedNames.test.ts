import { describe, expect, it } from 'vitest';
import { findSpacedNames } from '../../../src/pipeline/segments/spacedNames.ts';

describe('findSpacedNames', () => {
  it.each([
    ['dailystar', 'From The Daily Star.', true],
    ['dailystar', 'THE DAILY-STAR', true],
    ['Daily Star', "daily' star", true],
    ['dailystar', 'the daily - star', false], // three signs are a gap too wide
    ['dailystar', 'dailysta', false],
    ['dailystar', 'dai dailystar', true],
    ['Ünser Blatt', 'ünser blatt', true],
    ['صحيفة المدى', 'تابعوا صحيفة  المدى', true], // the newspaper al-Mada; follow the newspaper al-Mada
  ])('%s in "%s": %s', (name, text, holds) => {
    expect(findSpacedNames([name])?.(text)).toBe(holds);
  });

  it('finds any of several names, and leaves out short ones', () => {
    const holds = findSpacedNames(['bbq', 'Harbour Post', 'Evening Tide']);
    expect(holds?.('in the Evening Tide')).toBe(true);
    expect(holds?.('bbq')).toBe(false);
    expect(findSpacedNames(['bbq', ''])).toBeNull();
  });
});
