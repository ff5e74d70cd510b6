// First strong isolate and its end (UAX 9, section 2.4): what stands between them takes its direction from its own
// first strong letter and cannot reorder what stands beside it.
const FSI = '\u2068';
const PDI = '\u2069';

// A page must not steer the reader's terminal: C0 and C1 controls hold its escape sequences.
const CONTROLS = /[\0-\u001f\u007f-\u009f]/g;

/** `text` closed off for a line that mixes directions. A line break or a stray isolate inside would undo it. */
export function isolate(text: string): string {
  const flat = text
    .replace(/[\u2066-\u2069\u202a-\u202e]/g, '')
    .replace(CONTROLS, ' ')
    .replace(/\s+/gu, ' ');
  return flat === '' ? '' : `${FSI}${flat}${PDI}`;
}

// Marks and controls take no cell of their own; East Asian wide letters and emoji take two.
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u;

/** Terminal cells that `text` takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const char of text) cells += ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return cells;
}

/**
 * Break `text` at spaces into lines of at most `width` cells; a longer word keeps a line of its own. Each line is
 * isolated by itself, because a terminal orders each line by itself.
 */
export function wrapIsolated(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let cells = 0;
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    const wordCells = cellsOf(word);
    if (line !== '' && cells + 1 + wordCells > width) {
      lines.push(isolate(line));
      line = '';
      cells = 0;
    }
    line = line === '' ? word : `${line} ${word}`;
    cells += wordCells + (cells === 0 ? 0 : 1);
  }
  if (line !== '') lines.push(isolate(line));
  return lines;
}
