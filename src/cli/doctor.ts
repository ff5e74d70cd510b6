import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import pc from 'picocolors';
import { loadConfig } from '../config.ts';
import { openStages } from '../models/openStages.ts';
import { annotate } from '../pipeline/enrich.ts';
import { articleOf } from '../pipeline/record/articleOf.ts';
import { connect } from '../redis/connect.ts';
import { findRedis } from '../redis/findRedis.ts';
import { openPageStore } from '../store/openPageStore.ts';

/** `isnad doctor`: check what isnad needs on this machine, and say what to do where it is missing. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check Node, settings, Redis, the page store and the models; exit code 1 if one fails')
    .action(async () => {
      const { green, red } = pc.createColors(process.stdout.isTTY === true);
      let failed = 0;
      const check = async (name: string, act: () => Promise<string> | string): Promise<void> => {
        try {
          process.stdout.write(`${green('ok  ')} ${name}: ${await act()}\n`);
        } catch (error) {
          failed++;
          process.stdout.write(
            `${red('FAIL')} ${name}: ${error instanceof Error ? error.message : String(error)}\n`,
          );
        }
      };
      await check('node', () => checkNode(process.versions.node));
      await check(
        'settings',
        () => `${Object.keys(loadConfig()).length} read, ${availableParallelism()} cores`,
      );
      await check('redis and page store', checkRedis);
      await check('models', checkModels);
      if (failed > 0) process.exitCode = 1;
    });
}

function checkNode(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`${version}; isnad needs 20.19 or newer`);
  return version;
}

async function checkRedis(): Promise<string> {
  const config = loadConfig();
  const lines: string[] = [];
  const found = await findRedis(config, { path: process.env['PATH'] ?? '', log: (line) => lines.push(line) });
  const redis = connect(found.url);
  try {
    const store = openPageStore(config, redis);
    const key = await store.put(new TextEncoder().encode(`doctor ${Date.now()}`));
    const back = await store.get(key);
    await store.delete(key);
    if (back === null) throw new Error('what was put into the page store did not come back');
    return `${lines.at(-1) ?? found.origin}; page store (${config.ISNAD_PAGE_STORE}) keeps pages`;
  } finally {
    await redis.quit();
    await found.release();
  }
}

async function checkModels(): Promise<string> {
  const started = performance.now();
  const stages = await openStages(loadConfig());
  const loaded = Math.round(performance.now() - started);
  const body = new TextEncoder().encode(
    '<h1>Test</h1><p>The minister said on Monday that the road would open.</p>',
  );
  const page = stages.segments({
    url: 'https://doctor.example/',
    body,
    contentType: 'text/html; charset=utf-8',
  });
  for (const segment of page.segments) await annotate(stages, articleOf(segment));
  return `loaded in ${loaded} ms`;
}
