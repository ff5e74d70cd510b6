// The same with plain BullMQ, for programs that have it already: npx tsx examples/consume-bullmq.ts
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { EnrichedRecord } from 'isnad';

const connection = new Redis(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379', {
  maxRetriesPerRequest: null,
});
const worker = new Worker<EnrichedRecord>(
  'enriched',
  async (job) => {
    console.log(job.data.id, job.data.revision, job.data.quotes.length, 'quotes');
  },
  { connection, prefix: process.env['ISNAD_PREFIX'] ?? '{isnad}', removeOnComplete: { count: 0 } },
);
await new Promise((resolve) => process.once('SIGINT', resolve));
await worker.close();
connection.disconnect();
