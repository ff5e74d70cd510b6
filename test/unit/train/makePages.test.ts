import { expect, it } from 'vitest';
import { ARABIC as SCORED_ARABIC, ENGLISH as SCORED_ENGLISH } from '../../../eval/layouts/stories.ts';
import { ARABIC_STORIES } from '../../../eval/sites/arabicStories.ts';
import { ENGLISH_STORIES } from '../../../eval/sites/englishStories.ts';
import { isHeldOut } from '../../../train/segments/made/layouts.ts';
import { makePages } from '../../../train/segments/made/makePages.ts';
import { ARABIC, ENGLISH } from '../../../train/segments/made/stories.ts';

const pages = makePages();
const bodyOf = ({ of }: (typeof pages)[number]): readonly string[] =>
  of.page.blocks.filter(({ index }) => of.labels[index] === 1).map(({ text }) => text);

it('makes the same pages each time', () => {
  const again = makePages();
  expect(again.map(bodyOf)).toEqual(pages.map(bodyOf));
});

it('leaves out mixes that are scored apart, and takes others', () => {
  expect(pages.flatMap(({ mixes }) => mixes).filter(isHeldOut)).toEqual([]);
  expect(isHeldOut(['one', 'lines br', 'head h1', 'date no', 'around tags'])).not.toBe(
    isHeldOut(['one', 'lines br', 'head h1', 'date no', 'around source']),
  );
});

it('has modern pages whose subheadings stand in the text', () => {
  // "Background" and what else fits any story
  const headed = pages.filter((page) =>
    bodyOf(page).some((line) => ['خلفية القصة', 'Background'].includes(line)),
  );
  expect(headed.length).toBeGreaterThan(50);
  expect(headed.every(({ of, openings }) => openings.every((at) => of.labels[at] === 0))).toBe(true);
});

it('shares no story with the pages that are scored', () => {
  const told = [...SCORED_ARABIC.stories, ...SCORED_ENGLISH.stories, ...ARABIC_STORIES, ...ENGLISH_STORIES];
  const scored = told.flatMap(({ head, text }) => [head, ...text]);
  const taught = new Set([...ARABIC, ...ENGLISH].flatMap(({ head, text }) => [head, ...text]));
  expect(scored.filter((text) => taught.has(text))).toEqual([]);
});

it('keeps each story in one fold, and has one article and several in each', () => {
  const folds = new Map<string, Set<number>>();
  for (const page of pages) {
    const first = bodyOf(page)[0] as string;
    folds.set(first, (folds.get(first) ?? new Set()).add(page.fold));
  }
  expect([...folds.values()].map((of) => of.size)).toEqual([...folds].map(() => 1));
  for (const fold of [0, 1, 2]) {
    const own = pages.filter((page) => page.fold === fold);
    expect(new Set(own.map(({ openings }) => openings.length > 0)).size).toBe(2);
  }
});
