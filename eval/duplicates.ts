import { Redis } from 'ioredis';
import { sha256 } from '../src/pipeline/record/fingerprints.ts';
import { sketchOf } from '../src/pipeline/text/sketch.ts';
import { createDuplicates } from '../src/store/duplicates.ts';
import { startPrivateRedis } from '../test/support/startRedis.ts';
import { createRandom } from '../train/entities/random.ts';
import { type CopyKind, makeCopies } from './duplicates/makeCopies.ts';
import { readStories, type Story } from './duplicates/readStories.ts';

interface Answer {
  readonly id: string;
  readonly given: string | null;
}

/**
 * `npm run eval -- duplicates DIR [--errors]`: sketches of every article under DIR go into an index on a Redis of its
 * own; then copies made of them come by, and what is found is compared with what they were made of. Different stories
 * are the articles among themselves, hardest pairs included. CPU is Node's and Redis' together.
 */
export async function evalDuplicates(args: readonly string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('usage: eval duplicates DIR [--errors]');
  const stories = readStories(folder);
  const random = createRandom(7);
  const copies = stories.flatMap((story) => makeCopies(story, stories, random));
  const server = await startPrivateRedis();
  const redis = new Redis(server.url);
  try {
    const duplicates = createDuplicates({ redis, prefix: '{eval}', most: 100_000, ttlSeconds: 86_400 });
    const ask = async (id: string, body: string): Promise<string | null> =>
      duplicates.find({
        id: `a-${sha256(id).slice(0, 32)}`,
        text: `sha256:${sha256(body)}`,
        sketch: sketchOf(body),
      });
    const all = [...stories.map(({ id }) => id), ...copies.map(({ of, kind }) => `${of}+${kind}`)];
    const names = new Map(all.map((id) => [`a-${sha256(id).slice(0, 32)}`, id]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
    // What is compiled first is not what runs all day.
    for (const { body } of stories) sketchOf(body);
    const before = await cpuMs(redis);
    const among: Answer[] = [];
    for (const { id, body } of stories) among.push({ id, given: nameOf(await ask(id, body)) });
    const made: (Answer & { readonly of: string; readonly kind: CopyKind })[] = [];
    for (const { of, kind, body } of copies)
      made.push({ id: `${of}+${kind}`, of, kind, given: nameOf(await ask(`${of}+${kind}`, body)) });
    const cpu = ((await cpuMs(redis)) - before) / (stories.length + copies.length);
    const near = new Map(among.flatMap(({ id, given }) => (given === null ? [] : [[id, given] as const])));
    print(stories, among, made, near, args.includes('--errors'));
    const bytes = Number(/^used_memory:(\d+)/mu.exec(await redis.info('memory'))?.[1]);
    console.log(
      `\nCPU a record (Node and Redis): ${cpu.toFixed(3)} ms; Redis holds ${(bytes / 1e6).toFixed(1)} MB in all`,
    );
  } finally {
    await redis.quit();
    await server.stop();
  }
}

function print(
  stories: readonly Story[],
  among: readonly Answer[],
  made: readonly (Answer & { readonly of: string; readonly kind: CopyKind })[],
  near: ReadonlyMap<string, string>,
  errors: boolean,
): void {
  // A copy of a story that the data hold twice may be named after either, or after an earlier copy of its own.
  const isRight = ({ of, given }: { of: string; given: string | null }): boolean =>
    given !== null && (given === of || given === near.get(of) || given.startsWith(`${of}+`));
  console.log(`${stories.length} stories, ${near.size} of them near another one in the data:`);
  for (const { id, given } of among)
    if (given !== null) console.log(`  ${id} = ${given} (shared shingles ${shared(stories, id, given)})`);
  console.log('\nkind      copies  recall  named after another story');
  let [right, answered] = [0, 0];
  for (const kind of new Set(made.map((one) => one.kind))) {
    const group = made.filter((one) => one.kind === kind);
    const hits = group.filter(isRight).length;
    const given = group.filter((one) => one.given !== null).length;
    right += hits;
    answered += given;
    console.log(
      `${kind.padEnd(9)} ${String(group.length).padStart(6)}  ${(hits / group.length).toFixed(4)}  ${given - hits}`,
    );
    if (errors) for (const one of group) if (!isRight(one)) console.log(`    ${one.of}: ${one.given}`);
  }
  console.log(`\nprecision ${(right / answered).toFixed(4)}, recall ${(right / made.length).toFixed(4)}`);
}

// Exact containment of three-word shingles, to judge by hand what the sketches answered.
function shared(stories: readonly Story[], a: string, b: string): string {
  const [first, second] = [a, b].map((id) => {
    const words = (stories.find((story) => story.id === id)?.body ?? '').split(/\s+/u);
    return new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')));
  });
  if (first === undefined || second === undefined) return '';
  const both = [...first].filter((shingle) => second.has(shingle)).length;
  return (both / Math.min(first.size, second.size)).toFixed(2);
}

async function cpuMs(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gmu)].map((match) => Number(match[1]));
  const { user, system } = process.cpuUsage();
  return seconds.reduce((sum, one) => sum + one, 0) * 1_000 + (user + system) / 1_000;
}
