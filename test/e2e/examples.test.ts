import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../support/articlePage.ts';
import { type Pipeline, startPipeline, untilSettled } from '../support/pipeline.ts';
import { redisForFile } from '../support/redisPrefix.ts';
import { type Site, startSite } from '../support/startSite.ts';

const at = redisForFile();
const ROOT = new URL('../../', import.meta.url);
const PYTHON = pythonWithRedis();
let site: Site;
let pipeline: Pipeline;
let asked = 0;

beforeAll(async () => {
  site = await startSite(Object.fromEntries([1, 2, 3, 4].map((n) => [`/${n}`, articlePage(n)])));
  pipeline = await startPipeline(at);
});
afterAll(async () => {
  await pipeline.close();
  await site.close();
});

describe('examples', () => {
  it('enqueue.ts enqueues what it is given and consume.ts prints the record', async () => {
    const enqueue = run(process.execPath, '--import', 'tsx', 'examples/enqueue.ts', `${site.url}/1`);
    expect(await enqueue.code).toBe(0);
    expect(enqueue.output()).toContain('added: 1');
    await untilSettled(pipeline.client, ++asked);
    await takesRecords(run(process.execPath, '--import', 'tsx', 'examples/consume.ts'), 1);
  });

  it('consume-bullmq.ts takes records with plain BullMQ', async () => {
    await makeRecord('/2');
    await takesRecords(run(process.execPath, '--import', 'tsx', 'examples/consume-bullmq.ts'), 1);
  });

  // Python and its Redis client come from .ci/run; without them the test shows as skipped.
  it.skipIf(PYTHON === null)('consume.py takes records, and after a crash the one it had', async () => {
    await makeRecord('/3');
    const left = `${at.prefix}:enriched:consumer:python`;
    await at.redis.lmove(`${at.prefix}:enriched:wait`, left, 'RIGHT', 'LEFT');
    await makeRecord('/4');
    await takesRecords(run(PYTHON ?? '', '-u', 'examples/consume.py'), 2);
    expect(await at.redis.llen(left)).toBe(0);
  });
});

async function makeRecord(path: string): Promise<void> {
  await pipeline.client.enqueue([`${site.url}${path}`]);
  await untilSettled(pipeline.client, ++asked);
}

/** The program prints each waiting record's id, takes it off the queue, and ends well when it is told to. */
async function takesRecords(program: Program, records: number): Promise<void> {
  const printed = () => program.output().match(/^\S+ 1 /gmu)?.length ?? 0;
  await expect.poll(printed, { timeout: 30_000, message: program.output() }).toBe(records);
  const left = async () => {
    const queue = (await pipeline.client.status()).queues.find(({ name }) => name === 'enriched');
    return (queue?.waiting ?? 0) + (queue?.active ?? 0);
  };
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
  program.child.kill('SIGINT');
  expect({ code: await program.code, output: program.output() }).toMatchObject({ code: 0 });
}

interface Program {
  readonly child: ChildProcess;
  /** What it has written so far, on both streams. */
  readonly output: () => string;
  readonly code: Promise<number | null>;
}

function run(command: string, ...args: readonly string[]): Program {
  const environment = { REDIS_URL: at.url, ISNAD_PREFIX: at.prefix, NO_COLOR: '1' };
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { child, output: () => output, code: once(child, 'close').then(([code]) => code as number | null) };
}

function pythonWithRedis(): string | null {
  const works = (python: string): boolean => {
    try {
      execFileSync(python, ['-c', 'import redis'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return ['python3', '/usr/bin/python3'].find(works) ?? null;
}
