import { expect, it } from 'vitest';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

/** The words of a text's quotes, found with no entities. */
function wordsOf(text: string): string[] {
  return findQuotes({ text, language: 'ar', headline: null }, []).quotes.map(({ contents }) =>
    contents.map(({ start, end }) => text.slice(start, end)).join(' … '),
  );
}

it.each([
  // "The ministry said that the bridge is closed, and did not tell why."
  ['وقالت الوزارة إن الجسر مغلق، ولم توضح السبب.', ['الجسر مغلق']],
  // "…, without disclosing the date."
  ['وقال المدير إن الجسر سيفتح، دون أن يتطرق إلى الموعد.', ['الجسر سيفتح']],
  // "…, and he admits at the same time that the cost is high."
  [
    'ويقول الباحث إن المشروع في بدايته، وهو يعترف في الوقت نفسه بأن الكلفة مرتفعة.',
    ['المشروع في بدايته', 'الكلفة مرتفعة'],
  ],
  // "The minister said that growth reaches seven percent, which the minister deemed a high rate."
  ['وقال الوزير إن النمو يبلغ سبعة بالمئة الذي اعتبره الوزير معدلا عاليا.', ['النمو يبلغ سبعة بالمئة']],
  // "…, and that when the bridge fell."
  [
    'واستبعد الخبير أن يعود الازدحام إلى ما كان عليه، وذلك عندما انهار الجسر.',
    ['يعود الازدحام إلى ما كان عليه'],
  ],
])('ends words where the reporter tells of the speaker: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it.each([
  // "…, and did not open for a month": the speaker's own.
  ['وقالت الوزارة إن الجسر قديم، ولم يفتح منذ شهر.', ['الجسر قديم، ولم يفتح منذ شهر']],
  // "… the road that the council opened."
  ['وقال المدير إن الطريق الذي افتتحه المجلس مزدحم.', ['الطريق الذي افتتحه المجلس مزدحم']],
  // "… that he (the mayor) praised the plan": a bracket ends nothing.
  ['وذكر الناطق بأنه (رئيس البلدية) أشاد بالخطة الجديدة.', ['بأنه (رئيس البلدية) أشاد بالخطة الجديدة']],
  // "… that although the bridge is old, traffic goes on": the answer to his own concession.
  [
    'وقال المدير إنه على الرغم من قدم الجسر، فإن الحركة مستمرة.',
    ['إنه على الرغم من قدم الجسر، فإن الحركة مستمرة'],
  ],
  // "… the poor states were under pressure, while now the poor states lead."
  [
    'وقال الباحث إن الدول الفقيرة كانت تتعرض لضغوط، بينما الدول الفقيرة اليوم في المقدمة.',
    ['الدول الفقيرة كانت تتعرض لضغوط، بينما الدول الفقيرة اليوم في المقدمة'],
  ],
])('lets words go on that are the speaker’s own: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('takes what a thing shows for no report', () => {
  // "The committee studied the request in a way that confirms that …"
  expect(wordsOf('ودرست اللجنة الطلب بما يؤكد أن القرار صائب.')).toEqual([]);
});

it('ends a clause that is all in marks where its circumstance stands behind them', () => {
  // 'Al-Safi stressed that "the truth has come out and my conscience is at ease today" following the council's decision.'
  expect(wordsOf('وأكد الصافي أن "الحقيقة ظهرت للناس كلهم وضميري مرتاح اليوم" على أثر قرار المجلس.')).toEqual(
    ['الحقيقة ظهرت للناس كلهم وضميري مرتاح اليوم'],
  );
});

it.each([
  // "Leila al-Safi said although the rest of them differ we fear for our people in the port."
  [
    'وقالت ليلى الصافي إن الحل بعيد. وقالت برغم خلاف الآخرين نخشى على أهلنا في الميناء.',
    ['الحل بعيد', 'برغم خلاف الآخرين نخشى على أهلنا في الميناء'],
  ],
  // "… although much is said of us, the road is open to all."
  [
    'وقالت ليلى الصافي إن الحل بعيد. وقالت رغم كل ما يقال عنا فإن الطريق مفتوح للجميع.',
    ['الحل بعيد', 'رغم كل ما يقال عنا فإن الطريق مفتوح للجميع'],
  ],
  // "… added at the conference there is much work to open the road."
  ['وأضاف الصافي في المؤتمر هناك عمل كبير لفتح الطريق قريبا.', ['هناك عمل كبير لفتح الطريق قريبا']],
  // "… said of the accord now all the ports pass over the quarrel": «الآن» (now) is no Alan.
  ['وقال كريم الصافي عن الاتفاق الآن كل الموانئ تتجاوز الخلاف.', ['الآن كل الموانئ تتجاوز الخلاف']],
])('begins bare speech at the word that opens it: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
