import { expect, it } from 'vitest';
import { asideWords } from '../../../../src/pipeline/lang/asides.ts';
import { settleWords } from '../../../../src/pipeline/segments/settle/settleWords.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const settle = (line: string, own = 0.7) => verdictsOf(settleWords, line, [own])[0];

it.each([
  ['<p>Subscribe to the tide letter and never miss a boat.</p>', 'asks to subscribe'],
  ['<p>Want more? Follow us on the pier’s channel.</p>', 'asks to subscribe'],
  ['<p>للاشتراك في نشرتنا الأسبوعية اضغط هنا</p>', 'asks to subscribe'], // to subscribe to our weekly letter press here
  ['<p>The pier at dawn. | Photo by Lina Haddad</p>', 'a credit'],
  ['<p>The pier at dawn. Picture: Lina Haddad</p>', 'a credit'],
  ['<p>الميناء عند الفجر (تصوير: لينا حداد)</p>', 'a credit'], // the harbour at dawn (photographed by: Lina Haddad)
  ['<p>We may earn a commission when you book a crossing.</p>', 'a disclosure'],
  ['<p>In this article:</p>', 'a table of contents'],
  ['<p>محتويات المقال</p>', 'a table of contents'], // contents of the article
  ['<p>About the author: Lina Haddad sails.</p>', 'on the author'],
  ['<p>نبذة عن الكاتبة: لينا حداد بحارة.</p>', 'on the author'], // a note on the (woman) author: Lina Haddad is a sailor
  ['<p>Must read: <a href="/1">How to sail</a></p>', 'leads elsewhere'],
  ['<p>قد يهمك أيضاً: <a href="/1">كيف تبحر</a></p>', 'leads elsewhere'], // may interest you too: how to sail
  ['<p>[gallery ids=1,2]</p>', 'left by a template'],
  ['<p>sbb-itb-3cb9615</p>', 'left by a template'],
])('leaves %s out: %s', (line, reason) => {
  expect(settle(line)).toBe(reason);
  expect(settle(line, 0.96)).toBe('in');
});

it.each([
  '<p>She subscribed to no school of thought.</p>',
  '<p>The photo shows the pier at dawn.</p>',
  '<p>Related: the harbour has no links here.</p>',
  '<p>The contents of the hold were sold.</p>',
  '<pre>[gallery ids=1,2]</pre>',
  '<pre>pier.picture: dawn.jpg</pre>',
  '<p>Try these when you choose a picture:</p>',
  '<p>وتابع الرئيس سير العمل في الميناء.</p>', // and the president followed the work in the harbour
  '<p>انضم اللاعب إلى الفريق أمس.</p>', // the player joined the team yesterday
])('keeps %s', (line) => {
  expect(settle(line)).toBe('in');
});

it('keeps an item that stands between sure ones', () => {
  const page = '<ul><li>Pack a hat</li><li>Subscribe to the tide letter</li><li>Bring water</li></ul>';
  expect(verdictsOf(settleWords, page, [0.97, 0.7, 0.97])[1]).toBe('in');
  expect(verdictsOf(settleWords, page, [0.97, 0.7, 0.6])[1]).toBe('asks to subscribe');
});

it('leaves a doubtful link out that stands right over a heading', () => {
  const page = '<p><a href="/book">All the crossings of the week</a></p><h2>Fares</h2>';
  expect(verdictsOf(settleWords, page, [0.65, 0.9])).toEqual(['a link between sections', 'in']);
  expect(verdictsOf(settleWords, page, [0.75, 0.9])).toEqual(['in', 'in']);
});

it('has words for everything in every language', () => {
  for (const { language, ...lists } of asideWords)
    for (const [name, words] of Object.entries(lists))
      expect(words.length, `${language} ${name}`).toBeGreaterThan(0);
});
