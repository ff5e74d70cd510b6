import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { defineScript, type ScriptArgument } from '../redis/defineScript.ts';

const NAMES = ['add', 'take', 'begin', 'finish', 'visit'] as const;
type Scripts = Readonly<
  Record<(typeof NAMES)[number], (...args: readonly ScriptArgument[]) => Promise<unknown>>
>;

const SHARED = read('host');

/** The frontier's Lua scripts on a connection, each a function of its ARGV. */
export function openScripts(redis: Redis, key: string): Scripts {
  const entries = NAMES.map((name) => {
    const call = defineScript(redis, {
      name: `isnadFrontier${name}`,
      keys: 1,
      lua: `${SHARED}\n${read(name)}`,
    });
    return [name, (...args: readonly ScriptArgument[]) => call(key, ...args)] as const;
  });
  return Object.fromEntries(entries) as Scripts;
}

function read(name: string): string {
  return readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8');
}
