// Enqueue URLs from a script: npx tsx examples/enqueue.ts https://news.example/1
import { createClient } from 'isnad';

await using client = await createClient({ log: console.error });
const { added, duplicates, invalid } = await client.enqueue(process.argv.slice(2), {
  tags: ['example'],
  priority: 1,
});
console.log({ added, duplicates, invalid });
