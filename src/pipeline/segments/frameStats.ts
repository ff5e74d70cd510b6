import type { Block, BlockPage, Frame } from '../page/blocks.ts';

/** Running sums over a page's blocks, so that any run of blocks is summed in one subtraction. */
export interface RunningSums {
  readonly characters: Float64Array;
  readonly linked: Float64Array;
  readonly long: Float64Array;
}

export function runningSums(lengths: Float64Array, linked: Float64Array, long: Uint8Array): RunningSums {
  const n = lengths.length;
  const sums = {
    characters: new Float64Array(n + 1),
    linked: new Float64Array(n + 1),
    long: new Float64Array(n + 1),
  };
  for (let i = 0; i < n; i++) {
    sums.characters[i + 1] = (sums.characters[i] as number) + (lengths[i] as number);
    sums.linked[i + 1] = (sums.linked[i] as number) + (linked[i] as number);
    sums.long[i + 1] = (sums.long[i] as number) + (long[i] === 1 ? (lengths[i] as number) : 0);
  }
  return sums;
}

/** Sum of a running-sum array over blocks `from` to `to` (left out). */
export function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number);
}

export const INSIDE = {
  article: 1,
  main: 2,
  aside: 4,
  nav: 8,
  header: 16,
  footer: 32,
  form: 64,
  figure: 128,
  table: 256,
  list: 512,
  blockquote: 1024,
  details: 2048,
  link: 4096,
  pre: 8192,
} as const;

const FLAG_OF: ReadonlyMap<string, number> = new Map(
  Object.entries({
    article: INSIDE.article,
    main: INSIDE.main,
    aside: INSIDE.aside,
    nav: INSIDE.nav,
    header: INSIDE.header,
    footer: INSIDE.footer,
    form: INSIDE.form,
    figure: INSIDE.figure,
    figcaption: INSIDE.figure,
    table: INSIDE.table,
    ul: INSIDE.list,
    ol: INSIDE.list,
    blockquote: INSIDE.blockquote,
    details: INSIDE.details,
    a: INSIDE.link,
    pre: INSIDE.pre,
    code: INSIDE.pre,
  }),
);

// ASP.NET sets whole pages in one form: what holds so much of the text asks readers for nothing.
const WHOLE = 0.5;

/** Which of the telling elements each frame stands in, as flags of {@link INSIDE}; a form around the page is none. */
export function insideFlags(page: BlockPage): Uint16Array {
  const flags = new Uint16Array(page.frames.length);
  for (let i = 0; i < page.frames.length; i++) {
    const frame = page.frames[i] as Frame;
    const { parent, tag } = frame;
    const own = tag === 'form' && isAround(page, frame) ? 0 : (FLAG_OF.get(tag) ?? 0);
    flags[i] = (parent === null ? 0 : (flags[parent.index] as number)) | own;
  }
  return flags;
}

function isAround({ blocks }: BlockPage, { first, end }: Frame): boolean {
  const startOf = (index: number): number => {
    const last = blocks[blocks.length - 1];
    return blocks[index]?.start ?? (last === undefined ? 0 : last.start + last.text.length);
  };
  return startOf(end) - startOf(first) > WHOLE * startOf(blocks.length);
}

/**
 * The frame with the most weight of paragraphs near above them: full weight one level up, half two, a quarter
 * three (the idea of Readability's scores).
 */
export function heaviestFrame(page: BlockPage, weights: Float64Array): Frame {
  const { blocks, frames } = page;
  const sums = new Float64Array(frames.length);
  for (let i = 0; i < blocks.length; i++) {
    let weight = weights[i] as number;
    if (weight <= 0) continue;
    let frame = (blocks[i] as (typeof blocks)[number]).frame.parent;
    for (let up = 0; frame !== null && up < 4; up++, frame = frame.parent) {
      sums[frame.index] = (sums[frame.index] as number) + weight;
      weight *= 0.6;
    }
  }
  let best = 0;
  for (let i = 1; i < sums.length; i++) if ((sums[i] as number) > (sums[best] as number)) best = i;
  return frames[best] as Frame;
}

/** Depth of the deepest element that each frame has in common with `main`. */
export function commonDepths(page: BlockPage, main: Frame): Int32Array {
  const depths = new Int32Array(page.frames.length);
  const onPath = new Uint8Array(page.frames.length);
  for (let frame: Frame | null = main; frame !== null; frame = frame.parent) onPath[frame.index] = 1;
  for (let i = 0; i < page.frames.length; i++) {
    const frame = page.frames[i] as Frame;
    if (onPath[frame.index] === 1) depths[frame.index] = frame.depth;
    else depths[frame.index] = frame.parent === null ? 0 : (depths[frame.parent.index] as number);
  }
  return depths;
}

/** A number for each kind of place on the page: alike tag and class of a block's frame and of its parent. */
export function placeKinds(page: BlockPage): { readonly kinds: Int32Array; readonly count: number } {
  const known = new Map<string, number>();
  const intern = (key: string): number => {
    let id = known.get(key);
    if (id === undefined) {
      id = known.size;
      known.set(key, id);
    }
    return id;
  };
  const kinds = new Int32Array(page.blocks.length);
  const nameOf = new Int32Array(page.frames.length).fill(-1);
  const named = (frame: Frame): number => {
    let id = nameOf[frame.index] as number;
    if (id < 0) {
      id = intern(`${frame.tag} ${frame.names.length > 80 ? frame.names.slice(0, 80) : frame.names}`);
      nameOf[frame.index] = id;
    }
    return id;
  };
  const pairs = new Map<number, number>();
  for (let i = 0; i < page.blocks.length; i++) {
    const { frame } = page.blocks[i] as Block;
    const own = named(frame);
    const above = frame.parent === null ? 0 : named(frame.parent);
    const key = own * 1048576 + above;
    let kind = pairs.get(key);
    if (kind === undefined) {
      kind = pairs.size;
      pairs.set(key, kind);
    }
    kinds[i] = kind;
  }
  return { kinds, count: pairs.size };
}
