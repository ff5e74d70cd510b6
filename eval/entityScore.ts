/** A mention of gold or of ours, in UTF-16 offsets. */
export interface ScoredMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly name: string;
}

export interface Rate {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export interface EntityScore {
  /** Exact span and type, by type, with `all`. */
  readonly types: ReadonlyMap<string, Rate>;
  /** Exact span, whatever the type. */
  readonly spans: Rate;
  /** Pairs of mentions, both found exactly, that stand for one entity. */
  readonly joined: Rate;
  /** Mentions found exactly whose entity's canonical name is the gold's. */
  readonly names: Rate;
  /** `kind type «words»`, one a mistake. */
  readonly errors: readonly string[];
}

const SCORED = new Set(['person', 'organisation', 'place', 'event', 'nationality', 'other']);

/** F1 in per cent. */
export function f1({ right, found, gold }: Rate): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}

const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200c-\u200f]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىئ]/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ؤ/gu, 'و')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Compare one text's mentions; add the results of several texts with {@link addScores}. */
export function scoreEntities(
  text: string,
  gold: readonly ScoredMention[],
  ours: readonly ScoredMention[],
): EntityScore {
  const found = ours.filter(({ type }) => SCORED.has(type));
  const types = new Map<string, Rate>();
  const count = (type: string, part: Partial<Rate>): void => {
    for (const key of [type, 'all'])
      types.set(key, addRates(types.get(key), { right: 0, found: 0, gold: 0, ...part }));
  };
  const errors: string[] = [];
  const at = new Map(found.map((one) => [`${one.start} ${one.end}`, one]));
  const matched: (readonly [ScoredMention, ScoredMention])[] = [];
  let spans = 0;
  for (const one of found) count(one.type, { found: 1 });
  for (const one of gold) {
    count(one.type, { gold: 1 });
    const same = at.get(`${one.start} ${one.end}`);
    const words = `«${text.slice(one.start, one.end)}»`;
    if (same !== undefined) spans++;
    if (same?.type === one.type) {
      count(one.type, { right: 1 });
      matched.push([one, same]);
      if (foldName(same.name) !== foldName(one.name))
        errors.push(`name ${one.type} ${words} is ${one.name}, not ${same.name}`);
    } else if (same !== undefined) errors.push(`type ${one.type} ${words} taken for ${same.type}`);
    else {
      const near = found.find((other) => other.start < one.end && one.start < other.end);
      errors.push(
        near
          ? `extent ${one.type} ${words} found as «${text.slice(near.start, near.end)}»`
          : `missed ${one.type} ${words}`,
      );
    }
  }
  for (const one of found)
    if (!gold.some((other) => other.start < one.end && one.start < other.end))
      errors.push(`extra ${one.type} «${text.slice(one.start, one.end)}»`);
  return {
    types,
    spans: { right: spans, found: found.length, gold: gold.length },
    joined: scorePairs(matched),
    names: {
      right: matched.filter(([a, b]) => foldName(a.name) === foldName(b.name)).length,
      found: matched.length,
      gold: matched.length,
    },
    errors,
  };
}

function scorePairs(matched: readonly (readonly [ScoredMention, ScoredMention])[]): Rate {
  const names = matched.map(([a, b]): [string, string] => [foldName(a.name), foldName(b.name)]);
  let [right, found, gold] = [0, 0, 0];
  for (const [i, [goldA, ourA]] of names.entries())
    for (const [goldB, ourB] of names.slice(i + 1)) {
      if (goldA === goldB) gold++;
      if (ourA === ourB) found++;
      if (goldA === goldB && ourA === ourB) right++;
    }
  return { right, found, gold };
}

export function addRates(a: Rate | undefined, b: Rate): Rate {
  return a === undefined ? b : { right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold };
}

export function addScores(scores: readonly EntityScore[]): EntityScore {
  const types = new Map<string, Rate>();
  for (const score of scores)
    for (const [type, rate] of score.types) types.set(type, addRates(types.get(type), rate));
  const sum = (pick: (score: EntityScore) => Rate): Rate =>
    scores.map(pick).reduce(addRates, { right: 0, found: 0, gold: 0 });
  return {
    types,
    spans: sum((s) => s.spans),
    joined: sum((s) => s.joined),
    names: sum((s) => s.names),
    errors: scores.flatMap((s) => s.errors),
  };
}
