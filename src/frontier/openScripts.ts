import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';

const NAMES = ['add', 'take', 'begin', 'finish', 'visit'] as const;
type Argument = string | number | Buffer;
type Scripts = Readonly<Record<(typeof NAMES)[number], (...args: readonly Argument[]) => Promise<unknown>>>;

const SHARED = read('host');

/** The frontier's Lua scripts on a connection, each a function of its ARGV; sent once, then called by their hash. */
export function openScripts(redis: Redis, key: string): Scripts {
  const entries = NAMES.map((name) => {
    const command = `isnadFrontier${name}`;
    redis.defineCommand(command, { numberOfKeys: 1, lua: `${SHARED}\n${read(name)}` });
    const call = (redis as unknown as Record<string, (...args: readonly Argument[]) => Promise<unknown>>)[
      command
    ];
    return [name, (...args: readonly Argument[]) => call?.call(redis, key, ...args)] as const;
  });
  return Object.fromEntries(entries) as Scripts;
}

function read(name: string): string {
  return readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8');
}
