import { describe, expect, it } from 'vitest';
import { SKETCH_HASHES, SKETCH_LANDMARKS, sketchOf } from '../../../src/pipeline/text/sketch.ts';
import { storyOf } from '../../support/stories.ts';

/** Share of equal bytes of two signatures: the estimate of Jaccard's index. */
function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => Buffer.from(sketchOf(text)?.signature ?? '', 'base64'));
  return (first ?? Buffer.alloc(0)).filter((byte, at) => byte === second?.[at]).length / SKETCH_HASHES;
}

describe('sketchOf', () => {
  const story = storyOf(1, 20);

  it('has one byte a hash function and eight a landmark', () => {
    const sketch = sketchOf(story);
    expect(Buffer.from(sketch?.signature ?? '', 'base64')).toHaveLength(SKETCH_HASHES);
    expect(Buffer.from(sketch?.landmarks ?? '', 'base64')).toHaveLength(SKETCH_LANDMARKS * 8);
  });

  it('reads spelling variants, harakat, tatweel, marks and case alike', () => {
    const respelt = story
      .replaceAll('أ', 'ا')
      .replaceAll('ة', 'ه')
      .replaceAll('.', ' ؛ ')
      .replaceAll('مدينه', 'مدي\u0640\u064eنه');
    expect(sketchOf(respelt)).toEqual(sketchOf(story));
    const english =
      'The Mayor opened the new bridge over the river and said that work would go on until the spring';
    expect(sketchOf(english.toUpperCase())).toEqual(sketchOf(english));
  });

  it('estimates how much two texts share', () => {
    expect(likeness(story, storyOf(1, 20).split('\n').slice(0, 10).join('\n'))).toBeGreaterThan(0.35);
    expect(likeness(story, storyOf(1, 20).split('\n').slice(0, 10).join('\n'))).toBeLessThan(0.65);
    expect(likeness(story, storyOf(2, 20))).toBeLessThan(0.15);
  });

  it('has nothing to say of a caption, and takes no longer for a megabyte than for a long article', () => {
    expect(sketchOf('')).toBeNull();
    expect(sketchOf('صورة من الأرشيف')).toBeNull();
    const endless = `${story} `.repeat(3_000);
    // CPU, not the clock: a busy machine makes us wait.
    const started = process.cpuUsage();
    expect(sketchOf(endless)).not.toBeNull();
    expect(sketchOf('ب'.repeat(1_000_000))).toBeNull();
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});
