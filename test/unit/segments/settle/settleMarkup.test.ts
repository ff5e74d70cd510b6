import { expect, it } from 'vitest';
import { settleMarkup } from '../../../../src/pipeline/segments/settle/settleMarkup.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const TEXT = '<p>The ferry sailed at dawn with forty people on board.</p>';
const settle = (line: string, own: number) => verdictsOf(settleMarkup, `${TEXT}${line}`, [0.99, own])[1];

it.each([
  ['<figure><figcaption><p>The pier</p></figcaption></figure>', 'a caption'],
  ['<div class="wp-caption"><p class="wp-caption-text">The pier</p></div>', 'a caption'],
  ['<div class="wp-block-button"><a href="/b">Book a crossing</a></div>', 'a button'],
  ['<p><a class="btn-primary" href="/b">Book a crossing</a></p>', 'a button'],
  ['<div class="hero-cta"><p>Sail with us</p></div>', 'a call to act'],
  ['<p class="affiliate-disclosure">We may earn.</p>', 'a disclosure'],
  ['<blockquote class="twitter-tweet"><p>Sailed!</p></blockquote>', 'an embedded post'],
  ['<div role="x" class="modal fade"><p>Stay a while</p></div>', 'in a dialog'],
  ['<dialog><p>Stay a while</p></dialog>', 'in a dialog'],
  ['<div class="comments"><p>Nice boat</p></div>', 'a comment'],
  ['<p class="sr-only">Opens in a new window</p>', 'for screen readers'],
  ['<p hidden>Loading the timetable</p>', 'hidden'],
])('leaves %s out as %s', (line, reason) => {
  expect(settle(line, 0.7)).toBe(reason);
});

it.each([
  ['a sure line in a button', '<div class="wp-block-button"><p>Book</p></div>', 0.97],
  [
    'a long text in a button',
    `<div class="wp-block-button"><p>${'It sails at dawn. '.repeat(5)}</p></div>`,
    0.7,
  ],
  [
    'a question that unfolds its answer',
    '<button aria-expanded="false"><p>When does it sail?</p></button>',
    0.7,
  ],
  ['words that hold those words', '<p class="sectarian captured abutting">The pier</p>', 0.7],
  ['a comment of code', '<pre><code class="comment">// sails</code></pre>', 0.7],
  ['a page in one form', '<form><p>The pier</p></form>', 0.7],
])('keeps %s', (_, line, own) => {
  const lines = (line.match(/<p>/g) ?? [0]).length;
  const p = [0.99, ...Array.from({ length: lines }, () => own)];
  expect(verdictsOf(settleMarkup, `${TEXT}${line}`, p)).not.toContain('out');
  expect(new Set(verdictsOf(settleMarkup, `${TEXT}${line}`, p))).toEqual(new Set(['in']));
});

it('leaves a button out whose text it is not sure of', () => {
  expect(settle('<button aria-expanded="false">Menu</button>', 0.55)).toBe('a button');
});

it('leaves captions and posts out however sure the models are', () => {
  expect(settle('<blockquote class="twitter-tweet"><p>We sailed!</p></blockquote>', 0.99)).toBe(
    'an embedded post',
  );
  expect(settle('<figure><figcaption>The pier at dawn</figcaption></figure>', 0.99)).toBe('a caption');
});

it('keeps hidden text where the text as a whole is hidden', () => {
  expect(verdictsOf(settleMarkup, `<div hidden>${TEXT}<p>It docked.</p></div>`, [0.9, 0.7])).toEqual([
    'in',
    'in',
  ]);
});
