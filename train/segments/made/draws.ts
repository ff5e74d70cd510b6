import { makeRandom } from '../growForest.ts';
import type { Line } from './layouts.ts';
import type { Words } from './words.ts';

/** Draws of one page, all from its seed. */
export class Draws {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = makeRandom(seed);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  upTo(end: number): number {
    return Math.floor(this.random() * end);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.upTo(items.length)] as T;
  }

  some<T>(items: readonly T[], least: number, most: number): T[] {
    const left = [...items];
    const taken: T[] = [];
    const count = least + this.upTo(most - least + 1);
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.upTo(left.length), 1));
    return taken;
  }
}

/** What a page is drawn with: its language's words, how it sets lines, its draws. */
export interface Setting {
  readonly words: Words;
  readonly line: Line;
  readonly draws: Draws;
}

export const link = (draws: Draws, text: string): string => `<a href="/n/${draws.upTo(1e6)}">${text}</a>`;
export const box = (tag: string, names: string, html: string): string =>
  `<${tag}${names === '' ? '' : ` class="${names}"`}>${html}</${tag}>`;
export const links = ({ words, draws }: Setting, least: number, most: number): string[] =>
  draws.some(words.links, least, most).map((text) => link(draws, text));
