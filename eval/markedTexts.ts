import { readFileSync } from 'node:fs';

/** A text whose names are marked: spans in UTF-16 offsets; `either` are spans that count neither way. */
export interface MarkedText {
  readonly text: string;
  readonly entities: readonly {
    readonly span: readonly [number, number];
    readonly type: string;
    readonly name: string;
  }[];
  readonly either: readonly (readonly [number, number])[];
}

const TYPES: Readonly<Record<string, string>> = {
  P: 'person',
  O: 'organisation',
  L: 'place',
  E: 'event',
  N: 'nationality',
  X: 'other',
};
const EITHER = '-';
const MARK = /\[([^[\]|]+)\|([POLENX-])\]/gu;

/**
 * Texts of a file, one a line, with each name as `[name|LETTER]`; lines that begin with `#` are left out.
 *
 * @throws {Error} at a bracket or bar that is part of no mark: it names the line
 * @example readMarked('eval/wires/ar.txt')[0] // { text: '…', entities: [{ span: [12, 20], type: 'person', … }], either: [] }
 */
export function readMarked(path: string): MarkedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, i) => ({ line, where: `${path}:${i + 1}` }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ line, where }) => unmark(line, where));
}

/** One line of {@link readMarked}. */
export function unmark(line: string, where: string): MarkedText {
  const entities: MarkedText['entities'][number][] = [];
  const either: (readonly [number, number])[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(at, match.index);
    const [whole, name = '', letter = ''] = match;
    const span = [text.length, text.length + name.length] as const;
    if (letter === EITHER) either.push(span);
    else entities.push({ span, type: TYPES[letter] ?? '', name });
    text += name;
    at = match.index + whole.length;
  }
  text += line.slice(at);
  if (/[[\]|]/u.test(text)) throw new Error(`${where}: a mark is [name|LETTER] with one of POLENX-`);
  return { text, entities, either };
}
