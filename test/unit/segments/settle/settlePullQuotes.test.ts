import { expect, it } from 'vitest';
import { settlePullQuotes } from '../../../../src/pipeline/segments/settle/settlePullQuotes.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const QUOTE = 'The bridge will hold for another hundred years.';
const PARAGRAPH = `<p>The engineer was calm on Monday. “${QUOTE}” she told the council at its sitting.</p>`;
const settle = (html: string, p: readonly number[]) => verdictsOf(settlePullQuotes, html, p);

it.each([
  `<aside>${QUOTE}</aside>`,
  `<blockquote><p>${QUOTE}</p></blockquote>`,
  `<h4>“${QUOTE}”</h4>`,
  `<div class="pull-quote">${QUOTE}</div>`,
  `<p>“${QUOTE}”</p>`,
])('leaves %s out beside its paragraph', (pulled) => {
  expect(settle(`${PARAGRAPH}${pulled}`, [0.9, 0.99])).toEqual(['in', 'repeats a paragraph']);
  expect(settle(`${pulled}${PARAGRAPH}`, [0.99, 0.9])).toEqual(['repeats a paragraph', 'in']);
});

it('leaves an Arabic one out, with the marks of either place', () => {
  const quote = 'سيصمد الجسر مئة عام أخرى على الأقل.'; // the bridge will hold for another hundred years at least
  const paragraph = `<p>وقالت المهندسة أمام المجلس: «${quote}» ثم غادرت القاعة.</p>`; // and the engineer said before the council … then left
  expect(settle(`${paragraph}<blockquote>"${quote}"</blockquote>`, [0.9, 0.9])[1]).toBe(
    'repeats a paragraph',
  );
});

it.each([
  ['a paragraph that is not set apart', `<p>${QUOTE}</p>`, [0.9, 0.9]],
  [
    'a quotation that nothing repeats',
    '<blockquote>“The bridge may not hold for a hundred years.”</blockquote>',
    [0.9, 0.9],
  ],
  ['a heading that is no sentence', '<h4>The engineer was calm on Monday</h4>', [0.9, 0.9]],
])('keeps %s', (_, line, p) => {
  expect(settle(`${PARAGRAPH}${line}`, p)).toEqual(['in', 'in']);
});

it('keeps one whose paragraph is out, and one far from it', () => {
  expect(settle(`${PARAGRAPH}<aside>${QUOTE}</aside>`, [0.2, 0.9])).toEqual(['out', 'in']);
  const between = '<p>More of it.</p>'.repeat(16);
  const p = [0.9, ...Array.from({ length: 16 }, () => 0.9), 0.9];
  expect(settle(`${PARAGRAPH}${between}<aside>${QUOTE}</aside>`, p).at(-1)).toBe('in');
});
