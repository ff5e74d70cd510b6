const LETTERS = /[\p{L}\p{N}]/u;
const SHORTEST = 4;
const LONGEST = 40;
// Between two letters of a name may stand at most so many signs.
const WIDEST_GAP = 2;
const IS_GAP = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\s&'’.-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

// Upper case of a code unit as a case-blind regular expression compares it (ECMAScript's Canonicalize); 0: not looked at yet.
const upper = new Uint16Array(0x10000);

function upperOf(code: number): number {
  const known = upper[code] as number;
  if (known !== 0) return known;
  const raised = String.fromCharCode(code).toUpperCase();
  const one = raised.length === 1 ? raised.charCodeAt(0) : code;
  upper[code] = code >= 128 && one < 128 ? code : one;
  return upper[code] as number;
}

/** The letters of a name, raised; a 0 after each but the last says that a gap may follow. */
function spell(name: string): Uint16Array | null {
  const letters = [...name].filter((letter) => LETTERS.test(letter));
  if (letters.length < SHORTEST || letters.length > LONGEST) return null;
  const spelt = letters.join('\0');
  return Uint16Array.from({ length: spelt.length }, (_, i) => upperOf(spelt.charCodeAt(i)));
}

function standsAt(text: string, from: number, spelling: Uint16Array): boolean {
  let at = from;
  for (let letter = 0; letter < spelling.length; letter++) {
    const wanted = spelling[letter] as number;
    if (wanted !== 0) {
      if (at === text.length || upperOf(text.charCodeAt(at)) !== wanted) return false;
      at++;
      continue;
    }
    // Signs are no letters: there is one way only to match a gap.
    for (let signs = 0; signs < WIDEST_GAP && at < text.length; signs++, at++)
      if (IS_GAP[text.charCodeAt(at)] === 0) break;
  }
  return true;
}

/**
 * A function that says whether a text holds one of the names, however it is spaced and in whatever case: the label
 * `dailystar` in "The Daily Star". Names of fewer than 4 or more than 40 letters are left out; `null` where none is left.
 *
 * @example findSpacedNames(['dailystar'])?.('From The Daily Star.') // true
 */
export function findSpacedNames(names: readonly string[]): ((text: string) => boolean) | null {
  const spellings = names.map(spell).filter((spelling) => spelling !== null);
  if (spellings.length === 0) return null;
  // Which letters of ASCII a name opens with, in either case, and whether one opens with another letter: no letter beyond
  // ASCII has one of ASCII for upper case.
  const opens = new Uint8Array(128);
  let beyond = false;
  for (const spelling of spellings) {
    const first = spelling[0] as number;
    if (first >= 128) beyond = true;
    else opens[first] = 1;
    if (first >= 65 && first <= 90) opens[first + 32] = 1;
  }
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 ? opens[code] === 0 : !beyond) continue;
      for (let s = 0; s < spellings.length; s++)
        if (standsAt(text, at, spellings[s] as Uint16Array)) return true;
    }
    return false;
  };
}
