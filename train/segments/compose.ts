import type { ComposedPage } from './composeArticles.ts';
import { composeIndex } from './composeIndex.ts';
import { composePage } from './composePages.ts';
import { composeScroll } from './composeScroll.ts';
import { composeTemplate } from './composeTemplate.ts';
import { hashSite } from './labelledPage.ts';
import type { CorpusPage } from './readCorpus.ts';

/** Training pages are parted by site into this many folds; composed pages stay in one. */
export const FOLDS = 3;

type Composer = typeof composePage;

// How many articles after the first: one page in four is a control.
const GUESTS: readonly number[] = [0, 1, 2, 1, 0, 1, 2, 4];

/** A way to compose pages, how often each page is its host, and how many of these rounds teach the body forests too. */
const COMPOSERS: readonly { readonly build: Composer; readonly rounds: number; readonly body: number }[] = [
  { build: composePage, rounds: 2, body: 1 },
  { build: composeTemplate, rounds: 2, body: 1 },
  { build: composeIndex, rounds: 2, body: 1 },
  { build: composeScroll, rounds: 1, body: 1 },
];

// Each round takes one host in so many: training time grows with them.
const EVERY = 2;

export interface Composition {
  readonly page: ComposedPage;
  readonly teachesBody: boolean;
}

/** Compose pages for each page of a fold, from pages of the same fold. */
export function compose(pages: readonly CorpusPage[]): Composition[] {
  const made: Composition[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = pages.filter((page) => hashSite(page.site) % FOLDS === fold);
    const n = own.length;
    if (n < 4) continue;
    let round = 0;
    for (const { build, rounds, body } of COMPOSERS) {
      for (let turn = 0; turn < rounds; turn++, round++) {
        for (let i = round % EVERY; i < n; i += EVERY) {
          const guest = (step: number) => own[(i + step * (7 + 4 * round)) % n] as CorpusPage;
          const count = GUESTS[(Math.floor(i / EVERY) + round) % GUESTS.length] as number;
          const guests = Array.from({ length: count }, (_, step) => guest(step + 1));
          const page = build(own[i] as CorpusPage, guests, own, 1000 * round + i);
          if (page !== null) made.push({ page, teachesBody: turn < body });
        }
      }
    }
  }
  return made;
}
