import { expect, it } from 'vitest';
import { createAddressFilter } from '../../../src/discovery/addressPattern.ts';

const URL_1 = 'https://www.news.example/politics/2026/bridge?id=7';

it.each([
  [{}, true],
  [{ include: ['/politics/*'] }, true],
  [{ include: ['/politics'] }, false],
  [{ include: ['/sport/*'] }, false],
  [{ include: ['/sport/*', '*bridge*'] }, true],
  [{ include: ['https://*.news.example/*'] }, true],
  [{ include: ['*'], exclude: ['*/2026/*'] }, false],
  [{ exclude: ['/*/2025/*'] }, true],
  [{ include: ['/politics/*/bridge'] }, false],
  [{ include: ['/politics/*/bridge?id=*'] }, true],
  [{ include: ['/pol.tics/*'] }, false],
])('lets an address through %j: %s', (patterns, passes) => {
  expect(createAddressFilter(patterns)(URL_1)).toBe(passes);
});

it('takes a pattern in Arabic for an escaped path, and both for themselves', () => {
  // «سياسة» ("politics")
  const url = new URL('https://news.example/سياسة/12').href;
  expect(createAddressFilter({ include: ['/سياسة/*'] })(url)).toBe(true);
  expect(
    createAddressFilter({ include: [new URL('https://news.example/سياسة/').pathname.concat('*')] })(url),
  ).toBe(true);
  expect(createAddressFilter({ exclude: ['*رياضة*'] })(url)).toBe(true);
});

it('takes linear time for what blows up as a regular expression', () => {
  const filter = createAddressFilter({ include: [`/${'*a'.repeat(200)}*b`] });
  const started = performance.now();
  for (let i = 0; i < 1_000; i++) expect(filter(`https://news.example/${'a'.repeat(8_000)}`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(5_000);
});
