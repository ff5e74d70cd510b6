/** What the characters of a text say about it, in any script. */
export interface TextShape {
  words: number;
  /** Full stops, question and exclamation marks, in Latin, Arabic and Chinese writing. */
  stops: number;
  commas: number;
  digits: number;
  /** Capital letters: 0 in scripts without case. */
  capitals: number;
  letters: number;
  quotes: number;
  /** 0 letter without case, 1 lower, 2 capital, 3 digit, 4 other. */
  opensWith: number;
  /** 0 letter or digit, 1 sentence end, 2 colon, 3 comma, 4 other. */
  closesWith: number;
}

const NONE = 0;
const SPACE = 1;
const STOP = 2;
const COMMA = 3;
const DIGIT = 4;
const LOWER = 5;
const CAPITAL = 6;
const LETTER = 7;
const QUOTE = 8;
const COLON = 9;
const OTHER = 10;

// One look-up per code unit. Letters beyond these lists count as letters without case.
const CLASS = new Uint8Array(0x10000).fill(LETTER);
const fill = (text: string, value: number): void => {
  for (let i = 0; i < text.length; i++) CLASS[text.charCodeAt(i)] = value;
};
for (let i = 0; i < 0xc0; i++) CLASS[i] = OTHER;
for (let i = 0x2000; i < 0x2c00; i++) CLASS[i] = OTHER;
for (let i = 0x3000; i < 0x3040; i++) CLASS[i] = OTHER;
for (let i = 0xfe00; i < 0xfe70; i++) CLASS[i] = OTHER;
for (let i = 0x0300; i < 0x0370; i++) CLASS[i] = NONE;
for (let i = 0x064b; i < 0x0660; i++) CLASS[i] = NONE;
for (let i = 0xd800; i < 0xe000; i++) CLASS[i] = OTHER;
for (let i = 0; i < 26; i++) {
  CLASS[65 + i] = CAPITAL;
  CLASS[97 + i] = LOWER;
}
for (let i = 0xc0; i < 0x250; i++) CLASS[i] = i === 0xd7 || i === 0xf7 ? OTHER : i < 0xdf ? CAPITAL : LOWER;
for (let i = 0x391; i < 0x460; i++)
  CLASS[i] = String.fromCharCode(i).toLowerCase() === String.fromCharCode(i) ? LOWER : CAPITAL;
fill(
  '0123456789\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9',
  DIGIT,
);
fill('.!?\u2026\u061f\u06d4\u3002\uff01\uff1f', STOP);
fill(',;\u060c\u061b\u3001\uff0c\uff1b', COMMA);
fill('"\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019\u2039\u203a\u300c\u300d', QUOTE);
fill(':\uff1a', COLON);
fill(' ', SPACE);

/** Count the characters of the text at `from` up to `end` by class in one pass; write into `shape`, which is given back. */
export function readShape(units: Uint16Array, from: number, end: number, shape: TextShape): TextShape {
  let words = 0;
  let stops = 0;
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  let letters = 0;
  let quotes = 0;
  let inWord = false;
  let opens = -1;
  let close = NONE;
  for (let i = from; i < end; i++) {
    const kind = CLASS[units[i] as number] as number;
    if (kind === SPACE) {
      inWord = false;
      continue;
    }
    if (kind >= DIGIT && kind <= LETTER) {
      if (!inWord) {
        words++;
        inWord = true;
      }
      if (kind === DIGIT) digits++;
      else letters++;
      if (kind === CAPITAL) capitals++;
    } else if (kind === STOP) stops++;
    else if (kind === COMMA) commas++;
    else if (kind === QUOTE) quotes++;
    if (opens < 0 && kind !== NONE && kind !== QUOTE) opens = kind;
    // Closing marks do not hide the full stop before them.
    if (kind !== NONE && kind !== QUOTE && !(kind === OTHER && units[i] === 41)) close = kind;
  }
  shape.words = words;
  shape.stops = stops;
  shape.commas = commas;
  shape.digits = digits;
  shape.capitals = capitals;
  shape.letters = letters;
  shape.quotes = quotes;
  shape.opensWith =
    opens === LETTER ? 0 : opens === LOWER ? 1 : opens === CAPITAL ? 2 : opens === DIGIT ? 3 : 4;
  shape.closesWith =
    close === STOP
      ? 1
      : close === COLON
        ? 2
        : close === COMMA
          ? 3
          : close >= DIGIT && close <= LETTER
            ? 0
            : 4;
  return shape;
}

export function emptyShape(): TextShape {
  return {
    words: 0,
    stops: 0,
    commas: 0,
    digits: 0,
    capitals: 0,
    letters: 0,
    quotes: 0,
    opensWith: 4,
    closesWith: 4,
  };
}
