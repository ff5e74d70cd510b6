import type { Story } from './readStories.ts';

/** A copy of a story, as other sites make them. */
export interface Copy {
  readonly of: string;
  readonly kind: CopyKind;
  readonly body: string;
}

/** Ways of copying: spelling alone; words; words and an added paragraph; the story cut after a share of its words. */
const KINDS = ['respelt', 'words', 'updated', 'wrapped', 'cut80', 'cut60', 'cut40'] as const;
export type CopyKind = (typeof KINDS)[number];
const CUTS: Partial<Record<CopyKind, number>> = { cut80: 0.8, cut60: 0.6, cut40: 0.4 };

/** One copy of each kind of `story`; `others` lend words and paragraphs. The same `random` gives the same copies. */
export function makeCopies(story: Story, others: readonly Story[], random: () => number): Copy[] {
  return KINDS.map((kind) => ({ of: story.id, kind, body: copyOf(story.body, kind, others, random) }));
}

function copyOf(body: string, kind: CopyKind, others: readonly Story[], random: () => number): string {
  const paragraphs = body.split('\n').filter((line) => line.trim() !== '');
  const share = CUTS[kind];
  if (share !== undefined) return cut(changeWords(body, 0.01, others, random), share);
  switch (kind) {
    case 'respelt':
      return respell(body);
    case 'words':
      return changeWords(body, 0.05, others, random);
    case 'updated':
      return [
        lend(others, random),
        ...paragraphs.slice(0, -1),
        changeWords(paragraphs.at(-1) ?? '', 0.1, others, random),
      ].join('\n');
    default:
      return [lend(others, random), changeWords(body, 0.03, others, random), lend(others, random)].join('\n');
  }
}

// Spellings that sites differ in: hamza, ta marbuta at the end, marks, digits, case, spaces.
function respell(body: string): string {
  return body
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة(?=\s|$)/gu, 'ه')
    .replace(/[«»"“”]/gu, '')
    .replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))
    .replace(/[،,;؛]/gu, ' ')
    .toUpperCase();
}

/** Every word with the chance `share`: left out, doubled by another story's word, or put in its place. */
function changeWords(text: string, share: number, others: readonly Story[], random: () => number): string {
  return text.replace(/\S+/gu, (word) => {
    if (random() >= share) return word;
    const other = wordOf(others, random);
    const way = random();
    return way < 0.25 ? '' : way < 0.5 ? `${word} ${other}` : other;
  });
}

function wordOf(others: readonly Story[], random: () => number): string {
  const words = pick(others, random).body.split(/\s+/u);
  return pick(words, random);
}

// A paragraph of its own: "read also", a note of the newsroom, background. At most forty words.
function lend(others: readonly Story[], random: () => number): string {
  const lines = pick(others, random).body.split('\n');
  return pick(lines, random).split(/\s+/u).slice(0, 40).join(' ');
}

function cut(body: string, share: number): string {
  const words = [...body.matchAll(/\S+/gu)];
  const last = words[Math.ceil(words.length * share) - 1];
  return last === undefined ? body : body.slice(0, last.index + last[0].length);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
