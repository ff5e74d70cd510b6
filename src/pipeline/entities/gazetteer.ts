import { type Token, tokenize } from '../text/tokens.ts';
import { WordMemo } from '../text/wordMemo.ts';
import { offsetAfter, readingsOf } from './clitics.ts';
import type { EntityLexicon } from './lexicon.ts';
import type { EntityType } from './types.ts';

/** A place of the shipped list (`models/places.tsv`). */
export interface PlaceRow {
  readonly code: string;
  readonly kind: 'country' | 'region' | 'city';
  readonly population: number;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** What a listed name stands for. */
interface Listed {
  readonly type: EntityType;
  readonly code: string;
  /** `sure` names count anywhere; `cued` ones only after a word such as «مدينة» "city of". */
  readonly trust: 'sure' | 'cued';
  /** Set where only this very spelling counts (US, WHO, IS). */
  readonly exact: string | null;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index of the first token and of the one after the last. */
  readonly first: number;
  readonly next: number;
  readonly listed: Listed;
}

interface Node {
  readonly next: Map<string, Node>;
  listed: Listed | null;
}

/** Names by their folded tokens. */
export interface NameTrie {
  add(name: string, listed: Listed): void;
  /** Longest listed name that starts at token `first`, glued particles cut off. */
  longest(text: string, tokens: readonly Token[], first: number): Match | null;
}

/** A node that a word leads to at the head of a name, and how many folded letters are cut off it. */
interface Opening {
  readonly node: Node;
  readonly cut: number;
}

const NO_OPENINGS: readonly Opening[] = [];
// Words whose openings a trie keeps; most words of a text open no name.
const MOST_KEPT = 20_000;

/** @returns An empty trie over token sequences; each look-up costs the length of the longest name at most. */
export function createNameTrie(): NameTrie {
  const root: Node = { next: new Map(), listed: null };
  const kept = new WordMemo<readonly Opening[]>(MOST_KEPT);
  const findOpenings = (folded: string): readonly Opening[] => {
    const openings: Opening[] = [];
    for (const { key, cut } of readingsOf(folded)) {
      const node = root.next.get(key);
      if (node !== undefined) openings.push({ node, cut });
    }
    return openings.length === 0 ? NO_OPENINGS : openings;
  };
  const openingsOf = (folded: string): readonly Opening[] => {
    const known = kept.get(folded);
    if (known !== undefined) return known;
    const openings = findOpenings(folded);
    kept.set(folded, openings);
    return openings;
  };
  return {
    add(name, listed) {
      kept.clear();
      let node = root;
      for (const token of tokenize(name)) {
        const next: Node = node.next.get(token.folded) ?? { next: new Map(), listed: null };
        node.next.set(token.folded, next);
        node = next;
      }
      // First come, first kept: lists are added surest first.
      if (node !== root) node.listed ??= listed;
    },
    longest(text, tokens, first) {
      const opening = tokens[first];
      if (opening === undefined) return null;
      for (const { node, cut } of openingsOf(opening.folded)) {
        const found = follow(text, tokens, first, node, cut);
        if (found !== null) return found;
      }
      return null;
    },
  };
}

/** The longest name that leads on from `node`, to which the token `first` led. */
function follow(
  text: string,
  tokens: readonly Token[],
  first: number,
  from: Node,
  cut: number,
): Match | null {
  const opening = tokens[first] as Token;
  let node: Node | undefined = from;
  let found: Match | null = null;
  for (let at = first; node !== undefined; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (node.listed !== null) {
      const start = offsetAfter(text, opening, cut);
      const { exact } = node.listed;
      if (exact === null || text.slice(start, token.end) === exact)
        found = { start, end: token.end, first, next: at + 1, listed: node.listed };
    }
    at++;
    const following = tokens[at];
    if (following === undefined || following.opensLine) break;
    node = node.next.get(following.folded);
  }
  return found;
}

// Towns under this size are matched after a cue only: their names are too often other words.
const SURE_PEOPLE = 150_000;

/** Fill a trie with everything a language's lexicon and the place list name. */
export function createGazetteer(lexicon: EntityLexicon, places: readonly PlaceRow[]): NameTrie {
  const trie = createNameTrie();
  const { language } = lexicon;
  const ambiguous = new Set(lexicon.ambiguousPlaces.flatMap((word) => tokenize(word).map((t) => t.folded)));
  const exactOf = (name: string): string | null => (/^[A-Z.]{2,6}$/u.test(name) ? name : null);
  const add = (name: string, type: EntityType, code: string, trust: Listed['trust']): void => {
    trie.add(name, { type, code, trust, exact: exactOf(name) });
  };
  for (const { code, names } of lexicon.placeNames)
    for (const name of names) add(name, 'place', code, 'sure');
  for (const { type, names } of lexicon.known)
    for (const name of names) add(name, type, names[0] ?? name, 'sure');
  for (const { code, forms } of lexicon.demonyms)
    for (const form of forms) add(form, 'nationality', code, 'sure');
  // Larger first: two towns of one name are the larger one, as far as this list can tell.
  const rank = (row: PlaceRow): number => (row.kind === 'city' ? row.population : Number.MAX_SAFE_INTEGER);
  for (const row of [...places].sort((a, b) => rank(b) - rank(a))) {
    for (const name of row.names[language] ?? []) {
      const single = tokenize(name);
      const doubtful = single.length === 1 && ambiguous.has(single[0]?.folded ?? '');
      const small = row.kind === 'city' && row.population < SURE_PEOPLE && !row.code.startsWith('tz:');
      add(name, 'place', row.code, doubtful || (small && single.length === 1) ? 'cued' : 'sure');
    }
  }
  return trie;
}
