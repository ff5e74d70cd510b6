import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { offsetAfter, readingsOf } from './clitics.ts';
import type { Vocabulary } from './vocabulary.ts';

// Words of a title or office before or after a name: «وزير الدولة للشؤون الخارجية عضو مجلس الوزراء» has eight.
const ROLE_WORDS = 9;

export interface Role extends Span {
  readonly gender: 'masculine' | 'feminine' | null;
}

/** Title or office that adjoins the name at tokens `[first, next)`: before it, else behind a comma after it. */
export function findRole(
  text: string,
  tokens: readonly Token[],
  first: number,
  next: number,
  words: Vocabulary,
): Role | null {
  return roleBefore(text, tokens, first, words) ?? roleAfter(text, tokens, next, words);
}

function roleBefore(text: string, tokens: readonly Token[], first: number, words: Vocabulary): Role | null {
  let best: Role | null = null;
  let onlyTitles = true;
  for (let at = first - 1; at >= Math.max(0, first - ROLE_WORDS); at--) {
    const token = tokens[at];
    const after = tokens[at + 1];
    if (token === undefined || token.kind !== 'word' || after?.opensLine) {
      // "Mr. Reed", «د. فلان»: the abbreviation's full stop
      if (token?.folded === '.' && at === first - 1 && !after?.opensLine) continue;
      break;
    }
    if (words.language === 'ar' && words.stops.has(token.folded)) break;
    const match = words.titles.longest(text, tokens, at);
    if (match !== null) {
      const title = words.titleList[Number(match.listed.code)];
      // A plain title stands right before the name, other titles between them at most.
      if (title?.kind === 'title' && !onlyTitles && best === null) break;
      const adjoins =
        match.next === first || (match.next === first - 1 && tokens[match.next]?.folded === '.');
      if (title?.kind === 'title' || best !== null || words.language === 'ar' || adjoins)
        best = {
          start: match.start,
          end: tokens[first - 1]?.end ?? match.end,
          gender: title?.gender ?? null,
        };
    } else if (words.language !== 'ar') {
      // English piles its complements up before the office: "Kremlin spokesman", "Russia's foreign minister"
      const capital = /^\p{Lu}/u.test(text.charAt(token.start)) && !words.stops.has(token.folded);
      if (best === null || !capital) break;
      best = { start: token.start, end: best.end, gender: best.gender };
    } else onlyTitles = onlyTitles && words.names.longest(text, tokens, at)?.listed.type === 'nationality';
  }
  return best;
}

function roleAfter(text: string, tokens: readonly Token[], next: number, words: Vocabulary): Role | null {
  const comma = tokens[next];
  if (comma === undefined || !/^[،,]$/u.test(comma.folded) || comma.opensLine) return null;
  let at = next + 1;
  if (words.language !== 'ar' && /^(?:the|a|an)$/u.test(tokens[at]?.folded ?? '')) at++;
  const opening = tokens[at];
  if (opening === undefined) return null;
  let title = words.titles.longest(text, tokens, at);
  let end = at;
  for (; end < tokens.length && end - at <= ROLE_WORDS; end++) {
    const token = tokens[end];
    if (token === undefined || token.opensLine || token.kind === 'mark') break;
    if (title === null && words.language !== 'ar') title = words.titles.longest(text, tokens, end);
  }
  const closing = tokens[end];
  const last = tokens[end - 1];
  if (title === null || last === undefined || closing === undefined) return null;
  const office = words.titleList[Number(title.listed.code)];
  if (office?.kind !== 'office' || !/^[،,.;؛)]$/u.test(closing.folded)) return null;
  const cut =
    words.language === 'ar' ? (readingsOf(opening.folded).find((one) => one.cut === 0)?.cut ?? 0) : 0;
  return { start: offsetAfter(text, opening, cut), end: last.end, gender: office.gender };
}
