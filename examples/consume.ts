// Print who said what, until Ctrl-C: npx tsx examples/consume.ts
import { createClient } from 'isnad';

await using client = await createClient({ log: console.error });
const consumer = client.consume(async (record) => {
  // Safe to run twice with the same record: `id` and `revision` name it for good.
  console.log(record.id, record.revision, record.item.headlines?.[0]?.value ?? '(no headline)');
  for (const quote of record.quotes) {
    const via = quote.via.map((carrier) => carrier.name).join(' ← ');
    console.log(`  ${quote.speaker.name}${via === '' ? '' : ` (via ${via})`}: ${quote.text}`);
  }
});
await new Promise((resolve) => process.once('SIGINT', resolve));
await consumer.close();
