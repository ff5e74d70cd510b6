import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { startPipeline, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startSite } from '../../support/startSite.ts';
import { storyOf } from '../../support/stories.ts';

const at = redisForFile();

/** A page with three quotes, the first in the words given. */
function page(first: string, rest: string): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>المجلس يقر خطة الميناء</title></head>
<body><article><h1>المجلس يقر خطة الميناء</h1>
<p>أقر المجلس خطة توسعة الميناء بعد نقاش استمر ساعات، ويبدأ التنفيذ على ثلاث مراحل تشمل الأرصفة والمستودعات.</p>
<p>وقال رئيس المجلس سالم الحارثي: «${first}».</p>
<p>${rest}</p></article></body></html>`;
}

// "The works will end next summer without any delay" / "… next winter …"
const SUMMER = 'ستنتهي الأعمال في الصيف المقبل من دون أي تأخير';
const WINTER = 'ستنتهي الأعمال في الشتاء المقبل من دون أي تأخير';
// "The engineer Huda Al-Rayes said: «the docks are ready …»"; "the trader Karim Al-Dali said: «we were not asked»"
const DOCKS = 'وقالت المهندسة هدى الريس: «الأرصفة جاهزة لاستقبال السفن الكبيرة».';
const TRADER = 'وقال التاجر كريم الدالي: «لم يسألنا أحد عن رأينا في الخطة».';

it('tells which quotes a re-crawl finds changed, added and removed, and says so again when asked again', async () => {
  let version = 1;
  const pages = [page(SUMMER, DOCKS), page(WINTER, TRADER)];
  const asked: (string | undefined)[] = [];
  const site = await startSite({
    '/plan': (request: IncomingMessage, response: ServerResponse) => {
      const etag = `"v${version}"`;
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(pages[version - 1]);
    },
  });
  const pipeline = await startPipeline(at, { environment: { ISNAD_RECRAWL_TTL: '1' } });
  const records: EnrichedRecord[] = [];
  const consumer = pipeline.client.consume((record) => {
    records.push(record);
  });
  const crawl = async (ends: number, force = false): Promise<void> => {
    await expect
      .poll(async () => (await pipeline.client.enqueue([`${site.url}/plan`], { force })).added, {
        timeout: 5_000,
      })
      .toBe(1);
    await untilSettled(pipeline.client, ends);
  };
  try {
    await crawl(1);
    await crawl(2);
    version = 2;
    await crawl(3);
    await expect.poll(() => records.length, { timeout: 10_000 }).toBe(2);
    await crawl(4, true);
    await expect.poll(() => records.length, { timeout: 10_000 }).toBe(3);
    expect(asked).toEqual([undefined, '"v1"', '"v1"', undefined]);
    const [first, second, again] = records;
    expect(first).toMatchObject({ revision: 1 });
    expect(first).not.toHaveProperty('changes');
    expect(first?.quotes.map((quote) => quote.text)).toEqual([
      SUMMER,
      'الأرصفة جاهزة لاستقبال السفن الكبيرة',
    ]);
    expect(second).toMatchObject({ id: first?.id, revision: 2, revisionOf: `${first?.id}-r1` });
    expect(second?.changes?.quotes).toMatchObject({
      added: [second?.quotes[1]?.id],
      removed: [
        { text: 'الأرصفة جاهزة لاستقبال السفن الكبيرة', speaker: expect.stringContaining('هدى الريس') },
      ],
      changed: [{ quote: second?.quotes[0]?.id, before: { text: SUMMER } }],
    });
    expect(again).toMatchObject({ revision: 2, changes: second?.changes });
    expect(records.map((record) => record.fingerprint.duplicateOf)).toEqual([null, null, null]);
  } finally {
    await consumer.close();
    await pipeline.close();
    await site.close();
  }
});

it('names the record of another site that had the story first', async () => {
  const prefix = `${at.prefix.slice(0, -1)}-sites}`;
  const body = (text: string, headline: string): string =>
    `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${headline}</title></head><body><article><h1>${headline}</h1>
${text
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('\n')}</article></body></html>`;
  const agency = await startSite({ '/1': body(storyOf(7), 'أخبار المدينة اليوم') });
  const daily = await startSite({
    '/news': body(storyOf(7).replace('مساء', 'ليل'), 'ماذا جرى في المدينة'),
    '/other': body(storyOf(8), 'خبر آخر'),
  });
  const pipeline = await startPipeline({ ...at, prefix });
  const records: EnrichedRecord[] = [];
  const consumer = pipeline.client.consume((record) => {
    records.push(record);
  });
  try {
    const urls = [`${agency.url}/1`, `${daily.url}/news`, `${daily.url}/other`];
    for (const [n, url] of urls.entries()) {
      await pipeline.client.enqueue([url]);
      await untilSettled(pipeline.client, n + 1);
    }
    await expect.poll(() => records.length, { timeout: 10_000 }).toBe(3);
    expect(records.map((record) => record.fingerprint.duplicateOf)).toEqual([null, records[0]?.id, null]);
  } finally {
    await consumer.close();
    await pipeline.close();
    await agency.close();
    await daily.close();
  }
});
