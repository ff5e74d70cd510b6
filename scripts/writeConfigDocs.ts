// Writes docs/reference/config.md from the table in src/config.ts: `npm run docs:config`.
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { VARIABLES } from '../src/config.ts';

const rows = Object.entries(VARIABLES).map(([name, { default: fallback, unit, effect }]) => {
  const shown = String(fallback).replace(homedir(), '~');
  return `| \`${name}\` | ${shown === '' ? '–' : `\`${shown}\``} | ${unit.replaceAll('|', '\\|')} | ${effect} |`;
});

writeFileSync(
  new URL('../docs/reference/config.md', import.meta.url),
  `# Settings

Environment variables; \`isnad --print-config\` prints what is in force, with passwords hidden. An unknown variable that
begins with \`ISNAD_\` is an error, so that a typing slip is seen. This table is written by \`npm run docs:config\` from
\`src/config.ts\`, and a test compares the two.

| variable | default | unit | effect |
|---|---|---|---|
${rows.join('\n')}
`,
);
