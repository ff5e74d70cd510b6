import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';

/** A value given to a script, among its KEYS or its ARGV. */
export type ScriptArgument = string | number | Buffer;

/**
 * Give a Lua script on a connection as a function of its KEYS and ARGV, in that order. Its text is sent once, then it
 * is called by its hash (EVALSHA). `name` must be unique on the connection.
 *
 * @example const count = defineScript(redis, { name: 'isnadCount', keys: 4, lua: new URL('./count.lua', import.meta.url) });
 */
export function defineScript(
  redis: Redis,
  script: { readonly name: string; readonly keys: number; readonly lua: URL | string },
): (...args: readonly ScriptArgument[]) => Promise<unknown> {
  const { name, keys, lua } = script;
  redis.defineCommand(name, {
    numberOfKeys: keys,
    lua: typeof lua === 'string' ? lua : readFileSync(lua, 'utf8'),
  });
  const call = (redis as unknown as Record<string, (...args: readonly ScriptArgument[]) => Promise<unknown>>)[
    name
  ];
  if (call === undefined) throw new Error(`script '${name}' could not be defined on the connection`);
  return (...args) => call.apply(redis, [...args]);
}
