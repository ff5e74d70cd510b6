import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/runCli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Relative targets of a page's links, without their fragments. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => (target as string).split('#', 1)[0] as string)
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

/** Code of a page: lines inside fences without their remarks, and spans between backticks. */
function codeOf(text: string): string[] {
  const parts = text.split('```');
  const fenced = parts.filter((_, i) => i % 2 === 1).flatMap((block) => block.split('\n').slice(1));
  const spans = parts.filter((_, i) => i % 2 === 0).flatMap((prose) => prose.match(/`[^`]+`/g) ?? []);
  return [...fenced.map((line) => line.replace(/\s#\s.*/, '')), ...spans.map((span) => span.slice(1, -1))];
}

/** Commands of the command line that a line of code runs: `isnad NAME …` up to a pipe or the end of the command. */
function commandsOf(line: string): { command: string; options: string[] }[] {
  const found = line.matchAll(/(?:^|[|;&]\s*|^\s+|-- |index\.js )isnad ([a-z]+|--[a-z-]+)([^|;&]*)/g);
  return [...found].map(([, command, rest]) => ({
    command: command as string,
    options: (rest as string).match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [],
  }));
}

const commands = PAGES.flatMap(({ path, text }) =>
  codeOf(text).flatMap((line) => commandsOf(line).map((one) => ({ path, ...one }))),
);

describe('links', () => {
  it.each(PAGES)('$path leads to files that exist', ({ path, text }) => {
    const missing = linksOf(text).filter((target) => !existsSync(join(ROOT, dirname(path), target)));
    expect(missing).toEqual([]);
  });
});

describe('commands', () => {
  it('finds the commands that the docs show', () => {
    // A guard against a pattern that stops matching: then the next test would pass on nothing.
    expect(commands.length).toBeGreaterThan(30);
    expect(commandsOf('cat urls.txt | isnad enqueue - --tag a')).toEqual([
      { command: 'enqueue', options: ['--tag'] },
    ]);
  });

  const names = [...new Set(commands.map(({ command }) => command))];
  it.each(names)('isnad %s takes every option that the docs give it', { timeout: 60_000 }, async (name) => {
    const { stdout } = await runCli(name.startsWith('--') ? ['--help'] : [name, '--help']);
    expect(stdout).toContain(name.startsWith('--') ? name : `Usage: isnad ${name}`);
    const known = new Set(stdout.match(/(?<=[\s,])--?[a-z][a-z-]*/gi));
    const unknown = commands
      .filter(({ command, options }) => command === name && options.some((option) => !known.has(option)))
      .map(({ path, options }) => `${path}: ${options.join(' ')}`);
    expect(unknown).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = PAGES.flatMap(({ text }) =>
      [...text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name as string),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('names only stages that eval and bench have', () => {
    for (const tool of ['eval', 'bench']) {
      const index = readFileSync(join(ROOT, tool, 'index.ts'), 'utf8');
      const named = PAGES.flatMap(({ text }) =>
        [...text.matchAll(new RegExp(`npm run ${tool} -- ([a-z]+)`, 'g'))].map(([, name]) => name as string),
      );
      expect(named.filter((name) => !index.includes(`  ${name}: `))).toEqual([]);
    }
  });
});
