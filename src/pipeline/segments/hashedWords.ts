import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import { foldCodeUnit } from '../text/fold.ts';

/** Weights of words are whole numbers, so many to a log-odd: a byte each, which the nearest memory holds. */
export const WORD_SCALE = 32;

/** Buckets of the structure table and of the text table: powers of two. */
export const STRUCTURE_BUCKETS = 1 << 16;
export const TEXT_BUCKETS = 1 << 15;

/** Which element of a block a class word stands on: the innermost, the block's own, its parent, any above. */
export const ROLES = 4;

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/**
 * What each code unit is to the words of a text, in one look-up: 0 is passed over, 32 ends a word, anything else is
 * hashed. All digits are one: 2019 teaches 2026.
 *
 * @param parting Marks beyond U+00BF that end words, besides those of U+2000 to U+206F.
 */
function wordCodes(parting: readonly number[]): Uint16Array {
  return Uint16Array.from({ length: 0x10000 }, (_, unit) => {
    const code = foldCodeUnit(unit);
    if (code === 0) return 0;
    if (code >= 48 && code <= 57) return 48;
    if (code >= 97 && code <= 122) return code;
    if (code <= 0xbf || (code >= 0x2000 && code <= 0x206f) || parting.includes(code)) return 32;
    return code;
  });
}

const TEXT_CODES = wordCodes([0x60c, 0x61f]);
const ZONE_CODES = wordCodes([0x60c, 0x61b, 0x61f]);

/**
 * Hashes of the words in a class or id: `post-body__text` gives post, body, text; digits are left out, so that
 * `post-4711` is every post.
 */
function hashNames(tag: string, names: string, id: string): number[] {
  const hashes: number[] = [];
  let hash = FNV_OFFSET;
  for (let i = 0; i < tag.length; i++) hash = step(hash, tag.charCodeAt(i));
  hashes.push(step(hash, 60) >>> 0);
  for (const text of id === '' ? [names] : [names, id]) {
    hash = FNV_OFFSET;
    let length = 0;
    let lower = false;
    // Class lists run to kilobytes on utility-class sites: the first words say what the element is.
    const end = Math.min(text.length, 200);
    for (let i = 0; i <= end; i++) {
      let code = i < end ? text.charCodeAt(i) : 32;
      const upper = code >= 65 && code <= 90;
      const letter = upper || (code >= 97 && code <= 122);
      if (!letter || (upper && lower)) {
        if (length >= 2) hashes.push(hash >>> 0);
        hash = FNV_OFFSET;
        length = 0;
      }
      lower = letter && !upper;
      if (!letter) continue;
      if (upper) code += 32;
      hash = step(hash, code);
      length++;
    }
  }
  return hashes;
}

/** Bucket of a name hash on an element in one of the {@link ROLES}. */
export function structureBucket(hash: number, role: number): number {
  const mixed = Math.imul(hash ^ (role * 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (STRUCTURE_BUCKETS - 1);
}

/** Which names the frames of a page have. */
interface FrameNames {
  /** Number of each frame's kind: frames of one kind have the same tag, class and id. Frames without text are of kind 0. */
  readonly kinds: Int32Array;
  /** Name hashes of each kind; kind 0 has none. */
  readonly hashes: readonly (readonly number[])[];
}

/** Hash the names of a page's frames, once for frames alike. */
export function nameFrames({ frames }: BlockPage): FrameNames {
  const kinds = new Int32Array(frames.length);
  const hashes: (readonly number[])[] = [[]];
  const known = new Map<string, Map<string, number>>();
  for (let index = 0; index < frames.length; index++) {
    const { tag, names, id, first, end } = frames[index] as Frame;
    if (first === end) continue;
    let alike = known.get(names);
    if (alike === undefined) {
      alike = new Map();
      known.set(names, alike);
    }
    const key = id === '' ? tag : `${tag}\n${id}`;
    let kind = alike.get(key);
    if (kind === undefined) {
      kind = hashes.length;
      hashes.push(hashNames(tag, names, id));
      alike.set(key, kind);
    }
    kinds[index] = kind;
  }
  return { kinds, hashes };
}

/** The name hashes of each frame. */
export function hashFrames(page: BlockPage): (readonly number[])[] {
  const { kinds, hashes } = nameFrames(page);
  return Array.from(kinds, (kind) => hashes[kind] as readonly number[]);
}

// Longer blocks are told by their shape; their words would only teach topics.
const LONGEST_TEXT = 160;
const MOST_WORDS = 6;

/** More buckets than {@link textBuckets} or {@link zoneBuckets} give for any block. */
export const MOST_BUCKETS = 1024;

/**
 * Buckets of a short block's words, `chars` characters at `from`: its first ones by place, its last one, and all of them
 * without place.
 *
 * @param buckets Filled from its start; has room for {@link MOST_BUCKETS}.
 * @returns How many there are.
 */
export function textBuckets(units: Uint16Array, from: number, chars: number, buckets: Int32Array): number {
  let size = 0;
  const short = chars <= LONGEST_TEXT;
  const end = from + (short ? chars : 48);
  let hash = FNV_OFFSET;
  let length = 0;
  let count = 0;
  let first = 0;
  let last = 0;
  for (let i = from; i <= end; i++) {
    const code = i < end ? (TEXT_CODES[units[i] as number] as number) : 32;
    if (code === 0) continue;
    if (code !== 32) {
      hash = step(hash, code);
      length++;
      continue;
    }
    if (length === 0) continue;
    if (count === 0) {
      first = hash;
      buckets[size++] = textBucket(hash, 1);
    } else if (count === 1) buckets[size++] = textBucket(Math.imul(first, 31) + hash, 2);
    if (short && count < MOST_WORDS) buckets[size++] = textBucket(hash, 3);
    last = hash;
    count++;
    hash = FNV_OFFSET;
    length = 0;
    if (!short && count >= 2) break;
  }
  if (short && count > 0) buckets[size++] = textBucket(last, 4);
  return size;
}

function textBucket(hash: number, kind: number): number {
  const mixed = Math.imul(hash ^ (kind * 0x9e3779b1), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (TEXT_BUCKETS - 1);
}

/** Buckets of the table for words inside the article: the upper half is for scripts other than Latin. */
export const ZONE_BUCKETS = 1 << 16;
const HALF = ZONE_BUCKETS >> 1;
// Longer paragraphs show what they are by their first words.
const LONGEST_ZONE = 600;
const LOOKED_AT = 300;
const LONGEST_HREF = 120;

function zoneBucket(hash: number, kind: number, latin: boolean): number {
  const mixed = Math.imul(hash ^ (kind * 0x9e3779b1), 0xc2b2ae35);
  // Words of a script that training never saw fall on empty buckets, not on those of English words.
  return ((mixed ^ (mixed >>> 16)) & (HALF - 1)) + (latin ? 0 : HALF);
}

function addHref(buckets: Int32Array, from: number, href: string): number {
  let size = from;
  let hash = FNV_OFFSET;
  let length = 0;
  const end = Math.min(href.length, LONGEST_HREF);
  for (let i = 0; i <= end; i++) {
    let code = i < end ? href.charCodeAt(i) : 47;
    if (code >= 65 && code <= 90) code += 32;
    if (code >= 97 && code <= 122) {
      hash = step(hash, code);
      length++;
      continue;
    }
    if (length >= 3) buckets[size++] = zoneBucket(hash, 7, true);
    hash = FNV_OFFSET;
    length = 0;
  }
  return size;
}

/**
 * Buckets of a block's words for telling paragraphs from what stands between them (calls to act, bylines, captions):
 * words, pairs of words, the first and the last, the words of its first link's address.
 *
 * @param units Holds the block's text at `from`.
 * @param buckets Filled from its start; has room for {@link MOST_BUCKETS}.
 * @returns How many there are.
 */
export function zoneBuckets(
  units: Uint16Array,
  from: number,
  { text, links }: Block,
  buckets: Int32Array,
): number {
  let size = 0;
  const end = from + (text.length <= LONGEST_ZONE ? text.length : LOOKED_AT);
  let hash = FNV_OFFSET;
  let length = 0;
  let count = 0;
  let before = 0;
  let latin = true;
  let lastLatin = true;
  for (let i = from; i <= end; i++) {
    const code = i < end ? (ZONE_CODES[units[i] as number] as number) : 32;
    if (code === 0) continue;
    if (code !== 32) {
      if (code > 0x24f) latin = false;
      hash = step(hash, code);
      length++;
      continue;
    }
    if (length === 0) continue;
    buckets[size++] = zoneBucket(hash, 1, latin);
    buckets[size++] =
      count === 0
        ? zoneBucket(hash, 2, latin)
        : zoneBucket(Math.imul(before, 31) + hash, count === 1 ? 4 : 3, latin);
    before = hash;
    lastLatin = latin;
    count++;
    hash = FNV_OFFSET;
    length = 0;
    latin = true;
  }
  if (count > 0 && text.length <= LONGEST_ZONE) buckets[size++] = zoneBucket(before, 5, lastLatin);
  const link = links[0];
  return link === undefined ? size : addHref(buckets, size, link.href);
}
