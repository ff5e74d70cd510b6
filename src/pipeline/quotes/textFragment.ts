import type { Span } from '../text/span.ts';

/** A text directive before encoding: the words a browser looks for, in page order. */
export interface TextDirective {
  readonly prefix: string | null;
  readonly start: string;
  /** Last words of a range; `null` where `start` is the whole text. */
  readonly end: string | null;
  readonly suffix: string | null;
}

/** Longer texts become a range of first and last words: an Arabic letter takes six characters of URL. */
const EXACT_LENGTH = 60;
/** Words tried at each end of a range, and beside the text, until the page holds them only once. */
const RANGE_WORDS = [4, 8, 16];
const CONTEXT_WORDS = [2, 4, 8];
/** Times that all look-ups of one page may read it together, so that 50,000 quotes stay linear; and its least length. */
const READS_PER_PAGE = 100;
const LEAST_LENGTH = 20_000;
/** Code units that one look at a word's edge counts for. */
const EDGE_COST = 100;
/** Code units that are segmented into words around an edge. */
const EDGE_WINDOW = 80;

// Browsers bound words as UAX 29 does: «قال:هذا» may be one word, and so is "U.S".
const words = new Intl.Segmenter('und', { granularity: 'word' });
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SPACES = /\s+/g;
const IS_SPACE = /\s/;

function isWordBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (IS_SPACE.test(text.charAt(at - 1)) || IS_SPACE.test(text.charAt(at))) return true;
  const from = Math.max(0, at - EDGE_WINDOW);
  const here = words.segment(text.slice(from, at + EDGE_WINDOW)).containing(at - from);
  return here === undefined || here.index === at - from || here.isWordLike !== true;
}

/** The span with its edges moved out to whole words and in from white space. */
function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && IS_SPACE.test(text.charAt(start))) start++;
  while (end > start && IS_SPACE.test(text.charAt(end - 1))) end--;
  for (let step = 0; step < EDGE_WINDOW && !isWordBoundary(text, start); step++) start--;
  for (let step = 0; step < EDGE_WINDOW && !isWordBoundary(text, end); step++) end++;
  return { start, end };
}

/** Offset after `count` words from `at`, not past `limit`, and not past a line break. */
function after(text: string, at: number, count: number, limit: number): number {
  let end = at;
  for (let i = at, left = count; i < limit && left > 0; left--) {
    while (i < limit && IS_SPACE.test(text.charAt(i)) && text[i] !== '\n') i++;
    if (text[i] === '\n') break;
    while (i < limit && !IS_SPACE.test(text.charAt(i))) i++;
    end = i;
  }
  return end;
}

/** Offset before `count` words up to `at`, not before `limit`, and not past a line break. */
function before(text: string, at: number, count: number, limit: number): number {
  let start = at;
  for (let i = at, left = count; i > limit && left > 0; left--) {
    while (i > limit && IS_SPACE.test(text.charAt(i - 1)) && text[i - 1] !== '\n') i--;
    if (text[i - 1] === '\n') break;
    while (i > limit && !IS_SPACE.test(text.charAt(i - 1))) i--;
    start = i;
  }
  return start;
}

// WICG: only what encodeURIComponent leaves and is syntax in a directive ("-" joins prefix and suffix) needs more.
function encode(words: string): string {
  return encodeURIComponent(words.replace(LONE_SURROGATE, '\ufffd').replace(SPACES, ' ').trim()).replaceAll(
    '-',
    '%2D',
  );
}

/** The fragment of a URL for `directive`, `:~:text=[prefix-,]start[,end][,-suffix]`. */
export function encodeTextDirective(directive: TextDirective): string {
  const { prefix, start, end, suffix } = directive;
  const parts = [encode(start)];
  if (prefix) parts.unshift(`${encode(prefix)}-`);
  if (end) parts.push(encode(end));
  if (suffix) parts.push(`-${encode(suffix)}`);
  return `:~:text=${parts.join(',')}`;
}

interface Draft {
  readonly prefix: Span | null;
  readonly start: Span;
  readonly end: Span | null;
  readonly suffix: Span | null;
}

/** What a browser compares: case folded, length kept, so that offsets stay those of the page's text. */
function comparable(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * Make the function that links to words of one page. It gives the fragment of a URL (without `#`) that opens
 * the page at the words, by the WICG Text Fragments draft (https://wicg.github.io/scroll-to-text-fragment/):
 * whole words only, the fewest that the page's text holds once, context added where they stand more than once.
 * `null` where the span holds no word. Line breaks of `pageText` count as block boundaries, which no part of a
 * directive crosses. Reads at most 100 times the page's length over all calls; past that it adds context unseen.
 *
 * @param pageText the page's visible text in page order, `\n` between blocks
 * @example createTextLinker('He said "yes" twice.')({ start: 9, end: 12 }) // ':~:text=yes'
 */
export function createTextLinker(pageText: string): (span: Span) => string | null {
  const page = comparable(pageText);
  let budget = READS_PER_PAGE * Math.max(page.length, LEAST_LENGTH);

  const find = (piece: Span, from: number): number => {
    const at = page.indexOf(page.slice(piece.start, piece.end), from);
    budget -= (at < 0 ? page.length : at) - from + EDGE_COST;
    return at;
  };

  /** Where the words beside a match stand: at `at`, or across white space from it. */
  const beside = (piece: Span, at: number, side: 'before' | 'after'): boolean => {
    const size = piece.end - piece.start;
    let here = at;
    if (side === 'after') {
      while (IS_SPACE.test(page.charAt(here))) here++;
      return page.startsWith(page.slice(piece.start, piece.end), here);
    }
    while (IS_SPACE.test(page.charAt(here - 1))) here--;
    return page.slice(Math.max(0, here - size), here) === page.slice(piece.start, piece.end);
  };

  /** Whether the first place where a browser would stop is the one meant. */
  const leadsHome = (draft: Draft): boolean => {
    for (let at = find(draft.start, 0); at >= 0 && budget > 0; at = find(draft.start, at + 1)) {
      const size = draft.start.end - draft.start.start;
      if (!isWordBoundary(pageText, at) || !isWordBoundary(pageText, at + size)) continue;
      if (draft.prefix && !beside(draft.prefix, at, 'before')) continue;
      if (!draft.end) {
        if (draft.suffix && !beside(draft.suffix, at + size, 'after')) continue;
        return at === draft.start.start;
      }
      if (at !== draft.start.start) return false;
      for (let to = find(draft.end, at + size); to >= 0 && budget > 0; to = find(draft.end, to + 1)) {
        const stop = to + draft.end.end - draft.end.start;
        if (!isWordBoundary(pageText, to) || !isWordBoundary(pageText, stop)) continue;
        if (draft.suffix && !beside(draft.suffix, stop, 'after')) continue;
        return to === draft.end.start;
      }
      return false;
    }
    return false;
  };

  function* drafts(span: Span): Generator<Draft> {
    const oneBlock = pageText.slice(span.start, span.end).indexOf('\n') < 0;
    const cores: { readonly start: Span; readonly end: Span | null }[] = [];
    if (oneBlock && span.end - span.start <= EXACT_LENGTH) cores.push({ start: span, end: null });
    else {
      for (const count of RANGE_WORDS) {
        const head = { start: span.start, end: after(pageText, span.start, count, span.end) };
        const tail = { start: before(pageText, span.end, count, span.start), end: span.end };
        if (head.end < tail.start) cores.push({ start: head, end: tail });
      }
      if (cores.length === 0 && oneBlock) cores.push({ start: span, end: null });
    }
    for (const core of cores) yield { ...core, prefix: null, suffix: null };
    const last = cores.at(-1);
    if (last === undefined) return;
    for (const count of CONTEXT_WORDS) {
      const prefix = contextBefore(span.start, count);
      const suffix = contextAfter(span.end, count);
      if (prefix) yield { ...last, prefix, suffix: null };
      if (suffix) yield { ...last, prefix: null, suffix };
      if (prefix && suffix) yield { ...last, prefix, suffix };
    }
  }

  // Context may stand in the block before or after: a browser skips white space and block edges between the parts.
  const contextBefore = (at: number, count: number): Span | null => {
    let end = at;
    while (end > 0 && IS_SPACE.test(pageText.charAt(end - 1))) end--;
    const span = wholeWords(pageText, { start: before(pageText, end, count, 0), end });
    return span.start < end && span.end === end ? span : null;
  };
  const contextAfter = (at: number, count: number): Span | null => {
    let start = at;
    while (start < pageText.length && IS_SPACE.test(pageText.charAt(start))) start++;
    const span = wholeWords(pageText, { start, end: after(pageText, start, count, pageText.length) });
    return span.end > start && span.start === start ? span : null;
  };

  return (span) => {
    const target = wholeWords(pageText, span);
    if (!/[\p{L}\p{N}]/u.test(pageText.slice(target.start, target.end))) return null;
    let fallback: Draft | null = null;
    for (const draft of drafts(target)) {
      fallback = draft;
      if (budget > 0 && leadsHome(draft)) break;
    }
    if (fallback === null) return null;
    const words = (piece: Span | null): string | null => piece && pageText.slice(piece.start, piece.end);
    return encodeTextDirective({
      prefix: words(fallback.prefix),
      start: pageText.slice(fallback.start.start, fallback.start.end),
      end: words(fallback.end),
      suffix: words(fallback.suffix),
    });
  };
}

/**
 * The address of a page opened at some words of it.
 *
 * @param url the page's address; its own fragment is kept before the directive
 * @param directive what {@link createTextLinker}'s function gave
 * @example withTextDirective('https://news.example/a', ':~:text=yes') // 'https://news.example/a#:~:text=yes'
 */
export function withTextDirective(url: string, directive: string | null): string {
  if (directive === null) return url;
  const hash = url.indexOf('#');
  if (hash < 0) return `${url}#${directive}`;
  return `${url.replace(/:~:.*$/s, '')}${directive}`;
}
