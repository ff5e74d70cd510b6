import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, printConfig, VARIABLES } from '../../../src/config.ts';

describe('loadConfig', () => {
  it('gives every variable its default, frozen', () => {
    const config = loadConfig({});
    for (const [name, variable] of Object.entries(VARIABLES)) {
      expect(config[name as keyof typeof VARIABLES]).toEqual(variable.default);
    }
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reads numbers, choices and lists', () => {
    const config = loadConfig({
      ISNAD_THREADS: '3',
      ISNAD_PAGE_STORE: 'disk',
      ISNAD_ALLOW_ADDRESSES: '10.0.0.0/8, 127.0.0.1',
    });
    expect(config.ISNAD_THREADS).toBe(3);
    expect(config.ISNAD_PAGE_STORE).toBe('disk');
    expect(config.ISNAD_ALLOW_ADDRESSES).toEqual(['10.0.0.0/8', '127.0.0.1']);
  });

  it.each([
    ['ISNAD_THREADS', 'many', /ISNAD_THREADS=many: takes a whole number from 0/u],
    ['ISNAD_PAGE_STORE', 'tape', /takes one of: redis, disk/u],
    ['ISNAD_THREAD', '2', /ISNAD_THREAD is not a setting/u],
  ])('refuses %s=%s with what it takes', (name, value, message) => {
    expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [name]: value })).toThrow(message);
  });
});

describe('printConfig', () => {
  it('names every variable and hides the password', () => {
    const printed = printConfig(loadConfig({ REDIS_URL: 'redis://user:secret@db.example:6379' }));
    for (const name of Object.keys(VARIABLES)) expect(printed).toContain(`${name}=`);
    expect(printed).toContain('REDIS_URL=redis://***@db.example:6379');
    expect(printed).not.toContain('secret');
  });
});

describe('docs/reference/config.md', () => {
  const page = readFileSync(new URL('../../../docs/reference/config.md', import.meta.url), 'utf8');

  it('lists every variable with its unit and effect, and no other', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map((match) => match[1]);
    expect(rows.toSorted()).toEqual(Object.keys(VARIABLES).toSorted());
    for (const [name, variable] of Object.entries(VARIABLES)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      expect(row).toContain(variable.effect);
      expect(row).toContain(variable.unit.replaceAll('|', '\\|'));
    }
  });
});
