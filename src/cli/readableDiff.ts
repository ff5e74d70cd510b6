import pc from 'picocolors';
import type { Change } from './replay.ts';

const SIGNS = { changed: '~', added: '+', gone: '-' } as const;

/** One change of a record as lines for a terminal. */
export function readableDiff(change: Change, colour: boolean): string {
  const { bold, dim, green, red, yellow } = pc.createColors(colour);
  const { id, url, headline, diff } = change;
  const lines = [`${SIGNS[change.change]} ${bold(headline ?? id)} ${dim(`${id} ${url}`)}`];
  if (diff === undefined) return lines.join('\n');
  lines.push(`    ${diff.parts.join(' ')}`);
  for (const name of diff.entities.removed) lines.push(red(`    - ${name}`));
  for (const name of diff.entities.added) lines.push(green(`    + ${name}`));
  for (const { text, speaker } of diff.quotes.removed)
    lines.push(red(`    - quote, ${speaker || 'nobody'}: ${text}`));
  for (const { text, speaker } of diff.quotes.added)
    lines.push(green(`    + quote, ${speaker || 'nobody'}: ${text}`));
  for (const { before, after } of diff.quotes.changed)
    lines.push(
      yellow(`    ~ quote, ${before.speaker || 'nobody'}: ${before.text}`),
      yellow(`        → ${after.speaker || 'nobody'}: ${after.text}`),
    );
  return lines.join('\n');
}
